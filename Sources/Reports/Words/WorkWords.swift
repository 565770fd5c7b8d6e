internal import CaseRecords
internal import CaseRegistry
internal import CaseWork
internal import Disk
internal import JSONText
internal import Platform
internal import WorkflowEngine

/// Why a request was not carried out, or a question not answered, as sentences.
enum WorkWords {
  /// What is said where it is so.
  static let nothingChanged = Wording(
    en: "Nothing was changed.", ru: "Ничего не изменено.", kk: "Ештеңе өзгертілмеді.")
  static let nothingTried = Wording(
    en: "Nothing was tried out.", ru: "Ничего не испробовано.", kk: "Ештеңе сыналмады.")

  static func line(_ number: Int) -> Wording {
    Wording(en: "line \(number)", ru: "строка \(number)", kk: "\(number)-жол")
  }

  static func wording(of error: WorkError) -> Wording {
    switch error {
    case .notJSON(let error):
      Wording(
        en: "not JSON: \(error.problem), column \(error.position.column)",
        ru: "это не JSON: \(error.problem), столбец \(error.position.column)",
        kk: "бұл JSON емес: \(error.problem), \(error.position.column)-баған")
    case .notAnObject:
      Wording(
        en: #"expected an object such as {"verb": "advance", …}"#,
        ru: #"ожидается объект, например {"verb": "advance", …}"#,
        kk: #"объект күтіледі, мысалы {"verb": "advance", …}"#)
    case .unexpected(let place, let expected): expected.wording(at: place)
    case .refused(let request): refused(request)
    case .value(let name, let problem): Wording { _ in "\(name): \(problem)." }.withNothingChanged
    case .future(let day, let today): future(day, today: today).withNothingChanged
    case .outside(let file, let folder, let fault): outside(file, folder, fault)
    case .changed(let history, let expected): changed(history, expected)
    case .notForLogging(let workflow, let action): notForLogging(workflow, action)
    case .noWorkflow(let id, let hint): noWorkflow(id, hint)
    case .noDefinition(let name, let hint):
      hint.after(
        Wording(
          en: "there is no workflow '\(name)'", ru: "процедуры «\(name)» нет", kk: "«\(name)» деген рәсім жоқ"))
    case .noCalendar(let name, let hint):
      hint.after(
        Wording(
          en: "there is no calendar '\(name)'", ru: "календаря «\(name)» нет", kk: "«\(name)» деген күнтізбе жоқ"))
    case .noLabel(let label):
      Wording(
        en: "no earlier line has the label '\(label)'. Nothing was changed.",
        ru: "ни в одной предыдущей строке нет метки «\(label)». Ничего не изменено.",
        kk: "алдыңғы жолдардың ешқайсысында «\(label)» белгісі жоқ. Ештеңе өзгертілмеді.")
    case .noNumber(let text, let isRequest): noNumber(text, isRequest)
    case .notOpened(let number, let opened, let day):
      Wording(
        en: "\(number) was opened on \(opened), after \(day).", ru: "\(number) открыто \(opened), позже \(day).",
        kk: "\(number) ісі \(opened) күні ашылған, ол \(day) күнінен кейін.")
    case .noDuty(let number, let name, let hint): noDuty(number, name, hint)
    case .noDocument(let number, let prefix):
      Wording(
        en:
          "\(number) has no document whose SHA-256 begins with '\(prefix)'; 'oversight evidence list \(number)' shows "
          + "those there are.",
        ru: "в деле \(number) нет документа, SHA-256 которого начинается с «\(prefix)»; все показывает 'oversight "
          + "evidence list \(number)'.",
        kk: "\(number) ісінде SHA-256 мәні «\(prefix)» деп басталатын құжат жоқ; барлығын 'oversight evidence list "
          + "\(number)' көрсетеді.")
    case .severalDocuments(let prefix, let documents): severalDocuments(prefix, documents)
    case .noParty(let party, let isMember): isMember ? noBody(party) : noParty(party).withNothingChanged
    case .defects(let file, let findings): defects(file, findings)
    case .waitingWorkflow(let reference):
      Wording(
        en:
          "\(reference) came by a merge and waits. Nothing was changed. Say that it is used with 'oversight workflow use "
          + "\(reference)', then move cases to it.",
        ru: "\(reference) пришла при слиянии и ждёт. Ничего не изменено. Введите её: 'oversight workflow use "
          + "\(reference)', затем переводите дела.",
        kk: "\(reference) біріктіру кезінде келіп, күтіп тұр. Ештеңе өзгертілмеді. Оны 'oversight workflow use "
          + "\(reference)' арқылы қолданысқа енгізіп, содан кейін істерді көшіріңіз.")
    case .waitingCalendar(let next, let last): waitingCalendar(next, last)
    case .exhausted(let calendar, let known): exhausted(calendar, known)
    case .trying(let fault): fault.wording
    case .assessment(let number, let field, let fault): fault.wording(number, field)
    }
  }

  static func future(_ day: Day, today: Day) -> Wording {
    Wording(
      en: "\(day) lies in the future; today is \(today).", ru: "\(day) ещё не наступило; сегодня \(today).",
      kk: "\(day) әлі келген жоқ; бүгін \(today).")
  }

  static func noParty(_ party: PartyID) -> Wording {
    Wording(
      en: "Nobody is called '\(party)' here; add them with 'oversight party add'.",
      ru: "Участника «\(party)» здесь нет; добавьте его через 'oversight party add'.",
      kk: "Мұнда «\(party)» деген қатысушы жоқ; оны 'oversight party add' арқылы қосыңыз.")
  }

  private static func noBody(_ party: PartyID) -> Wording {
    Wording(
      en: "nobody is called '\(party)' here. Nothing was changed. Add it first.",
      ru: "участника «\(party)» здесь нет. Ничего не изменено. Сначала добавьте его.",
      kk: "мұнда «\(party)» деген қатысушы жоқ. Ештеңе өзгертілмеді. Алдымен оны қосыңыз.")
  }
}

extension WorkWords {
  /// Every reason, then what is possible instead.
  private static func refused(_ request: RefusedRequest) -> Wording {
    let refused = Wording(en: "refused", ru: "отказано", kk: "бас тартылды")
    let possible = Wording(en: "Possible now", ru: "Сейчас возможно", kk: "Қазір мүмкін")
    let place = request.number.map { "\($0): " } ?? ""
    return Wording { language in
      var lines = ["\(place)\(refused[language]). \(nothingChanged[language])"]
      lines += request.refusal.reasons.map { "· \(RefusalWords($0, in: request.workflow, language).sentence)" }
      if !request.refusal.possible.isEmpty {
        let names = request.refusal.possible.map { id in
          request.workflow?.actions[id].map { "\(id) (\($0.title[language]))" } ?? id.name
        }
        lines.append("\(possible[language]): \(names.joined(separator: ", ")).")
      }
      if let last = request.last {
        let text = RecordLine(last, language).text
        lines.append(
          Wording(
            en: "The last step was record \(text).", ru: "Последний шаг — запись \(text).",
            kk: "Соңғы қадам — \(text) жазбасы.")[language])
      }
      return lines.joined(separator: "\n")
    }
  }

