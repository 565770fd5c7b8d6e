import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// The documents of a case, for people and for scripts.
struct DocumentList {
  let number: CaseNumber
  let documents: [FiledDocument]

  var json: JSON {
    [
      "number": .string(number.description), "count": .integer(documents.count),
      "items": .array(documents.map(\.json)),
    ]
  }

  /// - Parameter name: What a party is called.
  func text(_ lines: WrappedLines, style: TextStyle, _ language: Language, name: (PartyID) -> String) -> String {
    guard !documents.isEmpty else { return EvidencePhrase.noDocuments.title(in: language) + "." }
    return documents.map { $0.text(lines, style: style, language, name: name) }.joined(separator: "\n")
  }
}

extension FiledDocument {
  fileprivate var json: JSON {
    var json = document.facts
    json["visibility"] = .string(document.visibility.rawValue)
    json["origin"] = document.origin.map { .string($0) }
    json["suppliedBy"] = document.supplier.map { .string($0) }
    json["redacts"] = document.redacts.map { .string($0) }
    if !copies.isEmpty { json["redactedBy"] = .array(copies.map { .string($0) }) }
    json["seq"] = .integer(record.sequence)
    json["on"] = .string(record.on.description)
    json["at"] = .string(record.at)
    json["by"] = record.by.map { .string($0.name) }
    if !counts { json["void"] = true }
    return .object(json)
  }

  fileprivate func text(
    _ lines: WrappedLines, style: TextStyle, _ language: Language, name: (PartyID) -> String
  ) -> String {
    let who = record.by.map { ", \(name($0))" } ?? ""
    let void = counts ? "" : " [\(HistoryPhrase.voided.text(in: language))]"
    var details = [
      "\(document.sha256.prefix(12)) · \(FileSize.text(document.size, in: language)) · "
        + EvidencePhrase(document.visibility).text(in: language),
      "\(record.on) · \(EvidencePhrase.record.text(in: language)) \(record.sequence)\(who)\(void)",
    ]
    func add(_ phrase: EvidencePhrase, _ text: String?) {
      if let text { details.append("\(phrase.title(in: language)): \(text)") }
    }
    add(.origin, document.origin)
    add(.supplier, document.supplier.map { name(PartyID($0)) })
    add(.copyOf, document.redacts.map { String($0.prefix(12)) })
    add(.redactedCopy, copies.isEmpty ? nil : copies.map { String($0.prefix(12)) }.joined(separator: ", "))
    return ([style.bold(lines("\(document.kind) — \(document.name)"))] + details.map { lines($0, indent: 4) })
      .joined(separator: "\n")
  }
}

extension Evidence {
  /// What every answer says of a document.
  var facts: JSONObject {
    ["kind": .string(kind), "name": .string(name), "size": .integer(size), "sha256": .string(sha256)]
  }

  /// What a protocol says of it besides kind and name; not who supplied it, since protocols are handed around.
  func remarks(in language: Language) -> [String] {
    var remarks: [String] = []
    if visibility != .internal { remarks.append(EvidencePhrase(visibility).text(in: language)) }
    if let origin { remarks.append(origin) }
    if let redacts { remarks.append("\(EvidencePhrase.copyOf.text(in: language)): \(redacts.prefix(12))") }
    return remarks
  }
}
