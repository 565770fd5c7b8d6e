internal import JSONText
internal import WorkflowEngine

extension RefusalWords {
  func unknownAction(_ name: String, _ nearest: String?) -> Told {
    Told(
      "unknown-action", ["action": .string(name), "nearest": nearest.map { .string($0) } ?? .null],
      Wording(
        en: "There is no action '\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? ".")",
        ru: "Действия '\(name)' нет\(nearest.map { "; может быть, '\($0)'?" } ?? ".")",
        kk: "'\(name)' деген әрекет жоқ\(nearest.map { "; мүмкін, '\($0)' шығар?" } ?? ".")"))
  }

  func unknownRole(_ name: String, _ known: [RoleID]) -> Told {
    Told(
      "unknown-role", ["role": .string(name), "known": names(known)],
      Wording(
        en: "There is no role '\(name)' here; there are \(Self.list(known, .en)).",
        ru: "Роли '\(name)' здесь нет; есть \(Self.list(known, .ru)).",
        kk: "Мұнда '\(name)' деген рөл жоқ; бары: \(Self.list(known, .kk))."))
  }

  func wrongStage(_ action: ActionID, _ stage: StageID, _ allowed: [StageID]) -> Told {
    Told(
      "wrong-stage", ["action": .string(action.name), "stage": .string(stage.name), "allowed": names(allowed)],
      Wording(
        en: "'\(action)' is not possible in the stage '\(stage)'; it is from \(Self.list(allowed, .en)).",
        ru: "'\(action)' невозможно на этапе '\(stage)'; возможно на этапе \(Self.list(allowed, .ru, .or)).",
        kk: "'\(action)' әрекеті '\(stage)' кезеңінде мүмкін емес; мүмкін болатын кезеңдер: \(Self.list(allowed, .kk))."
      ))
  }

  func ended(_ outcome: String) -> Told {
    let title = workflow?.stages.values.first { $0.outcome == outcome }?.title
    func end(_ language: Language) -> String { title?[language] ?? outcome }
    return Told(
      "ended", ["outcome": .string(outcome)],
      Wording(
        en: "The case has ended: \(end(.en)). 'oversight reopen' takes it up again.",
        ru: "Дело завершено: \(end(.ru)). Возобновить его можно через 'oversight reopen'.",
        kk: "Іс аяқталған: \(end(.kk)). Оны 'oversight reopen' арқылы қайта ашуға болады."))
  }

  func clockOnly(_ action: ActionID) -> Told {
    Told(
      "clock-only", ["action": .string(action.name)],
      Wording(
        en: "'\(action)' is what the passing of time does; 'oversight tick' records it.",
        ru: "'\(action)' наступает само с течением времени; его записывает 'oversight tick'.",
        kk: "'\(action)' уақыт өткенде өзі болады; оны 'oversight tick' жазады."))
  }

  func notInRole(_ actor: PartyID, _ needed: [RoleID], _ able: [PartyID]) -> Told {
    Told(
      "role", ["actor": .string(actor.name), "roles": names(needed), "able": names(able)],
      inRole(actor, needed, able))
  }

  func unknownParty(_ party: PartyID) -> Told {
    Told(
      "unknown-party", ["party": .string(party.name)],
      WorkWords.noParty(party))
  }

  func missing(_ name: String) -> Told {
    Told(
      "missing", ["input": .string(name)],
      missingWords(name))
  }

  func unknownInput(_ name: String, _ nearest: String?, _ known: [String]) -> Told {
    Told(
      "unknown-input", ["input": .string(name), "known": names(known)],
      unknownInputWords(name, nearest, known))
  }

  func missingEvidence(_ kind: String) -> Told {
    let known = action.flatMap { workflow?.actions[$0] }?.evidence ?? workflow?.actions.values.flatMap(\.evidence) ?? []
    let title = known.first { $0.kind == kind }?.title
    func named(_ language: Language) -> String { title.map { " (\($0[language]))" } ?? "" }
    return Told(
      "missing-evidence", ["evidence": .string(kind)],
      Wording(
        en: "The document '\(kind)'\(named(.en)) is missing: add --evidence \(kind)=FILE.",
        ru: "Не хватает документа '\(kind)'\(named(.ru)): добавьте --evidence \(kind)=ФАЙЛ.",
        kk: "'\(kind)' құжаты\(named(.kk)) жетіспейді: --evidence \(kind)=ФАЙЛ деп қосыңыз."))
  }

