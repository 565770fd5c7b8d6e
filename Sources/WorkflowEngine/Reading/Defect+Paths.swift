extension Defect {
  /// Cases that follow the definition come to where they should not.
  public enum Paths: Hashable, Sendable {
    /// An action leaves a final stage.
    case leavesFinal(String, String)
    /// Cases start in a final stage.
    case startsFinal(String)
    /// No action leads to a stage.
    case unreachable(String, from: String)
    /// No final stage can be reached.
    case deadEnd(String)
    /// The clock and people take one action.
    case clockAndOthers
    /// No duty lapses with an action of the clock.
    case neverTaken(String)
    /// A duty lapses with an action that people take.
    case lapseByPeople(String)
    /// A duty lapses with an action that asks for something.
    case lapseAsks(String)
    /// A duty starts with an act that another does not foresee.
    case neverStarted(String, by: String, key: String)
    /// A right expires into a stage where none of the actions that use it is possible.
    case expiresAway(String, to: String, by: [String])
    /// An action of the clock opens cases.
    case clockOpens(String)
    /// An action of the clock leads by what other cases are.
    case clockLooks(String)
    /// Cases open cases for ever.
    case endlessCases(String)
    /// There are more duties than can be looked through.
    case tooManyDuties(Int)
    /// Cases can come to more places than can be looked through.
    case tooManyPlaces(most: Int)
    /// Nobody owes anything in a stage.
    case idle(String)
    /// Nobody owes anything in a stage where the value is missing from which a duty counts.
    case idleWithout(String, [MissingValue])
    /// A duty can be owed in stages from which nothing leads to what meets it; what leads there.
    case unmet(String, in: [String], by: [String], meets: [String])
    /// A duty starts again while it is owed; whether it could be owed by item.
    case doubled(String, by: [String], isKeyed: Bool)
    /// A case is opened in which nobody owes anything at first.
    case orphan(String, in: String)
    /// A date says nothing of when it can lie; whether only the second format can say it.
    case undated(String, isLater: Bool)
    /// A duty is owed by a role that may be nobody's.
    case unowed(String, role: String)
    /// A duty can lapse where its action is not allowed.
    case lapseElsewhere(String, in: String, String)
    /// Lapses lead in a circle.
    case endlessLapses(through: String)
  }

  /// A duty and the value without which it does not start.
  public struct MissingValue: Hashable, Sendable {
    /// The duty.
    public let duty: String
    /// The field or input.
    public let value: String

    /// A duty and a value.
    public init(duty: String, value: String) { (self.duty, self.value) = (duty, value) }
  }

  /// What is personal gets to where it cannot be removed.
  public enum Leaks: Hashable, Sendable {
    /// A title is made of it.
    case title(String)
    /// A field that is not personal gets it.
    case field(String, to: String, of: String)
    /// A duty is counted from it.
    case startDay(String)
    /// A duty is counted back from it.
    case endDay(String)
  }
}
