/// What somebody may do until a day: a limitation period, which is never owed and never overdue.
///
/// Its expiry refuses nothing: what is done later is recorded as done after the day.
public final class Right: Sendable {
  /// The right's name.
  public let id: RightID
  /// What may be done.
  public let title: LocalizedText
  /// The role that has it.
  public let heldBy: RoleID
  /// What starts it, and from which day it is counted.
  public let start: Duty.Start
  /// When that starts it; nil always does.
  public let startsWhen: Condition?
  /// The day of the case from which one that starts at the opening is counted, where it is known.
  public let openedOn: String?
  /// Whether a base day that is a day off moves to the next working day.
  public let startsOnWorkingDay: Bool
  /// The time in which it can be used; what holds otherwise, where that depends.
  public let term: Term
  /// The time in which it can be used, where that depends on conditions.
  public let terms: Depending<Term>?
  /// The actions that use it.
  public let usedBy: [ActionID]
  /// The clock action that records its expiry where the case's stage allows it; nil records the expiry alone.
  public let onExpiry: ActionID?
  /// The article that gives it; what holds otherwise, where that depends.
  public let basis: Basis
  /// The articles that give it, where that depends on conditions or on the day.
  public let bases: Depending<[Basis]>?

  init(
    id: RightID, title: LocalizedText, heldBy: RoleID, start: Duty.Start, startsOnWorkingDay: Bool, term: Term,
    terms: Depending<Term>?, usedBy: [ActionID], onExpiry: ActionID?, basis: Basis, bases: Depending<[Basis]>?,
    startsWhen: Condition? = nil, openedOn: String? = nil
  ) {
    (self.startsWhen, self.openedOn) = (startsWhen, openedOn)
    self.id = id
    self.title = title
    self.heldBy = heldBy
    self.start = start
    self.startsOnWorkingDay = startsOnWorkingDay
    self.term = term
    self.terms = terms
    self.usedBy = usedBy
    self.onExpiry = onExpiry
    self.basis = basis
    self.bases = bases
  }

  /// The right as what runs in a case: it begins, is used and expires as a duty begins, is met and lapses.
  var running: Duty {
    Duty(
      id: DutyID(id.name), title: title, owedBy: heldBy, owedTo: heldBy, start: start,
      startsOnWorkingDay: startsOnWorkingDay, rule: .within(term), terms: terms, each: nil, metBy: usedBy, items: [:],
      onLapse: onExpiry, basis: basis, bases: bases, extensionLimit: nil, suspensionLimit: nil, interim: [],
      repeats: nil, rhythm: .met, isRight: true,
      startsWhen: startsWhen, openedOn: openedOn)
  }
}
