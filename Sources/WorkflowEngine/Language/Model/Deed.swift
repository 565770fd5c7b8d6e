/// What was done: an action of the workflow, or one of the engine's own verbs.
public enum Deed: Hashable, Sendable {
  /// The opening; always the first record, and no other.
  case open
  /// An action of the workflow.
  case action(ActionID)
  /// One of the engine's own verbs.
  case verb(Verb)

  /// What can be done to any case, whatever its workflow.
  public enum Verb: String, Hashable, Sendable, CaseIterable {
    /// Another party takes a role.
    case assign
    /// A case was opened under this one.
    case link
    /// A duty lapsed that names no action for it.
    case lapse
    /// The next turn of a duty with a fixed rhythm began.
    case renew
    /// A duty got more time.
    case extend
    /// A duty's clock was stopped.
    case suspend
    /// A duty's clock goes on.
    case resume
    /// A duty was passed on to another body.
    case forward
    /// A duty was let go.
    case waive
    /// Something recorded was wrong.
    case correct
    /// Due days were counted anew in another edition of the calendar.
    case recompute
    /// The case was moved to another version of its workflow.
    case migrate
    /// Documents were added outside of an action.
    case attach
    /// Personal data was removed by law.
    case forget
  }
}
