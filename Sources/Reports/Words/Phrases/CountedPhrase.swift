public import WorkflowEngine

/// Things that are counted, in the form their number asks for.
///
/// English knows one and many; Russian 1 день, 2 дня, 5 дней; Kazakh leaves the noun as it is.
public enum CountedPhrase: Hashable, Sendable, CaseIterable {
  /// Days of any kind.
  case day
  /// Working days.
  case workingDay
  /// Calendar days.
  case calendarDay
  /// Months.
  case month
  /// Cases.
  case caseFile
  /// Duties.
  case duty
  /// Records of a history.
  case record
  /// Parties.
  case party
  /// Files.
  case file
  /// Documents that prove something.
  case document
  /// Defects of a definition.
  case defect
  /// What is noticed in a definition and stops nothing.
  case warning
  /// Problems of a registry.
  case problem

  /// Number and noun: `1 working day`, `2 рабочих дня`, `5 жұмыс күні`.
  public func text(_ count: Int, in language: Language) -> String { "\(count) \(noun(count, in: language))" }

  /// The noun alone, in the form that follows `count`.
  public func noun(_ count: Int, in language: Language) -> String {
    let nouns = nouns
    return switch language {
    case .en: count == 1 ? nouns.one : nouns.other
    case .ru: nouns.russian.form(for: count)
    case .kk: nouns.kazakh
    }
  }

  private var nouns: (one: String, other: String, russian: RussianForms, kazakh: String) {
    switch self {
    case .day: ("day", "days", RussianForms("день", "дня", "дней"), "күн")
    case .workingDay:
      ("working day", "working days", RussianForms("рабочий день", "рабочих дня", "рабочих дней"), "жұмыс күні")
    case .calendarDay:
      (
        "calendar day", "calendar days", RussianForms("календарный день", "календарных дня", "календарных дней"),
        "күнтізбелік күн"
      )
    case .month: ("month", "months", RussianForms("месяц", "месяца", "месяцев"), "ай")
    case .caseFile: ("case", "cases", RussianForms("дело", "дела", "дел"), "іс")
    case .duty: ("duty", "duties", RussianForms("обязанность", "обязанности", "обязанностей"), "міндет")
    case .record: ("record", "records", RussianForms("запись", "записи", "записей"), "жазба")
    case .party: ("party", "parties", RussianForms("участник", "участника", "участников"), "қатысушы")
    case .file: ("file", "files", RussianForms("файл", "файла", "файлов"), "файл")
    case .document: ("document", "documents", RussianForms("документ", "документа", "документов"), "құжат")
    case .defect: ("defect", "defects", RussianForms("ошибка", "ошибки", "ошибок"), "қате")
    case .warning:
      ("warning", "warnings", RussianForms("предупреждение", "предупреждения", "предупреждений"), "ескерту")
    case .problem: ("problem", "problems", RussianForms("нарушение", "нарушения", "нарушений"), "бұзушылық")
    }
  }
}
