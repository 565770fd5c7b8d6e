/// Words of the calendar of deadlines.
public enum DeadlinePhrase: Phrase {
  /// What the calendar is called.
  case calendarName

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .calendarName:
      Wording(
        en: "public oversight: deadlines", ru: "общественный контроль: сроки", kk: "қоғамдық бақылау: мерзімдер")
    }
  }
}
