package import CaseRegistry
internal import CaseRecords
package import CaseWork
internal import JSONText
internal import Platform
package import WorkflowEngine

/// What statistics say.
package enum StatsWords {
  /// Nothing can be counted by this.
  static func noKey(_ key: String, _ known: [String]) -> Wording {
    let (key, list) = (SafeText.make(key), known.joined(separator: ", "))
    return Wording(
      en: "nothing can be counted by '\(key)'; what can be: \(list).",
      ru: "по '\(key)' считать нельзя; можно по: \(list).", kk: "'\(key)' бойынша санауға болмайды; болатыны: \(list).")
  }

  /// No definition maps its outcomes into these words.
  static func noMap(_ name: String, _ known: [String]) -> Wording {
    let (name, list) = (SafeText.make(name), known.joined(separator: ", "))
    return Wording(
      en: "no definition here tells its outcomes in the words of '\(name)'"
        + (known.isEmpty ? "." : "; there are \(list)."),
      ru: "ни одно определение здесь не переводит исходы в термины '\(name)'"
        + (known.isEmpty ? "." : "; есть \(list)."),
      kk: "мұндағы бірде-бір анықтама нәтижелерді '\(name)' терминдеріне аудармайды"
        + (known.isEmpty ? "." : "; барлары: \(list)."))
  }

  /// What became of something owed.
  package static func part(_ part: TallyPart) -> Wording {
    switch part {
    case .inTime: Wording(en: "in time", ru: "в срок", kk: "мерзімінде")
    case .late: Wording(en: "late", ru: "с опозданием", kk: "кешігіп")
    case .silent: Wording(en: "silent", ru: "без ответа", kk: "жауапсыз")
    case .running: Wording(en: "running", ru: "срок идёт", kk: "мерзімі жүріп жатыр")
    case .forwarded: Wording(en: "forwarded", ru: "перенаправлено", kk: "қайта жолданған")
    case .waived: Wording(en: "waived", ru: "снято", kk: "босатылған")
    case .ended: Wording(en: "ended with the case", ru: "прекращено с делом", kk: "іспен бірге аяқталған")
    }
  }

  /// The same at the head of a column.
  package static func column(_ part: TallyPart) -> Wording {
    switch part {
    case .late: Wording(en: "late", ru: "поздно", kk: "кеш")
    case .silent: Wording(en: "silent", ru: "молчание", kk: "үнсіз")
    case .running: Wording(en: "running", ru: "идёт", kk: "жүруде")
    case .inTime, .forwarded, .waived, .ended: self.part(part)
    }
  }

  /// What each part means, for those who read the figures.
  package static func meaning(of part: TallyPart) -> Wording {
    switch part {
    case .inTime: Wording(en: "met by its day", ru: "исполнено не позже срока", kk: "мерзімінен кешікпей орындалған")
    case .late: Wording(en: "met after its day", ru: "исполнено после срока", kk: "мерзімінен кейін орындалған")
    case .silent:
      Wording(
        en: "its day has passed and nothing came", ru: "срок прошёл, ничего не пришло",
        kk: "мерзімі өтті, ештеңе келген жоқ")
    case .running: Wording(en: "its day is still to come", ru: "срок ещё не наступил", kk: "мерзімі әлі келген жоқ")
    case .forwarded:
      Wording(en: "passed on to another body", ru: "передано другому органу", kk: "басқа органға берілген")
    case .waived:
      Wording(
        en: "the one it is owed to lets it go", ru: "кредитор отказался от требования",
        kk: "талап қоюшы бас тартқан")
    case .ended:
      Wording(en: "the case ended before its day", ru: "дело завершилось до срока", kk: "іс мерзіміне дейін аяқталған")
    }
  }

  /// What the columns are about.
  package static func key(_ key: TallyKey, _ fields: [String: StatsField]) -> Wording {
    switch key {
    case .debtor: Wording(en: "who owes", ru: "кто должен", kk: "кім міндетті")
    case .creditor: Wording(en: "who is owed", ru: "перед кем", kk: "кімнің алдында")
    case .workflow: Wording(en: "workflow", ru: "процедура", kk: "рәсім")
    case .region: Wording(en: "region", ru: "регион", kk: "өңір")
    case .kind: Wording(en: "kind of body", ru: "вид органа", kk: "орган түрі")
    case .stage: Wording(en: "stage", ru: "этап", kk: "кезең")
    case .outcome: Wording(en: "outcome", ru: "исход", kk: "нәтижесі")
    case .duty: Wording(en: "duty", ru: "обязанность", kk: "міндет")
    case .month: Wording(en: "month", ru: "месяц", kk: "ай")
    case .quarter: Wording(en: "quarter", ru: "квартал", kk: "тоқсан")
    case .year: Wording(en: "year", ru: "год", kk: "жыл")
    case .field(let name): Wording { fields[name]?.title[$0] ?? name }
    }
  }

  /// Since when it was counted.
  static func heading(asOf day: String, from: String?, to: String?) -> Wording {
    let span: Wording =
      switch (from, to) {
      case (nil, nil): Wording(en: "everything", ru: "всё", kk: "барлығы")
      case (let from?, nil): Wording(en: "begun since \(from)", ru: "начатое с \(from)", kk: "\(from) күнінен бастап")
      case (nil, let to?): Wording(en: "begun until \(to)", ru: "начатое по \(to)", kk: "\(to) күніне дейін")
      case (let from?, let to?):
        Wording(en: "begun \(from) – \(to)", ru: "начатое \(from) – \(to)", kk: "\(from) – \(to)")
      }
    return Wording(
      en: "As of \(day), \(span.en)", ru: "По состоянию на \(day), \(span.ru)", kk: "\(day) жағдайы бойынша, \(span.kk)"
    )
  }

  /// All together.
  package static let total = Wording(en: "total", ru: "всего", kk: "барлығы")
  /// What began.
  package static let began = Wording(en: "all", ru: "всего", kk: "бәрі")
  /// The share that was met in time.
  package static let share = Wording(en: "in time, %", ru: "в срок, %", kk: "мерзімінде, %")
  /// A group without a key.
  package static let noKeyTitle = Wording(en: "not known", ru: "не указано", kk: "көрсетілмеген")
  /// A small number that is not told.
  package static let few = Wording(en: "<5", ru: "<5", kk: "<5")
  /// Nothing can be said.
  package static let notKnown = Wording(en: "n/a", ru: "н/д", kk: "д/ж")

  /// A share in words: `5 of 9 in time: 55.6 % (26.7–81.1)`.
  package static func inTime(_ share: Share) -> Wording {
    func words(_ language: Language) -> (part: String, low: String, high: String) { percents(share, in: language) }
    let (en, ru, kk) = (words(.en), words(.ru), words(.kk))
    return Wording(
      en: "\(share.n) of \(share.of) in time: \(en.part) % (95 % interval \(en.low)–\(en.high))",
      ru: "в срок \(share.n) из \(share.of): \(ru.part) % (95 %-й интервал \(ru.low)–\(ru.high))",
      kk: "\(share.of) ішінен \(share.n) мерзімінде: \(kk.part) % (95 % аралығы \(kk.low)–\(kk.high))")
  }

  /// A share and its ends in per cent, with one digit after the point, or the comma of Russian and Kazakh.
  package static func percents(_ share: Share, in language: Language) -> (part: String, low: String, high: String) {
    func text(_ tenths: Int) -> String { "\(tenths / 10)\(language == .en ? "." : ",")\(tenths % 10)" }
    func text(_ part: Double) -> String { text(Int((part * 1000).rounded())) }
    let (low, high) = share.interval
    return (text((share.n * 2000 + share.of) / (2 * share.of)), text(low), text(high))
  }

  /// In how many the days were moved.
  static func beside(extended: Int, paused: Int, forwarded: Int, waived: Int) -> Wording {
    Wording(
      en: "apart: forwarded \(forwarded), waived \(waived); with more time \(extended), with a pause \(paused)",
      ru: "отдельно: перенаправлено \(forwarded), снято \(waived); с продлением \(extended), с приостановкой \(paused)",
      kk: "бөлек: қайта жолданған \(forwarded), босатылған \(waived); ұзартылған \(extended), тоқтатылған \(paused)")
  }

  /// The heading of the days of answers.
  package static let days = Wording(
    en: "Days to answer, working / all; pauses are not counted",
    ru: "Дней до ответа, рабочих / всех; приостановки не в счёт",
    kk: "Жауапқа дейінгі күн, жұмыс / барлығы; тоқтатулар есептелмейді")

  /// Of what was answered.
  static func answered(_ count: Int, _ median: String, _ quarter: String, _ three: String, _ nine: String) -> Wording {
    Wording(
      en:
        "answered (\(count)): half by \(median), a quarter by \(quarter), three quarters by \(three), nine of ten by \(nine)",
      ru: "отвечено (\(count)): половина за \(median), четверть за \(quarter), три четверти за \(three), девять из "
        + "десяти за \(nine)",
      kk: "жауап берілген (\(count)): жартысы \(median), төрттен бірі \(quarter), төрттен үші \(three), оннан тоғызы "
        + "\(nine) күнде")
  }

  /// With what still waits.
  static func estimated(_ median: String, _ low: String, _ high: String) -> Wording {
    Wording(
      en: "with those that still wait: half by \(median) (from \(low) to \(high))",
      ru: "вместе с теми, кто ещё ждёт: половина за \(median) (от \(low) до \(high))",
      kk: "әлі күтіп тұрғандармен бірге: жартысы \(median) күнде (\(low) – \(high))")
  }

  /// A group whose days have not all passed.
  static let young = Wording(
    en: "* some of it is still to fall due: the shares will change",
    ru: "* часть сроков ещё не наступила: доли изменятся",
    kk: "* мерзімінің бір бөлігі әлі келген жоқ: үлестер өзгереді")

  /// Small numbers are not told.
  static let guarded = Wording(
    en: "<5: too few to be told without naming somebody; sums with them are left out",
    ru: "<5: слишком мало, чтобы назвать, не указав на человека; суммы с ними не приводятся",
    kk: "<5: адамды танытпай айту үшін тым аз; олар кіретін қосындылар берілмейді")

  /// Values of a field.
  package static func of(_ title: String, _ count: String) -> Wording {
    Wording(en: "\(title) (of \(count))", ru: "\(title) (из \(count))", kk: "\(title) (\(count) ішінен)")
  }

  /// What was not answered for the longest time.
  package static let oldest = Wording(
    en: "Unanswered for the longest", ru: "Дольше всего без ответа", kk: "Ең ұзақ жауапсыз қалғандары")

  /// How outcomes are told in the words of others.
  static func mapped(_ name: String, _ of: Int) -> Wording {
    Wording(
      en: "Outcomes in the words of \(name) (of \(of))", ru: "Исходы в терминах \(name) (из \(of))",
      kk: "\(name) терминдеріндегі нәтижелер (\(of) ішінен)")
  }

  /// What is lost.
  static func lost(_ share: Share?, unmapped: Int) -> Wording {
    func part(_ language: Language) -> String {
      share.map { "\(percents($0, in: language).part) %" } ?? notKnown[language]
    }
    return Wording(
      en: "lost in translation: \(part(.en)); not translated at all: \(unmapped)",
      ru: "потеряно при переводе: \(part(.ru)); не переводится вовсе: \(unmapped)",
      kk: "аударғанда жоғалғаны: \(part(.kk)); мүлде аударылмайтыны: \(unmapped)")
  }

  /// What the drawing shows.
  package static let drawing = Wording(
    en: "What became of what was owed", ru: "Что стало с обязанностями", kk: "Міндеттердің орындалуы")

  /// What the drawing shows, for those who do not see it.
  static func described(_ rows: [String], left: Int) -> Wording {
    let list = rows.joined(separator: "; ")
    return Wording(
      en: list + (left > 0 ? "; \(left) more are in the table" : ""),
      ru: list + (left > 0 ? "; ещё \(left) — в таблице" : ""), kk: list + (left > 0 ? "; тағы \(left) — кестеде" : ""))
  }
}
