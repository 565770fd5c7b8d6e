package import JSONText
package import WorkflowEngine

/// What somebody has said about how the program works for them: who they are in a registry, which language they read, and
/// the filters they use often.
///
/// It is kept with the person and not with the registry, so two who share a folder do not disturb each other. A registry is
/// known by where it is.
package struct PersonalSettings: Hashable, Sendable {
  /// What is said about one registry.
  package struct Place: Hashable, Sendable {
    /// Who they are there.
    package var actor: PartyID?
    /// The language they read there.
    package var language: Language?
    /// Filters by name, each as its words were typed.
    package var contexts: [String: [String]] = [:]
    /// The context that is in use: its filters hold for every list.
    package var context: String?
    /// Members this program does not know, kept as they were.
    fileprivate var unknown = JSONObject()

    /// Nothing said yet.
    package init() {}
  }

  /// The language they read everywhere.
  package var language: Language?
  private var places: [String: Place] = [:]
  private var unknown = JSONObject()

  /// Nothing said yet.
  package init() {}

  /// What is said about the registry at a place.
  package subscript(_ place: String) -> Place {
    get { places[place] ?? Place() }
    set { places[place] = newValue == Place() ? nil : newValue }
  }
}

extension PersonalSettings {
  /// The format of the file.
  package static let format = "oversight.config/1"

  /// Reads what a file says.
  ///
  /// - Throws: `FormatError` for what does not say it in the way it must.
  package init(_ json: JSON) throws(FormatError) {
    guard let object = json.object else { throw FormatError("", expected: .object) }
    let reader = ObjectReader(object, at: "")
    guard try reader.string("format") == Self.format else { throw reader.error("format", .either([Self.format])) }
    language = try Self.language(reader)
    unknown = object.without(["format", "language", "registries"])
    for member in try reader.optionalObject("registries")?.members ?? [] {
      let place = JSONPointer.append("/registries", key: member.key)
      guard let object = member.value.object else { throw FormatError(place, expected: .object) }
      places[member.key] = try Place(object, at: place)
    }
  }

  fileprivate static func language(_ reader: ObjectReader) throws(FormatError) -> Language? {
    guard let name = try reader.optionalString("language") else { return nil }
    guard let language = Language(rawValue: name) else {
      throw reader.error("language", .either(Language.allCases.map(\.rawValue)))
    }
    return language
  }

  /// As the file says it.
  package var json: JSON {
    var json: JSONObject = ["format": .string(Self.format)]
    json["language"] = language.map { .string($0.rawValue) }
    var registries = JSONObject()
    for (place, settings) in places.sorted(by: { $0.key < $1.key }) { registries[place] = .object(settings.json) }
    if !registries.isEmpty { json["registries"] = .object(registries) }
    for member in unknown.members { json[member.key] = member.value }
    return .object(json)
  }
}

extension PersonalSettings.Place {
  fileprivate init(_ object: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(object, at: pointer)
    actor = try reader.optionalString("actor").map { PartyID($0) }
    language = try PersonalSettings.language(reader)
    context = try reader.optionalString("context")
    for member in try reader.optionalObject("contexts")?.members ?? [] {
      let place = JSONPointer.append(pointer + "/contexts", key: member.key)
      guard let words = member.value.array, let texts = words.map(\.string) as? [String] else {
        throw FormatError(place, expected: .list)
      }
      contexts[member.key] = texts
    }
    unknown = object.without(["actor", "language", "context", "contexts"])
  }

  fileprivate var json: JSONObject {
    var json = JSONObject()
    json["actor"] = actor.map { .string($0.name) }
    json["language"] = language.map { .string($0.rawValue) }
    json["context"] = context.map { .string($0) }
    if !contexts.isEmpty { json["contexts"] = .object(contextsJSON) }
    for member in unknown.members { json[member.key] = member.value }
    return json
  }

  /// The contexts as scripts read them.
  package var contextsJSON: JSONObject {
    var json = JSONObject()
    for (name, words) in contexts.sorted(by: { $0.key < $1.key }) { json[name] = .array(words.map { .string($0) }) }
    return json
  }
}

extension JSONObject {
  fileprivate func without(_ keys: Set<String>) -> JSONObject { JSONObject(members.filter { !keys.contains($0.key) }) }
}
