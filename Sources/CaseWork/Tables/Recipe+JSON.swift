package import JSONText
internal import WorkflowEngine

extension Recipe {
  /// As it is written.
  package var json: JSONObject {
    var json: JSONObject = [
      "format": .string(Self.format), "id": .string(id), "workflow": .string(workflow.name), "title": title.json,
      "columns": .array(columns.map(\.json)), "key": .string(key), "opened": .array(opened.map { .string($0) }),
      "open": .object(opening.json), "steps": .array(steps.map(\.json)),
    ]
    if opened.isEmpty { json["opened"] = nil }
    return json
  }

  fileprivate static func object(_ pairs: [Pair]) -> JSON? {
    pairs.isEmpty ? nil : .object(pairs.reduce(into: [:]) { $0[$1.name] = .string($1.column) })
  }
}

extension LocalizedText {
  /// By language, or plain where it is the same in all.
  fileprivate var json: JSON {
    guard !byLanguage.isEmpty else { return .string(fallback) }
    return .object(
      Language.allCases.reduce(into: [:]) { json, language in
        json[language.rawValue] = byLanguage[language].map { .string($0) }
      })
  }
}

extension Recipe.Column {
  fileprivate var json: JSON {
    var json: JSONObject = [
      "name": .string(name), "type": .string(type.rawValue), "title": title.json, "meaning": meaning.json,
    ]
    if isRequired { json["required"] = true }
    if !also.isEmpty { json["also"] = .array(also.map { .string($0) }) }
    return .object(json)
  }
}

extension Recipe.Opening {
  fileprivate var json: JSONObject {
    var json = JSONObject()
    json["title"] = title.map { .string($0) }
    json["fields"] = Recipe.object(fields)
    json["parties"] = Recipe.object(parties)
    json["note"] = note.map { .string($0) }
    return json
  }
}

extension Recipe.Step {
  fileprivate var json: JSON { ["on": .string(on), "do": .array(actions.map(\.json))] }
}

extension Recipe.Way {
  fileprivate var json: JSON {
    var json: JSONObject = ["action": .string(action.name)]
    if !when.isEmpty {
      json["when"] = .object(
        when.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = .array($1.value.map { .string($0) }) })
    }
    json["input"] = Recipe.object(input)
    return .object(json)
  }
}