  func unknownEvidence(_ kind: String, _ known: [String]) -> Told {
    Told(
      "unknown-evidence", ["evidence": .string(kind), "known": names(known)],
      Wording(
        en: "No document '\(kind)' belongs here; known are \(Self.list(known, .en)).",
        ru: "Документ '\(kind)' сюда не относится; сюда относятся: \(Self.list(known, .ru)).",
        kk: "'\(kind)' құжаты мұнда қажет емес; қажеттері: \(Self.list(known, .kk))."))
  }

  func notATwin(_ name: String, _ original: String, _ fault: Refusal.TwinFault) -> Told {
    Told(
      "not-a-twin", ["evidence": .string(name), "original": .string(original), "because": .string(fault.name)],
      fault.wording(name, original))
  }

  func condition(_ source: String, _ seen: [Observation], _ otherwise: LocalizedText) -> Told {
    Told(
      "condition",
      [
        "condition": .string(source), "values": .object(Self.values(seen)), "else": .string(otherwise[language]),
      ],
      Wording { language in
        let values = seen.map { "\($0.name) \(language == .en ? "is" : "=") \($0.value.text(in: language))" }.joined(
          separator: ", ")
        return "\(otherwise[language]) [\(source); \(values)]"
      })
  }

  func unboundRole(_ role: RoleID) -> Told {
    Told(
      "unbound-role", ["role": .string(role.name)],
      Wording(
        en: "The role '\(role)' needs a party from the start: add --party \(role)=ID.",
        ru: "Роль '\(role)' должна быть занята с самого начала: добавьте --party \(role)=ID.",
        kk: "'\(role)' рөлі басынан бастап тағайындалуы керек: --party \(role)=ID деп қосыңыз."))
  }

  func future(_ day: Day, _ today: Day) -> Told {
    Told(
      "future", ["on": .string("\(day)"), "today": .string("\(today)")],
      WorkWords.future(day, today: today))
  }

  func beforeLast(_ day: Day, _ last: Day) -> Told {
    Told(
      "before-last", ["on": .string("\(day)"), "last": .string("\(last)")],
      Wording(
        en: "\(day) lies before \(last), the day of what comes first. If that day is wrong, correct it with "
          + "'oversight correct', then do this again.",
        ru:
          "\(dotted(day)) раньше \(dotted(last)), дня того, что было до этого. Если неверен тот день, исправьте его через "
          + "'oversight correct' и повторите.",
        kk:
          "\(dotted(day)) күні бұған дейін болған нәрсенің күнінен (\(dotted(last))) бұрын. Егер сол күн қате болса, оны "
          + "'oversight correct' арқылы түзетіп, қайталаңыз."))
  }

