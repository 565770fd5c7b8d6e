public import WorkflowEngine

extension Defect.Calendars: Worded {
  /// What is wrong and what to write instead, without a full stop.
  public var wording: Wording {
    switch self {
    case .id(let id):
      Wording(
        en: "'\(id)' cannot name a calendar; write a small letter, then small letters, digits and hyphens, 32 at most",
        ru:
          "'\(id)' не может называть календарь; напишите строчную букву, затем строчные буквы, цифры и дефисы, не больше 32",
        kk:
          "'\(id)' күнтізбе аты бола алмайды; кіші әріп, содан кейін кіші әріптер, цифрлар мен сызықшалар жазыңыз, 32-ден аспасын"
      )
    case .weekend:
      Wording(
        en: "write the free days of the week, 1 for Monday to 7 for Sunday, each once and not all seven: [6, 7]",
        ru:
          "напишите выходные дни недели, от 1 (понедельник) до 7 (воскресенье), каждый один раз и не все семь: [6, 7]",
        kk:
          "аптаның демалыс күндерін жазыңыз, 1 (дүйсенбі) – 7 (жексенбі), әрқайсысын бір рет және жетеуін түгел емес: [6, 7]"
      )
    case .movedDays:
      Wording(
        en: "write a list of moved days: [{…}, …]",
        ru: "напишите список перенесённых дней: [{…}, …]",
        kk: "ауыстырылған күндер тізімін жазыңыз: [{…}, …]")
    case .holidays:
      Wording(
        en: "write a list of holidays: [{…}, …]",
        ru: "напишите список праздников: [{…}, …]",
        kk: "мерекелер тізімін жазыңыз: [{…}, …]")
    case .day:
      Wording(
        en: "write a day that exists: \"2024-05-08\"",
        ru: "напишите день, который существует: \"2024-05-08\"",
        kk: "бар күнді жазыңыз: \"2024-05-08\"")
    case .years:
      Wording(
        en: "write the years by number: {\"2024\": {…}}",
        ru: "напишите годы по номерам: {\"2024\": {…}}",
        kk: "жылдарды нөмірі бойынша жазыңыз: {\"2024\": {…}}")
    case .noYear(let key):
      Wording(
        en: "'\(key)' is no year; write four digits: \"2024\"",
        ru: "'\(key)' — не год; напишите четыре цифры: \"2024\"",
        kk: "'\(key)' — жыл емес; төрт цифр жазыңыз: \"2024\"")
    case .gap(let earlier, let later):
      Wording(
        en: "\(earlier) is followed by \(later); write the years between them too",
        ru: "за \(earlier) следует \(later); напишите и годы между ними",
        kk: "\(earlier) жылдан кейін \(later) тұр; араларындағы жылдарды да жазыңыз")
    case .otherYear(let day, let year):
      Wording(
        en: "\(day) does not lie in \(year); write it under its own year",
        ru: "\(day) не относится к \(year) году; напишите его под своим годом",
        kk: "\(day) \(year) жылға жатпайды; оны өз жылына жазыңыз")
    case .holidayTwice(let day):
      Wording(
        en: "\(day) is a holiday twice; write it once",
        ru: "\(day) дважды назван праздником; напишите один раз",
        kk: "\(day) екі рет мереке деп аталған; бір рет жазыңыз")
    case .fixedTwice:
      Wording(
        en: "this date is a holiday twice in the same years; write it once",
        ru: "эта дата дважды названа праздником в одни и те же годы; напишите один раз",
        kk: "бұл күн сол жылдарда екі рет мереке деп аталған; бір рет жазыңыз")
    case .untilBeforeSince:
      Wording(
        en: "write a year no earlier than 'since'",
        ru: "напишите год не раньше 'since'",
        kk: "'since' жылынан ерте емес жыл жазыңыз")
    case .monthDay:
      Wording(
        en: "write month and day: \"03-08\"",
        ru: "напишите месяц и день: \"03-08\"",
        kk: "ай мен күнді жазыңыз: \"03-08\"")
    case .year:
      Wording(
        en: "write a year from 1 to 9999",
        ru: "напишите год от 1 до 9999",
        kk: "1-ден 9999-ға дейінгі жылды жазыңыз")
    case .unknownAct(let act, let year):
      Wording(
        en: "'\(act)' is not among the acts of \(year); add it to 'acts'",
        ru: "'\(act)' нет среди актов \(year) года; добавьте его в 'acts'",
        kk: "'\(act)' \(year) жылдың актілері арасында жоқ; оны 'acts' тізіміне қосыңыз")
    case .tooFar(let day):
      Wording(
        en: "\(day) is too far away; a day can only be moved to the year before or after",
        ru: "\(day) слишком далеко; день можно перенести только на соседний год",
        kk: "\(day) тым алыс; күнді тек көрші жылға ауыстыруға болады")
    case .freeAlready(let day):
      Wording(
        en: "\(day) is free already; write a working day made free",
        ru: "\(day) и так выходной; напишите рабочий день, который стал выходным",
        kk: "\(day) онсыз да демалыс; демалыс болған жұмыс күнін жазыңыз")
    case .workedHoliday(let day):
      Wording(
        en: "\(day) is a holiday too; it cannot be both",
        ru: "\(day) — ещё и праздник; тем и другим он быть не может",
        kk: "\(day) — мереке де; екеуі бірдей бола алмайды")
    case .movedTwice(let day):
      Wording(
        en: "\(day) is moved twice; write it once",
        ru: "\(day) перенесён дважды; напишите один раз",
        kk: "\(day) екі рет ауыстырылған; бір рет жазыңыз")
    case .oneYear:
      Wording(
        en: "write a year such as 2028",
        ru: "напишите год, например 2028",
        kk: "жыл жазыңыз, мысалы 2028")
    case .unknownYear(let calendar, let first, let last):
      Wording(
        en: "\(calendar) knows \(first) to \(last); write one of these years, or \(last + 1)",
        ru: "\(calendar) знает годы с \(first) по \(last); напишите один из них или \(last + 1)",
        kk: "\(calendar) \(first) – \(last) жылдарды біледі; солардың бірін немесе \(last + 1) жазыңыз")
    case .actMissing:
      Wording(
        en: "'act' is missing; write the id of the act that moves the day, and list it in 'acts'",
        ru: "нет 'act'; напишите идентификатор акта, который переносит день, и добавьте его в 'acts'",
        kk: "'act' жоқ; күнді ауыстыратын актінің идентификаторын жазып, оны 'acts' тізіміне қосыңыз")
    }
  }
}
