/// The names of one scope: no two things get the same, and nothing one that stands there already.
struct SwiftScope {
  private var taken: Set<String>
  private let reserved: Set<String>

  /// A scope in which `reserved` stand already.
  init(reserved: [String]) {
    self.reserved = Set(reserved)
    taken = []
  }

  /// What generated types refer to from inside, so that nothing inside them may hide it; and what cannot name a type.
  static func types(in namespace: String, and others: [String] = []) -> SwiftScope {
    SwiftScope(reserved: [namespace, "JSONText", "Protocol", "Self", "Swift", "Type", "WorkflowEngine"] + others)
  }

  /// A scope of cases or properties beside these.
  static func values(beside others: [String]) -> SwiftScope {
    SwiftScope(reserved: ["allCases", "hashValue", "rawValue", "self"] + others)
  }

  /// The type's name: a reserved one with `Value` behind it, and a number where another has it already.
  mutating func type(_ name: String) -> String { take(SwiftName.type(name)) }

  /// The name of the case or property, in back-ticks where Swift needs them.
  mutating func value(_ name: String) -> String { SwiftName.quoted(take(SwiftName.value(name))) }

  /// The names of cases or properties, in the same order.
  mutating func values(_ names: [String]) -> [String] { names.map { value($0) } }

  private mutating func take(_ name: String) -> String {
    let wanted = reserved.contains(name) ? name + "Value" : name
    var free = wanted
    var number = 2
    while taken.contains(free) || reserved.contains(free) {
      free = "\(wanted)\(number)"
      number += 1
    }
    taken.insert(free)
    return free
  }
}
