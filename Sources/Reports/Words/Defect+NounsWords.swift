public import WorkflowEngine

extension Defect.Thing {
  /// One of them, in English without its article.
  var singular: Wording {
    switch self {
    case .stage: Wording(en: "stage", ru: "этап", kk: "кезең")
    case .openStage:
      Wording(en: "stage that is not final", ru: "этап, но не последний", kk: "соңғы емес кезең")
    case .role: Wording(en: "role", ru: "роль", kk: "рөл")
    case .action: Wording(en: "action", ru: "действие", kk: "әрекет")
    case .duty: Wording(en: "duty", ru: "обязанность", kk: "міндет")
    case .right: Wording(en: "right", ru: "право", kk: "құқық")
    case .letter: Wording(en: "kind of letter", ru: "вид письма", kk: "хат түрі")
    case .map: Wording(en: "map of outcomes", ru: "таблица исходов", kk: "нәтижелер кестесі")
    case .outcome: Wording(en: "outcome", ru: "исход", kk: "нәтиже")
    case .field: Wording(en: "field", ru: "поле", kk: "өріс")
    case .dateField: Wording(en: "date field", ru: "поле с датой", kk: "күн өрісі")
    case .listSource: Wording(en: "list field or input", ru: "поле или данные со списком", kk: "тізім өрісі не дерегі")
    case .input: Wording(en: "input", ru: "данные", kk: "дерек")
    case .member: Wording(en: "member", ru: "член записи", kk: "жазба мүшесі")
    case .evidence: Wording(en: "kind of evidence", ru: "вид документа", kk: "құжат түрі")
    case .act: Wording(en: "act", ru: "акт", kk: "акт")
    case .calendar: Wording(en: "calendar", ru: "календарь", kk: "күнтізбе")
    case .workflow: Wording(en: "workflow", ru: "процедура", kk: "рәсім")
    case .inputOf(let action):
      Wording(
        en: "input of the action '\(action)'", ru: "данные действия '\(action)'", kk: "'\(action)' әрекетінің дерегі")
    case .fieldOf(let workflow):
      Wording(en: "field of '\(workflow)'", ru: "поле процедуры '\(workflow)'", kk: "'\(workflow)' рәсімінің өрісі")
    case .roleOf(let workflow):
      Wording(en: "role of '\(workflow)'", ru: "роль процедуры '\(workflow)'", kk: "'\(workflow)' рәсімінің рөлі")
    case .new(let thing):
      Wording(en: "new ", ru: "в новой версии: ", kk: "жаңа нұсқада: ") + thing.singular
    }
  }

  /// Several of them.
  var plural: Wording {
    switch self {
    case .stage, .openStage: Wording(en: "stages", ru: "этапы", kk: "кезеңдер")
    case .role, .roleOf: Wording(en: "roles", ru: "роли", kk: "рөлдер")
    case .action: Wording(en: "actions", ru: "действия", kk: "әрекеттер")
    case .duty: Wording(en: "duties", ru: "обязанности", kk: "міндеттер")
    case .right: Wording(en: "rights", ru: "права", kk: "құқықтар")
    case .letter: Wording(en: "kinds of letters", ru: "виды писем", kk: "хат түрлері")
    case .map: Wording(en: "maps of outcomes", ru: "таблицы исходов", kk: "нәтижелер кестелері")
    case .outcome: Wording(en: "outcomes", ru: "исходы", kk: "нәтижелер")
    case .field, .dateField, .fieldOf: Wording(en: "fields", ru: "поля", kk: "өрістер")
    case .listSource, .input, .inputOf: Wording(en: "inputs", ru: "данные", kk: "деректер")
    case .member: Wording(en: "members", ru: "члены записи", kk: "жазба мүшелері")
    case .evidence: Wording(en: "kinds of evidence", ru: "виды документов", kk: "құжат түрлері")
    case .act: Wording(en: "acts", ru: "акты", kk: "актілер")
    case .calendar: Wording(en: "calendars", ru: "календари", kk: "күнтізбелер")
    case .workflow: Wording(en: "workflows", ru: "процедуры", kk: "рәсімдер")
    case .new(let thing): thing.plural
    }
  }
}

extension Defect.TypeNoun: Worded {
  /// A noun with an example, in English with its article: `a date such as 2024-05-03`.
  public var wording: Wording {
    switch self {
    case .text: Wording(en: "a text", ru: "текст", kk: "мәтін")
    case .integer: Wording(en: "a whole number", ru: "целое число", kk: "бүтін сан")
    case .decimal:
      Wording(
        en: "a decimal number such as 12.50", ru: "десятичное число, например 12.50", kk: "ондық сан, мысалы 12.50")
    case .money:
      Wording(
        en: "an amount such as 828000000.00 KZT", ru: "сумма, например '828000000.00 KZT'",
        kk: "сома, мысалы '828000000.00 KZT'")
    case .boolean: Wording(en: "true or false", ru: "'true' или 'false'", kk: "'true' немесе 'false'")
    case .date:
      Wording(en: "a date such as 2024-05-03", ru: "дата, например 2024-05-03", kk: "күн, мысалы 2024-05-03")
    case .monthDate:
      Wording(
        en: "a date such as 2024-05-03 or 2024-05", ru: "дата, например 2024-05-03 или 2024-05",
        kk: "күн, мысалы 2024-05-03 немесе 2024-05")
    case .yearDate:
      Wording(
        en: "a date such as 2024-05-03, 2024-05 or 2024", ru: "дата, например 2024-05-03, 2024-05 или 2024",
        kk: "күн, мысалы 2024-05-03, 2024-05 немесе 2024")
    case .choice(let choices):
      Wording(en: "one of ", ru: "одно из: ", kk: "мыналардың бірі: ") + Self.list(choices)
    case .party: Wording(en: "the id of a party", ru: "идентификатор участника", kk: "қатысушының идентификаторы")
    case .caseNumber: Wording(en: "the number of a case", ru: "номер дела", kk: "істің нөмірі")
    case .locality: Wording(en: "a locality", ru: "населённый пункт", kk: "елді мекен")
    case .list(let element):
      Wording(en: "a list, each element ", ru: "список, каждый элемент — ", kk: "тізім, әр элементі — ")
        + element.wording
    case .record(let members):
      Wording(en: "a record of ", ru: "запись из: ", kk: "мыналардан тұратын жазба: ") + Self.list(members)
    }
  }

  private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }
}
