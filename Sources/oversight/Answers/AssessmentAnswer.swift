import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// The assessment of one case, with its names.
struct AssessmentAnswer {
  let field: String
  /// The title of the workflow.
  let heading: String
  let subject: AssessmentSubject

  /// Reads the field of a case, as of the day that was asked for.
  ///
  /// - Throws: `Failure` when there is no such field, nothing in it, or no assessment.
  init(_ text: String, field: String, in session: inout Session) throws {
    let registry = try session.registry()
    let state = try session.state(of: try session.document(text))
    let names = try CaseNames(state, in: registry, session.language)
    guard let definition = names.workflow.fields[field] else {
      throw Self.noField(field, of: names)
    }
    guard let value = state.fields[field] else {
      throw Failure(.notFound, "\(state.number): nothing is recorded in '\(field)' yet.")
    }
    guard value["commitment"] == nil else {
      throw Failure(.notFound, "\(state.number): what was in '\(field)' was removed as a law asks.")
    }
    self.field = field
    heading = names.workflow.title[session.language]
    let members = definition.type.element?.members ?? []
    func titles(_ name: String) -> [String: String] {
      let choices = members.first { $0.name == name }?.type.choices ?? []
      return Dictionary(choices.map { ($0.id, $0.title[names.language]) }) { first, _ in first }
    }
    do throws(AssessmentError) {
      subject = AssessmentSubject(
        number: "\(state.number)", title: state.title, try Assessment(value), dimensionTitles: titles("dimension"),
        subDimensionTitles: titles("subDimension"))
    } catch {
      throw Failure(
        .invalid,
        (["\(state.number): '\(field)' is no assessment:"] + error.problems.map(\.description)).joined(separator: "\n"),
        details: error.problems.map { .string($0.description) })
    }
  }

  private static func noField(_ field: String, of names: CaseNames) -> Failure {
    let known = names.workflow.fields.filter { Assessment.fits($0.value.type) }.map(\.key)
    let hint = Spelling.nearest(to: field, among: known).map { "did you mean '\($0)'?" }
    let workflow = names.workflow.id.name
    let rest =
      hint ?? (known.isEmpty ? "no field of it holds indicators." : "it has \(known.joined(separator: ", ")).")
    return Failure(.notFound, "\(names.state.number): the workflow '\(workflow)' has no field '\(field)'; \(rest)")
  }
}

extension AssessmentAnswer {
  /// What `assess --json` answers: scores rounded, and exact beside them; what has no data has neither.
  func json(places: Int) -> JSONObject {
    [
      "number": .string(subject.number), "field": .string(field), "places": .integer(places),
      "dimensions": .array(subject.assessment.dimensions.map { json($0, places) }),
    ]
  }

  private func json(_ dimension: Assessment.Dimension, _ places: Int) -> JSON {
    var json = Self.json(dimension.name, subject.dimensionTitles, dimension.score, places)
    json["subDimensions"] = .array(
      dimension.subDimensions.map { part in
        var json = Self.json(part.name, subject.subDimensionTitles, part.score, places)
        json["indicators"] = .array(part.indicators.map(\.json))
        return .object(json)
      })
    return .object(json)
  }

  private static func json(
    _ name: String?, _ titles: [String: String], _ score: Score, _ places: Int
  ) -> JSONObject {
    var json = JSONObject()
    json["name"] = name.map { .string($0) }
    json["title"] = name.flatMap { titles[$0] }.map { .string($0) }
    json["score"] = score.rounded(places: places).map { .string($0.description) }
    json["exact"] = score.mean.map { .string($0.description) }
    json["known"] = .integer(score.known)
    json["of"] = .integer(score.of)
    return json
  }
}

extension Indicator {
  fileprivate var json: JSON {
    var json: JSONObject = ["code": .string(code), "direction": .string(direction.rawValue)]
    for (key, text) in [("title", title), ("unit", unit), ("source", source), ("base", base)] {
      json[key] = text.map { .string($0) }
    }
    json["dataYear"] = dataYear.map { .integer($0) }
    json["value"] = value.map { .string($0.description) }
    json["missingReason"] = missingReason.map { .string($0) }
    switch standing {
    case .counted(let number): json["counted"] = .string(number.description)
    case .missing: json["leftOut"] = "missing"
    case .noRange: json["leftOut"] = "no-range"
    }
    return .object(json)
  }
}
