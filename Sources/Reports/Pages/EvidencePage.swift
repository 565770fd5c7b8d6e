internal import CaseRecords
package import CaseRegistry
package import CaseWork
package import JSONText
internal import Platform
package import WorkflowEngine

extension EvidenceView {
  /// The documents, as people read them.
  package func text(_ lines: WrappedLines, style: TextStyle, _ language: Language) -> String {
    guard !documents.isEmpty else { return EvidencePhrase.noDocuments.title(in: language) + "." }
    return documents.map { $0.text(lines, style: style, language) { people[$0]?.name[language] ?? $0.name } }
      .joined(separator: "\n")
  }
}

extension FiledDocument {
  fileprivate func text(
    _ lines: WrappedLines, style: TextStyle, _ language: Language, name: (PartyID) -> String
  ) -> String {
    let who = record.by.map { ", \(name($0))" } ?? ""
    let void = counts ? "" : " [\(HistoryPhrase.voided.text(in: language))]"
    var details = [
      "\(document.sha256.prefix(12)) · \(FileSize.text(document.size, in: language)) · "
        + EvidencePhrase(document.visibility).text(in: language),
      "\(record.day(in: language)) · \(EvidencePhrase.record.text(in: language)) \(record.sequence)\(who)\(void)",
    ]
    if isRemoved { details.append(HistoryPhrase.removedByLaw.text(in: language)) }
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

extension FiledDocument {
  /// That not everybody may see it, and what they may see instead.
  package func note(of copy: FiledDocument) -> Wording {
    CaseWords.publicCopy(
      visibility: document.visibility.rawValue, copy: String(copy.document.sha256.prefix(12)))
  }
}

extension Evidence {
  /// What a protocol says of it besides kind and name; not who supplied it, since protocols are handed around.
  func remarks(in language: Language) -> [String] {
    var remarks: [String] = []
    if visibility != .internal { remarks.append(EvidencePhrase(visibility).text(in: language)) }
    if let origin { remarks.append(origin) }
    if let redacts { remarks.append("\(EvidencePhrase.copyOf.text(in: language)): \(redacts.prefix(12))") }
    return remarks
  }
}

extension EvidenceReport {
  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    var json: JSONObject = [
      "cases": .integer(cases), "documents": .integer(documents),
      "items": .array(findings.map(\.json)), "problems": .array(problems.map { $0.json(in: language) }),
    ]
    json["unused"] = .array(unused.map { .string($0) })
    return .object(json)
  }

  /// What is missing or altered, and what no record names.
  package func text(_ lines: WrappedLines, _ language: Language) -> String {
    var texts = findings.map { finding in
      let (document, state) = (finding.document, EvidencePhrase(finding.state).text(in: language))
      return lines(
        "\(finding.number): \(document.kind) — \(document.name) (\(document.sha256.prefix(12))): \(state)")
    }
    texts += problems.map { lines("\($0.path): \($0.kind.rawValue): \($0.text(in: language))") }
    texts += unused.map { lines("\($0): \(EvidencePhrase.unused.text(in: language))") }
    let count = findings.count { $0.state != .ok } + problems.count
    let verdict =
      count == 0
      ? EvidencePhrase.asStored.text(in: language) : CountedPhrase.problem.text(count, in: language)
    return (texts + ["\(CountedPhrase.document.text(documents, in: language)): \(verdict)."]).joined(separator: "\n")
  }
}

extension EvidenceReport.Finding {
  fileprivate var json: JSON {
    var json = document.facts
    json["number"] = .string(number.description)
    json["seq"] = .integer(sequence)
    json["state"] = .string(state.rawValue)
    return .object(json)
  }
}

extension EvidencePhrase {
  /// How the bytes of a document are.
  fileprivate init(_ state: EvidenceState) {
    self =
      switch state {
      case .ok: .asStored
      case .missing: .missing
      case .altered: .altered
      case .unreadable: .unreadable
      }
  }
}

extension Problem {
  /// For scripts.
  package func json(in language: Language) -> JSON {
    var json: JSONObject = [
      "path": .string(path), "kind": .string(kind.rawValue), "message": .string(text(in: language)),
    ]
    json["number"] = number.map { .string($0.description) }
    return .object(json)
  }
}
