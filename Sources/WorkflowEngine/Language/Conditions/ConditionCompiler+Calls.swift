extension ConditionCompiler {
  private var functions: [String] {
    ["size", "has", "children", "workingDays", "date"] + (scope.format == .first ? [] : ["kind"])
  }
  private var methods: [String] { ["size", "all", "exists"] + (scope.format == .first ? [] : ["count"]) }
  /// Each goes through its whole list for every element of the one around it.
  private static let mostVariables = 3

  mutating func call(_ name: String, _ arguments: [Expression], _ column: Int) -> Typed? {
    switch name {
    case "size": return one(arguments, "size(list)", column).flatMap { size(of: $0) }
    case "has": return one(arguments, "has(name)", column).flatMap { has($0) }
    case "workingDays": return workingDays(arguments, column)
    case "date": return one(arguments, "date('2024-01-01')", column).flatMap { date($0) }
    case "kind": return kind(arguments, column)
    case "children":
      return fault(column, .childrenCall)
    case "all", "exists":
      return fault(column, .listCall(name))
    default:
      return fault(
        column,
        .unknownFunction(name, nearest: Spelling.nearest(to: name, among: functions), known: functions))
    }
  }

  mutating func method(_ base: Expression, _ name: String, _ arguments: [Expression], _ column: Int) -> Typed? {
    if let quantifier = Quantifier(rawValue: name) { return quantified(quantifier, base, arguments, column) }
    if name == "count" { return counted(base, arguments, column) }
    if name == "deep", scope.format == .first { return fault(column, .laterWord("deep()")) }
    if name == "deep" { return fault(column, .deepAlone) }
    guard name == "size" else {
      return fault(
        column, .unknownMethod(name, nearest: Spelling.nearest(to: name, among: methods), known: methods))
    }
    guard arguments.isEmpty else { return fault(column, .sizeArguments) }
    return size(of: base)
  }

  private mutating func one(_ arguments: [Expression], _ form: String, _ column: Int) -> Expression? {
    arguments.count == 1 ? arguments[0] : fault(column, .oneArgument(form: form))
  }

  private mutating func size(of expression: Expression) -> Typed? {
    if let children = children(expression) {
      return group(children, expression.column).map { Typed(.childCount($0), .integer()) }
    }
    guard let typed = operand(expression) else { return nil }
    switch typed.type {
    case .text, .list: return Typed(.size(typed.operand), .integer())
    case .integer, .decimal, .money, .boolean, .date, .choice, .party, .caseNumber, .locality, .record:
      return fault(
        expression.column, .sizeOf(typed.type.noun))
    }
  }

  private mutating func has(_ expression: Expression) -> Typed? {
    guard let typed = operand(expression) else { return nil }
    switch typed.operand {
    case .read(let path, _), .truth(.flag(let path)): return Self.truth(.has(path))
    case .literal, .truth, .arithmetic, .amount, .currency, .size, .childCount, .count, .workingDays, .list:
      return fault(expression.column, .hasName)
    }
  }

  /// A party's kind is a choice of those that are told.
  private mutating func kind(_ arguments: [Expression], _ column: Int) -> Typed? {
    guard scope.format != .first else { return fault(column, .laterWord("kind()")) }
    guard arguments.count == 1, case .name(let role) = arguments[0].form else { return fault(column, .kindForm) }
    guard scope.roles.contains(role) else {
      return fault(
        arguments[0].column,
        .unknownRole(role, nearest: Spelling.nearest(to: role, among: scope.roles), known: scope.roles),
        rule: .reference)
    }
    let kinds = FieldType.choice(of: Party.Kind.told.map { Choice($0.rawValue) })
    return Self.reading(ValuePath(.kind(of: role)), kinds)
  }

  private mutating func date(_ expression: Expression) -> Typed? {
    guard case .text(let text) = expression.form, let date = PartialDate(text) else {
      return fault(expression.column, .dateText)
    }
    return Typed(.literal(.date(date)), .date(precision: date.precision))
  }

  private mutating func workingDays(_ arguments: [Expression], _ column: Int) -> Typed? {
    guard arguments.count == 2 else { return fault(column, .twoDates) }
    let dates = arguments.map { argument -> Operand? in
      guard let typed = operand(argument) else { return nil }
      guard case .date = typed.type else {
        return fault(argument.column, .noDate(typed.type.noun))
      }
      return typed.operand
    }
    guard let start = dates[0], let end = dates[1] else { return nil }
    return Typed(.workingDays(start, end), .integer())
  }
}

