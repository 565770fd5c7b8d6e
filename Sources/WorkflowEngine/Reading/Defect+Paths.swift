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
    /// A duty can lapse where its action is not allowed.
    case lapseElsewhere(String, in: String, String)
    /// Lapses lead in a circle.
    case endlessLapses(through: String)
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
