import JSONText

/// The pure core: what a command means for a case.
///
/// It reads no file, clock or environment; the same context and command always give the same records.
public enum Engine {
  /// Decides a command.
  ///
  /// - Parameters:
  ///   - command: What somebody wants done.
  ///   - context: The case and everything the decision may depend on.
  ///   - numbers: Allots the numbers of new cases; left as it was when the command is refused.
  /// - Returns: What is added to which case, the commanded one first, then the cases it opens.
  /// - Throws: `Refusal` with every reason found; nothing has happened then.
  public static func decide(
    _ command: Command, in context: CaseContext, numbers: inout NumberAllotter
  ) throws(Refusal) -> [Change] {
    switch command.wish {
    case .open(let title, let fields, let parties, let parent):
      // Only a lapse opens a case by the clock, and it does not come this way.
      if command.actor == .clock { throw Refusal([.unknownParty(.clock)]) }
      let opening = NewCase(title: title, fields: fields, parties: parties, parent: parent)
      return [try open(opening, by: command, in: context, numbers: &numbers)]
    case .perform(let action, let input, let evidence):
      return try perform(action, input: input, evidence: evidence, command, in: context, numbers: &numbers)
    case .assign(let role, let holders, let reason):
      return [try assign(role, to: holders, reason: reason, command, in: context)]
    case .link(let child):
      return [try link(child, command, in: context)]
    case .act(let act, let duty, let reason):
      return [try self.act(act, on: duty, reason: reason, command, in: context)]
    case .recompute(let acts):
      return [try recompute(acts: acts, command, in: context)]
    case .correct(let amendment, let reason):
      return [try correct(amendment, reason: reason, command, in: context)]
    case .migrate(let migration):
      return [try migrate(migration, command, in: context)]
    case .forget(let forgetting, let reason):
      return [try forget(forgetting, reason: reason, command, in: context)]
    case .attach(let documents):
      return [try attach(documents, command, in: context)]
    }
  }

  /// The case that a command is about; a command on no case is a mistake of ours.
  static func history(of context: CaseContext) -> CaseHistory {
    guard let history = context.history else { preconditionFailure("this command needs a case") }
    return history
  }

  static func append(_ record: Record, to history: CaseHistory) -> Change {
    var history = history
    do throws(FoldError) {
      try history.append(record)
    } catch {
      preconditionFailure("the engine made a record that does not fold: \(error)")
    }
    return Change(records: [record], history: history)
  }

  /// The reasons for which a day cannot be that of a new record.
  static func dayProblems(_ command: Command, last: Day?, in context: CaseContext) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if command.on > context.surroundings.today {
      reasons.append(.future(command.on, today: context.surroundings.today))
    }
    if let last, command.on < last { reasons.append(.beforeLast(command.on, last: last)) }
    return reasons
  }
}
