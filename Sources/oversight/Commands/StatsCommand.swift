import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine

/// `stats`: what became of what was owed, and how long it took.
struct StatsCommand: Command {
  static let verb = "stats"
  static let usage = Usage(
    .stats(by: TallyKey.named.map(\.name)), synopsis: "[FILTER…] [--by KEY]", audience: .coordinator, access: .reading,
    positionals: ["FILTER"],
    options: [
      .tallyKey, .duty, .begunFrom, .begunTo, .outcomeMap, .shownTo, .out, .force, .forProgram, .raw,
      .svg,
    ],
    examples: [
      "oversight stats workflow:council-recommendation --by debtor",
      "oversight stats --by quarter --from 2024-01-01 --svg quarters.svg",
    ], exitCodes: [.notFound])

  private let question: StatsQuestion
  private let out: TableWish?
  private let drawing: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let (from, to) = (try arguments.day(of: .begunFrom), try arguments.day(of: .begunTo))
    if let from, let to, to < from { throw .contradiction("--from \(from)", "--to \(to)", verb: Self.verb) }
    question = StatsQuestion(
      try arguments.question(), by: arguments.value(of: .tallyKey), duty: arguments.value(of: .duty), from: from,
      to: to,
      map: arguments.value(of: .outcomeMap), for: try arguments.choice(of: .shownTo) ?? .office)
    out = try arguments.tableWish(viewerNeedsFile: false)
    drawing = arguments.value(of: .svg)
    if drawing == "-", arguments.has(.json) { throw .contradiction("--svg -", "--json", verb: Self.verb) }
  }

  /// As data they end in line feeds, as the data of the public register do.
  private func write(_ stats: Stats, _ out: TableWish, in session: Session) throws {
    let language = session.language
    guard out.format == .csv, out.form == .data else {
      _ = try session.write([FactTable.figures(stats, language).table(in: language)], out)
      return
    }
    let text = CSVText.text(StatsTable.rows(of: stats, in: language))
    try FileSystem().write(Array(text.utf8), to: Path(out.file))
  }

  func run(in session: inout Session) throws -> ExitCode {
    var question = question
    question.list = try session.understood(question.list)
    let (terminal, language) = (session.terminal, session.language)
    let stats = try session.reader().stats(question, session.names())
    if let out { try write(stats, out, in: session) }
    if let drawing {
      let svg = StatsDrawing(stats, language).svg
      guard drawing != "-" else {
        terminal.output.write(svg)
        return .ok
      }
      try FileSystem().write(Array(svg.utf8), to: Path(drawing))
    }
    session.answer(stats.json(in: language)) {
      StatsPage(stats, language, width: terminal.width, style: terminal.style).text
    }
    return .ok
  }
}
