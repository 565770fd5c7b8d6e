/// What somebody owes to somebody, by a rule, under an article; or a right, which runs in the same way.
public final class Duty: Sendable {
  /// Whether nobody owes it: a right, of which `owedBy` has it and `metBy` uses it.
  let isRight: Bool
  /// The duty's name.
  public let id: DutyID
  /// What is owed.
  public let title: LocalizedText
  /// The role that owes it.
  public let owedBy: RoleID
  /// The role it is owed to.
  public let owedTo: RoleID
  /// What starts it, and from which day it is counted.
  public let start: Start
  /// Whether the act that starts it is what was owed: it is counted from the day from which the other duty is counted, and
  /// the act meets it, in time or late.
  public let isMetByAct: Bool
  /// The act on another duty that meets it too, as passing an appeal on does what was owed once it was known to be for
  /// somebody else.
  public let metByAct: Act?
  /// When that starts it; nil always does, and a condition that is not known too.
  public let startsWhen: Condition?
  /// The day of the case from which one that starts at the opening is counted, where it is known; else the day of opening.
  public let openedOn: String?
  /// Whether a base day that is a day off moves to the next working day, as what is received then is registered then.
  public let startsOnWorkingDay: Bool
  /// How the due day follows from the base day; what holds otherwise, where that depends.
  public let rule: Rule
  /// The term after the base day, where that depends on conditions.
  public let terms: Depending<Term>?
  /// The keyed list for each element of which it is owed; nil is owed once.
  public let each: String?
  /// The actions that meet it.
  public let metBy: [ActionID]
  /// The inputs that say for which elements an action meets it; an action without one meets it for all.
  public let items: [ActionID: String]
  /// When an action meets it; one without a condition always does.
  public let meetsWhen: [ActionID: Condition]
  /// The actions that end it without meeting it, and as what; a run whose day has passed then is `unmet` whatever is said.
  /// One that meets it by a condition ends it so where that does not hold.
  public let endedBy: [ActionID: DutyStatus]
  /// The member of the elements of `each` that names who owes it for an element; nil is always who holds the role.
  public let debtor: String?
  /// The clock action that records its lapse; nil records the lapse alone.
  public let onLapse: ActionID?
  /// The article that imposes it; what holds otherwise, where that depends.
  public let basis: Basis
  /// The articles that impose it, where that depends on conditions or on the day.
  public let bases: Depending<[Basis]>?
  /// The articles that impose it on a body to which it was passed on; nil is those that impose it on any.
  public let forwardedBases: Depending<[Basis]>?
  /// Whether and how far it can be extended.
  public let extensionLimit: Allowance?
  /// Whether and how long it can be suspended.
  public let suspensionLimit: Allowance?
  /// Actions that acknowledge it without meeting it.
  public let interim: [ActionID]
  /// The term after which it is owed again.
  public let repeats: Term?
  /// From which day that is counted.
  public let rhythm: Rhythm

  init(
    id: DutyID, title: LocalizedText, owedBy: RoleID, owedTo: RoleID, start: Start, startsOnWorkingDay: Bool,
    rule: Rule, terms: Depending<Term>?, each: String?, metBy: [ActionID], items: [ActionID: String],
    onLapse: ActionID?, basis: Basis, bases: Depending<[Basis]>?, extensionLimit: Allowance?,
    suspensionLimit: Allowance?, interim: [ActionID], repeats: Term?, rhythm: Rhythm, isRight: Bool = false,
    startsWhen: Condition? = nil, openedOn: String? = nil, meetsWhen: [ActionID: Condition] = [:],
    endedBy: [ActionID: DutyStatus] = [:], debtor: String? = nil, forwardedBases: Depending<[Basis]>? = nil,
    isMetByAct: Bool = false, metByAct: Act? = nil
  ) {
    (self.isRight, self.isMetByAct, self.metByAct) = (isRight, isMetByAct, metByAct)
    (self.startsWhen, self.openedOn) = (startsWhen, openedOn)
    (self.meetsWhen, self.endedBy, self.debtor, self.forwardedBases) = (meetsWhen, endedBy, debtor, forwardedBases)
    (self.terms, self.bases, self.each, self.items, self.rhythm) = (terms, bases, each, items, rhythm)
    self.id = id
    self.title = title
    self.owedBy = owedBy
    self.owedTo = owedTo
    self.start = start
    self.startsOnWorkingDay = startsOnWorkingDay
    self.rule = rule
    self.metBy = metBy
    self.onLapse = onLapse
    self.basis = basis
    self.extensionLimit = extensionLimit
    self.suspensionLimit = suspensionLimit
    self.interim = interim
    self.repeats = repeats
  }

  /// What starts a duty.
  public enum Start: Hashable, Sendable {
    /// One of these actions; counted from the day given in `field`, which each asks for, else from the action's day.
    case actions([ActionID], field: String?)
    /// Entering a stage.
    case stage(StageID)
    /// The opening of the case.
    case open
    /// The end of a run of another duty.
    case duty(DutyID, End)
    /// An act on a run of another duty: extending, suspending, resuming or forwarding it.
    case act(DutyID, Deed.Verb)
  }

  /// An act on a duty.
  public struct Act: Hashable, Sendable {
    /// The duty.
    public let duty: DutyID
    /// Extending, suspending, resuming or forwarding it.
    public let verb: Deed.Verb
  }

  /// How a run of a duty can have ended, as a start of another.
  public enum End: String, Hashable, Sendable {
    /// Met, in time or late.
    case met
    /// Lapsed.
    case lapsed
    /// Either.
    case any
  }

  /// From which day a repeated duty is counted again.
  public enum Rhythm: String, Hashable, Sendable, CaseIterable {
    /// From the day it was met.
    case met
    /// From the first base day: a run that is late moves none of the later ones.
    case fixed
  }

  /// How the due day follows.
  public enum Rule: Hashable, Sendable {
    /// A term after the base day.
    case within(Term)
    /// A term before the day in a field of the case or of the starting action.
    case before(field: String, Term)
  }

  /// How far a due day can be moved, by whom, how often.
  public struct Allowance: Hashable, Sendable {
    /// Who may do it.
    public let by: [RoleID]
    /// The most at one time.
    public let max: Term?
    /// The most in all, counted from the base day: no later due day, no longer pause.
    public let maxTotal: Term?
    /// How often; nil is without limit.
    public let times: Int?
  }

  /// As what an action can end it without meeting it: not done, not needed any more, or owed by another day instead.
  static let endings: [DutyStatus] = [.unmet, .void, .moved]

  /// The acts on a duty that can start another.
  static let startingActs: [Deed.Verb] = [.extend, .suspend, .resume, .forward]

  /// Who may do this to it: whom the definition names; to forward, who is owed or owes; to waive, who is owed.
  public func roles(for act: Deed.Verb) -> [RoleID] {
    switch act {
    case .extend: extensionLimit?.by ?? []
    case .suspend, .resume: suspensionLimit?.by ?? []
    case .forward: [owedTo, owedBy]
    case .waive: [owedTo]
    case .assign, .link, .lapse, .renew, .correct, .recompute, .migrate, .attach, .forget, .reopen, .annul: []
    }
  }

  /// Whether this act can be done to it at all.
  func allows(_ act: Deed.Verb) -> Bool {
    switch act {
    case .extend: extensionLimit != nil
    case .suspend, .resume: suspensionLimit != nil
    case .forward, .waive: true
    case .assign, .link, .lapse, .renew, .correct, .recompute, .migrate, .attach, .forget, .reopen, .annul: false
    }
  }
}
