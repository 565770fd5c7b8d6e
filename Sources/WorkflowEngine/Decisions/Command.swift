public import JSONText

/// What somebody wants done, with everything that is not for the engine to know: who, which day, under which id.
public struct Command: Sharing, Sendable {
  /// What it says.
  public var content: Shared<Content>

  /// What a command says.
  public struct Content: Sendable {
    /// Unique in the registry; the same id with the same request is answered as the first time.
    public var id: String
    /// Who asks.
    public var actor: PartyID
    /// In which role; nil takes the first that fits.
    public var role: RoleID?
    /// The day it happened.
    public var on: Day
    /// How exactly that day is known where only its month or year is; `on` is the last day of it then.
    public var precision: DatePrecision?
    /// When it is recorded, as `2024-06-03T10:11:12+05:00`.
    public var at: String
    /// A remark.
    public var note: String?
    /// The digest of the request, where the caller chose the id.
    public var request: String?
    /// What is wanted.
    public var wish: Wish
    /// Later records that shall not count any more, since they stand in the way of what is told late.
    public var voiding: Set<Int> = []
    /// Why a day is right that is most likely a slip; nil where nobody has said so.
    public var despite: String?
    /// Where it comes from, when it was recorded elsewhere and is taken over: what is missing passes unchecked then. Kept in the
    /// record as it is.
    public var takenOver: JSONObject?
  }

  /// A command.
  public init(
    id: String, actor: PartyID, role: RoleID? = nil, on: Day, at: String, note: String? = nil,
    request: String? = nil, wish: Wish, voiding: Set<Int> = [], despite: String? = nil, precision: DatePrecision? = nil,
    takenOver: JSONObject? = nil
  ) {
    content = Shared(
      Content(
        id: id, actor: actor, role: role, on: on, precision: precision, at: at, note: note, request: request,
        wish: wish, voiding: voiding,
        despite: despite, takenOver: takenOver))
  }

  /// What is wanted.
  public enum Wish: Sendable {
    /// Start a case.
    case open(
      title: String?, fields: JSONObject, parties: [RoleID: [PartyID]], parent: CaseNumber?, related: [CaseNumber] = [])
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
    /// Take a case up again that has ended.
    case reopen(reason: String)
    /// Say that a case should never have been.
    case annul(reason: String)
  }
}

extension Command {
  /// The next record of a case, which says what this command has done to it.
  ///
  /// - Parameter history: What was recorded before; nil opens a case.
  func record(
    _ deed: Deed, as role: RoleID?, after history: CaseHistory?, input: JSONObject = JSONObject(),
    evidence: [Evidence] = [], reason: String? = nil, effects: Effects = Effects(), unchecked: [String] = []
  ) -> Record {
    var unknown = JSONObject()
    unknown["takenOver"] = self.takenOver.map { .object($0) }
    if !unchecked.isEmpty { unknown["unchecked"] = .array(unchecked.map { .string($0) }) }
    unknown["despite"] = self.despite.map { .string($0) }
    return Record(
      sequence: history?.nextSequence ?? 1, id: self.id, deed: deed, on: self.on, at: self.at,
      by: self.actor == .clock ? nil : self.actor, role: role, input: input, evidence: evidence, reason: reason,
      note: self.note, effects: effects, request: self.request, unknown: unknown, precision: self.precision)
  }
}

/// What a decision adds to one case.
public struct CaseChange: Hashable, Sendable {
  /// The case after its new records.
  public var history: CaseHistory
  /// How many of its records are new.
  let added: Int

  /// Its new records, in order.
  public var records: [Record] { history.records.suffix(added) }
  /// The case.
  public var number: CaseNumber { history.state.number }
  /// Whether the first of them opens it.
  public var isNew: Bool { added == history.records.count }
}
