public import WorkflowEngine

extension Observation.Seen: Worded {
  /// What was seen.
  public var wording: Wording {
    switch self {
    case .missing: Wording(en: "missing", ru: "не указано", kk: "көрсетілмеген")
    case .undefined: Wording(en: "undefined", ru: "не вычисляется", kk: "есептелмейді")
    case .personal: Wording(en: "(personal)", ru: "(персональные данные)", kk: "(дербес деректер)")
    case .text(let text): Wording(same: text)
    case .elements(let count):
      Wording(
        en: "\(count) element\(count == 1 ? "" : "s")",
        ru: "\(count) \(RussianForms("элемент", "элемента", "элементов").form(for: count))", kk: "\(count) элемент")
    case .values(let count):
      Wording(
        en: "a record of \(count) value\(count == 1 ? "" : "s")",
        ru: "запись из \(count) \(RussianForms("значения", "значений", "значений").form(for: count))",
        kk: "\(count) мәннен тұратын жазба")
    case .cases(let count): Wording { CountedPhrase.caseFile.text(count, in: $0) }
    }
  }
}
