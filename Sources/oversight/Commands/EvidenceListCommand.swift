import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `evidence list`: the documents of a case.
struct EvidenceListCommand: Command {
  static let verb = "evidence list"
  static let usage = Usage(
    .evidenceList.forViewers, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    options: TableWish.specs, examples: ["oversight evidence list REC-2024-000001"], exitCodes: [.notFound])

  private let number: String
  private let out: TableWish?

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    out = try arguments.tableWish()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let reader = try session.reader()
    let evidence = try reader.evidence(of: number)
    if let out {
      var window = try CaseWindow(reader, for: out.viewer)
      let table =
        out.viewer == .office
        ? FactTable.documents(evidence)
        : FactTable.documents(try window.view(of: evidence.number)?.shown.visible?.documents ?? [])
      return try session.write([table.table(in: session.language)], out, cases: 1, withheld: window.withheld)
    }
    session.answer(evidence.json) { evidence.text(session.lines, style: session.terminal.style, session.language) }
    return .ok
  }
}
