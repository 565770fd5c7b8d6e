import CaseRegistry
import Reports
import WorkflowEngine

extension Session {
  /// Carries out one request and commits it; under a dry run nothing is kept.
  mutating func record(_ wish: Request.Wish, role: String? = nil, note: String? = nil, isDryRun: Bool = false) throws
    -> RequestRunner.Outcome
  {
    let registry = try registry()
    let request = Request(
      id: options.id, actor: try actor(), role: role.map { RoleID($0) }, on: options.on, note: note, label: nil,
      expectedRecords: options.expectedRecords, wish: wish)
    var runner = RequestRunner(registry, now: try now(), language: language)
    runner.isDryRun = isDryRun
    // Large files are copied before others have to wait.
    if !isDryRun { for item in wish.attachments { registry.gather(evidence: item.file, beneath: item.root) } }
    let outcome = try Self.commit(in: registry, isDryRun: isDryRun) { try runner.run(request) }
    if !isDryRun { remember(outcome.cases) }
    return outcome
  }

  /// Runs `body` in a transaction, which is undone under a dry run.
  static func commit(
    in registry: Registry, isDryRun: Bool, _ body: () throws -> RequestRunner.Outcome
  ) throws -> RequestRunner.Outcome {
    do {
      return try registry.write {
        let outcome = try body()
        if isDryRun { throw DryRun(outcome: outcome) }
        return outcome
      }
    } catch let dry as DryRun {
      return dry.outcome
    }
  }

  /// Carries a dry run's outcome out of the transaction that it undoes.
  private struct DryRun: Error {
    let outcome: RequestRunner.Outcome
  }

  /// What a command did to its cases, for people: where each stands now, and who owes what next.
  mutating func summary(of outcome: RequestRunner.Outcome) throws -> String {
    let registry = try registry()
    let language = language
    return try outcome.histories.map { history in
      let names = try CaseNames(history.state, in: registry, language)
      let owed = history.state.duties.filter(\.isOwed).sorted { $0.due < $1.due }.map { duty in
        terminal.wrapped(
          "\(DutyPhrase.due.text(in: language)) \(duty.due)\(duty.marks.signs): \(names.what(duty)) — \(names.debtor(duty))",
          indent: 2)
      }
      let unstarted = (history.records.last?.effects.unstarted ?? []).map {
        terminal.wrapped("! \(names.words(for: $0))", indent: 2)
      }
      return ([terminal.wrapped("\(history.state.number)  \(names.stage)")] + owed + unstarted).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
