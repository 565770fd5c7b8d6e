internal import CaseRecords
internal import CaseRegistry
internal import CaseWork
internal import JSONText
internal import Platform
internal import WorkflowEngine

/// Why a request was not carried out, or a question not answered, as sentences.
enum WorkWords {
  /// What is said where it is so.
  static let nothingChanged = ClosingSentence.nothingChanged.wording

  static func line(_ number: Int) -> Wording {
    Wording(en: "line \(number)", ru: "строка \(number)", kk: "\(number)-жол")
  }

  static func wording(of error: WorkError) -> Wording {
    switch error {
    case .notJSON(let error):
      Wording(en: "not JSON: ", ru: "это не JSON: ", kk: "бұл JSON емес: ") + error.problem.wording
        + Wording(
          en: ", column \(error.position.column)", ru: ", столбец \(error.position.column)",
          kk: ", \(error.position.column)-баған")
    case .notAnObject:
      Wording(
        en: #"expected an object such as {"verb": "advance", …}"#,
        ru: #"ожидается объект, например {"verb": "advance", …}"#,
        kk: #"объект күтіледі, мысалы {"verb": "advance", …}"#)
    case .unexpected(let place, let expected): expected.wording(at: place)
    case .refused(let request): refused(request)
    case .several(let errors): several(errors)
    case .value(let name, let problem): ("\(name): " + problem.wording + ".").withNothingChanged
    case .part(let name, let fault): ("\(name): " + fault.wording).withNothingChanged
    case .future(let day, let today): future(day, today: today).withNothingChanged
    case .outside(let file, let folder, let fault): outside(file, folder, fault)
    case .changed(let history, let expected): changed(history, expected)
    case .notForLogging(let workflow, let action): notForLogging(workflow, action)
    case .noWorkflow(let id, let hint): noWorkflow(id, hint)
    case .nothingPublished: PublicationWords.nothing
    case .firstPublication(let folder): PublicationWords.firstTime(folder.text)
    case .folderTaken(let folder): PublicationWords.taken(folder.text)
    case .fileTaken(let file): PublicationWords.fileTaken(file.text)
    case .noRegister(let folder): PublicationWords.noRegister(folder.text)
    case .noneFits: ProgramWords.noneFits
    case .noKey(let key, let known): StatsWords.noKey(key, known)
    case .noMap(let name, let known): StatsWords.noMap(name, known)
    case .notShown(let field, let viewer): PublicationWords.notShown(field, to: viewer).withNothingChanged
    case .noPositions: FeedWords.noPositions
    case .noPosition(let position, let last): FeedWords.noPosition(position, last: last)
    case .neverPublished(let id): PublicationWords.neverPublished(id.name).withNothingChanged
    case .retiredWorkflow(let reference, let others):
      VersionWords.noNewCases("\(reference)", others: others.map(\.name))
    case .notShipped(let name, let hint): hint.after(VersionWords.notShipped(name)).withNothingChanged
    case .noDefinition(let name, let hint): DefinitionWords.noWorkflow(name, nearest: hint.nearest, known: hint.known)
    case .noCalendar(let name, let hint):
      hint.after(
        Wording(
          en: "there is no calendar '\(name)'", ru: "календаря '\(name)' нет", kk: "'\(name)' деген күнтізбе жоқ"))
    case .noName(let kind, let text, let near, let known): NameWords.none(kind, text, near: near, known: known)
    case .severalNames(let kind, let text, let options): NameWords.several(kind, text, options)
    case .party(let fault): fault.wording
    case .noAsker: UsageWords.missingActor.withNothingChanged
    case .noTerm(let name, let value):
      UsageWords.wrong(
        Wording(same: name), value: "'\(SafeText.make(value))'", expected: Expectation.horizon
      ).withNothingChanged
    case .personal(let fault): fault.wording
    case .noLabel(let label):
      Wording(
        en: "no earlier line has the label '\(label)'. Nothing was changed.",
        ru: "ни в одной предыдущей строке нет метки '\(label)'. Ничего не изменено.",
        kk: "алдыңғы жолдардың ешқайсысында '\(label)' белгісі жоқ. Ештеңе өзгертілген жоқ.")
    case .noNumber(let text, let isRequest): noNumber(text, isRequest)
    case .notOpened(let number, let opened, let day):
      Wording(
        en: "\(number) was opened on \(opened), after \(day).",
        ru: "\(number) открыто \(dotted(opened)), позже \(dotted(day)).",
        kk: "\(number) ісі \(dotted(opened)) күні ашылған, ол \(dotted(day)) күнінен кейін.")
    case .noDuty(let number, let name, let hint): noDuty(number, name, hint)
    case .noDocument(let number, let prefix): CaseWords.noDocument(prefix, in: "\(number)")
    case .removedDocument(let number, let hash): CaseWords.removedDocument(String(hash.prefix(12)), of: "\(number)")
    case .severalDocuments(let prefix, let documents): severalDocuments(prefix, documents)
    case .noParty(let party, let isMember):
      isMember ? RegistryWords.noBody("\(party)") : RegistryWords.noParty("\(party)")
    case .defects(let file, let findings): defects(file, findings)
    case .waitingWorkflow(let reference): DefinitionWords.waitsForUse("\(reference)")
    case .waitingCalendar(let next, let last):
      DefinitionWords.nextEditionWaits("\(next)", free: "\(next.id)@\(last + 1)")
    case .exhausted(let calendar, let known): DefinitionWords.exhausted("\(calendar)", knows: known)
    case .trying(let fault): fault.wording
    case .letter(let number, let fault): ("\(number): " + fault.wording).withNothingChanged
    case .noTemplate(let name, let hint):
      hint.after(
        Wording(
          en: "there is no form '\(name)'", ru: "формы '\(name)' нет", kk: "'\(name)' деген үлгі жоқ"))
    case .plan(let fault): fault.wording
    case .recipe(let id, let faults): RecipeWords.faults(faults, of: id)
    case .assessment(let number, let field, let fault): fault.wording(number, field)
    }
  }

  /// Each on a line of its own, and once that nothing was changed.
  private static func several(_ errors: [WorkError]) -> Wording {
    Wording { language in
      let claim = " \(nothingChanged[language])"
      return (errors.map { "· \(wording(of: $0)[language].replacing(claim, with: ""))" } + [nothingChanged[language]])
        .joined(separator: "\n")
    }
  }

  static func future(_ day: Day, today: Day) -> Wording {
    Wording(
      en: "\(day) lies in the future; today is \(today).",
      ru: "\(dotted(day)) ещё не наступило; сегодня \(dotted(today)).",
      kk: "\(dotted(day)) әлі келген жоқ; бүгін \(dotted(today)).")
  }

  static func noParty(_ party: PartyID) -> Wording {
    Wording(
      en: "Nobody is called '\(party)' here; add them with 'oversight party add'.",
      ru: "Участника '\(party)' здесь нет; добавьте его через 'oversight party add'.",
      kk: "Мұнда '\(party)' деген қатысушы жоқ; оны 'oversight party add' арқылы қосыңыз.")
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
      lines += request.refusal.reasons.map { reason in
        let words = RefusalWords(
          reason, in: request.workflow, language, performing: request.action, of: request.number)
        return "· \(words.sentence)"
      }
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
            en: "It came there with record \(text).", ru: "На этот этап дело привела запись \(text).",
            kk: "Істі осы кезеңге \(text) жазбасы әкелді.")[language])
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
      kk: "\(number) ісінде \(expected) емес, \(found) жазба бар. Ештеңе өзгертілген жоқ.")
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
          en: "is reached through the symbolic link '\(path)'", ru: "доступен через символическую ссылку '\(path)'",
          kk: "'\(path)' символдық сілтемесі арқылы ашылады")
      case .noFile: Wording(en: "is no ordinary file", ru: "не обычный файл", kk: "кәдімгі файл емес")
      }
    return Wording(
      en:
        "the file '\(file)' \(reason.en): a list takes files only from ordinary files in its own folder, '\(folder)', "
        + "without '..' and without a symbolic link on the way. Nothing was changed. "
        + "Put the file beside the list, or name its folder with --evidence-from DIR.",
      ru:
        "файл '\(file)' \(reason.ru): список берёт только обычные файлы своей папки, '\(folder)', без '..' и "
        + "без символических ссылок на пути. Ничего не изменено. Положите файл рядом со списком или назовите его папку: "
        + "--evidence-from ПАПКА.",
      kk:
        "'\(file)' файлы \(reason.kk): тізім тек өз қалтасындағы ('\(folder)') кәдімгі файлдарды, '..' және "
        + "символдық сілтемесіз алады. Ештеңе өзгертілген жоқ. Файлды тізімнің жанына қойыңыз немесе қалтасын көрсетіңіз: "
        + "--evidence-from ҚАЛТА.")
  }

  private static func notForLogging(_ workflow: WorkflowID, _ action: ActionID) -> Wording {
    Wording(
      en: "'log' needs a workflow with the actions 'adopt' and 'send'; '\(workflow)' has no '\(action)'. "
        + "Nothing was changed. Use 'oversight open' and 'oversight advance'.",
      ru:
        "для 'log' нужна процедура с действиями 'adopt' и 'send'; в '\(workflow)' нет '\(action)'. Ничего не изменено. "
        + "Используйте 'oversight open' и 'oversight advance'.",
      kk: "'log' үшін 'adopt' және 'send' әрекеттері бар рәсім керек; '\(workflow)' рәсімінде '\(action)' жоқ. Ештеңе "
        + "өзгертілмеді. 'oversight open' және 'oversight advance' қолданыңыз.")
  }

  private static func noWorkflow(_ id: WorkflowID, _ hint: Hint) -> Wording {
    let text = hint.after(
      Wording(
        en: "there is no workflow '\(id)' here", ru: "процедуры '\(id)' здесь нет", kk: "мұнда '\(id)' деген рәсім жоқ")
    )
    return text.withNothingChanged
  }

  private static func noNumber(_ text: String, _ isRequest: Bool) -> Wording {
    let words = ProgramWords.noCaseNumber(text)
    return isRequest ? words.withNothingChanged : words
  }

  private static func noDuty(_ number: CaseNumber, _ name: String?, _ hint: Hint) -> Wording {
    guard let name else { return CaseWords.noDutySoFar("\(number)") }
    return CaseWords.noDuty(name, in: "\(number)", nearest: hint.nearest, known: hint.known)
  }

  private static func severalDocuments(_ prefix: String, _ documents: [FiledDocument]) -> Wording {
    let head = CaseWords.severalDocuments(prefix)
    let lines = documents.map { "· \($0.document.sha256)  \($0.document.kind) — \($0.document.name)" }
    return Wording { ([head[$0]] + lines).joined(separator: "\n") }
  }

  private static func defects(
    _ file: WorkError.DefectiveFile, _ findings: [PlacedDefect]
  ) -> Wording {
    let head =
      switch file {
      case .definition: DefinitionWords.defectiveDefinition
      case .calendar: DefinitionWords.defectiveCalendar
      case .year: DefinitionWords.defectiveYear
      case .migration: DefinitionWords.defectiveMigration
      }
    let defects = findings.filter { !$0.defect.isWarning }
    return Wording { language in
      ([head[language]] + defects.map { $0.line(in: language) }).joined(separator: "\n")
    }
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
    let hint =
      isOfOne && nearest == nil
      ? Wording(en: "it has \(all).", ru: "есть \(all).", kk: "барлары: \(all).")
      : ProgramWords.hint(nearest: nearest, known: known)
    return Wording { "\(head[$0]); \(hint[$0])" }
  }
}

extension Hint {
  /// The known ones, and which of them is near.
  var oneOf: Wording {
    let all = Expectation.oneOf(known)
    guard let nearest else { return all }
    let near = Wording(
      en: "(did you mean '\(nearest)'?)", ru: "(может быть, '\(nearest)'?)", kk: "(мүмкін, '\(nearest)' шығар?)")
    return Wording { "\(all[$0]) \(near[$0])" }
  }
}