extension ConditionCompiler {
  private mutating func quantified(
    _ quantifier: Quantifier, _ base: Expression, _ arguments: [Expression], _ column: Int
  ) -> Typed? {
    guard arguments.count == 2, case .name(let name) = arguments[0].form else {
      return fault(column, .quantifier(quantifier.rawValue))
    }
    guard variables.count < Self.mostVariables else {
      return fault(column, .tooManyQuantifiers(most: Self.mostVariables))
    }
    guard !["each", "true", "false"].contains(name) else {
      return fault(arguments[0].column, .reservedName(name))
    }
    if let children = children(base) {
      guard let group = group(children, base.column),
        let body = body(arguments[1], binding: name, .child(workflow: group.workflow))
      else { return nil }
      return Self.truth(.children(quantifier, group, body))
    }
    guard let list = operand(base) else { return nil }
    guard let element = list.type.element, list.elements == nil else {
      return fault(base.column, .quantifierBase(quantifier.rawValue))
    }
    return body(arguments[1], binding: name, .element(element)).map {
      Self.truth(.elements(quantifier, list.operand, $0))
    }
  }

  /// How many elements of a list a condition holds for.
  private mutating func counted(_ base: Expression, _ arguments: [Expression], _ column: Int) -> Typed? {
    guard scope.format != .first else { return fault(column, .laterWord("count()")) }
    guard let typed = quantified(.exists, base, arguments, column) else { return nil }
    guard case .truth(.elements(_, let list, let body)) = typed.operand else {
      return fault(base.column, .quantifierBase("count"))
    }
    return Typed(.count(list, body), .integer())
  }

  private mutating func body(
    _ expression: Expression, binding name: String, _ kind: Variable.Kind
  ) -> Predicate? {
    let level = variables.count { $0.kind.isChild == kind.isChild }
    variables.append(Variable(name: name, kind: kind, level: level))
    defer { variables.removeLast() }
    return predicate(expression)
  }

  /// The child cases that an expression stands for, as written: `children('w')` or `children('w').deep()`.
  private func children(_ expression: Expression) -> (arguments: [Expression], isDeep: Bool)? {
    switch expression.form {
    case .call("children", let arguments): return (arguments, false)
    case .method(let base, "deep", let none) where none.isEmpty && scope.format != .first:
      guard case .call("children", let arguments) = base.form else { return nil }
      return (arguments, true)
    default: return nil
    }
  }

  private mutating func group(
    _ children: (arguments: [Expression], isDeep: Bool), _ column: Int
  ) -> ChildGroup? {
    workflow(children.arguments, column).map { ChildGroup(workflow: $0, isDeep: children.isDeep) }
  }

  private mutating func workflow(_ arguments: [Expression], _ column: Int) -> String? {
    guard arguments.count == 1, case .text(let workflow) = arguments[0].form else {
      return fault(column, .childrenForm)
    }
    if let known = scope.children, known[workflow] == nil {
      return fault(
        arguments[0].column,
        .unknownWorkflow(
          workflow, nearest: Spelling.nearest(to: workflow, among: known.keys.sorted()), known: known.keys.sorted()),
        rule: .reference)
    }
    return workflow
  }
}

extension ConditionCompiler.Variable.Kind {
  fileprivate var isChild: Bool {
    switch self {
    case .child: true
    case .element: false
    }
  }
}
