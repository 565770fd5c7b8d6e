package import JSONText
package import WorkflowEngine

/// The assessment of one case, with the names of its groups.
package struct AssessmentView: Sendable {
  /// The case.
  package let number: CaseNumber
  /// The title of the case.
  package let title: String
  /// The title of the workflow.
  package let workflow: LocalizedText
  /// The field in which the indicators stand.
  package let field: String
  /// The indicators with their scores.
  package let assessment: Assessment
  /// The titles of dimensions by their ids; an id without one is its own title.
  package let dimensionTitles: [String: LocalizedText]
  /// The titles of sub-dimensions by their ids.
  package let subDimensionTitles: [String: LocalizedText]

  /// - Throws: `WorkError.assessment` when there is no such field, nothing in it, or no assessment.
  init(_ field: String, of state: CaseState, _ workflow: Workflow) throws(WorkError) {
    func fault(_ fault: WorkError.AssessmentFault) -> WorkError { .assessment(state.number, field: field, fault) }
    guard let definition = workflow.fields[field] else {
      let known = workflow.fields.filter { Assessment.fits($0.value.type) }.map(\.key)
      throw fault(.noField(workflow.id, Hint(for: field, among: known)))
    }
    guard let value = state.fields[field] else { throw fault(.nothing) }
    guard value["commitment"] == nil else { throw fault(.removed) }
    let members = definition.type.element?.members ?? []
    func titles(_ name: String) -> [String: LocalizedText] {
      let choices = members.first { $0.name == name }?.type.choices ?? []
      return Dictionary(choices.map { ($0.id, $0.title) }) { first, _ in first }
    }
    do throws(AssessmentError) { assessment = try Assessment(value) } catch { throw fault(.noAssessment(error)) }
    (number, title, self.workflow, self.field) = (state.number, state.title, workflow.title, field)
    (dimensionTitles, subDimensionTitles) = (titles("dimension"), titles("subDimension"))
  }
}

extension AssessmentView {
  /// What `assess --json` answers: scores rounded, and exact beside them; what has no data has neither.
  package func json(places: Int, in language: Language) -> JSONObject {
    [
      "number": .string(number.description), "field": .string(field), "places": .integer(places),
      "dimensions": .array(assessment.dimensions.map { json($0, places, language) }),
    ]
  }

  private func json(_ dimension: Assessment.Dimension, _ places: Int, _ language: Language) -> JSON {
    var json = Self.json(dimension.name, dimensionTitles, dimension.score, places, language)
    json["subDimensions"] = .array(
      dimension.subDimensions.map { part in
        var json = Self.json(part.name, subDimensionTitles, part.score, places, language)
        json["indicators"] = .array(part.indicators.map(\.json))
        return .object(json)
      })
    return .object(json)
  }

  private static func json(
    _ name: String?, _ titles: [String: LocalizedText], _ score: Score, _ places: Int, _ language: Language
  ) -> JSONObject {
    var json = JSONObject()
    json["name"] = name.map { .string($0) }
    json["title"] = name.flatMap { titles[$0] }.map { .string($0[language]) }
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
