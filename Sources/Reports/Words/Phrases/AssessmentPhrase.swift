/// Words of assessments.
public enum AssessmentPhrase: Phrase {
  /// There is no value: not the same as 0.
  case noData
  /// The mean of a group.
  case score
  /// How many indicators are in a mean.
  case counted
  /// A group of all indicators.
  case allIndicators
  /// A group of the indicators that name no other.
  case otherIndicators
  /// From what a value is counted.
  case base
  /// Where a value comes from.
  case source
  /// A dimension drawn as a circle.
  case circle

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .noData: Wording(en: "no data", ru: "нет данных", kk: "дерек жоқ")
    case .score: Wording(en: "score", ru: "балл", kk: "балл")
    case .counted: Wording(en: "counted", ru: "учтено", kk: "ескерілді")
    case .allIndicators: Wording(en: "all indicators", ru: "все индикаторы", kk: "барлық индикаторлар")
    case .otherIndicators: Wording(en: "other indicators", ru: "прочие индикаторы", kk: "басқа индикаторлар")
    case .base: Wording(en: "base", ru: "база", kk: "база")
    case .source: Wording(en: "source", ru: "источник", kk: "дереккөз")
    case .circle: Wording(en: "circle", ru: "окружность", kk: "шеңбер")
    }
  }
}
