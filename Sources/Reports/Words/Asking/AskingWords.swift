internal import CaseRegistry
package import CaseWork
package import WorkflowEngine

/// What is asked at a terminal, and what is said there between the questions.
package enum AskingWords {
  /// What scripts call the things that no definition has a title for.
  package static func title(_ slot: Question.Slot) -> LocalizedText {
    let wording = name(slot)
    return LocalizedText([.kk: wording.kk, .ru: wording.ru, .en: wording.en])
  }

  private static func name(_ slot: Question.Slot) -> Wording {
    switch slot {
    case .actor: Wording(en: "Who records it", ru: "Кто вносит запись", kk: "Жазбаны кім енгізеді")
    case .workflow: Wording(en: "Workflow", ru: "Какое дело открыть", kk: "Қандай іс ашылады")
    case .number: Wording(en: "Case", ru: "Дело", kk: "Іс")
    case .action: Wording(en: "What happened", ru: "Что произошло", kk: "Не болды")
    case .title: Wording(en: "Short title", ru: "Краткое название", kk: "Қысқаша атауы")
    case .addressee(0): Wording(en: "To whom", ru: "Кому", kk: "Кімге")
    case .addressee: Wording(en: "To whom else", ru: "Кому ещё", kk: "Тағы кімге")
    case .received: Wording(en: "Received on", ru: "Когда получено", kk: "Қашан алынды")
    case .adopted: Wording(en: "Adopted on", ru: "День принятия", kk: "Қабылданған күні")
    case .sent: Wording(en: "Sent on", ru: "День отправки", kk: "Жолданған күні")
    case .on: Wording(en: "On which day", ru: "В какой день", kk: "Қай күні")
    case .value("true"): Wording(en: "yes", ru: "да", kk: "иә")
    case .value("false"): Wording(en: "no", ru: "нет", kk: "жоқ")
    case .value(let name), .document(let name): Wording(same: "'\(name)'")
    case .role(let role): Wording(same: "'\(role.name)'")
    case .more: Wording(en: "Anything else to tell", ru: "Что ещё указать", kk: "Тағы нені көрсету керек")
    case .despite: Wording(en: "Why the day is right", ru: "Почему этот день верен", kk: "Бұл күн неге дұрыс")
    case .party: Wording(en: "Short id, in Latin letters", ru: "Короткий id латиницей", kk: "Латын әрпімен қысқа id")
    case .kind: Wording(en: "Who or what is it", ru: "Кто это", kk: "Бұл кім")
    case .name(.kk):
      Wording(en: "Name in Kazakh", ru: "Название или имя на казахском", kk: "Қазақша атауы немесе аты-жөні")
    case .name(.ru):
      Wording(en: "Name in Russian", ru: "Название или имя на русском", kk: "Орысша атауы немесе аты-жөні")
    case .name(.en):
      Wording(en: "Name in English", ru: "Название или имя на английском", kk: "Ағылшынша атауы немесе аты-жөні")
    case .held(0): Wording(en: "Role", ru: "Роль", kk: "Рөлі")
    case .held: Wording(en: "Another role", ru: "Ещё роль", kk: "Тағы бір рөлі")
    case .member(0): Wording(en: "Member of", ru: "Член какого органа", kk: "Қай органның мүшесі")
    case .member: Wording(en: "Member also of", ru: "Член ещё какого органа", kk: "Тағы қай органның мүшесі")
    case .detail(.region): Wording(en: "Region or place", ru: "Регион или место", kk: "Өңірі немесе жері")
    case .detail(.head): Wording(en: "Name of its head", ru: "Имя руководителя", kk: "Басшысының аты-жөні")
    case .detail(.post): Wording(en: "Post of its head", ru: "Должность руководителя", kk: "Басшысының лауазымы")
    case .detail(.contact): Wording(en: "Contact", ru: "Контакты", kk: "Байланыс")
    case .address(.kk):
      Wording(
        en: "Form of address in Kazakh (to whom)", ru: "Обращение на казахском (кому)", kk: "Қазақша қаратпа (кімге)")
    case .address(.ru):
      Wording(
        en: "Form of address in Russian (to whom)", ru: "Обращение на русском (кому)", kk: "Орысша қаратпа (кімге)")
    case .address(.en):
      Wording(
        en: "Form of address in English", ru: "Обращение на английском (кому)", kk: "Ағылшынша қаратпа (кімге)")
    case .folder: Wording(en: "Folder of the registry", ru: "Папка реестра", kk: "Тізілімнің бумасы")
    case .languages:
      Wording(
        en: "Languages, the first is that of the data", ru: "Языки, первый — язык данных",
        kk: "Тілдер, біріншісі — деректер тілі")
    case .office:
      Wording(
        en: "Code of the office for case numbers", ru: "Код офиса для номеров дел",
        kk: "Іс нөмірлеріне арналған кеңсе коды")
    }
  }

  /// How to answer: said once, before the first question.
  package static let beginning = Wording(
    en: "An empty line takes what stands in brackets, or leaves it out. Nothing is recorded before you agree to it.",
    ru: "Пустая строка — взять то, что в скобках, или пропустить. Без вашего согласия ничего не записывается.",
    kk: "Бос жол — жақшадағыны алу немесе өткізіп жіберу. Сіздің келісіміңізсіз ештеңе жазылмайды.")

  /// The line of a question, which the answer follows.
  package static func prompt(_ question: Question, in language: Language) -> String {
    var text = question.title[language]
    if let about = question.about { text = "\(about[language]): \(text.prefix(1).lowercased() + text.dropFirst())" }
    if let hint = hint(question) { text += " (\(hint[language]))" }
    if let usual = question.usual { text += " [\(shown(usual.shown[language], in: language))]" }
    return SafeText.make(text) + ": "
  }

  /// An answer as people read it back.
  package static func shown(_ text: String, in language: Language) -> String {
    Day(text)?.text(in: language) ?? text
  }

  private static func hint(_ question: Question) -> Wording? {
    switch question.form {
    case .choice where question.isRequired:
      Wording(
        en: "number or beginning of the name", ru: "номер или начало названия", kk: "нөмірі немесе атауының басы")
    case .choice:
      Wording(en: "number or name; empty: no", ru: "номер или название; пусто — нет", kk: "нөмірі не атауы; бос — жоқ")
    case .day where question.usual == nil && !question.isRequired:
      Wording(en: "empty: not known", ru: "пусто — не известно", kk: "бос — белгісіз")
    case .file: Wording(en: "file", ru: "файл", kk: "файл жолы")
    case .value(.money):
      Wording(en: "such as 1500000.00 KZT", ru: "например 1500000.00 'KZT'", kk: "мысалы 1500000.00 'KZT'")
    case .text, .value, .day, .newID, .languages, .prefix: nil
    }
  }

  /// The head of a list from which one is chosen.
  package static func list(_ question: Question, in language: Language) -> [String] {
    guard case .choice(let options, let listing) = question.form else { return [] }
    var lines = options.prefix(listing.shown).enumerated().map { place, option in
      let name = option.titles.first?[language] ?? option.id
      let number = "\(place + 1)"
      let indent = String(repeating: " ", count: max(0, 3 - number.count))
      return indent + number + "  " + SafeText.make(listing.showsIDs ? "\(option.id)  \(name)" : name)
    }
    let left = options.count - listing.shown
    if left > 0 { lines.append("     " + more(left)[language]) }
    return lines
  }

  private static func more(_ count: Int) -> Wording {
    Wording(
      en: "… and \(count) more: type the beginning of the name", ru: "… и ещё \(count): наберите начало названия",
      kk: "… және тағы \(count): атауының басын теріңіз")
  }

  /// Why a line is no answer.
  package static func fault(_ fault: AnswerFault, in language: Language) -> String {
    func list(_ options: [NamedOption]) -> String {
      options.prefix(6).map { $0.titles.first?[language] ?? $0.id }.joined(separator: "; ")
    }
    let wording: Wording =
      switch fault {
      case .needed: Wording(en: "This must be answered.", ru: "Это нужно указать.", kk: "Мұны көрсету қажет.")
      case .noDay(let fault): expected(Expectation.date(fault))
      case .value(let problem): problem.wording + "."
      case .unknown(near: []):
        Wording(en: "Nothing is called so.", ru: "Такого названия нет.", kk: "Мұндай атау жоқ.")
      case .unknown(let near):
        Wording(
          en: "Nothing is called so; perhaps: \(list(near))?", ru: "Такого названия нет; может быть: \(list(near))?",
          kk: "Мұндай атау жоқ; мүмкін: \(list(near))?")
      case .several(let options):
        Wording(
          en: "Several begin so: \(list(options)).", ru: "Так начинаются несколько: \(list(options)).",
          kk: "Бірнешеуі осылай басталады: \(list(options)).")
      case .noNumber(let most):
        Wording(
          en: "The numbers go from 1 to \(most).", ru: "Номера — от 1 до \(most).",
          kk: "Нөмірлер 1-ден \(most)-ге дейін.")
      case .noFile(let path):
        Wording(en: "There is no file '\(path)'.", ru: "Файла '\(path)' нет.", kk: "'\(path)' файлы жоқ.")
      case .noID:
        Wording(
          en: "Latin letters, digits and dashes, a letter first.", ru: "Латинские буквы, цифры и дефис, сначала буква.",
          kk: "Латын әріптері, цифрлар және сызықша, алдымен әріп.")
      case .takenID(let id):
        Wording(en: "'\(id)' is taken.", ru: "Id '\(id)' уже занят.", kk: "'\(id)' бос емес.")
      case .noLanguages:
        Wording(
          en: "The languages are kk, ru, en.", ru: "Языки: 'kk', 'ru', 'en'.", kk: "Тілдер: 'kk', 'ru', 'en'.")
      case .noPrefix:
        Wording(
          en: "Up to eight Latin letters and digits, such as AKT.",
          ru: "До восьми латинских букв и цифр, например 'AKT'.",
          kk: "Сегізге дейін латын әрпі мен цифр, мысалы 'AKT'.")
      case .noDecision(let lines):
        Wording(
          en: "Yes, no, or the number of a line from 1 to \(lines).", ru: "Да, нет или номер строки от 1 до \(lines).",
          kk: "Иә, жоқ немесе 1-ден \(lines)-ге дейінгі жол нөмірі.")
      case .cut(let bytes):
        Wording(
          en:
            "The terminal cuts lines at \(bytes) bytes. Put the text on the command line instead: \"$(cat text.txt)\".",
          ru: "Терминал обрывает строки на \(bytes) байтах. Передайте текст из файла: \"$(cat text.txt)\".",
          kk: "Терминал жолды \(bytes) байттан кейін үзеді. Мәтінді файлдан беріңіз: \"$(cat text.txt)\".")
      case .notText:
        Wording(
          en: "This is not UTF-8; switch the terminal to it.",
          ru: "Это не в кодировке UTF-8; переключите на неё терминал.",
          kk: "Бұл UTF-8 кодтауында емес; терминалды соған ауыстырыңыз.")
      }
    return SafeText.make(wording[language])
  }

  /// What should have been typed.
  private static func expected(_ what: Wording) -> Wording {
    Wording(en: "Expected \(what.en).", ru: "Нужно: \(what.ru).", kk: "Керегі: \(what.kk).")
  }

  /// What is going to be recorded.
  package static let summary = Wording(en: "To be recorded:", ru: "Будет записано:", kk: "Жазылатыны:")

  /// What follows from it.
  package static let following = Wording(en: "What follows:", ru: "Что из этого следует:", kk: "Осыдан не шығады:")

  /// Whether to record it.
  package static let decision = Wording(
    en: "Record it? (yes, no, or the number of a line to change it): ",
    ru: "Записать? (да, нет или номер строки, чтобы исправить): ",
    kk: "Жазу керек пе? (иә, жоқ немесе түзететін жолдың нөмірі): ")

  /// Why a day is right that is doubted.
  package static let despite = Wording(
    en: "Why is the day right (empty: change it)? ", ru: "Почему день всё же верен (пусто — исправить день)? ",
    kk: "Бұл күн неге дұрыс (бос — күнді түзету)? ")

  /// Somebody did not agree, or ended the input.
  package static let stopped = Wording(
    en: "Nothing was recorded.", ru: "Ничего не записано.", kk: "Ештеңе жазылған жоқ.")

  /// There is nothing from which one could be chosen.
  package static let noBodies = Wording(
    en: "nobody is known yet to whom it could go; add a body with 'oversight party add'",
    ru: "пока нет ни одного органа, которому её направить; добавьте его командой 'oversight party add'",
    kk: "оны жолдайтын орган әлі жоқ; 'oversight party add' командасымен қосыңыз")
}
