public import JSONText

/// One entry of a case's append-only history: what happened, who did it, when, and all its effects.
@dynamicMemberLookup
public struct Record: Hashable, Sendable {
  @usableFromInline var content: Shared<Content>

  /// A record.
  public init(
    sequence: Int, id: String, deed: Deed, on: Day, at: String, by: PartyID?, role: RoleID?,
    input: JSONObject = JSONObject(), evidence: [Evidence] = [], reason: String? = nil, note: String? = nil,
    effects: Effects = Effects(), request: String? = nil, personal: [String] = [], unknown: JSONObject = JSONObject()
  ) {
    self.init(
      Content(
        sequence: sequence, id: id, deed: deed, on: on, at: at, by: by, role: role, input: input, evidence: evidence,
        reason: reason, note: note, effects: effects, request: request, personal: personal, unknown: unknown))
  }

  init(_ content: Content) { self.content = Shared(content) }

  /// A part of it.
  @inlinable
  public subscript<Member>(dynamicMember path: KeyPath<Content, Member>) -> Member { content.value[keyPath: path] }

  /// A part of it that can be changed.
  @inlinable
  public subscript<Member>(dynamicMember path: WritableKeyPath<Content, Member>) -> Member {
    get { content.value[keyPath: path] }
    _modify { yield &content.value[keyPath: path] }
  }

  /// What a record says.
  public struct Content: Hashable, Sendable {
    /// Its place in the history, from 1.
    public let sequence: Int
    /// The id of the command that made it; the records of one command share it.
    public let id: String
    /// What was done.
    public let deed: Deed
    /// The day it happened.
    public internal(set) var on: Day
    /// When it was recorded, as `2024-06-03T10:11:12+05:00`.
    public let at: String
    /// Who did it; nil for what the passing of time does.
    public let by: PartyID?
    /// In which role.
    public let role: RoleID?
    /// What was given.
    public var input: JSONObject
    /// The documents that belong to it.
    public var evidence: [Evidence]
    /// Why, where a reason is asked for.
    public var reason: String?
    /// A remark.
    public var note: String?
    /// What follows; folding copies only this.
    public var effects: Effects
    /// The digest of the request, kept where the caller chose the id, so that a repeated id can be told from a conflict.
    public var request: String?
    /// Pointers (RFC 6901, within the record) of values about private people, which are hashed by commitment.
    public var personal: [String]
    /// Keys this program does not know, kept as they were.
    public var unknown: JSONObject
  }
}

extension Record.Content {
  /// Whether only the passing of time made it.
  public var isByClock: Bool { role == .clock }

  /// Whether it only adds documents: nothing follows from it for the case, on whatever day it is recorded.
  var isAttachment: Bool { deed == .verb(.attach) }
}

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
