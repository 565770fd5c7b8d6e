package import CaseWork
package import WorkflowEngine

extension AskingWords {
  /// Why a line is no answer.
  package static func fault(_ fault: AnswerFault, in language: Language) -> String {
    func list(_ options: [NamedOption]) -> String {
      options.prefix(6).map { $0.titles.first?[language] ?? $0.id }.joined(separator: "; ")
    }
    let wording: Wording =
      switch fault {
      case .needed, .help: Wording(en: "This must be answered.", ru: "Это нужно указать.", kk: "Мұны көрсету қажет.")
      case .neededFile:
        Wording(
          en:
            "The definition asks for this document. A draft or a photograph will do, too; add what is signed later with "
            + "'oversight evidence add'.",
          ru: "Этого документа требует определение. Подойдёт и проект или снимок; подписанный добавьте потом через "
            + "'oversight evidence add'.",
          kk: "Бұл құжатты анықтама талап етеді. Жобасы не суреті де жарайды; қол қойылғанын кейін "
            + "'oversight evidence add' арқылы қосыңыз.")
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
      case .severalCases(let options):
        Wording(
          en: "Several cases have this number: \(cases(options, .en)).",
          ru: "Такой номер у нескольких дел: \(cases(options, .ru)).",
          kk: "Мұндай нөмір бірнеше істе бар: \(cases(options, .kk)).")
      case .noCase(let number):
        Wording(
          en: "No open case has the number '\(number)'.", ru: "Открытого дела с номером '\(number)' нет.",
          kk: "'\(number)' нөмірлі ашық іс жоқ.")
      case .noNumber(1):
        Wording(
          en: "There is one line in the list: 1.", ru: "В списке одна строка: 1.", kk: "Тізімде бір жол бар: 1.")
      case .noNumber(let most):
        Wording(
          en: "The numbers go from 1 to \(most).", ru: "Номера — от 1 до \(most).",
          kk: "Нөмірлер: 1–\(most).")
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
          en: "The languages are kk, ru, en, with commas between them.", ru: "Языки через запятую: каз, рус, англ.",
          kk: "Тілдер үтір арқылы: қаз, орыс, ағыл.")
      case .noPrefix(isForeign: true):
        Wording(
          en: "Latin letters, such as AKT; these are of another script.",
          ru: "Нужны латинские буквы, например 'AKT'; это кириллица.",
          kk: "Латын әріптері керек, мысалы 'AKT'; бұл кириллица.")
      case .noPrefix:
        Wording(
          en: "Up to eight Latin letters and digits, such as AKT.",
          ru: "До восьми латинских букв и цифр, например 'AKT'.",
          kk: "Сегізге дейін латын әрпі мен цифр, мысалы 'AKT'.")
      case .noDecision(lines: 0): Wording(en: "Yes or no.", ru: "Да или нет.", kk: "Иә немесе жоқ.")
      case .noDecision(lines: 1):
        Wording(en: "Yes, no, 1 or +.", ru: "Да, нет, 1 или +.", kk: "Иә, жоқ, 1 немесе +.")
      case .noDecision(let lines):
        Wording(
          en: "Yes, no, the number of a line from 1 to \(lines), or +.",
          ru: "Да, нет, номер строки от 1 до \(lines) или +.",
          kk: "Иә, жоқ, жол нөмірі (1–\(lines)) немесе +.")
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

  private static func cases(_ options: [NamedOption], _ language: Language) -> String {
    options.prefix(6).map { $0.line(in: language) }.joined(separator: "; ")
  }
}

extension AskingWords {
  /// What can be answered to a question.
  package static func help(_ question: Question, in language: Language) -> String {
    let way = way(question.form)
    let left = Wording(
      en: "It may be left out with an empty line.", ru: "Можно пропустить пустой строкой.",
      kk: "Бос жолмен өткізіп жіберуге болады.")
    let taken = Wording(
      en: "An empty line takes what stands in brackets, '-' leaves it out.",
      ru: "Пустая строка — взять то, что в скобках, '-' — пропустить.",
      kk: "Бос жол — жақшадағыны алу, '-' — өткізіп жіберу.")
    let rest = question.isRequired ? nil : question.usual == nil ? left : taken
    return [way[language], rest?[language]].compactMap(\.self).joined(separator: " ")
  }

  private static func way(_ form: Question.Form) -> Wording {
    switch form {
    case .text:
      Wording(
        en: "A text; several lines may be pasted at once.", ru: "Текст; можно вставить сразу несколько строк.",
        kk: "Мәтін; бірден бірнеше жол қоюға болады.")
    case .day:
      Wording(
        en: "A day: 2024-06-03, 3 June, yesterday; without a year it is the last one.",
        ru: "День: 03.06.2024, 3 июня, вчера; без года — последний такой.",
        kk: "Күн: 03.06.2024, 3 маусым, кеше; жылы жоқ болса — соңғысы.")
    case .choice(_, let listing) where listing.takesNew:
      Wording(
        en: "A number of the list, or a name or its beginning; who is not known yet can be made known.",
        ru: "Номер из списка либо название или его начало; кого ещё нет, можно внести.",
        kk: "Тізімдегі нөмір не атауы немесе оның басы; әлі жоғын енгізуге болады.")
    case .choice:
      Wording(
        en: "A number of the list, or a name or its beginning.", ru: "Номер из списка либо название или его начало.",
        kk: "Тізімдегі нөмір не атауы немесе оның басы.")
    case .element:
      Wording(
        en:
          "The elements one after the other, an empty line ends them. Or '@FILE.xlsx': a table whose columns are called as "
          + "what is asked here, in any of the languages.",
        ru: "Элементы по одному, пустая строка — конец. Или '@ФАЙЛ.xlsx': таблица, столбцы которой названы так, как "
          + "спрашивается здесь, на любом из языков.",
        kk: "Элементтер бір-бірлеп, бос жол — соңы. Немесе '@ФАЙЛ.xlsx': бағандары мұнда сұралғандай, кез келген тілде "
          + "аталған кесте.")
    case .file:
      Wording(
        en: "The path of a file; it may be drawn here with the mouse.",
        ru: "Путь к файлу; файл можно перетащить сюда мышью.", kk: "Файл жолы; файлды мұнда тінтуірмен сүйреуге болады."
      )
    case .newID:
      Wording(
        en: "A short name for commands: Latin letters, digits and dashes.",
        ru: "Короткое имя для команд: латинские буквы, цифры и дефис.",
        kk: "Бұйрықтарға арналған қысқа ат: латын әріптері, цифрлар және сызықша.")
    case .languages:
      Wording(
        en: "Languages with commas between them: kk, ru, en.", ru: "Языки через запятую: каз, рус, англ.",
        kk: "Тілдер үтір арқылы: қаз, орыс, ағыл.")
    case .prefix:
      Wording(
        en: "Up to eight Latin letters and digits, such as AKT; numbers of cases have it in them.",
        ru: "До восьми латинских букв и цифр, например 'AKT'; он входит в номера дел.",
        kk: "Сегізге дейін латын әрпі мен цифр, мысалы 'AKT'; ол іс нөмірлеріне кіреді.")
    case .value(let type):
      Wording(
        en: "Here belongs \(type.wording.en).", ru: "Сюда вписывают: \(type.wording.ru).",
        kk: "Мұнда жазылатыны: \(type.wording.kk).")
    }
  }
}
