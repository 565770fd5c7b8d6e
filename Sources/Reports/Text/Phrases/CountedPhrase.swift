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
    switch language {
    case .en: count == 1 ? english.one : english.other
    case .ru: russian.form(for: count)
    case .kk: kazakh
    }
  }

  private var english: (one: String, other: String) {
    switch self {
    case .day: ("day", "days")
    case .workingDay: ("working day", "working days")
    case .calendarDay: ("calendar day", "calendar days")
    case .month: ("month", "months")
    case .caseFile: ("case", "cases")
    case .duty: ("duty", "duties")
    case .record: ("record", "records")
    case .party: ("party", "parties")
    case .file: ("file", "files")
    case .document: ("document", "documents")
    case .defect: ("defect", "defects")
    case .warning: ("warning", "warnings")
    case .problem: ("problem", "problems")
    }
  }

  private var russian: RussianForms {
    switch self {
    case .day: RussianForms("день", "дня", "дней")
    case .workingDay: RussianForms("рабочий день", "рабочих дня", "рабочих дней")
    case .calendarDay: RussianForms("календарный день", "календарных дня", "календарных дней")
    case .month: RussianForms("месяц", "месяца", "месяцев")
    case .caseFile: RussianForms("дело", "дела", "дел")
    case .duty: RussianForms("обязанность", "обязанности", "обязанностей")
    case .record: RussianForms("запись", "записи", "записей")
    case .party: RussianForms("участник", "участника", "участников")
    case .file: RussianForms("файл", "файла", "файлов")
    case .document: RussianForms("документ", "документа", "документов")
    case .defect: RussianForms("ошибка", "ошибки", "ошибок")
    case .warning: RussianForms("предупреждение", "предупреждения", "предупреждений")
    case .problem: RussianForms("нарушение", "нарушения", "нарушений")
    }
  }

  private var kazakh: String {
    switch self {
    case .day: "күн"
    case .workingDay: "жұмыс күні"
    case .calendarDay: "күнтізбелік күн"
    case .month: "ай"
    case .caseFile: "іс"
    case .duty: "міндет"
    case .record: "жазба"
    case .party: "қатысушы"
    case .file: "файл"
    case .document: "құжат"
    case .defect: "қате"
    case .warning: "ескерту"
    case .problem: "бұзушылық"
    }
  }
}
