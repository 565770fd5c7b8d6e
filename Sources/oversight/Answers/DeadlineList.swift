import CaseRecords
import CaseRegistry
import Reports
import WorkflowEngine

/// The due days that a calendar shows: of what is owed, and of what has ended not long ago.
struct DeadlineList {
  /// How long what has ended is still listed as cancelled, so that every phone hears of it.
  static let daysAfterEnd = 366

  let registry: Registry
  let request: ListRequest
  /// The last due day of what is owed; nil for all.
  let through: Day?
  let language: Language

  /// The due days, the earliest first.
  func deadlines() throws -> [Deadline] {
    var deadlines: [Deadline] = []
    for (number, runs) in try cases() {
      guard let document = try registry.readable(number), let state = document.history.state(asOf: request.asOf) else {
        continue
      }
      let names = try CaseNames(state, in: registry, language)
      for revision in document.history.revisions(asOf: request.asOf) {
        let run = revision.duty.run
        // What a correction has undone is no longer in the index, but may still be on a phone.
        guard runs.contains(run) || state.duty(run) == nil, isShown(revision.duty) else { continue }
        deadlines.append(try deadline(revision, names))
      }
    }
    return deadlines.sorted { ($0.due, $0.number, $0.run) < ($1.due, $1.number, $1.run) }
  }

  /// The cases with what the index knows of them, made again when a document had been edited from outside.
  private func cases() throws -> [(number: CaseNumber, runs: Set<DutyRun>)] {
    let since = request.asOf - Self.daysAfterEnd
    let found = try registry.runs(owedOrEndedSince: since, request)
    guard try registry.noticeEdits(in: found.map(\.number)) else { return found }
    return try registry.runs(owedOrEndedSince: since, request)
  }

  private func isShown(_ duty: DutyState) -> Bool {
    if duty.isOwed { return through.map { duty.due <= $0 } ?? true }
    return duty.ended.map { request.asOf - $0 <= Self.daysAfterEnd } ?? false
  }

  private func deadline(_ revision: DutyRevision, _ names: CaseNames) throws -> Deadline {
    let duty = revision.duty.settled(on: request.asOf)
    let calendar = try registry.calendar(duty.calendar)
    return Deadline(
      registry: registry.mark, number: names.state.number.description, run: duty.run, title: names.state.title,
      what: names.what(duty), debtor: names.debtor(duty), creditor: names.creditor(duty),
      basis: names.words(for: duty.basis), status: duty.status, due: duty.due, marks: duty.marks,
      dayBefore: calendar.end(of: Term(1, .workingDays, .before), from: duty.due).day, revision: revision.count,
      revised: Timestamp(revision.at)?.secondsSince1970 ?? duty.started.number * 86_400)
  }
}