  private static func changed(_ history: CaseHistory, _ expected: Int) -> Wording {
    let (number, found) = (history.state.number, history.records.count)
    let later = history.records.filter { $0.sequence > expected }
    let head = Wording(
      en: "\(number) has \(found) record(s), not \(expected). Nothing was changed.",
      ru: "В деле \(number) записей: \(found), а не \(expected). Ничего не изменено.",
      kk: "\(number) ісінде \(expected) емес, \(found) жазба бар. Ештеңе өзгертілмеді.")
    let last =
      later.isEmpty
      ? Wording(
        en: "You may have looked at another copy: see 'oversight show \(number) --history'.",
        ru: "Возможно, вы смотрели другую копию: см. 'oversight show \(number) --history'.",
        kk: "Басқа көшірмені қараған боларсыз: 'oversight show \(number) --history' қараңыз.")
      : Wording(
        en: "Look at it with 'oversight show \(number) --history'; then expect \(found).",
        ru: "Посмотрите: 'oversight show \(number) --history'; затем ожидайте \(found).",
        kk: "'oversight show \(number) --history' арқылы қараңыз; содан кейін \(found) деп көрсетіңіз.")
    return Wording { language in
      ([head[language]] + later.map { "· \(RecordLine($0, language).text)" } + [last[language]]).joined(separator: "\n")
    }
  }

