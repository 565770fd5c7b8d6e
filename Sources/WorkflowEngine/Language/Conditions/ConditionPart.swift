import JSONText

/// Something that a checked expression contains.
enum ConditionPart {
  case path(ValuePath)
  case children(ChildGroup)
  /// A string with which the value of a path is compared.
  case text(ValuePath, JSON)
}

extension Predicate {
  /// Shows every part to `see`, in the order written.
  func visit(_ see: (ConditionPart) -> Void) {
    switch self {
    case .constant: break
    case .flag(let path), .has(let path), .integer(let path, _, _): see(.path(path))
    case .not(let inner): inner.visit(see)
    case .all(let parts), .any(let parts): for part in parts { part.visit(see) }
    case .same(let left, let right):
      left.visit(see)
      right.visit(see)
    case .text(let path, let text): Self.show(path, [text], see)
    case .textIn(let path, let texts): Self.show(path, texts, see)
    case .compare(let left, _, let right), .member(let left, of: let right, _):
      left.visit(see)
      right.visit(see)
    case .elements(_, let list, let body):
      list.visit(see)
      body.visit(see)
    case .children(_, let group, let body):
      see(.children(group))
      body.visit(see)
    }
  }

  private static func show(_ path: ValuePath, _ texts: [JSON], _ see: (ConditionPart) -> Void) {
    see(.path(path))
    for text in texts { see(.text(path, text)) }
  }

  var names: Set<String> { Self.names { visit($0) } }
  var workflows: Set<String> { Self.workflows { visit($0) } }

  fileprivate static func names(_ visit: ((ConditionPart) -> Void) -> Void) -> Set<String> {
    var names: Set<String> = []
    visit { part in
      guard case .path(let path) = part else { return }
      switch path.root {
      case .field(let name), .input(let name), .role(let name), .kind(let name): names.insert(name)
      case .each, .element, .child: break
      }
    }
    return names
  }

  fileprivate static func workflows(_ visit: ((ConditionPart) -> Void) -> Void) -> Set<String> {
    var workflows: Set<String> = []
    visit { if case .children(let group) = $0 { workflows.insert(group.workflow) } }
    return workflows
  }

  /// Whether it looks at cases under child cases.
  var looksDeep: Bool {
    var found = false
    visit { if case .children(let group) = $0, group.isDeep { found = true } }
    return found
  }
}

extension Operand {
  /// Shows every part to `see`, in the order written.
  func visit(_ see: (ConditionPart) -> Void) {
    switch self {
    case .literal: break
    case .read(let path, _): see(.path(path))
    case .truth(let predicate): predicate.visit(see)
    case .arithmetic(_, let left, let right), .workingDays(let left, let right):
      left.visit(see)
      right.visit(see)
    case .amount(let operand), .currency(let operand), .size(let operand): operand.visit(see)
    case .childCount(let group): see(.children(group))
    case .count(let list, let body):
      list.visit(see)
      body.visit(see)
    case .list(let elements): for element in elements { element.visit(see) }
    }
  }

  var names: Set<String> { Predicate.names { visit($0) } }
  var workflows: Set<String> { Predicate.workflows { visit($0) } }
  var readsEach: Bool {
    var found = false
    visit { if case .path(let path) = $0, path.root == .each { found = true } }
    return found
  }
}
