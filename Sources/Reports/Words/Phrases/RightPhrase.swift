public import WorkflowEngine

/// Words about what somebody may do until a day.
public enum RightPhrase: Phrase {
  /// The rights of a case.
  case rights
  /// What it is, in a list of duties.
  case kind
  /// It can be used until its day.
  case open
  /// It was used in time.
  case used
  /// It was used after its day, which refuses nothing.
  case usedLate
  /// Its day has passed.
  case expired
  /// The case ended.
  case void

  /// How a right stands.
  public init(_ status: DutyStatus) {
    self =
      switch status {
      case .running, .paused: .open
      case .met: .used
      case .metLate: .usedLate
      case .lapsed: .expired
      case .forwarded, .waived, .moved, .unmet, .void: .void
      }
  }

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .rights: Wording(en: "rights", ru: "права", kk: "құқықтар")
    case .kind:
      Wording(
        en: "a right: it can be used until this day", ru: "право: можно воспользоваться по этот день",
        kk: "құқық: осы күнге дейін пайдалануға болады")
    case .open:
      Wording(
        en: "can be used until this day", ru: "можно воспользоваться по этот день",
        kk: "осы күнге дейін пайдалануға болады")
    case .used: Wording(en: "used", ru: "воспользовались", kk: "пайдаланылды")
    case .usedLate:
      Wording(en: "used after its day", ru: "воспользовались после срока", kk: "мерзімінен кейін пайдаланылды")
    case .expired: Wording(en: "its day has passed", ru: "срок прошёл", kk: "мерзімі өтті")
    case .void:
      Wording(
        en: "ended with the case, not used", ru: "дело завершено, не использовано",
        kk: "іс аяқталды, пайдаланылмады")
    }
  }
}
