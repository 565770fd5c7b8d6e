import CaseRegistry
import WorkflowEngine

extension ListRequest {
  /// A request from what was typed; a date that is a month or a year stands for all its days.
  init(asOf: Day, typed: [Filter], _ options: ListOptions) {
    self.init(asOf: asOf, limit: options.countsOnly ? 0 : options.limit, order: options.order)
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
