import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `show`: one case.
struct ShowCommand: Command {
  static let verb = "show"
  static let usage = Usage(
    .show, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    options: [.history, .tree, .table, .shownTo],
    examples: [
      "oversight show REC-2024-000001 --history", "oversight show AUD-2024-000001 --tree",
      "oversight show AUD-2024-000001 --table facilities", "oversight show REC-2024-000001 --as public",
    ], exitCodes: [.notFound])

  private let number: String
  private let showsHistory: Bool
  private let showsTree: Bool
  private let table: String?
  private let viewer: Viewer

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    showsHistory = arguments.has(.history)
    showsTree = arguments.has(.tree)
    table = arguments.value(of: .table)
    let asked = [OptionSpec.history, .tree, .table].filter { arguments.has($0) }
    if asked.count > 1 { throw .contradiction(asked[0].name, asked[1].name, verb: Self.verb) }
    viewer = try arguments.choice(of: .shownTo) ?? .office
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    if showsTree {
      let tree = try reader.tree(number)
      session.answer(tree.json) { tree.text(language, width: terminal.width, style: terminal.style) }
      return .ok
    }
    if let table {
      let list = try reader.table(table, of: number)
      session.answer(list.json(in: language)) { list.text(language, width: terminal.width, style: terminal.style) }
      return .ok
    }
    let document = try reader.document(number)
    guard viewer == .office else { return try show(document, reader, in: session) }
    let (state, asOf) = (try reader.state(of: document), reader.day)
    try session.answer(try reader.json(of: document)) {
      let known = asOf.flatMap { document.history.asOf($0) } ?? document.history
      let page = CasePage(
        try reader.view(of: state, naming: document.history.named), since: known.sinceRoughly,
        unstarted: known.unstarted,
        documents: document.history.documents(through: asOf).count { $0.counts }, language, width: terminal.width,
        style: terminal.style)
      let lapses = try reader.unrecorded(of: document)
      let text = ([page.text(asOf: reader.asOf)] + page.unrecorded(lapses)).joined(separator: "\n\n")
      guard showsHistory else { return text }
      let records = document.history.inOrder.filter { asOf == nil || $0.on <= asOf ?? $0.on }
      return "\(text)\n\n\(page.protocolText(of: records, document.history))"
    }
    return .ok
  }

  /// The case as others may see it.
  private func show(_ document: CaseDocument, _ reader: CaseReader, in session: Session) throws -> ExitCode {
    let view = try reader.shown(document, to: viewer, try reader.registry.publication())
    let terminal = session.terminal
    session.answer(view.json) {
      ShownPage(view, viewer, session.language, width: terminal.width, style: terminal.style)
        .text(withHistory: showsHistory)
    }
    return .ok
  }
}
