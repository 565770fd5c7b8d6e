public import WorkflowEngine

/// What was done to a duty, and how it stands, as one line without a full stop.
public enum DutyActSentence: Hashable, Sendable {
  /// It got more time.
  case extended(on: String, by: String)
  /// Its clock stood still.
  case suspended(from: String, until: String)
  /// Its clock stands still; `endsBy` is the day on which it goes on at the latest.
  case standsStill(since: String, endsBy: String?)
  /// Its clock went on.
  case resumed(on: String)
  /// It was met in time.
  case met(on: String)
  /// It was met late.
  case metLate(on: String, by: String)
  /// It passed to another body.
  case forwarded(on: String)
  /// It was let go.
  case waived(on: String)
  /// Its day was moved.
  case moved(on: String)
  /// Its day passed, and the next one of its rhythm began.
  case unmet(on: String)
  /// The case ended.
  case void(on: String)
  /// The case ended after its due day: it was never met.
  case neverMet(on: String)
  /// An action said that it was not done; it is owed no more.
  case notDone(on: String)
  /// An action said that it is not needed any more.
  case released(on: String)
  /// It is owed, and the due day has passed.
  case late(by: String)
  /// It had not been done on that day, when the due day had passed.
  case lateThen(by: String)
  /// It was recorded that the due day had passed.
  case lapsed(on: String)
  /// The due day of a running duty was counted anew.
  case recomputed(on: String, calendar: String)
  /// How the days were used; each text has its unit.
  case used(debtor: String, creditor: String)

  /// The line in `language`.
  public func text(in language: Language) -> String { wording[language] }

  /// The line in all languages.
  public var wording: Wording {
    switch self {
    case .extended(let on, let by):
      Wording(
        en: "Extended on \(on) by \(by)", ru: "Продлено \(dotted(on)) на \(by)",
        kk: "\(dotted(on)) күні ұзартылды: \(by)")
    case .suspended(let from, let until):
      Wording(
        en: "Suspended from \(from), resumed on \(until)",
        ru: "Приостановлено с \(dotted(from)), возобновлено \(dotted(until))",
        kk: "\(dotted(from)) күні тоқтатыла тұрды, \(dotted(until)) күні жалғасты")
    case .standsStill(let since, let end):
      Wording(
        en: "Suspended since \(since)" + (end.map { "; the clock goes on by itself on \($0)" } ?? ""),
        ru: "Приостановлено с \(dotted(since))" + (end.map { "; \(dotted($0)) срок возобновится сам" } ?? ""),
        kk: "\(dotted(since)) күнінен бастап тоқтатыла тұрған"
          + (end.map { "; \(dotted($0)) күні өздігінен жалғасады" } ?? ""))
    case .resumed(let on):
      Wording(en: "Resumed on \(on)", ru: "Возобновлено \(dotted(on))", kk: "\(dotted(on)) күні жалғасты")
    case .met(let on):
      Wording(
        en: "Met on \(on), in time", ru: "Исполнено \(dotted(on)), в срок",
        kk: "\(dotted(on)) күні мерзімінде орындалды")
    case .metLate(let on, let by):
      Wording(
        en: "Met on \(on), late by \(by)", ru: "Исполнено \(dotted(on)), с опозданием: \(by)",
        kk: "\(dotted(on)) күні кешігіп орындалды: \(by)")
    case .forwarded(let on):
      Wording(
        en: "Forwarded to another body on \(on)", ru: "Перенаправлено в другой орган \(dotted(on))",
        kk: "\(dotted(on)) күні басқа органға жолданды")
    case .waived(let on):
      Wording(
        en: "Waived on \(on)", ru: "Обязанность снята \(dotted(on))", kk: "\(dotted(on)) күні міндет алып тасталды")
    case .moved(let on):
      Wording(
        en: "Moved to another day on \(on)", ru: "Перенесено на другой день \(dotted(on))",
        kk: "\(dotted(on)) күні басқа күнге ауыстырылды")
    case .unmet(let on):
      Wording(
        en: "Not met by its day; the next one is owed since \(on)",
        ru: "В свой срок не исполнено; следующая обязанность — с \(dotted(on))",
        kk: "Өз мерзімінде орындалған жоқ; келесі міндет \(dotted(on)) күнінен басталды")
    case .notDone(let on):
      Wording(
        en: "Not done; it ended so on \(on)", ru: "Не исполнено, прекращено \(dotted(on))",
        kk: "Орындалмады, \(dotted(on)) күні тоқтатылды")
    case .released(let on):
      Wording(
        en: "Not needed any more since \(on)", ru: "Больше не требуется с \(dotted(on))",
        kk: "\(dotted(on)) күнінен бастап талап етілмейді")
    case .neverMet(let on):
      Wording(
        en: "Never met: it was still owed when the case ended on \(on)",
        ru: "Не исполнено: оставалось неисполненным, когда дело завершилось \(dotted(on))",
        kk: "Орындалмады: іс \(dotted(on)) күні аяқталғанда орындалмаған күйі қалды")
    case .void(let on):
      Wording(
        en: "Void since the case ended on \(on)", ru: "Утратило силу: дело завершено \(dotted(on))",
        kk: "\(dotted(on)) күні іс аяқталып, күшін жойды")
    case .late(let by):
      Wording(
        en: "Still owed, late by \(by)", ru: "Не исполнено, опоздание: \(by)", kk: "Орындалған жоқ, кешігуі: \(by)")
    case .lateThen(let by):
      Wording(
        en: "Late by \(by) on that day", ru: "Опоздание на тот день: \(by)", kk: "Сол күнге кешігуі: \(by)")
    case .lapsed(let on):
      Wording(
        en: "Silence recorded as of \(on)", ru: "Молчание зафиксировано на \(dotted(on))",
        kk: "\(dotted(on)) күнгі жағдай бойынша жауапсыз қалғаны тіркелді")
    case .recomputed(let on, let calendar):
      Wording(
        en: "Counted anew on \(on) in the calendar \(calendar)",
        ru: "Пересчитано \(dotted(on)) по календарю \(calendar)",
        kk: "\(dotted(on)) күні \(calendar) күнтізбесі бойынша қайта есептелді")
    case .used(let debtor, let creditor):
      Wording(
        en: "Days used — by who owes: \(debtor); by us (suspended): \(creditor)",
        ru: "Использовано дней — обязанной стороной: \(debtor); нами (приостановка): \(creditor)",
        kk: "Пайдаланылған күндер — міндетті тарап: \(debtor); біз (тоқтата тұру): \(creditor)")
    }
  }
}