  func impossibleDay(_ name: String, _ day: Day, _ fault: Refusal.DayFault) -> Told {
    let (bound, source, isAfter): (Day, String?, Bool) =
      switch fault {
      case .after(let day, let name): (day, name, true)
      case .before(let day, let name): (day, name, false)
      }
    var facts: JSONObject = [
      "input": .string(name), "day": .string("\(day)"), "bound": .string("\(bound)"),
      "fault": isAfter ? "after" : "before",
    ]
    facts["of"] = source.map { .string($0) }
    let of = source.map { " ('\($0)')" } ?? ""
    guard source == nil else {
      return Told(
        "impossible-day", facts,
        Wording(
          en: "\(name): \(day) cannot be \(isAfter ? "after" : "before") \(bound)\(of). Give the right day.",
          ru:
            "\(name): \(dotted(day)) не может быть \(isAfter ? "позже" : "раньше") \(dotted(bound))\(of). Укажите верный день.",
          kk:
            "\(name): \(dotted(day)) күні \(dotted(bound))\(of) күнінен \(isAfter ? "кейін" : "бұрын") бола алмайды. Дұрыс күнді жазыңыз."
        ))
    }
    // Held against the day of the record, which may be the wrong one itself.
    return Told(
      "impossible-day", facts,
      Wording(
        en:
          "\(name): \(day) cannot be \(isAfter ? "after" : "before") \(bound). Give the right day; if the record itself is "
          + "of another day, say so with '--on', in a correction with '--happened'.",
        ru:
          "\(name): \(dotted(day)) не может быть \(isAfter ? "позже" : "раньше") \(dotted(bound)). Укажите верный день; если и сама "
          + "запись о другом дне, укажите его через '--on', а при исправлении — через '--happened'.",
        kk:
          "\(name): \(dotted(day)) күні \(dotted(bound)) күнінен \(isAfter ? "кейін" : "бұрын") бола алмайды. Дұрыс күнді жазыңыз; "
          + "жазбаның өзі басқа күнгі болса, ол күнді '--on', түзеткенде '--happened' арқылы жазыңыз."))
  }

  func doubted(_ day: Day, _ duty: DutyState, _ on: Day) -> Told {
    let title = workflow?.duties[duty.run.id]?.title
    func what(_ language: Language) -> String { title.map { "«\($0[language])»" } ?? "'\(duty.run)'" }
    return Told(
      "doubted",
      [
        "day": .string("\(day)"), "on": .string("\(on)"), "duty": .string(duty.run.id.name),
        "due": .string("\(duty.due)"),
      ],
      Wording(
        en: "\(day) looks like a slip: for a record of \(on), \(what(.en)) would be due on \(duty.due). If the day is "
          + "right, give the day it was recorded for with '--on', or say why: --despite REASON.",
        ru:
          "\(dotted(day)) похоже на описку: для записи от \(dotted(on)) срок \(what(.ru)) был бы \(dotted(duty.due)). Если день верен, "
          + "укажите, когда это произошло, через '--on' или объясните: --despite ПРИЧИНА.",
        kk:
          "\(dotted(day)) қателікке ұқсайды: \(dotted(on)) күнгі жазба үшін \(what(.kk)) мерзімі \(dotted(duty.due)) болар еді. Күн дұрыс "
          + "болса, бұл қашан болғанын '--on' арқылы жазыңыз немесе себебін айтыңыз: --despite СЕБЕП."))
  }

  func beforeStart(_ run: DutyRun, _ started: Day) -> Told {
    Told(
      "before-start", ["duty": .string("\(run)"), "started": .string("\(started)")],
      Wording(
        en: "The duty '\(run)' has been running only since \(started).",
        ru: "Срок '\(run)' идёт только с \(dotted(started)).",
        kk: "'\(run)' мерзімі тек \(dotted(started)) күнінен бері жүреді."))
  }

  func otherVersion(_ reference: WorkflowReference) -> Told {
    Told(
      "other-version", ["workflow": .string(reference.description)],
      Wording(
        en: "The case pins \(reference), which this migration is not for.",
        ru: "Дело ведётся по \(reference); этот перевод не для неё.",
        kk: "Іс \(reference) бойынша жүргізіледі; бұл көшіру оған арналмаған."))
  }

  func nobodyOwes(_ stage: StageID) -> Told {
    Told(
      "nobody-owes", ["stage": .string(stage.name)],
      Wording(
        en: "In '\(stage)' nobody would owe anything, and the stage does not say what it waits for.",
        ru: "На этапе '\(stage)' никто ничего не был бы должен, и не сказано, чего он ждёт.",
        kk: "'\(stage)' кезеңінде ешкімнің міндеті болмас еді, әрі нені күтетіні айтылмаған."))
  }

