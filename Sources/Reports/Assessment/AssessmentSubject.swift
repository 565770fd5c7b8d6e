package import CaseWork
public import WorkflowEngine

/// An assessment as it is shown: whose it is, and how its groups are called.
public struct AssessmentSubject: Hashable, Sendable {
  /// The number of the case.
  public let number: String
  /// The title of the case.
  public let title: String
  /// The indicators with their scores.
  public let assessment: Assessment
  /// The titles of dimensions by their ids; an id without one is its own title.
  public let dimensionTitles: [String: String]
  /// The titles of sub-dimensions by their ids.
  public let subDimensionTitles: [String: String]

  /// An assessment with its names.
  public init(
    number: String, title: String, _ assessment: Assessment, dimensionTitles: [String: String] = [:],
    subDimensionTitles: [String: String] = [:]
  ) {
    self.number = number
    self.title = title
    self.assessment = assessment
    self.dimensionTitles = dimensionTitles
    self.subDimensionTitles = subDimensionTitles
  }
}

extension AssessmentSubject {
  /// An assessment with its names in one language.
  package init(_ view: AssessmentView, _ language: Language) {
    self.init(
      number: "\(view.number)", title: view.title, view.assessment,
      dimensionTitles: view.dimensionTitles.mapValues { $0[language] },
      subDimensionTitles: view.subDimensionTitles.mapValues { $0[language] })
  }

  /// The years of the data, as `2008` or `2007–2010`; nil when none is known.
  var years: String? {
    assessment.dataYears.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }

  /// What people read for a dimension.
  func title(ofDimension name: String?, in language: Language) -> String {
    guard let name else { return Self.unnamed(isOnly: assessment.dimensions.count == 1, language) }
    return dimensionTitles[name] ?? name
  }

  /// What people read for a sub-dimension.
  func title(ofSubDimension name: String?, in language: Language) -> String {
    guard let name else { return Self.unnamed(isOnly: false, language) }
    return subDimensionTitles[name] ?? name
  }

  private static func unnamed(isOnly: Bool, _ language: Language) -> String {
    (isOnly ? AssessmentPhrase.allIndicators : .otherIndicators).title(in: language)
  }
}

extension Score {
  /// The mean as it is printed, or that there is none; where it has too many digits to be rounded, the exact fraction.
  func text(places: Int, in language: Language) -> String {
    guard let mean else { return AssessmentPhrase.noData.text(in: language) }
    return mean.rounded(places: places)?.description ?? mean.description
  }
}
