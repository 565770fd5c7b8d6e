package import CaseWork
package import Sheets
package import WorkflowEngine

/// What is said of tables that are taken in and written.
package enum TableWords {
  /// The columns that say where a case stands.
  package static func title(of column: String) -> LocalizedText {
    let wording =
      switch column {
      case ExportColumn.number: Wording(en: "Case number", ru: "Номер дела", kk: "Іс нөмірі")
      case ExportColumn.workflow: Wording(en: "Workflow", ru: "Процедура", kk: "Рәсім")
      case ExportColumn.stage: Wording(en: "Stage", ru: "Этап", kk: "Кезең")
      case ExportColumn.since: Wording(en: "Since", ru: "С какого дня", kk: "Қай күннен")
      case ExportColumn.outcome: Wording(en: "Outcome", ru: "Исход", kk: "Нәтиже")
      case ExportColumn.due: Wording(en: "Due", ru: "Срок", kk: "Мерзім")
      case ExportColumn.records: Wording(en: "Records", ru: "Записей в деле", kk: "Істегі жазбалар")
      default: Wording(same: column)
      }
    return text(wording)
  }

  private static func text(_ wording: Wording) -> LocalizedText {
    LocalizedText([.en: wording.en, .ru: wording.ru, .kk: wording.kk])
  }

  /// The columns of a table for a workflow for which there is no recipe.
  package static var generic: Recipe.GenericColumns {
    Recipe.GenericColumns(
      ref: Recipe.Column(
        "ref", text(Wording(en: "Own number", ru: "Номер по реестру", kk: "Тізімдегі нөмірі")), .text, isRequired: true,
        meaning: text(
          Wording(
            en: "The number in your own list; by it a row is known again",
            ru: "Номер в вашем списке; по нему строка узнаётся снова",
            kk: "Өз тізіміңіздегі нөмір; жол осы бойынша танылады"))),
      title: Recipe.Column(
        "title", text(Wording(en: "Title", ru: "Название", kk: "Атауы")), .text, isRequired: false,
        meaning: text(Wording(en: "What lists show", ru: "Как видно в списках", kk: "Тізімде қалай көрінеді"))),
      openedOn: Recipe.Column(
        "openedOn", text(Wording(en: "Opened on", ru: "Дата открытия", kk: "Ашылған күні")), .day, isRequired: true,
        meaning: text(Wording(en: "The day it began", ru: "День начала", kk: "Басталған күні"))),
      note: Recipe.Column(
        "note", text(Wording(en: "Note", ru: "Примечание", kk: "Ескертпе")), .text, isRequired: false,
        meaning: text(Wording(en: "What else is known", ru: "Что ещё известно", kk: "Тағы не белгілі"))))
  }

  /// Why a row is left out of the table.
  package static func reason(_ reason: TableReader.LeftOut.Reason) -> Wording {
    switch reason {
    case .title: Wording(en: "above the header", ru: "над шапкой таблицы", kk: "кесте басынан жоғары")
    case .names: Wording(en: "names for programs", ru: "имена для программ", kk: "бағдарламаларға арналған аттар")
    case .numbering: Wording(en: "numbers of columns", ru: "номера столбцов", kk: "баған нөмірлері")
    case .header: Wording(en: "the header once more", ru: "шапка ещё раз", kk: "кесте басы тағы да")
    case .heading: Wording(en: "a heading", ru: "подзаголовок", kk: "ішкі тақырып")
    case .totals: Wording(en: "totals", ru: "итоги", kk: "жиынтық")
    case .note: Wording(en: "a remark under the table", ru: "приписка под таблицей", kk: "кесте астындағы жазба")
    case .empty: Wording(en: "empty", ru: "пусто", kk: "бос")
    }
  }

  /// Why an encoding is taken.
  package static func reason(_ reason: FoundEncoding.Reason) -> Wording {
    switch reason {
    case .named: Wording(en: "as you said", ru: "как указано", kk: "көрсетілгендей")
    case .mark: Wording(en: "by its mark", ru: "по метке в начале", kk: "басындағы белгі бойынша")
    case .zeros: Wording(en: "by its zeros", ru: "по нулевым байтам", kk: "нөл байттары бойынша")
    case .valid: Wording(en: "it is valid as such", ru: "весь текст ей отвечает", kk: "бүкіл мәтін соған сай")
    case .kazakh: Wording(en: "by its Kazakh letters", ru: "по казахским буквам", kk: "қазақ әріптері бойынша")
    case .cyrillic: Wording(en: "by its Cyrillic letters", ru: "по кириллице", kk: "кирилл әріптері бойынша")
    }
  }

  /// What a column holds.
  package static func type(_ type: Recipe.ColumnType) -> Wording {
    switch type {
    case .text: Wording(en: "text", ru: "текст", kk: "мәтін")
    case .day: Wording(en: "a day: 03.05.2024", ru: "дата: 03.05.2024", kk: "күн: 03.05.2024")
    case .integer: Wording(en: "a whole number", ru: "целое число", kk: "бүтін сан")
    case .decimal: Wording(en: "a number", ru: "число", kk: "сан")
    case .money: Wording(en: "a sum", ru: "сумма", kk: "сома")
    case .boolean: Wording(en: "yes or no", ru: "да или нет", kk: "иә немесе жоқ")
    case .choice: Wording(en: "one from the list", ru: "одно из списка", kk: "тізімнен бірі")
    case .party: Wording(en: "a name or an id", ru: "название или id", kk: "атауы немесе id")
    }
  }

  /// The sheet that explains, and its columns.
  package static let explanation = Wording(en: "How to fill in", ru: "Как заполнять", kk: "Қалай толтыру керек")
  package static let column = Wording(en: "Column", ru: "Столбец", kk: "Баған")
  package static let name = Wording(en: "Name", ru: "Имя", kk: "Аты")
  package static let holds = Wording(en: "What it holds", ru: "Что в нём", kk: "Не жазылады")
  package static let required = Wording(en: "Required", ru: "Обязателен", kk: "Міндетті")
  package static let meaning = Wording(en: "Meaning", ru: "Пояснение", kk: "Түсіндірме")
  package static let choices = Wording(en: "Choices", ru: "Варианты", kk: "Нұсқалары")
  package static let yes = Wording(en: "yes", ru: "да", kk: "иә")
  package static let duties = Wording(en: "Duties", ru: "Обязанности", kk: "Міндеттер")
  package static let isDue = Wording(en: "Due", ru: "Срок", kk: "Мерзім")
  package static let what = Wording(en: "What is owed", ru: "Что должен", kk: "Не істеуге тиіс")
  package static let debtor = Wording(en: "Who owes", ru: "Кто должен", kk: "Кім міндетті")
  package static let creditor = Wording(en: "To whom", ru: "Перед кем", kk: "Кімнің алдында")
  package static let daysLate = Wording(
    en: "Working days late", ru: "Опоздание, рабочих дней", kk: "Кешігуі, жұмыс күні")
  package static let calendarLate = Wording(
    en: "Calendar days late", ru: "Опоздание, календарных дней", kk: "Кешігуі, күнтізбелік күн")
  package static let basis = Wording(en: "Basis", ru: "Основание", kk: "Негізі")
  package static let cases = Wording(en: "Cases", ru: "Дела", kk: "Істер")
  package static let title = Wording(en: "Title", ru: "Название", kk: "Атауы")

  package static let parties = Wording(en: "Parties", ru: "Участники", kk: "Қатысушылар")
  package static let changes = Wording(en: "Changes", ru: "Изменения", kk: "Өзгерістер")
  package static let documents = Wording(en: "Documents", ru: "Документы", kk: "Құжаттар")
  package static let figures = Wording(en: "Figures", ru: "Показатели", kk: "Көрсеткіштер")

  /// What a column of facts is called; figures are called as programs call them.
  package static func fact(_ name: String) -> Wording {
    switch name {
    case "number": Wording(en: "Case number", ru: "Номер дела", kk: "Іс нөмірі")
    case "title": title
    case "name": self.name
    case "name.kk": Wording(en: "Name, kk", ru: "Имя, kk", kk: "Аты, kk")
    case "name.ru": Wording(en: "Name, ru", ru: "Имя, ru", kk: "Аты, ru")
    case "name.en": Wording(en: "Name, en", ru: "Имя, en", kk: "Аты, en")
    case "kind": Wording(en: "Kind", ru: "Вид", kk: "Түрі")
    case "region": Wording(en: "Region", ru: "Регион", kk: "Өңір")
    case "retired": Wording(en: "Gone since", ru: "Не действует с", kk: "Тоқтаған күні")
    case "roles", "role": Wording(en: "Role", ru: "Роль", kk: "Рөлі")
    case "memberOf": Wording(en: "Member of", ru: "Состоит в", kk: "Мүшелігі")
    case "head": Wording(en: "Head", ru: "Руководитель", kk: "Басшысы")
    case "post": Wording(en: "Post", ru: "Должность", kk: "Лауазымы")
    case "contact": Wording(en: "Contact", ru: "Контакт", kk: "Байланыс")
    case "joined": Wording(en: "Is the same as", ru: "То же, что", kk: "Мынамен бір")
    case "on": Wording(en: "Day", ru: "Дата", kk: "Күні")
    case "at": Wording(en: "Recorded", ru: "Записано", kk: "Жазылған")
    case "action": Wording(en: "What was done", ru: "Что сделано", kk: "Не істелді")
    case "by": Wording(en: "By whom", ru: "Кем", kk: "Кім")
    case "size": Wording(en: "Size, bytes", ru: "Размер, байт", kk: "Көлемі, байт")
    case "visibility": Wording(en: "Who sees it", ru: "Кому виден", kk: "Кімге көрінеді")
    case "origin": Wording(en: "Origin", ru: "Источник", kk: "Шыққан жері")
    case "suppliedBy": Wording(en: "Supplied by", ru: "Кто представил", kk: "Кім ұсынған")
    case "redacts": Wording(en: "Copy of", ru: "Копия", kk: "Көшірмесі")
    case "seq": Wording(en: "Record", ru: "Запись", kk: "Жазба")
    case "ending": Wording(en: "File type", ru: "Тип файла", kk: "Файл түрі")
    default: Wording(same: name)
    }
  }

  /// Cases are not in a table since they are not for whoever sees it.
  package static func withheld(_ count: Int) -> Wording {
    Wording(
      en: "Cases not shown: \(count).", ru: "Не показано дел: \(count).", kk: "Көрсетілмеген істер: \(count).")
  }

  /// A recipe's columns that each row needs are not in the file.
  package static func noRecipe(_ header: [String], _ recipes: [String]) -> Wording {
    let (titles, known) = (header.filter { !$0.isEmpty }.joined(separator: " · "), recipes.joined(separator: ", "))
    return Wording(
      en:
        "No recipe fits the columns of this table (\(titles)). Recipes: \(known). Make a template with 'oversight import template', or give its titles.",
      ru:
        "К столбцам этой таблицы (\(titles)) не подходит ни один рецепт. Рецепты: \(known). Возьмите образец 'oversight import template' или его названия столбцов.",
      kk:
        "Бұл кестенің бағандарына (\(titles)) бірде-бір рецепт сай келмейді. Рецепттер: \(known). 'oversight import template' үлгісін не оның баған атауларын алыңыз."
    )
  }

  /// There is no such recipe.
  package static func unknownRecipe(_ name: String, _ recipes: [String]) -> Wording {
    let known = recipes.joined(separator: ", ")
    return Wording(
      en: "There is no recipe '\(name)'; there are: \(known).", ru: "Рецепта '\(name)' нет; есть: \(known).",
      kk: "'\(name)' рецепті жоқ; мыналар бар: \(known).")
  }

  /// A column that the table does not have.
  package static func unknownColumns(_ names: [String], known: [String]) -> Wording {
    let (list, all) = (names.joined(separator: ", "), known.joined(separator: ", "))
    return Wording(
      en: "no such columns: \(list); there are: \(all)", ru: "столбцов нет: \(list); есть: \(all)",
      kk: "мұндай бағандар жоқ: \(list); мыналар бар: \(all)")
  }

  /// A template was written.
  package static func template(_ file: String) -> Wording {
    Wording(
      en: "\(file): fill in the first sheet and take it in with 'oversight import \(file)'.",
      ru: "\(file): заполните первый лист и внесите его командой 'oversight import \(file)'.",
      kk: "\(file): бірінші парағын толтырып, 'oversight import \(file)' командасымен енгізіңіз.")
  }

  /// A file was written.
  package static func written(_ file: String, rows: Int) -> Wording {
    Wording(
      en: "\(file): \(rows) rows.", ru: "\(file): строк — \(rows).", kk: "\(file): \(rows) жол.")
  }
}
