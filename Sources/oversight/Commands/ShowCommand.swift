import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `show`: one case.
struct ShowCommand: Command {
  static let verb = "show"
  static let usage = Usage(
    .show, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    options: [.flag("--history")], examples: ["oversight show REC-2024-000001 --history"], exitCodes: [.notFound])

  private let number: String
  private let showsHistory: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    showsHistory = arguments.has("--history")
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let document = try session.document(number)
    let state = try session.state(of: document)
    let (language, terminal, asOf) = (session.language, session.terminal, session.options.asOf)
    try session.answer(document.json(asOf: asOf, state)) {
      let names = try CaseNames(state, naming: document.history.named, in: registry, language)
      let known = asOf.flatMap { document.history.asOf($0) } ?? document.history
      let documents = document.history.documents(through: asOf).count { $0.counts }
      let page = CasePage(
        names: names, unstarted: known.unstarted, documents: documents, width: terminal.width, style: terminal.style)
      let text = try page.text(asOf: try session.asOf(), registry)
      guard showsHistory else { return text }
      let records = document.history.records.filter { asOf == nil || $0.on <= asOf ?? $0.on }
      return "\(text)\n\n\(page.protocolText(of: records, document.history))"
    }
    return .ok
  }
}
