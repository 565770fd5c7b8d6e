package import JSONText

extension CaseState.Content {
  /// The document without its history: what folding the history gives.
  package var json: JSONObject {
    var json: JSONObject = [
      "number": .string(number.description), "workflow": workflow.json, "title": .string(title),
      "stage": .string(stage.name), "since": .string(since.description),
      "children": .array(children.map { .string($0.description) }), "parties": .object(JSONObject(parties: parties)),
      "duties": .array(duties.map { .object($0.json) }),
    ]
    json["outcome"] = outcome.map { .string($0) }
    json["parent"] = parent.map { .string($0.description) }
    var values = JSONObject()
    for field in fields.members.sorted(by: { $0.key < $1.key }) { values.append(field.key, field.value) }
    json["fields"] = .object(values)
    return json
  }
}
