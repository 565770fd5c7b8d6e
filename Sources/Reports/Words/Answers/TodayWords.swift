internal import CaseWork
internal import WorkflowEngine

/// What the morning page and the list of changes say.
public enum TodayWords {
  /// The day of the page, and who reads it.
  public static func heading(day: String, name: String?) -> Wording {
    let who = name.map { " · \($0)" } ?? ""
    return Wording(en: "Today, \(day)\(who)", ru: "Сегодня, \(day)\(who)", kk: "Бүгін, \(day)\(who)")
  }

  /// All duties.
  public static let all = Wording(en: "all", ru: "всего", kk: "барлығы")
  /// Those of whoever asks.
  public static let mine = Wording(en: "mine", ru: "мои", kk: "менікі")
  /// Those of everybody else.
  public static let others = Wording(en: "others'", ru: "чужие", kk: "өзгелердікі")

  /// What is late.
  public static let overdue = Wording(en: "Overdue", ru: "Просрочено", kk: "Мерзімі өткен")

  /// What falls due through a day.
  public static func due(until day: String) -> Wording {
    Wording(en: "Due by \(day)", ru: "Срок до \(day)", kk: "Мерзімі \(day) күніне дейін")
  }

  /// What is new since a day, and what to type to see it.
  public static func changed(since day: String, cases: Int, late: Int) -> Wording {
    let count = Wording { CountedPhrase.caseFile.text(cases, in: $0) }
    return Wording(
      en: "Since \(day): something recorded in \(count.en), \(late) newly overdue: 'oversight changes'",
      ru: "С \(day): что-то записано — \(count.ru), стало просроченным — \(late): 'oversight changes'",
      kk: "\(day) күнінен бастап: \(count.kk) бойынша жазба бар, жаңадан мерзімі өткені — \(late): 'oversight changes'")
  }

  /// How many cases are quiet.
  public static func quiet(_ count: Int, days: Int) -> Wording {
    let cases = Wording { CountedPhrase.caseFile.text(count, in: $0) }
    return Wording(
      en: "Quiet for \(days) days: \(cases.en): 'oversight list quiet:\(days)d'",
      ru: "Без движения \(days) дней: \(cases.ru): 'oversight list quiet:\(days)d'",
      kk: "\(days) күн қозғалыссыз: \(cases.kk): 'oversight list quiet:\(days)d'")
  }

  /// The heading of what to do next.
  public static let next = Wording(
    en: "What to do next ('oversight next NUMBER' says how)", ru: "Что делать дальше (как — 'oversight next НОМЕР')",
    kk: "Енді не істеу керек (қалайша — 'oversight next НӨМІР')")

  /// Nothing is to be done.
  public static let nothingNext = Wording(
    en: "Nothing is waiting for you.", ru: "Ничего срочного нет.", kk: "Шұғыл ештеңе жоқ.")

  /// Who reads the page is not known.
  public static let nobody = Wording(
    en: "To see what is yours, say who you are: 'oversight config set actor PARTY'.",
    ru: "Чтобы видеть своё: 'oversight config set actor УЧАСТНИК' (кто вы).",
    kk: "Өзіңіздікін көру үшін: 'oversight config set actor ҚАТЫСУШЫ' (кімсіз).")

  /// Nothing was recorded.
  public static func nothingChanged(from first: String, to last: String) -> Wording {
    Wording(
      en: "Nothing was recorded from \(first) to \(last).", ru: "С \(first) по \(last) ничего не записано.",
      kk: "\(first) – \(last) аралығында ештеңе жазылған жоқ.")
  }

  /// How much was recorded.
  public static func changes(_ count: Int, cases: Int, from first: String, to last: String) -> Wording {
    let records = Wording { CountedPhrase.record.text(count, in: $0) }
    let files = Wording { CountedPhrase.caseFile.text(cases, in: $0) }
    return Wording(
      en: "\(records.en) in \(files.en) from \(first) to \(last).",
      ru: "С \(first) по \(last): \(records.ru), \(files.ru).",
      kk: "\(first) – \(last) аралығында: \(records.kk), \(files.kk).")
  }

  /// The heading of what has become late.
  public static let nowOverdue = Wording(
    en: "Overdue since then", ru: "Стало просроченным за это время", kk: "Осы уақытта мерзімі өткені")
}

extension NextStep.Reason {
  /// Why, in a sentence without a full stop.
  package var wording: Wording {
    switch self {
    case .mineLate(let duty):
      Wording { language in
        let (what, late) = (duty.what[language], Self.late(duty)[language])
        return Wording(
          en: "yours, \(late): \(what)", ru: "ваше, \(late): \(what)", kk: "сіздікі, \(late): \(what)")[language]
      }
    case .mineDue(let duty):
      Wording { language in
        let (what, due) = (duty.what[language], duty.due.text(in: language))
        return Wording(
          en: "yours, due \(due): \(what)", ru: "ваше, срок \(due): \(what)", kk: "сіздікі, мерзімі \(due): \(what)")[
            language]
      }
    case .late(let duty):
      Wording { language in
        let (who, what, late) = (duty.owedBy.text(in: language), duty.what[language], Self.late(duty)[language])
        return Wording(
          en: "\(who), \(late): \(what)", ru: "\(who), \(late): \(what)", kk: "\(who), \(late): \(what)")[language]
      }
    case .due(let duty):
      Wording { language in
        let (who, what, due) = (duty.owedBy.text(in: language), duty.what[language], duty.due.text(in: language))
        return Wording(
          en: "\(who), due \(due): \(what)", ru: "\(who), срок \(due): \(what)", kk: "\(who), мерзімі \(due): \(what)")[
            language]
      }
    case .idle:
      Wording(
        en: "nobody owes anything here, and it has not ended", ru: "здесь никто ничего не должен, а дело не закончено",
        kk: "мұнда ешкім ештеңеге міндетті емес, бірақ іс аяқталмаған")
    case .quiet:
      Wording(
        en: "nobody has done anything here for \(TodayView.quietDays) days",
        ru: "здесь никто ничего не делал \(TodayView.quietDays) дней",
        kk: "мұнда \(TodayView.quietDays) күн бойы ешкім ештеңе істеген жоқ")
    }
  }

  private static func late(_ duty: DutyView) -> Wording {
    let count = duty.late.workingDays ?? duty.late.calendarDays
    let noun = duty.late.workingDays == nil ? CountedPhrase.calendarDay : .workingDay
    let days = Wording { noun.text(count, in: $0) }
    return Wording(en: "\(days.en) late", ru: "опоздание \(days.ru)", kk: "\(days.kk) кешікті")
  }

  /// What the case is about.
  package var title: String {
    switch self {
    case .mineLate(let duty), .mineDue(let duty), .late(let duty), .due(let duty): duty.title
    case .idle(let title), .quiet(let title): title
    }
  }
}
