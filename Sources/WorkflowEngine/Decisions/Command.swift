public import JSONText

/// What somebody wants done, with everything that is not for the engine to know: who, which day, under which id.
public struct Command: Sendable {
  /// Unique in the registry; the same id with the same request is answered as the first time.
  public var id: String
  /// Who asks.
  public var actor: PartyID
  /// In which role; nil takes the first that fits.
  public var role: RoleID?
  /// The day it happened.
  public var on: Day
  /// When it is recorded, as `2024-06-03T10:11:12+05:00`.
  public var at: String
  /// A remark.
  public var note: String?
  /// The digest of the request, where the caller chose the id.
  public var request: String?
  /// What is wanted.
  public var wish: Wish

  /// A command.
  public init(
    id: String, actor: PartyID, role: RoleID? = nil, on: Day, at: String, note: String? = nil,
    request: String? = nil, wish: Wish
  ) {
    self.id = id
    self.actor = actor
    self.role = role
    self.on = on
    self.at = at
    self.note = note
    self.request = request
    self.wish = wish
  }

  /// What is wanted.
  public enum Wish: Sendable {
    /// Start a case.
    case open(title: String?, fields: JSONObject, parties: [RoleID: [PartyID]], parent: CaseNumber?)
    /// Perform an action of the workflow.
    case perform(ActionID, input: JSONObject, evidence: [Evidence])
    /// Bind a role to other parties.
    case assign(RoleID, [PartyID], reason: String)
    /// Note a case that was opened under this one.
    case link(CaseNumber)
    /// Extend, suspend, resume, forward or waive a duty, named as in `answer` or `answer#2`.
    case act(DutyAct, duty: String, reason: String?)
    /// Count the duties that still run anew in the calendar of the context; `acts` are those that changed it.
    case recompute(acts: [String])
    /// Correct a record.
    case correct(Amendment, reason: String)
    /// Move the case to another version of its workflow.
    case migrate(Migration)
    /// Remove what is said about private people, as a law orders.
    case forget(Forgetting, reason: String)
    /// Add documents outside of an action, also to a case that has ended.
    case attach([Evidence])
  }
}

/// What a decision adds to one case.
public struct Change: Hashable, Sendable {
  /// Its new records, in order.
  public var records: [Record]
  /// The case after them.
  public var history: CaseHistory
  /// The case.
  public var number: CaseNumber { history.state.number }
  /// Whether the first of them opens it.
  public var isNew: Bool { records.first?.deed == .open }
}
