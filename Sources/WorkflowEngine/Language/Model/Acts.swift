public import JSONText

/// The acts of law that a basis can name.
public struct Acts: Hashable, Sendable {
  /// The acts by id.
  public let byID: [String: Act]

  /// No acts.
  public init() { byID = [:] }

  /// Reads `Acts.json`.
  ///
  /// - Parameters:
  ///   - json: `{"format": "oversight.acts/1", "acts": {id: {…}}}`.
  ///   - defects: Receives everything wrong; the acts that can be read are kept.
  public init(_ json: JSON, defects: inout [Defect]) {
    var reader = DefinitionReader()
    var acts: [String: Act] = [:]
    if let object = reader.object(json, at: "", known: ["format", "acts"], required: ["format", "acts"]) {
      if object["format"]?.string != "oversight.acts/1" {
        reader.report("/format", .value, .reading(.oneOf(["oversight.acts/1"])))
      }
      for member in reader.named(object["acts"], at: "/acts", for: .act) {
        acts[member.key] = Act(member, at: JSONPointer.append("/acts", key: member.key), reader: &reader)
      }
    }
    defects += reader.defects
    byID = acts
  }
}

/// An act of law: its title, and from when to when it is in force.
public struct Act: Hashable, Sendable {
  /// The act's id, such as `kz-public-control-2023`.
  public let id: String
  /// What it is called.
  public let title: LocalizedText
  /// Its number, such as `30-VIII`.
  public let number: String?
  /// The first day it binds; nil when that is not known.
  public let inForceFrom: Day?
  /// The last day it binds; nil while it is in force.
  public let inForceUntil: Day?
  /// Whether those days have been read in the act itself.
  public let isChecked: Bool

  /// Whether it is a code, as its title says: its articles have parts, those of other laws points.
  public var isCode: Bool {
    let words = Language.allCases.flatMap { title[$0].lowercased().split(whereSeparator: { !$0.isLetter }) }
    return words.contains { $0 == "code" || $0 == "кодекс" || $0 == "кодексі" }
  }

  /// Whether the act binds what happened on `day`; an unknown beginning binds everything.
  public func isInForce(on day: Day) -> Bool {
    if let inForceFrom, day < inForceFrom { return false }
    if let inForceUntil, day > inForceUntil { return false }
    return true
  }

  init?(_ member: JSONObject.Member, at pointer: String, reader: inout DefinitionReader) {
    let known = ["title", "number", "adopted", "inForceFrom", "inForceUntil", "edition", "checked", "jurisdiction"]
    guard let object = reader.object(member.value, at: pointer, known: known, required: ["title"]),
      let title = reader.text(object["title"], at: JSONPointer.append(pointer, key: "title"))
    else { return nil }
    id = member.key
    self.title = title
    number = reader.string(object["number"], at: JSONPointer.append(pointer, key: "number"))
    inForceFrom = reader.day(object["inForceFrom"], at: JSONPointer.append(pointer, key: "inForceFrom"))
    inForceUntil = reader.day(object["inForceUntil"], at: JSONPointer.append(pointer, key: "inForceUntil"))
    isChecked = object["checked"] != .bool(false)
  }
}

extension DefinitionReader {
  /// A day written as `2024-05-03`.
  mutating func day(_ json: JSON?, at pointer: String) -> Day? {
    guard let text = string(json, at: pointer) else { return nil }
    guard let day = Day(text) else {
      report(pointer, .value, .reading(.noDate(text)))
      return nil
    }
    return day
  }
}
