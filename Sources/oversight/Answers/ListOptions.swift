import CaseRegistry
import JSONText

/// How much of a list to show, and in which order.
struct ListOptions: Hashable, Sendable {
  /// How many rows at the most; nil shows all.
  let limit: Int?
  /// By what to sort; nil as the list does by itself.
  let order: ListOrder?
  /// Whether only to say how many there are.
  let countsOnly: Bool

  /// Reads the options.
  ///
  /// - Parameter keys: By what the list can be sorted.
  init(_ arguments: Arguments, keys: [ListOrder.Key]) throws(UsageError) {
    limit = try arguments.integer(of: "--limit", in: 0...1_000_000)
    countsOnly = arguments.has("--count")
    order = try arguments.order(keys)
    for other in ["--limit", "--sort"] where countsOnly && arguments.has(other) {
      throw .contradiction("--count", other, verb: arguments.verb)
    }
  }

  /// The options as verbs list them.
  static func specs(_ keys: [ListOrder.Key]) -> [OptionSpec] {
    [
      .value(
        "--sort", "KEY[:desc]", "by \(keys.map(\.rawValue).joined(separator: ", ")) (default \(keys[0].rawValue))"),
      .value("--limit", "N", "show at most so many; the count is of all"), .flag("--count", "only say how many"),
    ]
  }
}

extension Arguments {
  /// The value of `--sort`.
  fileprivate func order(_ keys: [ListOrder.Key]) throws(UsageError) -> ListOrder? {
    guard let text = value(of: "--sort") else { return nil }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let key = ListOrder.Key(rawValue: String(parts[0])), keys.contains(key), parts.count <= 2,
      parts.count == 1 || parts[1] == "desc" || parts[1] == "asc"
    else {
      throw .wrongValue(
        option: "--sort", value: text,
        expected: "one of \(keys.map(\.rawValue).joined(separator: ", ")), with ':desc' behind it for the last first",
        verb: verb)
    }
    return ListOrder(key, isDescending: parts.last == "desc")
  }
}

extension Session {
  /// Answers only how many there are.
  func answer(count: Int) {
    answer(["count": .integer(count)]) { "\(count)" }
  }
}
