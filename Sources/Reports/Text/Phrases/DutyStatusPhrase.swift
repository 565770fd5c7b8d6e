/// How a duty stands; the raw values are those of case documents.
public enum DutyStatusPhrase: String, Phrase {
  /// The term is running.
  case running
  /// The term is suspended.
  case paused
  /// Met in time.
  case met
  /// Met after the due day.
  case metLate = "met-late"
  /// The term ended without an answer; it stays owed.
  case lapsed
  /// Sent on to another body.
  case forwarded
  /// Waived by somebody who may.
  case waived
  /// Without force since the case ended.
  case void

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .running: Wording(en: "running", ru: "срок идёт", kk: "мерзімі жүріп жатыр")
    case .paused: Wording(en: "paused", ru: "срок приостановлен", kk: "мерзімі тоқтатыла тұрған")
    case .met: Wording(en: "met", ru: "исполнено", kk: "орындалды")
    case .metLate: Wording(en: "met late", ru: "исполнено с опозданием", kk: "кешігіп орындалды")
    case .lapsed: Wording(en: "lapsed, still owed", ru: "срок истёк, не исполнено", kk: "мерзімі өтті, орындалған жоқ")
    case .forwarded: Wording(en: "forwarded", ru: "перенаправлено", kk: "басқа органға жолданды")
    case .waived: Wording(en: "waived", ru: "обязанность снята", kk: "міндет алып тасталды")
    case .void: Wording(en: "void", ru: "утратило силу", kk: "күшін жойды")
    }
  }
}
