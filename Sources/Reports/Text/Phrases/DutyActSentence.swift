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
  /// The case ended.
  case void(on: String)
  /// It is owed, and the due day has passed.
  case late(by: String)
  /// It was recorded that the due day had passed.
  case lapsed(on: String)
  /// The due day of a running duty was counted anew.
  case recounted(on: String, calendar: String)
  /// How the days were used; each text has its unit.
  case used(debtor: String, creditor: String)

  /// The line in `language`.
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var english: String {
    switch self {
    case .extended(let on, let by): "Extended on \(on) by \(by)"
    case .suspended(let from, let until): "Suspended from \(from), resumed on \(until)"
    case .standsStill(let since, let end):
      "Suspended since \(since)" + (end.map { "; the clock goes on by itself on \($0)" } ?? "")
    case .resumed(let on): "Resumed on \(on)"
    case .met(let on): "Met on \(on), in time"
    case .metLate(let on, let by): "Met on \(on), late by \(by)"
    case .forwarded(let on): "Forwarded to another body on \(on)"
    case .waived(let on): "Waived on \(on)"
    case .void(let on): "Void since the case ended on \(on)"
    case .late(let by): "Still owed, late by \(by)"
    case .lapsed(let on): "Silence recorded as of \(on)"
    case .recounted(let on, let calendar): "Counted anew on \(on) in the calendar \(calendar)"
    case .used(let debtor, let creditor): "Days used — by who owes: \(debtor); by us (suspended): \(creditor)"
    }
  }

  private var russian: String {
    switch self {
    case .extended(let on, let by): "Продлено \(on) на \(by)"
    case .suspended(let from, let until): "Приостановлено с \(from), возобновлено \(until)"
    case .standsStill(let since, let end):
      "Приостановлено с \(since)" + (end.map { "; \($0) срок возобновится сам" } ?? "")
    case .resumed(let on): "Возобновлено \(on)"
    case .met(let on): "Исполнено \(on), в срок"
    case .metLate(let on, let by): "Исполнено \(on), с опозданием: \(by)"
    case .forwarded(let on): "Перенаправлено в другой орган \(on)"
    case .waived(let on): "Обязанность снята \(on)"
    case .void(let on): "Утратило силу: дело завершено \(on)"
    case .late(let by): "Не исполнено, опоздание: \(by)"
    case .lapsed(let on): "Молчание зафиксировано на \(on)"
    case .recounted(let on, let calendar): "Пересчитано \(on) по календарю \(calendar)"
    case .used(let debtor, let creditor):
      "Использовано дней — обязанной стороной: \(debtor); нами (приостановка): \(creditor)"
    }
  }

  private var kazakh: String {
    switch self {
    case .extended(let on, let by): "\(on) күні ұзартылды: \(by)"
    case .suspended(let from, let until): "\(from) күні тоқтатыла тұрды, \(until) күні жалғасты"
    case .standsStill(let since, let end):
      "\(since) күнінен бастап тоқтатыла тұрған" + (end.map { "; \($0) күні өздігінен жалғасады" } ?? "")
    case .resumed(let on): "\(on) күні жалғасты"
    case .met(let on): "\(on) күні мерзімінде орындалды"
    case .metLate(let on, let by): "\(on) күні кешігіп орындалды: \(by)"
    case .forwarded(let on): "\(on) күні басқа органға жолданды"
    case .waived(let on): "\(on) күні міндет алып тасталды"
    case .void(let on): "\(on) күні іс аяқталып, күшін жойды"
    case .late(let by): "Орындалған жоқ, кешігуі: \(by)"
    case .lapsed(let on): "\(on) күнгі жағдай бойынша жауапсыз қалғаны тіркелді"
    case .recounted(let on, let calendar): "\(on) күні \(calendar) күнтізбесі бойынша қайта есептелді"
    case .used(let debtor, let creditor):
      "Пайдаланылған күндер — міндетті тарап: \(debtor); біз (тоқтата тұру): \(creditor)"
    }
  }
}
