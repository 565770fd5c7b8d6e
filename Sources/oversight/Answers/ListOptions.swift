import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

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
  static let specs: [OptionSpec] = [.value("--sort", "KEY[:desc]"), .value("--limit", "N"), .flag("--count")]
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
        option: "--sort", value: text, expected: Expectation.order(keys.map(\.rawValue)), verb: verb)
    }
    return ListOrder(key, isDescending: parts.last == "desc")
  }
}

extension Session {
  /// Answers only how many there are.
  func answer(count: Int, _ filters: [Filter], _ registry: Registry) {
    answer(registry.listing(["count": .integer(count)], filters)) { "\(count)" }
  }
}

extension Registry {
  /// What a list answers to scripts; where documents cannot be read that it might have shown, it says how many.
  func listing(_ json: JSONObject, _ filters: [Filter] = []) -> JSON {
    let beginnings = filters.filter { $0.key == .number && $0.relation == .equals }.map(\.value)
    let missing = unreadable.filter { document in
      guard let number = document.number?.description else { return true }
      return beginnings.allSatisfy { number.hasPrefix($0) }
    }
    guard !missing.isEmpty else { return .object(json) }
    var json = json
    json["incomplete"] = true
    json["unreadable"] = .integer(missing.count)
    return .object(json)
  }
}
