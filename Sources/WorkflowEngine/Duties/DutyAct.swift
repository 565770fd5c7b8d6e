/// What can be done to a duty that is owed, by a decision of people.
public enum DutyAct: Hashable, Sendable {
  /// More time.
  case extend(by: Term)
  /// The clock stops; the day itself is part of the pause.
  case suspend
  /// The clock goes on; the day itself is no longer part of the pause.
  case resume
  /// The duty passes to another body, where its clock starts anew on the day of receipt, or of forwarding.
  case forward(to: [PartyID], received: Day?)
  /// The creditor lets it go.
  case waive

  /// The verb under which it is recorded.
  public var verb: Deed.Verb {
    switch self {
    case .extend: .extend
    case .suspend: .suspend
    case .resume: .resume
    case .forward: .forward
    case .waive: .waive
    }
  }
}
