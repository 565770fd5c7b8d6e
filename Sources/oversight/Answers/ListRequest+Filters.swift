import CaseRegistry
import WorkflowEngine

extension ListRequest {
  /// A request from what was typed; a date that is a month or a year stands for all its days.
  init(asOf: Day, typed: [Filter], limit: Int?) {
    self.init(asOf: asOf, limit: limit)
    for filter in typed {
      guard let key = filter.key else {
        words.append(filter.value)
        continue
      }
      filters += Self.filters(key, filter)
    }
  }

  private static func filters(_ key: IndexFilter.Key, _ filter: Filter) -> [IndexFilter] {
    guard let days = filter.period?.days else {
      return [IndexFilter(key, filter.relation == .none ? .none : .equal, filter.value)]
    }
    let (first, last) = (days.lowerBound.description, days.upperBound.description)
    return switch filter.relation {
    case .equals: [IndexFilter(key, .after, (days.lowerBound - 1).description), IndexFilter(key, .by, last)]
    case .before: [IndexFilter(key, .before, first)]
    case .by: [IndexFilter(key, .by, last)]
    case .after: [IndexFilter(key, .after, last)]
    case .none: [IndexFilter(key, .none, "")]
    }
  }
}

extension OptionSpec {
  /// How many rows to show.
  static let limit = OptionSpec.value("--limit", "N", "show at most so many; the count is of all")
}

extension Arguments {
  /// The value of `--limit`.
  func limit() throws(UsageError) -> Int? { try integer(of: "--limit", in: 0...1_000_000) }
}
