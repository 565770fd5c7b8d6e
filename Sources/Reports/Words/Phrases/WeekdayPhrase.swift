/// The days of the week, abbreviated; the raw values are their numbers, 1 for Monday.
public enum WeekdayPhrase: Int, Phrase {
  /// The first day.
  case monday = 1
  /// The second day.
  case tuesday
  /// The third day.
  case wednesday
  /// The fourth day.
  case thursday
  /// The fifth day.
  case friday
  /// The sixth day.
  case saturday
  /// The seventh day.
  case sunday

  /// The usual abbreviation.
  public var wording: Wording {
    switch self {
    case .monday: Wording(en: "Mon", ru: "пн", kk: "дс")
    case .tuesday: Wording(en: "Tue", ru: "вт", kk: "сс")
    case .wednesday: Wording(en: "Wed", ru: "ср", kk: "ср")
    case .thursday: Wording(en: "Thu", ru: "чт", kk: "бс")
    case .friday: Wording(en: "Fri", ru: "пт", kk: "жм")
    case .saturday: Wording(en: "Sat", ru: "сб", kk: "сб")
    case .sunday: Wording(en: "Sun", ru: "вс", kk: "жс")
    }
  }
}
