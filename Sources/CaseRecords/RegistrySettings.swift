package import JSONText
public import WorkflowEngine

/// What `registry.json` says.
public struct RegistrySettings: Hashable, Sendable {
  /// The format of settings in which nothing is new.
  public static let format = "oversight.registry/1"
  /// The format of settings that name a language, or say that nothing is recorded: an earlier program would not know.
  public static let secondFormat = "oversight.registry/2"
  /// The formats this program reads.
  package static let formats = [format, secondFormat]

  /// The fixed offset in which days are counted.
  public var offset: Offset
  /// The code of the office, part of every number; nil where there is only one office.
  public var office: String?
  /// The languages in which the registry is kept; data is written in the first.
  public var languages: [Language]
  /// The language that was named when the registry was made; nil where none was.
  public var language: Language?
  /// Whether it is a copy for reading, in which nothing is recorded until it gets a code of its own.
  public var isForReading = false

  /// Settings.
  public init(offset: Offset, office: String?, languages: [Language], language: Language? = nil) {
    self.offset = offset
    self.office = office
    self.languages = languages
    self.language = language
  }

  /// The languages of a registry for which nobody has named any.
  public static let usualLanguages: [Language] = [.en, .ru, .kk]

  /// The language to answer in unless another is asked for; nil where nobody has said so.
  ///
  /// The first edition did not write which was named: it was the first, where they are not those nobody has named.
  public var spoken: Language? { language ?? (languages == Self.usualLanguages ? nil : languages.first) }

  package var json: JSONObject {
    var json: JSONObject = [
      "format": .string(language == nil && !isForReading ? Self.format : Self.secondFormat),
      "offset": .string(offset.description),
      "languages": .array(languages.map { .string($0.rawValue) }),
    ]
    json["office"] = office.map { .string($0) }
    json["language"] = language.map { .string($0.rawValue) }
    if isForReading { json["reading"] = true }
    return json
  }

  package init(_ json: JSONObject, at pointer: String) throws(FormatError) {
    let reader = ObjectReader(json, at: pointer)
    let format = try reader.string("format")
    guard Self.formats.contains(format) else { throw reader.error("format", .either(Self.formats)) }
    guard let offset = Offset(try reader.string("offset")) else {
      throw reader.error("offset", .offset)
    }
    self.offset = offset
    office = try reader.optionalString("office")
    if let office, !Naming.isPrefix(office) { throw reader.error("office", .office) }
    languages = try reader.list("languages") { (json, at) throws(FormatError) in
      guard let language = json.string.flatMap(Language.init(rawValue:)) else {
        throw FormatError(at, expected: .either(["en", "ru", "kk"]))
      }
      return language
    }
    isForReading = json["reading"] == true
    guard let name = try reader.optionalString("language") else { return }
    language = Language(rawValue: name)
    if language == nil { throw reader.error("language", .either(["en", "ru", "kk"])) }
  }
}
