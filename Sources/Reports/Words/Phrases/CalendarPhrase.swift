/// Words about days and how terms are counted.
public enum CalendarPhrase: Phrase {
  /// The working-day calendar.
  case calendar
  /// A holiday.
  case holiday
  /// A day free because a holiday fell on a weekend.
  case observed
  /// A working day that an act made free.
  case movedDay
  /// A weekend day that an act made working.
  case workedWeekend
  /// A religious holiday whose date is not confirmed.
  case estimated
  /// The day of the event, which is not counted.
  case dayOfEvent
  /// The day the term starts from.
  case base
  /// What stands after a term that is counted backwards.
  case before
  /// The term.
  case rule
  /// The day the term ends.
  case result
  /// Moved to a working day.
  case rolled
  /// An extension of the term.
  case extended
  /// The days of pauses, added at the end of a term.
  case givenBack
  /// The day lies in a pause.
  case inPause
  /// Working days in a year or month.
  case workingDays
  /// Calendar days, as a heading.
  case calendarDays
  /// Free days in a year or month.
  case freeDays

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .calendar: Wording(en: "calendar", ru: "календарь", kk: "күнтізбе")
    case .holiday: Wording(en: "holiday", ru: "праздничный день", kk: "мереке күні")
    case .observed:
      Wording(
        en: "day off for a holiday on a weekend", ru: "выходной за праздник, выпавший на выходной",
        kk: "демалысқа тура келген мереке үшін берілген демалыс")
    case .movedDay: Wording(en: "moved day off", ru: "перенесённый выходной день", kk: "ауыстырылған демалыс күні")
    case .workedWeekend:
      Wording(
        en: "weekend day made working", ru: "рабочий день вместо выходного", kk: "демалыс орнына белгіленген жұмыс күні"
      )
    case .estimated:
      Wording(
        en: "date expected, not confirmed", ru: "дата ожидается, не подтверждена", kk: "болжамды күн, расталмаған")
    case .dayOfEvent: Wording(en: "day of the event", ru: "день события", kk: "оқиға болған күн")
    case .base: Wording(en: "counted from", ru: "отсчёт от", kk: "есептеу басы")
    case .before: Wording(en: "before", ru: "до", kk: "бұрын")
    case .rule: Wording(en: "rule", ru: "правило", kk: "ереже")
    case .result: Wording(en: "result", ru: "итог", kk: "нәтиже")
    case .rolled: Wording(en: "moved to a working day", ru: "перенос на рабочий день", kk: "жұмыс күніне ауыстырылды")
    case .extended: Wording(en: "extension", ru: "продление", kk: "ұзарту")
    case .givenBack:
      Wording(
        en: "days of the pause, given back", ru: "дни приостановки, добавленные к сроку",
        kk: "мерзімге қосылған тоқтатыла тұрған күндер")
    case .inPause: Wording(en: "term suspended", ru: "срок приостановлен", kk: "мерзім тоқтатыла тұрған")
    case .workingDays: Wording(en: "working days", ru: "рабочие дни", kk: "жұмыс күндері")
    case .calendarDays: Wording(en: "calendar days", ru: "календарные дни", kk: "күнтізбелік күндер")
    case .freeDays: Wording(en: "days off", ru: "нерабочие дни", kk: "жұмыс істемейтін күндер")
    }
  }
}
