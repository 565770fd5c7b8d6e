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
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noAxis: "there is no dimension left for an axis"
    case .tooManyAxes(let count, let most): "\(count) dimensions cannot be drawn: at most \(most) axes can be read"
    case .outside(let dimension, let score, let max):
      "'\(dimension)' has the score \(score), but the axes go from 0 to \(max): give their end with --max"
    }
  }
}
