import JSONText

/// A checked expression of any type.
indirect enum Operand: Hashable, Sendable {
  case literal(ConditionValue)
  case read(ValuePath, ValueForm)
  case truth(Predicate)
  case arithmetic(Arithmetic, Operand, Operand)
  case amount(Operand)
  case currency(Operand)
  case size(Operand)
  case childCount(ChildGroup)
  /// How many elements of a list a condition holds for.
  case count(Operand, Predicate)
  case workingDays(Operand, Operand)
  case list([Operand])
}

extension Operand {
  /// The value with these names bound.
  func value(in context: ConditionContext, _ bound: Bindings) -> ConditionValue {
    switch self {
    case .literal(let value): value
    case .read(let path, let form): ConditionValue(path.value(in: context, bound), as: form)
    case .truth(let predicate): Self.value(of: predicate.truth(in: context, bound))
    case .arithmetic(let operation, let left, let right):
      left.value(in: context, bound).combined(operation, right.value(in: context, bound))
    case .amount(let operand): operand.value(in: context, bound).money { .decimal($0.amount) }
    case .currency(let operand): operand.value(in: context, bound).money { .text($0.currency) }
    case .size(let operand): Self.size(operand.value(in: context, bound))
    case .childCount(let group): .integer(group.members(of: context.children).count)
    case .count(let list, let body):
      Self.count(list.value(in: context, bound)) { body.truth(in: context, bound.with($0)) }
    case .workingDays(let start, let end):
      Self.workingDays(start.value(in: context, bound), end.value(in: context, bound), in: context)
    case .list(let elements): Self.list(elements.map { $0.value(in: context, bound) })
    }
  }

  private static func value(of truth: Truth) -> ConditionValue {
    switch truth {
    case .true: .boolean(true)
    case .false: .boolean(false)
    case .unknown: .undefined
    }
  }

  private static func size(_ value: ConditionValue) -> ConditionValue {
    switch value {
    case .text(let text): .integer(text.count)
    case .list(let values): .integer(values.count)
    case .missing: .missing
    case .undefined, .integer, .decimal, .money, .boolean, .date, .record: .undefined
    }
  }

  /// One element of which it is not known leaves the number unknown.
  private static func count(_ value: ConditionValue, _ truth: (JSON) -> Truth) -> ConditionValue {
    guard case .list(let elements) = value else { return value == .missing ? .missing : .undefined }
    let truths = elements.map(truth)
    return truths.contains(.unknown) ? .missing : .integer(truths.count { $0 == .true })
  }

  private static func workingDays(
    _ start: ConditionValue, _ end: ConditionValue, in context: ConditionContext
  ) -> ConditionValue {
    if start == .undefined || end == .undefined { return .undefined }
    guard case .date(let start) = start, case .date(let end) = end else { return .missing }
    guard let first = start.day, let last = end.day else { return .undefined }
    return context.workingDays(first, last).map { .integer($0) } ?? .undefined
  }

  private static func list(_ values: [ConditionValue]) -> ConditionValue {
    if values.contains(.undefined) { return .undefined }
    let elements = values.compactMap(\.json)
    return elements.count == values.count ? .list(elements) : .missing
  }
}

extension ConditionValue {
  fileprivate func money(_ part: (Money) -> ConditionValue) -> ConditionValue {
    switch self {
    case .money(let money): part(money)
    case .missing: .missing
    case .undefined, .integer, .decimal, .boolean, .date, .text, .list, .record: .undefined
    }
  }
}

extension Operand: CustomStringConvertible {
  /// As it could have been written.
  var description: String {
    switch self {
    case .literal(.text(let text)): "'\(text)'"
    case .literal(.date(let date)): "date('\(date)')"
    case .literal(let value): value.json?.string ?? value.json?.canonicalText() ?? ""
    case .read(let path, _): "\(path)"
    case .truth: "(…)"
    case .arithmetic(let operation, let left, let right):
      "\(left.bracketed) \(operation.rawValue) \(right.bracketed)"
    case .amount(let operand): "\(operand.bracketed).amount"
    case .currency(let operand): "\(operand.bracketed).currency"
    case .size(let operand): "size(\(operand))"
    case .childCount(let group): "\(group).size()"
    case .count(let list, _): "\(list).count(…)"
    case .workingDays(let start, let end): "workingDays(\(start), \(end))"
    case .list(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
    }
  }

  private var bracketed: String { if case .arithmetic = self { "(\(self))" } else { description } }
}

/// Where a condition reads a value: a name, and the members that follow it.
struct ValuePath: Hashable, Sendable {
  /// What is read first.
  enum Root: Hashable, Sendable {
    case field(String)
    case input(String)
    case role(String)
    /// What kind of party has a role.
    case kind(of: String)
    case each
    /// The element bound by the `level`-th `all` or `exists` over a list, from the outside.
    case element(level: Int, name: String)
    /// A part of the case bound by the `level`-th `all` or `exists` over children.
    case child(level: Int, name: String, ChildPart, workflow: String)
  }

  /// What a condition can ask of a child case.
  enum ChildPart: String, Hashable, Sendable, CaseIterable {
    case stage
    case final
    case outcome
  }

  let root: Root
  let members: [String]

  init(_ root: Root, _ members: [String] = []) {
    self.root = root
    self.members = members
  }

  func appending(_ member: String) -> ValuePath { ValuePath(root, members + [member]) }
}

extension ValuePath {
  /// The value; nil when it is missing.
  func value(in context: ConditionContext, _ bound: Bindings) -> JSON? {
    guard var value = start(in: context, bound) else { return nil }
    for member in members {
      guard let next = value[member] else { return nil }
      value = next
    }
    // Not `isNull ? nil : value`: there `nil` would be the JSON value null.
    if value.isNull { return nil }
    return value
  }

  private func start(in context: ConditionContext, _ bound: Bindings) -> JSON? {
    switch root {
    case .field(let name): context.fields[name]
    case .input(let name): context.inputs[name]
    case .role(let name): context.parties[RoleID(name)].map { $0.isEmpty ? .null : .array($0.map { .string($0.name) }) }
    case .kind(let name): context.kind(of: RoleID(name)).map { .string($0.rawValue) }
    case .each: context.each
    case .element(let level, _): bound.elements[level]
    case .child(let level, _, .stage, _): .string(bound.children[level].stage)
    case .child(let level, _, .final, _): .bool(bound.children[level].isFinal)
    case .child(let level, _, .outcome, _): bound.children[level].outcome.map { .string($0) }
    }
  }
}

extension ValuePath: CustomStringConvertible {
  /// As written, as in `facilities` or `f.works`.
  var description: String {
    let first =
      switch root {
      case .field(let name), .input(let name), .role(let name), .element(_, let name): name
      case .kind(let name): "kind(\(name))"
      case .each: "each"
      case .child(_, let name, let part, _): "\(name).\(part.rawValue)"
      }
    return ([first] + members).joined(separator: ".")
  }
}

/// What `all` and `exists` have bound so far, from the outside in.
struct Bindings: Sendable {
  var elements: [JSON] = []
  var children: [ChildView] = []

  func with(_ element: JSON) -> Bindings { Bindings(elements: elements + [element], children: children) }
  func with(_ child: ChildView) -> Bindings { Bindings(elements: elements, children: children + [child]) }
}
