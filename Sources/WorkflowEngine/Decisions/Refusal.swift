/// Why a command was not carried out; nothing was changed.
public struct Refusal: Error, Hashable, Sendable {
  /// Every reason found, not just the first.
  public var reasons: [Reason]
  /// What can be done in the case's stage instead.
  public var possible: [ActionID]

  /// A refusal.
  public init(_ reasons: [Reason], possible: [ActionID] = []) {
    self.reasons = reasons
    self.possible = possible
  }

  /// Whether nothing stands in the way but that a day is most likely a slip.
  public var isDoubt: Bool {
    !reasons.isEmpty && reasons.allSatisfy { if case .doubted = $0 { true } else { false } }
  }

  /// Whether the words of the command were wrong, and not the moment or the actor.
  public var isUsage: Bool { !reasons.isEmpty && reasons.allSatisfy(\.isUsage) }

  /// One thing that stands in the way.
  public enum Reason: Hashable, Sendable {
    /// The workflow has no such action.
    case unknownAction(String, nearest: String?)
    /// The workflow has no such role.
    case unknownRole(String, known: [RoleID])
    /// The action is not allowed in the case's stage.
    case wrongStage(ActionID, stage: StageID, allowed: [StageID])
    /// The case has ended.
    case ended(outcome: String)
    /// Only the passing of time takes this action.
    case clockOnly(ActionID)
    /// The actor has none of the roles; `able` are those who have.
    case notInRole(PartyID, needed: [RoleID], able: [PartyID])
    /// A party the registry does not know.
    case unknownParty(PartyID)
    /// A required input or field is missing.
    case missing(String)
    /// An input or field that does not exist.
    case unknownInput(String, nearest: String?, known: [String])
    /// A value of the wrong type.
    case wrongType(String, ValueProblem)
    /// A value outside its limits.
    case outOfLimits(String, ValueProblem)
    /// A required document is missing.
    case missingEvidence(String)
    /// A document of a kind that the action does not know.
    case unknownEvidence(String, known: [String])
    /// A redacted copy, as it was named, cannot be bound to the original with this hash.
    case notATwin(String, original: String, TwinFault)
    /// A condition that does not hold, with the values seen.
    case condition(String, seen: [Observation], otherwise: LocalizedText)
    /// A role that needs a party from the opening.
    case unboundRole(RoleID)
    /// The day lies after the day of recording.
    case future(Day, today: Day)
    /// The day lies before that of a record which it would have to follow: the opening, or one before it in the order of
    /// what happened.
    case beforeLast(Day, last: Day)
    /// A day given under a name that cannot be.
    case impossibleDay(String, Day, DayFault)
    /// A day that is most likely a slip, with the duty it would make; it is recorded with a reason.
    case doubted(Day, DutyState, on: Day)
    /// The day lies before the duty began.
    case beforeStart(DutyRun, started: Day)
    /// The case was moved to another version of its workflow since, by this record.
    case beforeMigration(Int, on: Day)
    /// The case has no such duty.
    case unknownDuty(String, nearest: String?, known: [DutyRun])
    /// The duty is not owed any more.
    case notOwed(Deed.Verb, DutyRun, DutyStatus)
    /// The definition does not let this be done to the duty.
    case notForeseen(Deed.Verb, DutyRun)
    /// The due day has passed; nothing moves it any more.
    case pastDue(Deed.Verb, DutyRun, due: Day)
    /// The definition sets a ceiling that this would pass.
    case beyondCeiling(Deed.Verb, DutyRun, Ceiling)
    /// The clock of the duty stands still already.
    case clockStands(DutyRun, since: Day)
    /// The clock of the duty is not standing still; `pauseEnded` is the day its last pause reached its ceiling.
    case clockRuns(DutyRun, DutyStatus, pauseEnded: Day?)
    /// An extension by no time, or backwards.
    case noTime(DutyRun)
    /// A reason must be given.
    case missingReason(Deed.Verb)
    /// The duty would be passed on to nobody, or to who owes it already.
    case sameHolder(RoleID, [PartyID])
    /// It would have been received before it was passed on.
    case receivedBefore(Day, forwarded: Day)
    /// Counting anew in this edition of the calendar changes nothing.
    case nothingMoves(CalendarReference)
    /// The record cannot be corrected.
    case notCorrectable(Int, Obstacle)
    /// With the right values a later record would not have been possible.
    case impossibleThen(Int, ActionID?, [Reason])
    /// The correction changes nothing.
    case nothingCorrected(Int)
    /// The right day lies after that of the next record.
    case afterNext(Day, next: Day, sequence: Int)
    /// The case pins another version than the migration is for.
    case otherVersion(WorkflowReference)
    /// After the migration nobody would owe anything in this stage, and it waits for nothing.
    case nobodyOwes(StageID)
    /// What is said under this name cannot be removed; `known` can.
    case notForgettable(String, ForgettingObstacle, known: [String])
    /// The workflow cannot be opened: the registry has no such definition or calendar.
    case unavailable(String)

    /// The input whose value has the wrong type; nil for every other reason.
    var mistyped: String? { if case .wrongType(let name, _) = self { name } else { nil } }

    /// Whether this is a matter of words.
    public var isUsage: Bool {
      switch self {
      case .unknownInput, .wrongType, .unknownEvidence, .unknownRole, .missingReason, .noTime: true
      case .unknownAction, .wrongStage, .ended, .clockOnly, .notInRole, .unknownParty, .missing, .outOfLimits,
        .missingEvidence, .notATwin, .condition, .unboundRole, .future, .beforeLast, .impossibleDay, .doubted, .beforeStart, .beforeMigration,
        .unknownDuty, .notOwed,
        .notForeseen,
        .pastDue, .beyondCeiling, .clockStands, .clockRuns, .sameHolder, .receivedBefore, .nothingMoves,
        .notCorrectable, .impossibleThen, .nothingCorrected, .afterNext, .otherVersion, .nobodyOwes,
        .notForgettable, .unavailable:
        false
      }
    }
  }

  /// Why a day cannot be.
  public enum DayFault: Hashable, Sendable {
    /// It lies after this day: that of another value or action of this name, else of the record.
    case after(Day, String?)
    /// It lies before this day.
    case before(Day, String?)
  }

  /// Why a record cannot be corrected.
  public enum Obstacle: Hashable, Sendable {
    /// There is no such record.
    case unknown
    /// It does not count any more.
    case void
    /// It happened before what is told, and cannot stand in its way.
    case earlier
    /// Time made it; correct what it rests on.
    case clock
    /// It opens the case, which stays.
    case opening
    /// It moved the case to another version, and this one came later.
    case notLast(Int)
    /// It opened this case.
    case opened(CaseNumber)
    /// The case was moved to another version of its workflow since, by this record.
    case migrated(Int)
    /// What this verb recorded is not corrected but done again.
    case verb(Deed.Verb)
  }

  /// Why a document cannot be the redacted copy of another.
  public enum TwinFault: Hashable, Sendable {
    /// No document of the case has a hash that begins so.
    case unknown
    /// Documents with these hashes do.
    case ambiguous([String])
    /// It has the same bytes: nothing was taken out.
    case itself
    /// What should be the original is itself a redacted copy of this document.
    case redacted(String)
    /// It is itself the original of this redacted copy.
    case original(String)
  }

  /// How far a definition lets a due day be moved.
  public enum Ceiling: Hashable, Sendable {
    /// At one time.
    case atOnce(Term)
    /// In all, from the base day; through `last`.
    case total(Term, last: Day)
    /// How often.
    case times(Int)
  }
}