  func unavailable(_ name: String) -> Told {
    Told(
      "unavailable", ["workflow": .string(name)],
      Wording(
        en: "This registry has no workflow '\(name)' to open; add it with 'oversight workflow add'.",
        ru: "В этом реестре нет процедуры '\(name)'; добавьте её через 'oversight workflow add'.",
        kk: "Бұл тізілімде '\(name)' рәсімі жоқ; оны 'oversight workflow add' арқылы қосыңыз."))
  }

  func value(_ name: String, _ problem: ValueProblem, _ reason: String) -> Told {
    Told(
      reason, ["input": .string(name), "problem": .string(problem.text(in: language))],
      "\(name): " + problem.wording + ".")
  }

  private func names(_ names: some Sequence<some CustomStringConvertible>) -> JSON {
    .array(names.map { .string("\($0)") })
  }

  private func inRole(_ actor: PartyID, _ needed: [RoleID], _ able: [PartyID]) -> Wording {
    Wording(
      en: "'\(actor)' does not act here as \(roles(needed, .en)). "
        + (able.isEmpty ? nobody(actor, needed)[.en] : "These do: \(Self.list(able, .en))."),
      ru: "'\(actor)' не действует здесь в роли \(roles(needed, .ru)). "
        + (able.isEmpty ? nobody(actor, needed)[.ru] : "Могут: \(Self.list(able, .ru))."),
      kk: "'\(actor)' мұнда \(roles(needed, .kk)) рөлінде әрекет етпейді. "
        + (able.isEmpty ? nobody(actor, needed)[.kk] : "Әрекет ете алатындар: \(Self.list(able, .kk))."))
  }

  /// Roles as people call them.
  private func roles(_ roles: [RoleID], _ language: Language) -> String {
    let names = roles.map { role in workflow?.roles[role].map { "«\($0.title[language])»" } ?? "'\(role)'" }
    let or = Wording(en: " or ", ru: " или ", kk: " немесе ")[language]
    return names.joined(separator: or)
  }

  /// That nobody acts in a role yet, and what to type so that somebody does: in the case, or where there is none anywhere.
  private func nobody(_ actor: PartyID, _ needed: [RoleID]) -> Wording {
    let role = needed.first?.name ?? ""
    guard let number else {
      return Wording(
        en: "Nobody does yet: 'oversight party change \(actor) --role \(role)' gives it.",
        ru: "Пока никто; роль даёт 'oversight party change \(actor) --role \(role)'.",
        kk: "Әзірге ешкім жоқ; рөлді 'oversight party change \(actor) --role \(role)' береді.")
    }
    return Wording(
      en: "Nobody does yet: 'oversight assign \(number) \(role)=\(actor) --reason REASON' binds somebody.",
      ru: "Пока никто; назначает 'oversight assign \(number) \(role)=\(actor) --reason ПРИЧИНА'.",
      kk: "Әзірге ешкім жоқ; тағайындайтыны: 'oversight assign \(number) \(role)=\(actor) --reason СЕБЕП'.")
  }

  private func missingWords(_ name: String) -> Wording {
    func title(_ language: Language) -> String { definition(of: name).map { " (\($0.title[language]))" } ?? "" }
    let choices = definition(of: name)?.type.choices ?? []
    func values(_ value: String) -> String {
      choices.isEmpty ? value : choices.map(\.id).joined(separator: "|")
    }
    return Wording(
      en: "'\(name)' is missing\(title(.en)): write \(name)=\(values("VALUE")).",
      ru: "Не хватает '\(name)'\(title(.ru)): напишите \(name)=\(values("ЗНАЧЕНИЕ")).",
      kk: "'\(name)'\(title(.kk)) жетіспейді: \(name)=\(values("МӘН")) деп жазыңыз.")
  }

