internal import JSONText
internal import WorkflowEngine

extension RefusalWords {
  func unknownDuty(_ name: String, _ nearest: String?, _ known: [DutyRun]) -> Told {
    Told(
      "unknown-duty", ["duty": .string(name), "known": .array(known.map { .string($0.description) })],
      Self.unknownDutyWords(name, nearest, known))
  }

  func notOwed(_ verb: Deed.Verb, _ run: DutyRun, _ status: DutyStatus) -> Told {
    Told(
      "not-owed", duty(run, ["status": .string(status.rawValue)]),
      Wording(
        en: "'\(run)' is not owed any more (\(status.rawValue)), so there is nothing to \(verb.rawValue).",
        ru: "'\(run)' больше не обязанность (\(status.text(in: .ru))), и \(verb.russian) нечего.",
        kk: "'\(run)' енді міндет емес (\(status.text(in: .kk))), \(verb.kazakh) мүмкін емес."))
  }

  func notForeseen(_ verb: Deed.Verb, _ run: DutyRun) -> Told {
    Told(
      "not-foreseen", duty(run, ["verb": .string(verb.rawValue)]),
      Self.notForeseenWords(verb, run))
  }

  func pastDue(_ verb: Deed.Verb, _ run: DutyRun, _ due: Day) -> Told {
    Told(
      "past-due", duty(run, ["due": .string("\(due)")]),
      Wording(
        en:
          "'\(run)' was due on \(due); after that day nobody can \(verb.rawValue) it. If it was decided in time, give "
          + "the day with --on.",
        ru:
          "Срок '\(run)' истёк \(dotted(due)); после этого дня \(verb.russian) нельзя. Если решение принято вовремя, укажите "
          + "день: --on.",
        kk:
          "'\(run)' мерзімі \(dotted(due)) күні өтті; одан кейін \(verb.kazakh) мүмкін емес. Шешім уақытында қабылданса, күнін "
          + "көрсетіңіз: --on."))
  }

  func beyondCeiling(_ verb: Deed.Verb, _ run: DutyRun, _ ceiling: Refusal.Ceiling) -> Told {
    Told(
      "ceiling", duty(run, ceiling.facts),
      Self.beyond(verb, run, ceiling))
  }

  func clockStands(_ run: DutyRun, _ since: Day) -> Told {
    Told(
      "paused", duty(run, ["since": .string("\(since)")]),
      Wording(
        en: "The clock of '\(run)' has stood still since \(since); resume it first.",
        ru: "Срок '\(run)' приостановлен с \(dotted(since)); сначала возобновите его.",
        kk: "'\(run)' мерзімі \(dotted(since)) күнінен тоқтатыла тұрған; алдымен жалғастырыңыз."))
  }

  func clockRuns(_ run: DutyRun, _ status: DutyStatus, _ ended: Day?) -> Told {
    Told(
      "not-paused", duty(run, ["status": .string(status.rawValue), "ended": ended.map { .string("\($0)") } ?? .null]),
      Self.clockRunsWords(run, status, ended))
  }

  func noTime(_ run: DutyRun) -> Told {
    Told(
      "no-time", duty(run),
      Wording(
        en: "An extension of '\(run)' must give time: write --by 5wd, 15d or 1m.",
        ru: "Продление '\(run)' должно прибавлять время: напишите --by 5wd, 15d или 1m.",
        kk: "'\(run)' ұзартуы уақыт қосуы керек: --by 5wd, 15d немесе 1m деп жазыңыз."))
  }

  func missingReason(_ verb: Deed.Verb) -> Told {
    Told(
      "missing-reason", ["verb": .string(verb.rawValue)],
      Wording(
        en: "To \(verb.rawValue) a duty a reason must be given: add --reason TEXT.",
        ru: "Чтобы \(verb.russian), нужна причина: добавьте --reason ТЕКСТ.",
        kk:
          "\(verb.kazakh.prefix(1).uppercased() + verb.kazakh.dropFirst()) үшін себеп керек: --reason МӘТІН деп қосыңыз."
      ))
  }

