import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `evidence check`: whether every document is the one that was stored.
struct EvidenceCheckCommand: Command {
  static let verb = "evidence check"
  static let usage = Usage(
    .evidenceCheck, synopsis: "[NUMBER…]", audience: .keeper, access: .plain, positionals: ["NUMBER"],
    examples: ["oversight evidence check"], exitCodes: [.notFound, .data])

  private let numbers: [String]

  init(_ arguments: inout Arguments) throws(UsageError) { numbers = arguments.rest() }

  func run(in session: inout Session) throws -> ExitCode {
    let language = session.language
    let cases = try numbers.map { text in
      guard let number = CaseNumber(text) else {
        throw Failure(.notFound, ProgramWords.noCaseNumber(text)[language])
      }
      return number
    }
    let report = try session.registry().checkEvidence(of: cases)
    let lines = WrappedLines(width: session.terminal.width)
    session.answer(report.json(in: language)) { report.text(lines, language) }
    return report.isSound ? .ok : .data
  }
}

extension EvidenceReport {
  fileprivate func json(in language: Language) -> JSON {
    var json: JSONObject = [
      "cases": .integer(cases), "documents": .integer(documents),
      "items": .array(findings.map(\.json)), "problems": .array(problems.map { $0.json(in: language) }),
    ]
    json["unused"] = .array(unused.map { .string($0) })
    return .object(json)
  }

  fileprivate func text(_ lines: WrappedLines, _ language: Language) -> String {
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