  private func unknownInputWords(_ name: String, _ nearest: String?, _ known: [String]) -> Wording {
    if let role = workflow?.roles[RoleID(name)] {
      return Wording(
        en: "'\(name)' (\(role.title[.en])) is a role; who holds it is changed with 'oversight assign'.",
        ru: "'\(name)' (\(role.title[.ru])) — роль; кто её исполняет, меняет 'oversight assign'.",
        kk: "'\(name)' (\(role.title[.kk])) — рөл; оны кім атқаратыны 'oversight assign' арқылы өзгереді.")
    }
    return Wording(
      en: "There is nothing called '\(name)' to give"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? (known.isEmpty ? "; nothing is asked for." : "; known are \(Self.list(known, .en)).")),
      ru: "Поля '\(name)' здесь нет"
        + (nearest.map { "; может быть, '\($0)'?" }
          ?? (known.isEmpty ? "; ничего указывать не нужно." : "; есть \(Self.list(known, .ru)).")),
      kk: "Мұнда '\(name)' деген өріс жоқ"
        + (nearest.map { "; мүмкін, '\($0)' шығар?" }
          ?? (known.isEmpty ? "; ештеңе көрсету қажет емес." : "; бары: \(Self.list(known, .kk)).")))
  }

  func definition(of name: String) -> FieldDefinition? {
    // The same name may mean one thing in this action and another in the next.
    action.flatMap { workflow?.actions[$0]?.input(name)?.definition } ?? workflow?.fields[name]
      ?? workflow?.actions.compactMap { $0.value.input(name)?.definition }.first
  }

  /// The first value seen under each name.
  private static func values(_ seen: [Observation]) -> JSONObject {
    seen.reduce(into: JSONObject()) { values, one in
      if values[one.name] == nil { values[one.name] = .string(one.value.text(in: .en)) }
    }
  }
}

extension Refusal.TwinFault {
  /// Why a document cannot be the redacted copy of another, and what to do instead.
  fileprivate func wording(_ name: String, _ original: String) -> Wording {
    switch self {
    case .unknown:
      Wording(
        en: "No document of this case has a SHA-256 that begins with '\(original)'; 'oversight evidence list NUMBER' "
          + "shows those there are.",
        ru: "В деле нет документа, SHA-256 которого начинается с '\(original)'; все показывает 'oversight evidence "
          + "list НОМЕР'.",
        kk: "Бұл істе SHA-256 мәні '\(original)' деп басталатын құжат жоқ; барлығын 'oversight evidence list НӨМІР' "
          + "көрсетеді.")
    case .ambiguous(let hashes):
      Wording(
        en: "Several documents have a SHA-256 that begins with '\(original)': \(hashes.joined(separator: ", ")). Write "
          + "more of it.",
        ru: "SHA-256 нескольких документов начинается с '\(original)': \(hashes.joined(separator: ", ")). Напишите "
          + "больше знаков.",
        kk: "Бірнеше құжаттың SHA-256 мәні '\(original)' деп басталады: \(hashes.joined(separator: ", ")). Көбірек "
          + "таңба жазыңыз.")
    case .itself:
      Wording(
        en: "'\(name)' has the same bytes as the original '\(original)': nothing was taken out of it.",
        ru: "'\(name)' побайтно совпадает с оригиналом '\(original)': из него ничего не изъято.",
        kk: "'\(name)' түпнұсқамен ('\(original)') бірдей: одан ештеңе алынбаған.")
    case .redacted(let further):
      Wording(
        en: "'\(original)' is itself a redacted copy; name its original: \(further).",
        ru: "'\(original)' сам является копией с изъятиями; укажите её оригинал: \(further).",
        kk: "'\(original)' құжатының өзі деректері жасырылған көшірме; оның түпнұсқасын көрсетіңіз: \(further).")
    case .original(let copy):
      Wording(
        en: "'\(name)' is itself the original of the redacted copy \(copy), so it cannot be a redacted copy.",
        ru: "'\(name)' сам является оригиналом копии с изъятиями \(copy) и не может быть такой копией.",
        kk: "'\(name)' құжаты \(copy) көшірмесінің түпнұсқасы, сондықтан оның өзі көшірме бола алмайды.")
    }
  }

  /// The fault in one word, for scripts.
  fileprivate var name: String {
    switch self {
    case .unknown: "unknown"
    case .ambiguous: "ambiguous"
    case .itself: "itself"
    case .redacted: "redacted"
    case .original: "original"
    }
  }
}