  private static func outside(_ file: Path, _ folder: Path, _ fault: WorkError.PlaceFault) -> Wording {
    let reason =
      switch fault {
      case .outside:
        Wording(en: "leads out of the folder", ru: "лежит вне папки", kk: "қалтадан тыс жатыр")
      case .link(let path):
        Wording(
          en: "is reached through the symbolic link '\(path)'", ru: "доступен через символическую ссылку «\(path)»",
          kk: "«\(path)» символдық сілтемесі арқылы ашылады")
      case .noFile: Wording(en: "is no ordinary file", ru: "не обычный файл", kk: "кәдімгі файл емес")
      }
    return Wording(
      en:
        "the file '\(file)' \(reason.en): a list takes evidence only from ordinary files in its own folder, '\(folder)', "
        + "without '..' and without a symbolic link on the way. Nothing was changed. "
        + "Put the file beside the list, or name its folder with --evidence-from DIR.",
      ru:
        "файл «\(file)» \(reason.ru): список берёт документы только из обычных файлов своей папки, «\(folder)», без '..' и "
        + "без символических ссылок на пути. Ничего не изменено. Положите файл рядом со списком или назовите его папку: "
        + "--evidence-from DIR.",
      kk:
        "«\(file)» файлы \(reason.kk): тізім құжаттарды тек өз қалтасындағы («\(folder)») кәдімгі файлдардан, '..' және "
        + "символдық сілтемесіз алады. Ештеңе өзгертілмеді. Файлды тізімнің жанына қойыңыз немесе қалтасын көрсетіңіз: "
        + "--evidence-from DIR.")
  }

  private static func notForLogging(_ workflow: WorkflowID, _ action: ActionID) -> Wording {
    Wording(
      en: "'log' needs a workflow with the actions 'adopt' and 'send'; '\(workflow)' has no '\(action)'. "
        + "Nothing was changed. Use 'oversight open' and 'oversight advance'.",
      ru:
        "для 'log' нужна процедура с действиями «adopt» и «send»; в «\(workflow)» нет «\(action)». Ничего не изменено. "
        + "Используйте 'oversight open' и 'oversight advance'.",
      kk: "'log' үшін «adopt» және «send» әрекеттері бар рәсім керек; «\(workflow)» рәсімінде «\(action)» жоқ. Ештеңе "
        + "өзгертілмеді. 'oversight open' және 'oversight advance' қолданыңыз.")
  }

  private static func noWorkflow(_ id: WorkflowID, _ hint: Hint) -> Wording {
    let text = hint.after(
      Wording(
        en: "there is no workflow '\(id)' here", ru: "процедуры «\(id)» здесь нет", kk: "мұнда «\(id)» деген рәсім жоқ")
    )
    return text.withNothingChanged
  }

  private static func noNumber(_ text: String, _ isRequest: Bool) -> Wording {
    let words = Wording(
      en: "'\(text)' is no case number; one looks like REC-2026-000123.",
      ru: "«\(text)» — не номер дела; номер выглядит так: REC-2026-000123.",
      kk: "«\(text)» іс нөмірі емес; нөмір мынадай болады: REC-2026-000123.")
    return isRequest ? words.withNothingChanged : words
  }

