import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `today`: the morning page.
struct TodayCommand: Command {
  static let verb = "today"
  static let usage = Usage(
    .today, synopsis: "[FILTER…]", audience: .secretary, access: .reading, positionals: ["FILTER"],
    options: [.since, .actor], examples: ["oversight today", "oversight today --since 2024-06-03"],
    exitCodes: [.notFound])

  private let since: Day?
  private let question: ListQuestion

  init(_ arguments: inout Arguments) throws(UsageError) {
    since = try arguments.day(of: .since)
    question = try arguments.question()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let reader = try session.reader()
    let question = try session.understood(question)
    let since = try since ?? session.lastLook(before: reader.asOf)
    let asker = try session.asker().map { id in
      let party = try session.names().party(id.name)
      return (
        name: try session.registry.party(party)?.name ?? LocalizedText(id.name),
        owes: try session.names().owed(by: party)
      )
    }
    let asked = self.question
    let view = try reader.today(since: since, asker: asker, question)
    let page = TodayPage(view, session.language)
    session.answer(reader.listing(page.json, question)) {
      page.text(width: session.terminal.width, style: session.terminal.style)
    }
    if asked == ListQuestion(), question == asked { try session.look() }
    return .ok
  }
}

/// `changes`: what was recorded since a day.
struct ChangesCommand: Command {
  static let verb = "changes"
  static let usage = Usage(
    .changes.forViewers, synopsis: "[FILTER…]", audience: .coordinator, access: .reading, positionals: ["FILTER"],
    options: [.since, .sincePosition, .limit, .count] + TableWish.specs,
    examples: ["oversight changes --since 2024-06-03"], exitCodes: [.notFound])

  private let since: Day?
  private let position: Int?
  private let question: ListQuestion
  private let out: TableWish?

  init(_ arguments: inout Arguments) throws(UsageError) {
    since = try arguments.day(of: .since)
    position = try arguments.integer(of: .sincePosition, in: 0...Int.max)
    for option in [OptionSpec.since, .count, .out] where position != nil && arguments.has(option) {
      throw .contradiction(OptionSpec.sincePosition.name, option.name, verb: Self.verb)
    }
    out = try arguments.tableWish()
    var question = try arguments.question()
    // A feed is whole: whoever reads on from it must miss nothing.
    if position != nil, question != ListQuestion() {
      throw .contradiction(OptionSpec.sincePosition.name, "FILTER", verb: Self.verb)
    }
    question.limit = try arguments.integer(of: .limit, in: 0...1_000_000)
    question.countsOnly = arguments.has(.count)
    if question.countsOnly, question.limit != nil {
      throw .contradiction(OptionSpec.count.name, OptionSpec.limit.name, verb: Self.verb)
    }
    self.question = question
  }

  func run(in session: inout Session) throws -> ExitCode {
    let reader = try session.reader()
    if let position { return try answer(since: position, reader, in: session) }
    let asked = question
    let question = try session.understood(question)
    let since = try since ?? session.lastLook(before: reader.asOf)
    if let out {
      var window = try CaseWindow(reader, for: out.viewer)
      let rows = try window.changes(question) { try reader.changes(since: since, $0) }
      return try session.write(
        [FactTable.changes(rows, for: out.viewer).table(in: session.language)], out,
        cases: Set(rows.compactMap { $0["number"]?.string }).count,
        withheld: window.withheld)
    }
    let view = try reader.changes(since: since, question)
    if question.countsOnly { return session.answer(count: view.count, question, reader) }
    session.answer(reader.listing(view.json(in: session.language), question)) {
      ChangesPage.text(view, session.language, width: session.terminal.width, style: session.terminal.style)
    }
    // Whoever has seen a part of it has not seen it all.
    if asked == ListQuestion(), question == asked { try session.look() }
    return .ok
  }

  /// What was recorded since a commit.
  private func answer(since position: Int, _ reader: CaseReader, in session: Session) throws -> ExitCode {
    let view = try reader.feed(after: position, limit: question.limit)
    session.answer(.object(view.json)) {
      FeedPage.text(view, session.language, width: session.terminal.width, style: session.terminal.style)
    }
    return .ok
  }
}

extension Session {
  /// Since when changes count: the day of the last look before, else a week.
  func lastLook(before day: Day) throws -> Day {
    let seen = try place().flatMap { personalFiles.looks().since(at: $0, on: day) }
    return seen ?? day - 7
  }

  /// Remembers that whoever works here has seen what has changed; scripts see nothing, and nobody sees a past day today.
  mutating func look() throws {
    guard !options.json, options.asOf == nil, let place = try place() else { return }
    let day = try today()
    do throws(FileError) { try personalFiles.look(at: place, on: day) } catch {
      note(.lookNotKept(error))
    }
  }
}
