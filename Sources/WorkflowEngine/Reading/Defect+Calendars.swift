extension Defect {
  /// A calendar is not as it should be.
  public enum Calendars: Hashable, Sendable {
    /// Its id cannot be one.
    case id(String)
    /// Its weekend cannot be one.
    case weekend
    /// Moved days are a list.
    case movedDays
    /// Holidays are a list.
    case holidays
    /// A day is none.
    case day
    /// Years are written by number.
    case years
    /// A key is no year.
    case noYear(String)
    /// Years between two are missing.
    case gap(Int, Int)
    /// A day lies in another year.
    case otherYear(Day, Int)
    /// A day is a holiday twice.
    case holidayTwice(Day)
    /// A date is a holiday twice.
    case fixedTwice
    /// A holiday ends before it begins.
    case untilBeforeSince
    /// Month and day are needed.
    case monthDay
    /// A year is needed.
    case year
    /// An act is not among those of the year.
    case unknownAct(String, Int)
    /// A day is moved too far.
    case tooFar(Day)
    /// A day made free is free already.
    case freeAlready(Day)
    /// A day made working is a holiday.
    case workedHoliday(Day)
    /// A day is moved twice.
    case movedTwice(Day)
    /// The year of a file is needed.
    case oneYear
    /// A year neither known nor the next.
    case unknownYear(of: String, first: Int, last: Int)
    /// A moved day does not say by which act.
    case actMissing
  }

  /// A migration is not as it should be.
  public enum Migrations: Hashable, Sendable {
    /// There is no such workflow.
    case workflow(String)
    /// It leads to the version it starts from.
    case sameVersion
    /// It names no version that is here.
    case versions([Int])
    /// It does not say where a stage leads.
    case stage(String, isKept: Bool)
    /// A part is not in the new version.
    case lost(Thing, String, place: String)
    /// Two parts get one name.
    case merged(Thing, into: String)
    /// A key without which no migration is understood is missing.
    case missingKey(String)
    /// Nobody has said why the cases are moved.
    case noReason
    /// Nobody has decided yet what becomes of a part; whether it may fall away.
    case undecided(Thing, String, known: [String], isDropped: Bool)
  }
}
