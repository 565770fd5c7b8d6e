import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `due`: what falls due.
struct DueCommand: Command {
  static let verb = "due"
  static let usage = Usage(
    .due(sortedBy: ListOrder.Key.ofDuties.map(\.rawValue)).forViewers, synopsis: "[FILTER…]", audience: .coordinator,
    access: .reading, positionals: ["FILTER"],
    options: [.within, .ics, .noCancelled] + ListQuestion.specs + TableWish.specs,
    examples: ["oversight due --within 10wd", "oversight due --ics debtor:b-health > deadlines.ics"])

  /// Nil looks without end.
  private let within: Term?
  private let question: ListQuestion
  private let out: TableWish?
  private let isCalendar: Bool
  private let leavesOutCancelled: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    var question = try arguments.question(keys: ListOrder.Key.ofDuties)
    // 'due 14d': nobody looks for a case that is called so.
    let typed = arguments.has(.within) ? nil : question.takeWord { Self.horizon($0) }
    self.question = question
    out = try arguments.tableWish()
    isCalendar = arguments.has(.ics)
    leavesOutCancelled = arguments.has(.noCancelled)
    if leavesOutCancelled, !isCalendar {
      throw .missingOption(OptionSpec.ics.name, verb: Self.verb)
    }
    if isCalendar {
      for other in [OptionSpec.json, .limit, .sort, .count] where arguments.has(other) {
        throw .contradiction(OptionSpec.ics.name, other.name, verb: Self.verb)
      }
    }
    if let typed {
      within = typed
      return
    }
    guard let text = arguments.value(of: .within) ?? (isCalendar ? nil : "5wd") else {
      within = nil
      return
    }
    guard let term = Self.horizon(text) else {
      throw .wrongValue(option: OptionSpec.within.name, value: text, expected: Expectation.horizon, verb: Self.verb)
    }
    within = term
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, terminal, language) = (try session.reader(), session.terminal, session.language)
    let question = try session.understood(question)
    if isCalendar {
      var listing = try reader.deadlines(within: within, question)
      if leavesOutCancelled { listing.items.removeAll { !$0.duty.isOpen } }
      terminal.output.write(listing.calendar(in: language).text)
      return .ok
    }
    if let out {
      var window = try CaseWindow(reader, for: out.viewer)
      let seen = try window.duties(question) { try reader.due(within: within ?? Self.usualTerm, $0) }
      return try session.write(
        [DutyTable.table(seen, language)], out, cases: seen.items.count, withheld: window.withheld)
    }
    let listing = try reader.due(within: within ?? Self.usualTerm, question)
    if question.countsOnly { return session.answer(count: listing.count, question, reader) }
    session.answer(reader.listing(listing.json(in: language), question)) {
      DueReport.text(listing, width: terminal.width, style: terminal.style, language: language)
    }
    return .ok
  }

  /// A term that looks ahead.
  private static func horizon(_ text: String) -> Term? {
    Term(typed: text).flatMap { $0.direction == .after ? $0 : nil }
  }

  private static let usualTerm = Term(5, .workingDays)
}