  private static func noDuty(_ number: CaseNumber, _ name: String?, _ hint: Hint) -> Wording {
    guard let name else {
      return Wording(
        en: "\(number) has no duty so far.", ru: "в деле \(number) пока нет обязанностей.",
        kk: "\(number) ісінде әзірге міндет жоқ.")
    }
    return hint.after(
      Wording(
        en: "\(number) has no duty '\(name)'", ru: "в деле \(number) нет обязанности «\(name)»",
        kk: "\(number) ісінде «\(name)» деген міндет жоқ"), it: true)
  }

  private static func severalDocuments(_ prefix: String, _ documents: [FiledDocument]) -> Wording {
    let head = Wording(
      en: "several documents have a SHA-256 that begins with '\(prefix)'; write more of it. Nothing was written.",
      ru: "SHA-256 нескольких документов начинается с «\(prefix)»; напишите больше знаков. Ничего не записано.",
      kk: "бірнеше құжаттың SHA-256 мәні «\(prefix)» деп басталады; көбірек таңба жазыңыз. Ештеңе жазылмады.")
    let lines = documents.map { "· \($0.document.sha256)  \($0.document.kind) — \($0.document.name)" }
    return Wording { ([head[$0]] + lines).joined(separator: "\n") }
  }

  private static func defects(
    _ file: WorkError.DefectiveFile, _ findings: [PlacedDefect]
  ) -> Wording {
    let what =
      switch file {
      case .definition: Wording(en: "the definition", ru: "в определении", kk: "анықтамада")
      case .calendar: Wording(en: "the calendar", ru: "в календаре", kk: "күнтізбеде")
      case .year: Wording(en: "the year", ru: "в годе календаря", kk: "күнтізбе жылында")
      case .migration: Wording(en: "the migration", ru: "в переводе", kk: "көшіруде")
      }
    let has = Wording(en: "has defects", ru: "есть ошибки", kk: "қателер бар")
    let lines = findings.filter { !$0.defect.isWarning }.map(\.line)
    return Wording { (["\(what[$0]) \(has[$0]). \(nothingChanged[$0])"] + lines).joined(separator: "\n") }
  }

  private static func waitingCalendar(_ next: CalendarReference, _ last: Int) -> Wording {
    let free = "\(next.id)@\(last + 1)"
    return Wording(
      en:
        "\(next) came by a merge and waits. Nothing was changed. Either count in it with 'oversight calendar use \(next)' "
        + "and add the year then, or add the whole calendar as \(free) with 'oversight calendar add'.",
      ru:
        "\(next) пришёл при слиянии и ждёт. Ничего не изменено. Либо введите его ('oversight calendar use \(next)') и потом "
        + "добавьте год, либо добавьте весь календарь как \(free): 'oversight calendar add'.",
      kk:
        "\(next) біріктіру кезінде келіп, күтіп тұр. Ештеңе өзгертілмеді. Оны қолданысқа енгізіп ('oversight calendar use "
        + "\(next)'), содан кейін жылды қосыңыз, немесе бүкіл күнтізбені \(free) ретінде 'oversight calendar add' арқылы "
        + "қосыңыз.")
  }

