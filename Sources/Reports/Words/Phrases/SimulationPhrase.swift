/// Words about a workflow that is tried out.
public enum SimulationPhrase: Phrase {
  /// Nothing that happens is kept.
  case inMemory
  /// Values that nobody gave.
  case invented
  /// The heading of what the checks found.
  case noted
  /// The heading of the paths.
  case shortestPaths
  /// Duties that a step meets.
  case meets
  /// Duties that a step starts.
  case starts
  /// A duty whose term passes.
  case lapses
  /// What leads to a stage where no condition holds.
  case otherwise
  /// What leads to a stage where a condition holds.
  case when
  /// An example of a first step.
  case tryOut

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .inMemory:
      Wording(
        en: "tried out in memory, nothing is recorded", ru: "проба в памяти, ничего не записывается",
        kk: "жадта сыналады, ештеңе тіркелмейді")
    case .invented: Wording(en: "invented", ru: "придумано", kk: "ойдан алынды")
    case .noted:
      Wording(
        en: "what 'workflow check' notes", ru: "что замечено при проверке описания",
        kk: "сипаттаманы тексергенде байқалғаны")
    case .shortestPaths:
      Wording(
        en: "shortest way to each end", ru: "кратчайший путь к каждому исходу", kk: "әр нәтижеге апаратын ең қысқа жол")
    case .meets: Wording(en: "meets", ru: "исполнено", kk: "орындалады")
    case .starts: Wording(en: "starts", ru: "начинается", kk: "басталады")
    case .lapses: Wording(en: "the term passes", ru: "срок истекает", kk: "мерзімі өтеді")
    case .otherwise: Wording(en: "otherwise", ru: "иначе", kk: "әйтпесе")
    case .when: Wording(en: "if", ru: "если", kk: "егер")
    case .tryOut: Wording(en: "try it", ru: "попробуйте", kk: "байқап көріңіз")
    }
  }
}