  func sameHolder(_ role: RoleID, _ holders: [PartyID]) -> Told {
    Told(
      "same-holder", ["role": .string(role.name), "parties": .array(holders.map { .string($0.name) })],
      Self.sameHolderWords(role, holders))
  }

  func receivedBefore(_ received: Day, _ forwarded: Day) -> Told {
    Told(
      "received-before", ["received": .string("\(received)"), "forwarded": .string("\(forwarded)")],
      Wording(
        en: "It cannot have been received on \(received), before it was passed on, on \(forwarded).",
        ru: "Нельзя получить \(dotted(received)), раньше передачи, \(dotted(forwarded)).",
        kk: "Жолданғанға (\(dotted(forwarded))) дейін, \(dotted(received)) күні алынуы мүмкін емес."))
  }

  func nothingMoves(_ calendar: CalendarReference) -> Told {
    Told(
      "nothing-moves", ["calendar": .string(calendar.description)],
      Wording(
        en: "Counting anew in \(calendar) moves no date here.",
        ru: "Пересчёт по \(calendar) здесь ничего не сдвигает.",
        kk: "\(calendar) бойынша қайта есептеу мұнда ешқандай күнді жылжытпайды."))
  }

  private func duty(_ run: DutyRun, _ more: JSONObject = [:]) -> JSONObject {
    more.members.reduce(into: ["duty": .string(run.description)]) { $0[$1.key] = $1.value }
  }

  private static func unknownDutyWords(_ name: String, _ nearest: String?, _ known: [DutyRun]) -> Wording {
    let all = known.map(\.description).joined(separator: ", ")
    return Wording(
      en: "There is no duty '\(name)' in this case; "
        + (nearest.map { "did you mean '\($0)'?" } ?? (known.isEmpty ? "it has none so far." : "it has \(all).")),
      ru: "Обязанности '\(name)' в этом деле нет; "
        + (nearest.map { "может быть, '\($0)'?" } ?? (known.isEmpty ? "пока нет никаких." : "есть \(all).")),
      kk: "Бұл істе '\(name)' деген міндет жоқ; "
        + (nearest.map { "мүмкін, '\($0)' шығар?" } ?? (known.isEmpty ? "әзірге ешқандай жоқ." : "бары: \(all).")))
  }

  private static func notForeseenWords(_ verb: Deed.Verb, _ run: DutyRun) -> Wording {
    let key = verb == .extend ? "extension" : "suspension"
    return Wording(
      en: "The workflow does not let anybody \(verb.rawValue) '\(run)': its definition has no '\(key)' there.",
      ru: "Процедура не позволяет \(verb.russian) '\(run)': в её определении там нет '\(key)'.",
      kk: "Рәсім '\(run)' мерзімін \(verb.kazakh)ға жол бермейді: анықтамасында '\(key)' жоқ.")
  }

  private static func clockRunsWords(_ run: DutyRun, _ status: DutyStatus, _ ended: Day?) -> Wording {
    if let ended {
      return Wording(
        en: "The pause of '\(run)' ended by itself on \(ended), at its ceiling; the clock runs again.",
        ru: "Приостановка '\(run)' закончилась сама \(dotted(ended)), достигнув предела; срок снова идёт.",
        kk: "'\(run)' тоқтатыла тұруы шегіне жетіп, \(dotted(ended)) күні өзі аяқталды; мерзім қайта жүріп жатыр.")
    }
    return Wording(
      en: "The clock of '\(run)' does not stand still (\(status.rawValue)), so there is nothing to resume.",
      ru: "Срок '\(run)' не приостановлен (\(status.text(in: .ru))), возобновлять нечего.",
      kk: "'\(run)' мерзімі тоқтатылмаған (\(status.text(in: .kk))), жалғастыратын ештеңе жоқ.")
  }

