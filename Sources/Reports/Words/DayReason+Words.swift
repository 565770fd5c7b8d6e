public import WorkflowEngine

extension DayReason: Worded {
  /// The reason in words: `weekend`, the name of a holiday, `day off instead of 2013-12-28 (P1300001322)`.
  public var wording: Wording {
    switch self {
    case .weekday: Wording(en: "working day", ru: "рабочий день", kk: "жұмыс күні")
    case .weekend: Wording(en: "weekend", ru: "выходной", kk: "демалыс күні")
    case .holiday(let title): Wording { title[$0] }
    case .observed(let title):
      Wording { title[$0] } + Wording(en: " (observed)", ru: " (перенос)", kk: " (ауыстырылған демалыс)")
    case .movedOff(nil, let act):
      Wording(en: "day off by an act", ru: "выходной по акту", kk: "акт бойынша демалыс") + Self.cited(act)
    case .movedOff(let worked?, let act):
      Wording(
        en: "day off instead of \(worked)", ru: "выходной вместо \(dotted(worked))",
        kk: "\(dotted(worked)) орнына демалыс")
        + Self.cited(act)
    case .movedWork(nil, let act):
      Wording(en: "worked by an act", ru: "рабочий день по акту", kk: "акт бойынша жұмыс күні") + Self.cited(act)
    case .movedWork(let off?, let act):
      Wording(
        en: "worked instead of \(off)", ru: "рабочий день вместо \(dotted(off))", kk: "\(dotted(off)) орнына жұмыс күні"
      )
        + Self.cited(act)
    }
  }

  private static func cited(_ act: String?) -> String { act.map { " (\($0))" } ?? "" }
}

extension DayFacts {
  /// Why the day is as it is, in words; nil for an ordinary working day.
  public func reason(in language: Language) -> String? {
    guard reason != .weekday else { return nil }
    let note = Wording(en: " (date estimated)", ru: " (дата предварительная)", kk: " (күні алдын ала)")
    return reason.text(in: language) + (isEstimated ? note[language] : "")
  }
}
