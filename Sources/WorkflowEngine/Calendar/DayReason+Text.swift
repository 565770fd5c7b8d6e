extension DayReason {
  /// The reason in words: `weekend`, the name of a holiday, `day off instead of 2013-12-28 (P1300001322)`.
  public func text(in language: Language) -> String {
    switch self {
    case .weekday: DayReason.words(language, "working day", "рабочий день", "жұмыс күні")
    case .weekend: DayReason.words(language, "weekend", "выходной", "демалыс күні")
    case .holiday(let title): title[language]
    case .observed(let title):
      title[language] + DayReason.words(language, " (observed)", " (перенос)", " (ауыстырылған демалыс)")
    case .movedOff(let worked, let act):
      DayReason.words(
        language, "day off instead of \(worked)", "выходной вместо \(worked)", "\(worked) орнына демалыс")
        + DayReason.cited(act)
    case .movedWork(let off, let act):
      DayReason.words(
        language, "worked instead of \(off)", "рабочий день вместо \(off)", "\(off) орнына жұмыс күні")
        + DayReason.cited(act)
    }
  }

  /// The one of three texts that is in `language`.
  static func words(_ language: Language, _ en: String, _ ru: String, _ kk: String) -> String {
    switch language {
    case .en: en
    case .ru: ru
    case .kk: kk
    }
  }

  private static func cited(_ act: String?) -> String { act.map { " (\($0))" } ?? "" }
}

extension DayFacts {
  /// Why the day is as it is, in words; nil for an ordinary working day.
  public func reason(in language: Language) -> String? {
    guard reason != .weekday else { return nil }
    let note =
      isEstimated
      ? DayReason.words(language, " (date estimated)", " (дата предварительная)", " (күні алдын ала)") : ""
    return reason.text(in: language) + note
  }
}
