import JSONText

/// Where a condition reads a value: a name, and the members that follow it.
struct ValuePath: Hashable, Sendable {
  /// What is read first.
  enum Root: Hashable, Sendable {
    case field(String)
    case input(String)
    case role(String)
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