  private static func exhausted(_ calendar: CalendarReference, _ known: ClosedRange<Int>?) -> Wording {
    let years = known.map { "\($0.lowerBound)–\($0.upperBound)" }
    let english = known.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "no year"
    return Wording(
      en: "the calendar \(calendar) is exhausted: it knows \(english). Nothing was counted. "
        + "A year that follows can be added with 'oversight calendar add-year FILE'.",
      ru:
        "календарь \(calendar) исчерпан: известные годы: \(years ?? "нет"). Ничего не посчитано. Следующий год добавляет "
        + "'oversight calendar add-year FILE'.",
      kk:
        "\(calendar) күнтізбесі таусылды: белгілі жылдар: \(years ?? "жоқ"). Ештеңе есептелмеді. Келесі жылды 'oversight "
        + "calendar add-year FILE' қосады.")
  }
}

extension Wording {
  /// The sentence, and that nothing was changed.
  fileprivate var withNothingChanged: Wording { Wording { "\(self[$0]) \(WorkWords.nothingChanged[$0])" } }
}

extension Hint {
  /// A sentence that goes on with what else could have been meant.
  ///
  /// - Parameters:
  ///   - head: That there is no such thing.
  ///   - isOfOne: Whether it speaks of what one thing has, and not of all there is.
  func after(_ head: Wording, it isOfOne: Bool = false) -> Wording {
    let all = known.joined(separator: ", ")
    if let nearest {
      return Wording(
        en: "\(head.en); did you mean '\(nearest)'?", ru: "\(head.ru); может быть, «\(nearest)»?",
        kk: "\(head.kk); мүмкін, «\(nearest)» шығар?")
    }
    let none = known.isEmpty ? "none" : all
    return Wording(
      en: isOfOne ? "\(head.en); it has \(none)." : "\(head.en); there are \(all).",
      ru: "\(head.ru); есть: \(known.isEmpty ? "ничего" : all).",
      kk: "\(head.kk); бары: \(known.isEmpty ? "жоқ" : all).")
  }
}

extension Hint {
  /// The known ones, and which of them is near.
  fileprivate func oneOf(_ language: Language) -> String {
    let all = known.joined(separator: ", ")
    let near = nearest.map {
      Wording(en: " (did you mean '\($0)'?)", ru: " (может быть, «\($0)»?)", kk: " (мүмкін, «\($0)» шығар?)")[language]
    }
    return Wording(en: "one of \(all)", ru: "одно из \(all)", kk: "мыналардың бірі: \(all)")[language] + (near ?? "")
  }
}

extension WorkError.Expectation {
  fileprivate func wording(at place: String) -> Wording {
    func expected(_ en: String, _ ru: String, _ kk: String) -> Wording {
      Wording(en: "\(place): expected \(en)", ru: "\(place): ожидается \(ru)", kk: "\(place): күтілетіні — \(kk)")
    }
    return switch self {
    case .verb(let hint): expected(hint.oneOf(.en), hint.oneOf(.ru), hint.oneOf(.kk))
    case .key(let verb, let nearest, let known):
      nearest.map { expected("'\($0)'", "«\($0)»", "«\($0)»") }
        ?? Wording(
          en: "\(place): expected no such key; '\(verb)' takes \(known.joined(separator: ", "))",
          ru: "\(place): такого ключа нет; «\(verb)» принимает \(known.joined(separator: ", "))",
          kk: "\(place): мұндай кілт жоқ; «\(verb)» қабылдайтыны: \(known.joined(separator: ", "))")
    case .documentKey(let known):
      Wording(
        en: "\(place): expected no such key; a document takes \(known.joined(separator: ", "))",
        ru: "\(place): такого ключа нет; документ принимает \(known.joined(separator: ", "))",
        kk: "\(place): мұндай кілт жоқ; құжат қабылдайтыны: \(known.joined(separator: ", "))")
    case .actor: expected("who acts", "кто действует", "кім әрекет етеді")
    case .ids: expected("a list of ids", "список id", "id тізімі")
    case .idsByRole: expected("ids by role", "id по ролям", "рөлдер бойынша id")
    case .filesByKind: expected("files by kind", "файлы по видам", "түрлері бойынша файлдар")
    case .visibility:
      expected(
        "one of public, council, internal", "одно из public, council, internal",
        "мыналардың бірі: public, council, internal")
    case .term:
      expected(
        "a term such as 5wd, 15d or 2m", "срок, например 5wd, 15d или 2m", "мерзім, мысалы 5wd, 15d немесе 2m")
    case .body: expected("the body it is passed on to", "орган, которому передаётся", "жолданатын орган")
    case .bodies: expected("at least one body", "хотя бы один орган", "кемінде бір орган")
    case .addressee:
      expected(
        #"a body, or {"body", "received"}"#, #"орган или {"body", "received"}"#, #"орган немесе {"body", "received"}"#)
    case .date: expected("a date", "дата", "күні")
    case .amendment:
      expected(
        #"either values to correct, or "void": true"#, #"либо значения для исправления, либо "void": true"#,
        #"не түзетілетін мәндер, не "void": true"#)
    }
  }
}

extension WorkError.TryingFault {
  fileprivate var wording: Wording {
    switch self {
    case .forget:
      Wording(
        en: "a simulation keeps nothing, so there is nothing to remove from it; leave 'forget' out",
        ru: "проба ничего не хранит, и удалять из неё нечего; уберите 'forget'",
        kk: "сынақ ештеңе сақтамайды, одан жоятын ештеңе жоқ; 'forget' алып тастаңыз")
    case .log:
      Wording(
        en: "'log' records several steps at once; write them one by one, beginning with 'open'",
        ru: "'log' записывает сразу несколько шагов; напишите их по одному, начиная с 'open'",
        kk: "'log' бірден бірнеше қадам жазады; оларды 'open' бастап бір-бірлеп жазыңыз")
    case .twice(let name):
      Wording(en: "'\(name)' is given twice", ru: "«\(name)» указано дважды", kk: "«\(name)» екі рет көрсетілген")
    case .noAssignment(let word):
      Wording(
        en: "'\(word)' is not FIELD=VALUE", ru: "«\(word)» — не ПОЛЕ=ЗНАЧЕНИЕ", kk: "«\(word)» ӨРІС=МӘН түрінде емес")
    case .noCase(let text, let known): Self.noCase(text, known.map(\.description).joined(separator: ", "))
    }
  }

  private static func noCase(_ text: String, _ all: String) -> Wording {
    Wording(
      en: "there is no case '\(text)' in this simulation; there are \(all). Nothing was changed.",
      ru: "дела «\(text)» в этой пробе нет; есть \(all). Ничего не изменено.",
      kk: "бұл сынақта «\(text)» ісі жоқ; бары: \(all). Ештеңе өзгертілмеді.")
  }
}

extension WorkError.AssessmentFault {
  fileprivate func wording(_ number: CaseNumber, _ field: String) -> Wording {
    switch self {
    case .noField(let workflow, let hint):
      let head = Wording(
        en: "\(number): the workflow '\(workflow)' has no field '\(field)'",
        ru: "\(number): в процедуре «\(workflow)» нет поля «\(field)»",
        kk: "\(number): «\(workflow)» рәсімінде «\(field)» өрісі жоқ")
      guard hint.nearest == nil, hint.known.isEmpty else { return hint.after(head, it: true) }
      return Wording(
        en: "\(head.en); no field of it holds indicators.", ru: "\(head.ru); показателей нет ни в одном поле.",
        kk: "\(head.kk); ешбір өрісінде көрсеткіштер жоқ.")
    case .noDimension(let name, let hint):
      let head = Wording(
        en: "\(number) has no dimension '\(name)'", ru: "\(number): нет измерения «\(name)»",
        kk: "\(number): «\(name)» өлшемі жоқ")
      guard hint.nearest == nil, hint.known.isEmpty else { return hint.after(head, it: true) }
      return Wording(
        en: "\(head.en); it has none with a name.", ru: "\(head.ru); названий у измерений нет.",
        kk: "\(head.kk); атауы бар өлшем жоқ.")
    case .nothing:
      return Wording(
        en: "\(number): nothing is recorded in '\(field)' yet.", ru: "\(number): в «\(field)» пока ничего не записано.",
        kk: "\(number): «\(field)» өрісіне әзірге ештеңе жазылмаған.")
    case .removed:
      return Wording(
        en: "\(number): what was in '\(field)' was removed as a law asks.",
        ru: "\(number): записанное в «\(field)» удалено по требованию закона.",
        kk: "\(number): «\(field)» өрісіндегі мәлімет заң талабымен жойылған.")
    case .noAssessment(let error):
      let head = Wording(
        en: "\(number): '\(field)' is no assessment:", ru: "\(number): «\(field)» — не оценка:",
        kk: "\(number): «\(field)» бағалау емес:")
      return Wording { ([head[$0]] + error.problems.map(\.description)).joined(separator: "\n") }
    }
  }
}
