public import WorkflowEngine

extension DutyStatus: Phrase {
  /// How a duty stands, in all languages.
  public var wording: Wording {
    switch self {
    case .running: Wording(en: "running", ru: "срок идёт", kk: "мерзімі жүріп жатыр")
    case .paused: Wording(en: "paused", ru: "срок приостановлен", kk: "мерзімі тоқтатыла тұрған")
    case .met: Wording(en: "met", ru: "исполнено", kk: "орындалды")
    case .metLate: Wording(en: "met late", ru: "исполнено с опозданием", kk: "кешігіп орындалды")
    case .lapsed: Wording(en: "lapsed, still owed", ru: "срок истёк, не исполнено", kk: "мерзімі өтті, орындалған жоқ")
    case .forwarded: Wording(en: "forwarded", ru: "перенаправлено", kk: "басқа органға жолданды")
    case .waived: Wording(en: "waived", ru: "обязанность снята", kk: "міндет алып тасталды")
    case .moved: Wording(en: "moved to another day", ru: "перенесено на другой день", kk: "басқа күнге ауыстырылды")
    case .unmet: Wording(en: "not met", ru: "не исполнено", kk: "орындалмады")
    case .void: Wording(en: "void", ru: "утратило силу", kk: "күшін жойды")
    }
  }
}

extension DutyState {
  /// Where it stands, as people are told: what was still owed after its due day when the case ended was not met.
  var standing: DutyStatus { self.status == .void && self.ended.map { $0 > self.due } == true ? .unmet : self.status }
}
