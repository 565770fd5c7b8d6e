internal import CaseWork
internal import WorkflowEngine

/// What the program says of what the public sees.
package enum PublicationWords {
  /// A case is withheld; with what everybody may know of why.
  package static func withheld(publicly reason: String?) -> Wording {
    guard let reason else {
      return Wording(
        en: "withheld from the public register; no reason is said there",
        ru: "не показывается в открытом реестре; причина там не указана",
        kk: "ашық тізілімде көрсетілмейді; онда себебі айтылмайды")
    }
    return Wording(
      en: "withheld from the public register, where this is said: \(reason)",
      ru: "не показывается в открытом реестре; там сказано: \(reason)",
      kk: "ашық тізілімде көрсетілмейді; онда былай делінеді: \(reason)")
  }

  /// A case is not withheld.
  package static let released = Wording(
    en: "not withheld from the public register", ru: "из открытого реестра не изымается",
    kk: "ашық тізілімнен алынбайды")

  /// A workflow of which the definition lets nobody see anything.
  static func neverPublished(_ id: String) -> Wording {
    Wording(
      en: "the definition of '\(id)' does not let the public see its cases (\"register\"): it cannot be published",
      ru: "определение процедуры '\(id)' не разрешает показывать её дела (\"register\"): публиковать её нельзя",
      kk: "'\(id)' рәсімінің анықтамасы оның істерін көрсетуге рұқсат бермейді (\"register\"): оны жариялауға болмайды")
  }

  /// A condition asks for a field that is not shown to whoever is to read the answer.
  static func notShown(_ field: String, to viewer: Viewer) -> Wording {
    let field = SafeText.make(field)
    let whom =
      viewer == .council
      ? Wording(en: "the council", ru: "совету", kk: "кеңеске") : Wording(en: "the public", ru: "всем", kk: "жұртқа")
    return Wording(
      en: "'field.\(field)' is not shown to \(whom[.en]): what is chosen by it would tell what it says. Leave the "
        + "condition out, or make the list for the office, without --as.",
      ru: "'field.\(field)' не показывается \(whom[.ru]): отбор по этому полю выдал бы, что в нём. Уберите условие или "
        + "сделайте список для своих, без --as.",
      kk: "'field.\(field)' \(whom[.kk]) көрсетілмейді: сол бойынша іріктеу онда не тұрғанын білдірер еді. Шартты алып "
        + "тастаңыз немесе тізімді өздеріңіз үшін, --as дегенсіз жасаңыз.")
  }

  /// Nothing is published.
  static let nothing = Wording(
    en: "Nothing is published. 'oversight publication set --workflow WORKFLOW' says what is.",
    ru: "Ничего не публикуется. Что публиковать, говорит 'oversight publication set --workflow ПРОЦЕДУРА'.",
    kk: "Ештеңе жарияланбайды. Не жарияланатынын 'oversight publication set --workflow РӘСІМ' айтады.")

  /// Before what is published.
  static let workflows = Wording(en: "Published", ru: "Публикуются", kk: "Жарияланады")

  /// After how many days.
  static func embargo(_ days: Int) -> Wording {
    days == 0
      ? Wording(en: "Shown at once", ru: "Показывается сразу", kk: "Бірден көрсетіледі")
      : Wording(
        en: "Shown after \(CountedPhrase.day.text(days, in: .en))",
        ru: "Показывается через \(CountedPhrase.day.text(days, in: .ru))",
        kk: "\(CountedPhrase.day.text(days, in: .kk)) өткен соң көрсетіледі")
  }

  /// It was never published here, and nobody has agreed.
  static func firstTime(_ folder: String) -> Wording {
    let folder = SafeText.make(folder)
    return Wording(
      en:
        "'\(folder)' is published for the first time: look at what everybody will see, then repeat with --yes. Nothing "
        + "was written.",
      ru: "в '\(folder)' публикуется впервые: посмотрите, что увидят все, и повторите с --yes. Ничего не записано.",
      kk: "'\(folder)' қалтасына алғаш рет жарияланады: барлығына не көрінетінін қарап, --yes қосып қайталаңыз. Ештеңе "
        + "жазылған жоқ.")
  }

  /// Something else stands there.
  static func taken(_ folder: String) -> Wording {
    let folder = SafeText.make(folder)
    return Wording(
      en: "'\(folder)' holds something that this verb has not written; name an empty folder. Nothing was written.",
      ru: "в '\(folder)' есть то, что записала не эта команда; укажите пустую папку. Ничего не записано.",
      kk: "'\(folder)' ішінде бұл команда жазбаған нәрсе бар; бос қалтаны көрсетіңіз. Ештеңе жазылған жоқ.")
  }

  /// A file that somebody may have changed stands where one is to be written.
  static func fileTaken(_ file: String) -> Wording {
    let file = SafeText.make(file)
    return Wording(
      en:
        "'\(file)' is there already, and somebody may have changed it. Nothing was written: take another name, or repeat "
        + "with --force to replace it.",
      ru: "'\(file)' уже есть, и его могли изменить. Ничего не записано: укажите другое имя или повторите с --force, "
        + "чтобы заменить его.",
      kk: "'\(file)' бұрыннан бар, оны біреу өзгерткен болуы мүмкін. Ештеңе жазылған жоқ: басқа ат көрсетіңіз немесе "
        + "ауыстыру үшін --force қосып қайталаңыз.")
  }

  /// No public register is there.
  static func noRegister(_ folder: String) -> Wording {
    let folder = SafeText.make(folder)
    return Wording(
      en: "there is no public register in '\(folder)': 'digests.txt' is missing. Name the folder in which it lies.",
      ru: "в '\(folder)' нет открытого реестра: нет 'digests.txt'. Укажите папку, в которой он лежит.",
      kk: "'\(folder)' ішінде ашық тізілім жоқ: 'digests.txt' табылмады. Ол жатқан қалтаны көрсетіңіз.")
  }

  /// Every file of a register is as it was published.
  static func whole(_ files: String) -> Wording {
    Wording(
      en: "\(files): each is as it was published. Whether the cases are whole, 'verify' says in the registry.",
      ru: "\(files): каждый такой, каким был опубликован. Целы ли сами дела, скажет 'verify' в реестре.",
      kk: "\(files): әрқайсысы жарияланған күйінде. Істердің өзі бүтін бе, оны тізілімдегі 'verify' айтады.")
  }

  /// Nobody has signed a register.
  package static let unsigned = Wording(
    en: "It is not signed: this shows only that the files belong together.",
    ru: "Подписи нет: это показывает лишь, что файлы относятся друг к другу.",
    kk: "Қолтаңбасы жоқ: бұл файлдардың бір-біріне жататынын ғана көрсетеді.")

  /// What is wrong with a file of a register.
  static func fault(_ fault: PublishedSite.Fault) -> Wording {
    switch fault {
    case .missing: Wording(en: "is missing", ru: "нет", kk: "жоқ")
    case .changed:
      Wording(en: "is not as it was published", ru: "не такой, каким был опубликован", kk: "жарияланған күйінде емес")
    case .unlisted:
      Wording(
        en: "was not published with the others", ru: "не был опубликован вместе с другими",
        kk: "басқалармен бірге жарияланбаған")
    case .unreadable: Wording(en: "cannot be read", ru: "не читается", kk: "оқылмайды")
    case .malformed:
      Wording(
        en: "has a line that names no file here", ru: "содержит строку, которая не называет здесь файла",
        kk: "мұндағы файлды атамайтын жолы бар")
    }
  }

  /// What was published.
  static func published(_ cases: String, _ files: String, _ size: String, written: Int, folder: String) -> Wording {
    Wording(
      en: "\(folder): \(cases), \(files), \(size); written now: \(written).",
      ru: "\(folder): \(cases), \(files), \(size); записано сейчас: \(written).",
      kk: "\(folder): \(cases), \(files), \(size); қазір жазылғаны: \(written).")
  }

  /// What is not in it.
  static func notShown(workflow: Int, held: Int, withheld: Int) -> Wording {
    Wording(
      en: "Not shown: workflow not published \(workflow), not yet \(held), withheld \(withheld).",
      ru: "Не показано: процедура не публикуется \(workflow), ещё не время \(held), изъято \(withheld).",
      kk: "Көрсетілмегені: рәсім жарияланбайды \(workflow), уақыты келмеген \(held), алынған \(withheld).")
  }

  /// Before what everybody will see.
  static let preview = Wording(
    en: "Everybody will see:", ru: "Все увидят:", kk: "Барлығына көрінетіні:")

  /// The fields that are shown.
  static func seenFields(_ fields: String, titles: Bool) -> Wording {
    titles
      ? Wording(en: "seen: title, \(fields)", ru: "видно: название, \(fields)", kk: "көрінеді: атауы, \(fields)")
      : Wording(en: "seen: \(fields)", ru: "видно: \(fields)", kk: "көрінеді: \(fields)")
  }

  /// The fields that are not.
  static func hiddenFields(_ fields: String) -> Wording {
    Wording(
      en: "not seen: reasons, remarks, names of files, who recorded it\(fields.isEmpty ? "" : ", " + fields)",
      ru: "не видно: причины, примечания, имена файлов, кто записал\(fields.isEmpty ? "" : ", " + fields)",
      kk: "көрінбейді: себептер, ескертпелер, файл аттары, кім жазғаны\(fields.isEmpty ? "" : ", " + fields)")
  }

  /// How people appear.
  static func people(_ named: String) -> Wording {
    named.isEmpty
      ? Wording(en: "people: by role", ru: "люди: по роли", kk: "адамдар: рөлі бойынша")
      : Wording(
        en: "people: by role, by name as \(named)", ru: "люди: по роли, по имени — \(named)",
        kk: "адамдар: рөлі бойынша, аты бойынша — \(named)")
  }

  /// What the register is called.
  static let title = Wording(en: "Title", ru: "Название", kk: "Атауы")
  /// Under which licence.
  static let licence = Wording(en: "Licence", ru: "Лицензия", kk: "Лицензиясы")
  /// Whom to write to.
  static let contact = Wording(en: "Contact", ru: "Контакт", kk: "Байланыс")
  /// How many cases are withheld.
  static let withheldCases = Wording(en: "Withheld", ru: "Изъято дел", kk: "Алынған істер")

  /// In the place of a title that is not shown.
  static let noTitle = Wording(
    en: "(the title is not public)", ru: "(название не публикуется)", kk: "(атауы жарияланбайды)")

  /// For whom the page is.
  static func seen(by viewer: Viewer, on day: String) -> Wording {
    switch viewer {
    case .public:
      Wording(
        en: "As everybody may see it, as of \(day)", ru: "Как видят все, по состоянию на \(day)",
        kk: "Барлығына көрінетін түрі, \(day) жағдайы бойынша")
    case .council:
      Wording(
        en: "As the council may see it, as of \(day)", ru: "Как видит совет, по состоянию на \(day)",
        kk: "Кеңеске көрінетін түрі, \(day) жағдайы бойынша")
    case .office:
      Wording(
        en: "As the office sees it, as of \(day)", ru: "Как видит учреждение, по состоянию на \(day)",
        kk: "Мекемеге көрінетін түрі, \(day) жағдайы бойынша")
    }
  }

  /// Why a case is not shown, to those who work on it.
  static func hidden(_ why: Hidden, _ number: String) -> Wording {
    switch why {
    case .neverShown:
      Wording(
        en: "\(number) is not shown: the definition of its workflow lets the public see none of its cases.",
        ru: "\(number) не показывается: определение процедуры не разрешает показывать её дела.",
        kk: "\(number) көрсетілмейді: рәсімнің анықтамасы оның істерін көрсетуге рұқсат бермейді.")
    case .notPublished(let id):
      Wording(
        en: "\(number) is not shown: the office does not publish '\(id)'; 'oversight publication set' says what is.",
        ru: "\(number) не показывается: процедура '\(id)' не публикуется; что публиковать, говорит 'oversight "
          + "publication set'.",
        kk: "\(number) көрсетілмейді: '\(id)' рәсімі жарияланбайды; не жарияланатынын 'oversight publication set' "
          + "айтады.")
    case .open:
      Wording(
        en: "\(number) is not shown before it has ended.", ru: "\(number) не показывается, пока дело не завершено.",
        kk: "\(number) іс аяқталғанша көрсетілмейді.")
    case .embargo(let until):
      Wording(
        en: "\(number) is held back" + (until.map { " until \($0)." } ?? "."),
        ru: "\(number) пока не показывается" + (until.map { ": до \($0)." } ?? "."),
        kk: "\(number) әзірге көрсетілмейді" + (until.map { ": \($0) күніне дейін." } ?? "."))
    case .withheld(let reason):
      Wording(
        en: "\(number) is withheld." + (reason.map { " Said in public: \($0)" } ?? ""),
        ru: "\(number) изъято из открытого реестра." + (reason.map { " Там сказано: \($0)" } ?? ""),
        kk: "\(number) ашық тізілімнен алынған." + (reason.map { " Онда айтылғаны: \($0)" } ?? ""))
    case .annulled:
      Wording(
        en: "\(number) is not shown: it was opened in error.", ru: "\(number) не показывается: открыто ошибочно.",
        kk: "\(number) көрсетілмейді: қателесіп ашылған.")
    case .notOpened:
      Wording(
        en: "\(number) had not been opened by that day.", ru: "\(number) на этот день ещё не было открыто.",
        kk: "\(number) ол күні әлі ашылмаған еді.")
    }
  }
}
