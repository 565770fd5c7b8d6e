public import WorkflowEngine

extension FormatError: Worded {
  /// Where, and what was expected, without a full stop.
  public var wording: Wording {
    let place =
      pointer.isEmpty ? Wording(en: "the document", ru: "документ", kk: "құжат") : Wording(same: pointer)
    return place + Wording(en: ": expected ", ru: ": должно быть: ", kk: ": болуға тиісі: ") + expected.wording
  }
}

extension FormatError.Expected: Worded {
  /// What was expected: a noun, in English with its article.
  public var wording: Wording {
    switch self {
    case .string: Wording(en: "a string", ru: "строка", kk: "жол")
    case .integer: Wording(en: "a whole number", ru: "целое число", kk: "бүтін сан")
    case .boolean: Wording(en: "true or false", ru: "'true' или 'false'", kk: "'true' немесе 'false'")
    case .list: Wording(en: "a list", ru: "список", kk: "тізім")
    case .object: Wording(en: "an object", ru: "объект", kk: "объект")
    case .text(let text): Wording(same: "\"\(text)\"")
    case .oneOf(let words, let nearest): Self.oneOf(words, nearest)
    case .either(let words):
      Wording(
        en: words.dropLast().joined(separator: ", ") + " or " + (words.last ?? ""), ru: Self.list(words, "или"),
        kk: Self.list(words, "немесе"))
    case .form(let form): Wording(same: form)
    case .date:
      Wording(en: "a date such as 2024-05-03", ru: "дата, например 2024-05-03", kk: "күн, мысалы 2024-05-03")
    case .offset: Wording(en: "an offset such as +05:00", ru: "смещение, например +05:00", kk: "ығысу, мысалы +05:00")
    case .hash: Wording(en: "64 hex digits", ru: "64 шестнадцатеричные цифры", kk: "64 он алтылық цифр")
    case .hashes:
      Wording(
        en: "a list of 64 hex digits each", ru: "список, в каждой строке 64 шестнадцатеричные цифры",
        kk: "тізім, әр жолында 64 он алтылық цифр")
    case .caseNumber:
      Wording(
        en: "a case number such as REC-2026-000123", ru: "номер дела, например REC-2026-000123",
        kk: "істің нөмірі, мысалы REC-2026-000123")
    case .recordNumber: Wording(en: "a record's number", ru: "номер записи", kk: "жазбаның нөмірі")
    case .workflowID: Wording(en: "the id of a workflow", ru: "идентификатор процедуры", kk: "рәсімнің идентификаторы")
    case .calendar:
      Wording(
        en: "a calendar and its edition: kz@3", ru: "календарь и его редакция: kz@3",
        kk: "күнтізбе және оның редакциясы: kz@3")
    case .term:
      Wording(en: "a term: 10 working days", ru: "срок: '10 working days'", kk: "мерзім: '10 working days'")
    case .status(let example):
      Wording(
        en: "a status such as \(example)", ru: "состояние, например '\(example)'", kk: "жай-күйі, мысалы '\(example)'")
    case .basis:
      Wording(
        en: "\"self-set\", or an act and its article", ru: "\"self-set\" или акт и его статья",
        kk: "\"self-set\" немесе акт пен оның бабы")
    case .fileName:
      Wording(
        en: "the name of a file, without a folder", ru: "имя файла без папки", kk: "қалтасыз файл аты")
    case .deed:
      Wording(
        en: "one of 'action' and a known 'verb'", ru: "'action' или известный 'verb'",
        kk: "'action' немесе белгілі 'verb'")
    case .name:
      Wording(
        en: "a name, or names by language", ru: "название или названия по языкам",
        kk: "атау немесе тілдер бойынша атаулар")
    case .office:
      Wording(
        en: "one to eight of A–Z and 0–9", ru: "от одного до восьми знаков из A–Z и 0–9",
        kk: "A–Z және 0–9 ішінен бірден сегізге дейін таңба")
    case .caseDocument: Wording(en: "a case document", ru: "файл дела", kk: "істің файлы")
    case .records: Wording(en: "a list of records", ru: "список записей", kk: "жазбалар тізімі")
    case .record: Wording(en: "a record", ru: "запись", kk: "жазба")
    case .entry: Wording(en: "an entry", ru: "строка журнала", kk: "журнал жолы")
    case .entryHashes:
      Wording(
        en: "'prev' and 'hash', 64 hex digits each", ru: "'prev' и 'hash', по 64 шестнадцатеричные цифры",
        kk: "'prev' пен 'hash', әрқайсысы 64 он алтылық цифр")
    case .journal:
      Wording(
        en: "the registry's journal; it is missing", ru: "журнал реестра; его нет", kk: "тізілімнің журналы; ол жоқ")
    case .definition(let defect):
      defect?.wording ?? Wording(en: "a definition", ru: "описание процедуры", kk: "рәсім сипаттамасы")
    case .calendarFile(let defect):
      defect?.wording ?? Wording(en: "a calendar", ru: "календарь", kk: "күнтізбе")
    }
  }

  private static func list(_ words: [String], _ or: String) -> String {
    let quoted = words.map { "'\($0)'" }
    return "\(quoted.dropLast().joined(separator: ", ")) \(or) \(quoted.last ?? "")"
  }

  private static func oneOf(_ words: [String], _ nearest: String?) -> Wording {
    let list = words.joined(separator: ", ")
    let hint = nearest.map { " (" + .didYouMean($0) + ")" } ?? Wording(same: "")
    return Wording(en: "one of \(list)", ru: "одно из '\(list)'", kk: "мыналардың бірі: '\(list)'") + hint
  }
}

extension Wording {
  /// The word that is perhaps meant.
  static func didYouMean(_ word: String) -> Wording { ProgramWords.hint(nearest: word, known: []) }
}