  private static func sameHolderWords(_ role: RoleID, _ holders: [PartyID]) -> Wording {
    guard !holders.isEmpty else {
      return Wording(
        en: "It must be passed on to somebody: add --to BODY.",
        ru: "Нужно указать, кому передать: добавьте --to ОРГАН.",
        kk: "Кімге жолданатынын көрсетіңіз: --to ОРГАН деп қосыңыз.")
    }
    let all = holders.map { "'\($0)'" }.joined(separator: ", ")
    return Wording(
      en: "\(all) holds the role '\(role)' already; pass it on to another body.",
      ru: "\(all): роль '\(role)' и так у него; передайте другому органу.",
      kk: "\(all): '\(role)' рөлі онсыз да сонда; басқа органға жолдаңыз.")
  }

  private static func beyond(_ verb: Deed.Verb, _ run: DutyRun, _ ceiling: Refusal.Ceiling) -> Wording {
    let isExtension = verb == .extend
    switch ceiling {
    case .atOnce(let term):
      return Wording(
        en: "'\(run)' can be extended by at most \(term.rule) at one time.",
        ru: "'\(run)' можно продлить за один раз не больше чем на \(term.words(in: .ru)).",
        kk: "'\(run)' мерзімін бір жолы ең көбі \(term.words(in: .kk)) ұзартуға болады.")
    case .total(let term, let last):
      return Wording(
        en: isExtension
          ? "'\(run)' can be extended to at most \(term.rule) in all, that is through \(last)."
          : "'\(run)' can be suspended within \(term.rule) from its base day only, that is through \(last).",
        ru: isExtension
          ? "'\(run)' можно продлить всего не больше чем на \(term.words(in: .ru)), то есть по \(dotted(last))."
          : "'\(run)' можно приостановить только в пределах \(term.words(in: .ru)) от начала срока, то есть по \(dotted(last)).",
        kk: isExtension
          ? "'\(run)' мерзімін барлығы ең көбі \(term.words(in: .kk)), яғни \(dotted(last)) күніне дейін ұзартуға болады."
          : "'\(run)' мерзімін басталғаннан кейін тек \(term.words(in: .kk)) ішінде, яғни \(dotted(last)) күніне дейін тоқтата "
            + "тұруға болады.")
    case .times(let times):
      return Wording(
        en: "'\(run)' can be \(isExtension ? "extended" : "suspended") "
          + (times == 1 ? "only once, and it has been." : "\(times) times only, and it has been."),
        ru: "\(isExtension ? "Продлить" : "Приостановить") '\(run)' можно не больше \(times) раз, и это уже сделано.",
        kk:
          "'\(run)' мерзімін ең көбі \(times) рет \(isExtension ? "ұзартуға" : "тоқтата тұруға") болады, ол пайдаланылған."
      )
    }
  }
}

extension Refusal.Ceiling {
  fileprivate var facts: JSONObject {
    switch self {
    case .atOnce(let term): ["max": .string(term.rule)]
    case .total(let term, let last): ["maxTotal": .string(term.rule), "last": .string("\(last)")]
    case .times(let times): ["times": .integer(times)]
    }
  }
}

extension Deed.Verb {
  /// What was to be done, as it stands in a Russian sentence: "чтобы …".
  fileprivate var russian: String {
    switch self {
    case .extend: "продлить"
    case .suspend: "приостановить"
    case .resume: "возобновить"
    case .forward: "передать"
    case .waive: "снять"
    case .assign: "назначить"
    case .link, .attach: "приложить"
    case .lapse, .renew: "зафиксировать"
    case .recompute: "пересчитать"
    case .migrate: "перевести"
    case .correct: "исправить"
    case .forget: "удалить"
    case .reopen: "возобновить"
    case .annul: "аннулировать"
    }
  }

  /// The same in Kazakh: "… мүмкін емес".
  fileprivate var kazakh: String {
    switch self {
    case .extend: "ұзарту"
    case .suspend: "тоқтата тұру"
    case .resume: "жалғастыру"
    case .forward: "жолдау"
    case .waive: "алып тастау"
    case .assign: "тағайындау"
    case .link, .attach: "тіркеу"
    case .lapse, .renew: "белгілеу"
    case .recompute: "қайта есептеу"
    case .migrate: "көшіру"
    case .correct: "түзету"
    case .forget: "жою"
    case .reopen: "қайта ашу"
    case .annul: "жарамсыз деп тану"
    }
  }
}
