public import WorkflowEngine

/// Why an assessment cannot be drawn.
public enum DiamondError: Error, Hashable, Sendable {
  /// Nothing is left to draw an axis for.
  case noAxis
  /// More axes than can be read.
  case tooManyAxes(Int, most: Int)
  /// A score lies outside the axes.
  case outside(dimension: String, score: String, max: ExactDecimal)
}

extension DiamondError: CustomStringConvertible {
  /// The message in English.
  public var description: String { wording.en }

  /// What is wrong, and what to do, without full stop.
  public var wording: Wording {
    switch self {
    case .noAxis:
      Wording(
        en: "there is no dimension left for an axis", ru: "не осталось ни одного измерения для оси",
        kk: "оське бірде-бір өлшем қалмады")
    case .tooManyAxes(let count, let most):
      Wording(
        en: "\(count) dimensions cannot be drawn: at most \(most) axes can be read",
        ru: "нарисовать измерения (\(count)) нельзя: читается не больше осей, чем \(most)",
        kk: "\(count) өлшемді салуға болмайды: ең көбі \(most) ось оқылады")
    case .outside(let dimension, let score, let max):
      Wording(
        en: "'\(dimension)' has the score \(score), but the axes go from 0 to \(max): give their end with --max",
        ru: "у '\(dimension)' балл \(score), а оси идут от 0 до \(max): укажите их конец параметром --max",
        kk: "'\(dimension)' балы \(score), ал осьтер 0 – \(max) аралығында: олардың соңын --max параметрімен көрсетіңіз"
      )
    }
  }
}
