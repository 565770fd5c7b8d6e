public import JSONText

/// What an office has decided to publish: the file `publication.json`, and the cases it has withheld.
///
/// A workflow is published only where its definition allows it and this names it.
public struct Publication: Hashable, Sendable {
  /// The workflows whose cases are published, sorted.
  public var workflows: [WorkflowID]
  /// How many days pass before what was recorded is shown; 0 shows it at once.
  public var embargo: Int
  /// What the register is called; nil where nothing was said.
  public var title: LocalizedText?
  /// Under which licence the data is given, as text or address.
  public var licence: String?
  /// Whom to write to.
  public var contact: String?
  /// The cases that are withheld, each with what everybody may know of why; not part of the file.
  public var withheld: [CaseNumber: String?]

  /// Nothing is published unless it is said.
  public init(
    workflows: [WorkflowID] = [], embargo: Int = 0, title: LocalizedText? = nil, licence: String? = nil,
    contact: String? = nil, withheld: [CaseNumber: String?] = [:]
  ) {
    self.workflows = Set(workflows).sorted()
    (self.embargo, self.title, self.licence, self.contact) = (embargo, title, licence, contact)
    self.withheld = withheld
  }
}

extension Publication {
  /// The format of its file.
  public static let format = "oversight.publication/1"
  /// The days an embargo can have.
  public static let embargoes = 0...3660

  /// As its file writes it.
  public var json: JSON {
    var json: JSONObject = [
      "format": .string(Self.format), "workflows": .array(workflows.map { .string($0.name) }),
      "embargo": .integer(embargo),
    ]
    if let title {
      let texts = Language.allCases.compactMap { language in
        title.byLanguage[language].map { JSONObject.Member(key: language.rawValue, value: .string($0)) }
      }
      json["title"] = texts.isEmpty ? .string(title.fallback) : .object(JSONObject(texts))
    }
    json["licence"] = licence.map { .string($0) }
    json["contact"] = contact.map { .string($0) }
    return .object(json)
  }

  /// Reads a file.
  ///
  /// - Throws: `FormatError` at the first key that is not as it should be, or that it does not have.
  public init(_ json: JSON) throws(FormatError) {
    guard let object = json.object else { throw FormatError("", expected: .object) }
    let reader = ObjectReader(object, at: "")
    guard try reader.string("format") == Self.format else {
      throw reader.error("format", .oneOf([Self.format], nearest: nil))
    }
    let known = ["format", "workflows", "embargo", "title", "licence", "contact"]
    for member in object.members where !known.contains(member.key) {
      throw reader.error(member.key, .oneOf(known, nearest: nil))
    }
    let embargo = try reader.integer("embargo")
    guard Self.embargoes.contains(embargo) else { throw reader.error("embargo", .integer) }
    self.init(
      workflows: try reader.strings("workflows").map { WorkflowID($0) }, embargo: embargo,
      title: try Self.title(reader), licence: try reader.optionalString("licence"),
      contact: try reader.optionalString("contact"))
  }

  private static func title(_ reader: ObjectReader) throws(FormatError) -> LocalizedText? {
    if let text = reader.object["title"]?.string { return LocalizedText(text) }
    guard let texts = try reader.optionalObject("title") else { return nil }
    var byLanguage: [Language: String] = [:]
    for member in texts.members {
      guard let language = Language(rawValue: member.key), let text = member.value.string else {
        throw reader.error("title", .oneOf(Language.allCases.map(\.rawValue), nearest: nil))
      }
      byLanguage[language] = text
    }
    return byLanguage.isEmpty ? nil : LocalizedText(byLanguage)
  }
}
