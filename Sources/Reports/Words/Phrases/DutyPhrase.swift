/// Words about duties and terms.
public enum DutyPhrase: Phrase {
  /// Late.
  case overdue
  /// The due day.
  case due
  /// What is owed.
  case what
  /// Who owes.
  case owedBy
  /// Who is owed.
  case owedTo
  /// How late it is.
  case daysLate
  /// How much time is left.
  case daysLeft
  /// The due day may still move.
  case provisional
  /// Why the due day may still move.
  case provisionalNote
  /// Why the due day rests on a guess.
  case estimatedNote
  /// What the sign of an assumed basis or term means.
  case assumedNote
  /// Why the due day is only the latest possible.
  case pausedNote
  /// Why the due day will be later.
  case stoppedNote
  /// A duty did not start since its day is known only to the month or year.
  case impreciseDate
  /// A duty did not start since its day is not known.
  case missingDate
  /// The status of a duty.
  case status
  /// Nobody owes anything now.
  case nothingOwed

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .overdue: Wording(en: "overdue", ru: "просрочено", kk: "мерзімі өткен")
    case .due: Wording(en: "due", ru: "срок", kk: "мерзімі")
    case .what: Wording(en: "what", ru: "что", kk: "не")
    case .owedBy: Wording(en: "owed by", ru: "кто должен", kk: "кім міндетті")
    case .owedTo: Wording(en: "owed to", ru: "перед кем", kk: "кімнің алдында")
    case .daysLate: Wording(en: "days late", ru: "опоздание", kk: "кешігу")
    case .daysLeft: Wording(en: "days left", ru: "осталось", kk: "қалды")
    case .provisional: Wording(en: "provisional", ru: "предварительно", kk: "алдын ала есептелген")
    case .provisionalNote:
      Wording(
        en: "provisional: the calendar of that year is not settled yet, the day may still move",
        ru: "предварительно: календарь этого года ещё не утверждён, день может измениться",
        kk: "алдын ала есептелген: ол жылдың күнтізбесі әлі бекітілмеген, күн өзгеруі мүмкін")
    case .assumedNote:
      Wording(
        en: "assumed: what decides the article or the term is not known",
        ru: "предположительно: неизвестно то, от чего зависит статья или срок",
        kk: "болжамды: бап не мерзім неге байланысты екені белгісіз")
    case .estimatedNote:
      Wording(
        en: "estimated: it rests on a religious holiday whose date is not confirmed yet, the day may still move",
        ru:
          "ожидаемый день: он зависит от религиозного праздника, дата которого ещё не подтверждена, и может измениться",
        kk: "болжамды күн: ол күні әлі расталмаған діни мерекеге байланысты, сондықтан өзгеруі мүмкін")
    case .pausedNote:
      Wording(
        en: "the clock stands still; the latest day possible", ru: "срок приостановлен; самый поздний возможный день",
        kk: "мерзім тоқтатыла тұрған; ең соңғы ықтимал күн")
    case .stoppedNote:
      Wording(
        en: "the clock stands still; the day will be later, by as long as that lasts",
        ru: "срок приостановлен; день наступит позже на всё время приостановки",
        kk: "мерзім тоқтатыла тұрған; күні тоқтатыла тұрған уақытқа кейінге жылжиды")
    case .impreciseDate:
      Wording(
        en: "no term runs: the day to count from is known only to the month or year",
        ru: "срок не начался: день отсчёта известен лишь с точностью до месяца или года",
        kk: "мерзім басталған жоқ: есептеу күні тек ай немесе жыл дәлдігімен белгілі")
    case .missingDate:
      Wording(
        en: "no term runs: the day to count from is not known", ru: "срок не начался: день отсчёта не известен",
        kk: "мерзім басталған жоқ: есептеу күні белгісіз")
    case .status: Wording(en: "status", ru: "состояние", kk: "жай-күйі")
    case .nothingOwed:
      Wording(
        en: "nobody owes anything now", ru: "сейчас никто ничего не должен", kk: "қазір ешкім ештеңеге міндетті емес")
    }
  }
}
