import JSONText

/// Looks at names and types: from an expression as written to one that can be evaluated.
///
/// It goes on after a fault, so that all of them are found at once.
struct ConditionCompiler {
  /// An expression with its type.
  struct Typed {
    let operand: Operand
    let type: FieldType
    /// The elements of a list that is written out.
    var elements: [Typed]?

    var isLiteral: Bool { if case .literal = operand { true } else { false } }

    init(_ operand: Operand, _ type: FieldType, elements: [Typed]? = nil) {
      self.operand = operand
      self.type = type
      self.elements = elements
    }
  }

  /// A name bound by `all` or `exists`.
  struct Variable {
    enum Kind {
      case element(FieldType)
      case child(workflow: String)
    }

    let name: String
    let kind: Kind
    let level: Int
  }

  let scope: ConditionScope
  var faults: [ConditionFault] = []
  var variables: [Variable] = []

  init(_ scope: ConditionScope) { self.scope = scope }

  /// Notes a fault.
  ///
  /// - Returns: nil, so that the caller can give up in one statement.
  mutating func fault<Value>(_ column: Int, _ finding: Defect.Conditions, rule: Defect.Rule = .condition) -> Value? {
    faults.append(ConditionFault(column, finding, rule: rule))
    return nil
  }
}

extension ConditionCompiler {
  /// An expression that must be true or false.
  mutating func predicate(_ expression: Expression) -> Predicate? {
    guard let typed = operand(expression) else { return nil }
    guard case .truth(let predicate) = typed.operand else {
      return fault(
        expression.column, .notTrueOrFalse(typed.type.noun))
    }
    return predicate
  }

  /// An expression of any type.
  mutating func operand(_ expression: Expression) -> Typed? {
    let column = expression.column
    switch expression.form {
    case .integer(let value): return Typed(.literal(.integer(value)), .integer())
    case .decimal(let value): return Typed(.literal(.decimal(value)), .decimal())
    case .text(let value): return Typed(.literal(.text(value)), .text())
    case .boolean(let value): return Self.truth(.constant(value))
    case .name(let name): return read(name, column)
    case .list(let elements): return list(elements, column)
    case .member(let base, let name): return member(base, name, column)
    case .call(let name, let arguments): return call(name, arguments, column)
    case .method(let base, let name, let arguments): return method(base, name, arguments, column)
    case .not(let inner): return predicate(inner).map { Self.truth(Self.not($0)) }
    case .negative(let inner): return negative(inner, column)
    case .all(let parts): return predicates(parts).map { Self.truth(.all($0)) }
    case .any(let parts): return predicates(parts).map { Self.truth(.any($0)) }
    case .arithmetic(let operation, let left, let right): return arithmetic(operation, left, right, column)
    case .comparison(let comparison, let left, let right): return compared(left, comparison, right, column)
    case .membership(let element, let list): return membership(element, list, column)
    }
  }

  static func truth(_ predicate: Predicate) -> Typed { Typed(.truth(predicate), .boolean) }

  static func not(_ predicate: Predicate) -> Predicate {
    switch predicate {
    case .constant(let value): .constant(!value)
    case .not(let inner): inner
    case .integer(let path, let comparison, let number): .integer(path, comparison.negated, number)
    case .compare(let left, let comparison, let right): .compare(left, comparison.negated, right)
    case .flag, .has, .all, .any, .same, .text, .textIn, .member, .elements, .children: .not(predicate)
    }
  }

  /// What a path of a type reads.
  static func reading(_ path: ValuePath, _ type: FieldType) -> Typed {
    type == .boolean ? truth(.flag(path)) : Typed(.read(path, ValueForm(type)), type)
  }

  private mutating func predicates(_ parts: [Expression]) -> [Predicate]? {
    let predicates = parts.map { predicate($0) }
    let known = predicates.compactMap { $0 }
    return known.count == parts.count ? known : nil
  }
}

extension ConditionCompiler {
  private mutating func read(_ name: String, _ column: Int) -> Typed? {
    if let variable = variables.last(where: { $0.name == name }) {
      guard case .element(let type) = variable.kind else {
        return fault(column, .caseName(name))
      }
      return Self.reading(ValuePath(.element(level: variable.level, name: name)), type)
    }
    if name == "each" {
      guard let type = scope.each else {
        return fault(
          column, .eachElsewhere)
      }
      return Self.reading(ValuePath(.each), type)
    }
    if let type = scope.inputs[name] { return Self.reading(ValuePath(.input(name)), type) }
    if let type = scope.fields[name] { return Self.reading(ValuePath(.field(name)), type) }
    if scope.roles.contains(name) { return Self.reading(ValuePath(.role(name)), .list(of: .party)) }
    return fault(column, .unknownName(name, nearest: Spelling.nearest(to: name, among: knownNames), known: knownNames))
  }

  private var knownNames: [String] {
    let names = Set(scope.inputs.keys).union(scope.fields.keys).union(scope.roles).union(variables.map(\.name))
    return names.sorted()
  }

