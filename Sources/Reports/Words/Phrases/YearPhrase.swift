/// Words about the years of a calendar and its editions.
public enum YearPhrase: Phrase {
  /// An edition of a calendar.
  case edition
  /// The years a calendar knows.
  case years
  /// What a day was before it changed.
  case was
  /// The year is known but for its moved days.
  case movedDaysUnknown
  /// The calendar says nothing about the year.
  case unknownYear
  /// A day was counted over a religious holiday whose date is not confirmed.
  case estimatedNote

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .edition: Wording(en: "edition", ru: "редакция", kk: "редакция")
    case .years: Wording(en: "years known", ru: "известные годы", kk: "белгілі жылдар")
    case .was: Wording(en: "was", ru: "было", kk: "бұрын")
    case .movedDaysUnknown:
      Wording(
        en: "provisional: no act on the moved days of this year is known yet, days may still change",
        ru: "предварительно: акт о переносе выходных дней в этом году ещё не известен, дни могут измениться",
        kk: "алдын ала: осы жылғы демалыс күндерін ауыстыру туралы акт әлі белгісіз, күндер өзгеруі мүмкін")
    case .unknownYear:
      Wording(
        en: "provisional: the calendar does not know this year, shown are weekends and holidays on fixed dates",
        ru: "предварительно: этого года в календаре нет, показаны выходные и праздники с постоянной датой",
        kk: "алдын ала: күнтізбеде бұл жыл жоқ, демалыс күндері мен күні тұрақты мерекелер ғана көрсетілген")
    case .estimatedNote:
      Wording(
        en: "estimated: the count rests on a religious holiday whose date is not confirmed, the day may still move",
        ru: "предположительно: учтён религиозный праздник, дата которого не подтверждена, день может измениться",
        kk: "болжамды: күні расталмаған діни мереке есепке алынды, күн өзгеруі мүмкін")
    }
  }
}
