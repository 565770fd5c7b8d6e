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
    case .outgoing: Wording(en: "Outgoing number", ru: "Исходящий номер", kk: "Шығыс нөмірі")
    case .element(let list, _, let member): Wording(same: member.isEmpty ? "'\(list)'" : "'\(member)'")
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
    en: "An empty line takes what stands in brackets, or leaves it out; ? explains the question. "
      + "Nothing is recorded before you agree to it.",
    ru: "Пустая строка — взять то, что в скобках, или пропустить; ? — пояснить вопрос. "
      + "Без вашего согласия ничего не записывается.",
    kk: "Бос жол — жақшадағыны алу немесе өткізіп жіберу; ? — сұрақты түсіндіру. "
      + "Сіздің келісіміңізсіз ештеңе жазылмайды.")

  /// The line of a question, which the answer follows.
  package static func prompt(_ question: Question, in language: Language) -> String {
    var text = name(question, in: language)
    if let hint = hint(question) { text += " (\(hint[language]))" }
    if let usual = question.usual { text += " [\(shown(usual.shown[language], in: language))]" }
    return SafeText.make(text) + ": "
  }

  /// A line of what is going to be recorded.
  package static func line(_ question: Question, _ shown: String, in language: Language) -> String {
    "\(name(question, in: language)): \(self.shown(shown, in: language))"
  }

  /// What is asked, of whom or what.
  private static func name(_ question: Question, in language: Language) -> String {
    let title = question.title[language]
    return question.about.map { "\($0[language]): \(title.prefix(1).lowercased() + title.dropFirst())" } ?? title
  }

  /// An answer as people read it back.
  package static func shown(_ text: String, in language: Language) -> String {
    Day(text)?.text(in: language) ?? text
  }

  private static func hint(_ question: Question) -> Wording? {
    switch question.form {
    case .choice(_, let listing) where listing.areCases:
      Wording(
        en: "place in the list, number of the case or beginning of its title",
        ru: "место в списке, номер дела или начало названия", kk: "тізімдегі орны, істің нөмірі немесе атауының басы")
    case .choice where question.isRequired:
      Wording(
        en: "number or beginning of the name", ru: "номер или начало названия", kk: "нөмірі немесе атауының басы")
    case .element where question.isRequired:
      Wording(
        en: "one after the other; or '@FILE.xlsx' with all of them", ru: "по одному; или '@ФАЙЛ.xlsx' со всеми",
        kk: "бір-бірлеп; немесе бәрі бар '@ФАЙЛ.xlsx'")
    case .element:
      Wording(
        en: "empty: none; or '@FILE.xlsx' with all of them", ru: "пусто — нет; или '@ФАЙЛ.xlsx' со всеми",
        kk: "бос — жоқ; немесе бәрі бар '@ФАЙЛ.xlsx'")
    case .choice:
      Wording(en: "number or name; empty: no", ru: "номер или название; пусто — нет", kk: "нөмірі не атауы; бос — жоқ")
    case .day where question.usual == nil && !question.isRequired:
      Wording(en: "empty: not known", ru: "пусто — не известно", kk: "бос — белгісіз")
    case .file: Wording(en: "file", ru: "файл", kk: "файл жолы")
    case .value(.money):
      Wording(en: "such as 1500000.00 KZT", ru: "например 1500000.00 'KZT'", kk: "мысалы 1500000.00 'KZT'")
    case .value where isNext(question):
      Wording(en: "empty: the list ends", ru: "пусто — конец списка", kk: "бос — тізім аяқталды")
    case .text, .value, .day, .newID, .languages, .prefix: nil
    }
  }

  /// Whether it may begin another element of a list.
  private static func isNext(_ question: Question) -> Bool {
    if case .element(_, let place, _) = question.slot { place > 0 && question.beginsElement } else { false }
  }

  /// The head of a list from which one is chosen.
  package static func list(_ question: Question, in language: Language) -> [String] {
    guard case .choice(let options, let listing) = question.form else { return [] }
    var lines = options.prefix(listing.shown).enumerated().compactMap { place, option -> String? in
      guard !listing.hidden.contains(option.id) else { return nil }
      let name = option.titles.first?[language] ?? option.id
      let number = "\(place + 1)"
      let indent = String(repeating: " ", count: max(0, 3 - number.count))
      return indent + number + "  " + SafeText.make(listing.areCases ? option.line(in: language) : name)
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

  /// What is going to be recorded.
  package static let summary = Wording(en: "To be recorded:", ru: "Будет записано:", kk: "Жазылатыны:")

  /// What follows from it.
  package static let following = Wording(en: "What follows:", ru: "Что из этого следует:", kk: "Осыдан не шығады:")

  /// Whether to record it.
  package static let decision = Wording(
    en: "Record it? (yes, no, the number of a line to change it, + to add something): ",
    ru: "Записать? (да, нет, номер строки — исправить, + — добавить): ",
    kk: "Жазу керек пе? (иә, жоқ, жол нөмірі — түзету, + — қосу): ")

  /// There is nothing that could be told besides.
  package static let nothingMore = Wording(
    en: "Nothing more can be added.", ru: "Добавить больше нечего.", kk: "Қосатын басқа ештеңе жоқ.")

  /// Whether somebody is to be known whom nobody is called like.
  package static func makingKnown(_ name: String, in language: Language) -> String {
    let name = SafeText.make(name)
    return Wording(
      en: "Make «\(name)» known here? (yes, no): ", ru: "Внести «\(name)» в реестр? (да, нет): ",
      kk: "«\(name)» тізілімге енгізілсін бе? (иә, жоқ): ")[language]
  }

  /// Somebody is known from now on, whatever comes of the rest.
  package static func madeKnown(_ party: PartyID) -> Wording {
    Wording(
      en: "Known from now on: '\(party)'. The rest is still to be agreed to.",
      ru: "Внесено: '\(party)'. Остальное ещё не записано.", kk: "Енгізілді: '\(party)'. Қалғаны әлі жазылған жоқ.")
  }

  /// How not to be asked any more who records something.
  package static func keeping(actor: String) -> Wording {
    Wording(
      en: "So that you are not asked who records it: 'oversight config set actor \(actor)'.",
      ru: "Чтобы не указывать каждый раз, кто вносит запись: 'oversight config set actor \(actor)'.",
      kk: "Жазбаны кім енгізетінін әр жолы көрсетпеу үшін: 'oversight config set actor \(actor)'.")
  }

  /// What was typed, so that it can be said again.
  package static let draft = Wording(
    en: "What you typed, to say it again:", ru: "Что вы набрали, чтобы повторить:",
    kk: "Қайталау үшін терген мәтініңіз:")

  /// Somebody is known without any role.
  package static let noRole = Wording(
    en: "without a role nobody can record anything in cases; give one with 'oversight party change'",
    ru: "без роли в делах ничего не записать; роль даёт 'oversight party change'",
    kk: "рөлсіз істерге ештеңе жазылмайды; рөлді 'oversight party change' береді")

  /// Why a day is right that is doubted.
  package static let despite = Wording(
    en: "Why is the day right (empty: change it)? ", ru: "Почему день всё же верен (пусто — исправить день)? ",
    kk: "Бұл күн неге дұрыс (бос — күнді түзету)? ")

  /// Somebody did not agree, or ended the input.
  package static let stopped = Wording(
    en: "Nothing was recorded.", ru: "Ничего не записано.", kk: "Ештеңе жазылған жоқ.")
}