  private mutating func member(_ base: Expression, _ name: String, _ column: Int) -> Typed? {
    if case .name(let variable) = base.form, let bound = variables.last(where: { $0.name == variable }),
      case .child(let workflow) = bound.kind
    {
      return part(name, of: bound, workflow, column)
    }
    guard let base = operand(base) else { return nil }
    switch base.type {
    case .record(let members):
      guard case .read(let path, _) = base.operand else { return nil }
      guard let member = members.first(where: { $0.name == name }) else {
        return fault(
          column,
          .unknownMember(
            name, nearest: Spelling.nearest(to: name, among: members.map(\.name)), known: members.map(\.name)))
      }
      return Self.reading(path.appending(name), member.type)
    case .money: return part(name, ofMoney: base.operand, column)
    case .text, .integer, .decimal, .boolean, .date, .choice, .party, .caseNumber, .locality, .list:
      return fault(column, .noMembers(base.type.noun, member: name))
    }
  }

  private mutating func part(_ name: String, ofMoney operand: Operand, _ column: Int) -> Typed? {
    let path: ValuePath? = if case .read(let path, _) = operand { path } else { nil }
    switch name {
    case "amount": return Typed(path.map { .read($0.appending(name), .decimal) } ?? .amount(operand), .decimal())
    case "currency": return Typed(path.map { .read($0.appending(name), .text) } ?? .currency(operand), .text())
    default:
      return fault(
        column,
        .amountMember(
          name, nearest: Spelling.nearest(to: name, among: ["amount", "currency"]), known: ["amount", "currency"]))
    }
  }

  private mutating func part(_ name: String, of bound: Variable, _ workflow: String, _ column: Int) -> Typed? {
    guard let part = ValuePath.ChildPart(rawValue: name) else {
      let known = ValuePath.ChildPart.allCases.map(\.rawValue)
      return fault(column, .childMember(name, nearest: Spelling.nearest(to: name, among: known), known: known))
    }
    let path = ValuePath(.child(level: bound.level, name: bound.name, part, workflow: workflow))
    return Self.reading(path, part == .final ? .boolean : .text())
  }

  private mutating func list(_ elements: [Expression], _ column: Int) -> Typed? {
    guard !elements.isEmpty else { return fault(column, .emptyList) }
    let written = elements.map { operand($0) }.compactMap { $0 }
    guard written.count == elements.count else { return nil }
    let type = Self.commonType(written)
    if type.element != nil { return fault(column, .listInList) }
    var adapted: [Typed] = []
    for (element, expression) in zip(written, elements) {
      guard let element = adapt(element, to: type, expression.column) else { return nil }
      guard element.type.name == type.name else {
        return fault(expression.column, .unlikeElements(type.noun, element.type.noun))
      }
      adapted.append(element)
    }
    return Typed(.list(adapted.map(\.operand)), .list(of: type), elements: adapted)
  }

  /// The type to which the literals of a list are adapted: that of an element which is none, else of a decimal.
  private static func commonType(_ elements: [Typed]) -> FieldType {
    let lead = elements.first { !$0.isLiteral } ?? elements.first { $0.type.name == "decimal" }
    return (lead ?? elements[0]).type
  }
}

extension ConditionCompiler {
  private mutating func negative(_ inner: Expression, _ column: Int) -> Typed? {
    guard let inner = operand(inner) else { return nil }
    switch (inner.operand, inner.type) {
    case (.literal(.integer(let value)), _): return Typed(.literal(.integer(-value)), .integer())
    case (.literal(.decimal(let value)), _):
      return ExactDecimal(coefficient: -value.coefficient, scale: value.scale).map {
        Typed(.literal(.decimal($0)), .decimal())
      }
    case (_, .integer):
      return Typed(.arithmetic(.minus, .literal(.integer(0)), inner.operand), .integer())
    case (_, .decimal):
      return Typed(.arithmetic(.minus, .literal(.decimal(ExactDecimal(0))), inner.operand), .decimal())
    case (_, _): return fault(column, .negative(inner.type.noun))
    }
  }

  private mutating func arithmetic(
    _ operation: Arithmetic, _ left: Expression, _ right: Expression, _ column: Int
  ) -> Typed? {
    let (first, second) = (operand(left), operand(right))
    guard var first, var second else { return nil }
    if case .decimal = first.type { second = adapt(second, to: first.type, right.column) ?? second }
    if case .decimal = second.type { first = adapt(first, to: second.type, left.column) ?? first }
    let result = Operand.arithmetic(operation, first.operand, second.operand)
    switch (first.type, second.type, operation) {
    case (.integer, .integer, _): return Typed(result, .integer())
    case (.decimal, .decimal, .plus), (.decimal, .decimal, .minus), (.decimal, .decimal, .times):
      return Typed(result, .decimal())
    case (.decimal, .decimal, _):
      return fault(column, .wholeNumbersOnly(operation.rawValue))
    case (.money, .money, .plus), (.money, .money, .minus): return Typed(result, .money)
    case (_, _, _):
      return fault(
        column,
        .arithmetic(operation.rawValue, first.type.noun, second.type.noun))
    }
  }
}
