import JSONText

extension ConditionCompiler {
  mutating func compared(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, _ column: Int
  ) -> Typed? {
    let (first, second) = (operand(left), operand(right))
    guard let first, let second else { return nil }
    let predicate =
      first.isLiteral && !second.isLiteral
      ? compared(second, comparison.flipped, first, literalColumn: left.column, column)
      : compared(first, comparison, second, literalColumn: right.column, column)
    return predicate.map { Self.truth($0) }
  }

  private mutating func compared(
    _ left: Typed, _ comparison: Comparison, _ right: Typed, literalColumn: Int, _ column: Int
  ) -> Predicate? {
    guard let right = adapt(right, to: left.type, literalColumn),
      areComparable(left.type, right.type, needsOrder: comparison.needsOrder, column)
    else { return nil }
    if case .truth(let left) = left.operand, case .truth(let right) = right.operand {
      let same = Self.same(left, right)
      return comparison == .equal ? same : Self.not(same)
    }
    if case .read(let path, .integer) = left.operand, case .literal(.integer(let number)) = right.operand {
      return .integer(path, comparison, number)
    }
    if case .read(let path, .text) = left.operand, case .literal(.text(let text)) = right.operand {
      guard isPossible(text, for: path, literalColumn) else { return nil }
      let same = Predicate.text(path, .string(text))
      return comparison == .equal ? same : .not(same)
    }
    return .compare(left.operand, comparison, right.operand)
  }

  /// A stage or outcome must be one that the child's workflow has.
  private mutating func isPossible(_ text: String, for path: ValuePath, _ column: Int) -> Bool {
    guard let known = scope.children, let problem = Satisfiability.problem(path, text, known) else { return true }
    faults.append(ConditionFault(column, problem, rule: .children))
    return false
  }

  private static func same(_ left: Predicate, _ right: Predicate) -> Predicate {
    switch (left, right) {
    case (.constant(let value), let other), (let other, .constant(let value)): value ? other : not(other)
    case (_, _): .same(left, right)
    }
  }

  private mutating func areComparable(
    _ left: FieldType, _ right: FieldType, needsOrder: Bool, _ column: Int
  ) -> Bool {
    guard left.name == right.name else {
      faults.append(ConditionFault(column, .notComparable(left.noun, right.noun)))
      return false
    }
    switch left {
    case .integer, .decimal, .money, .date: return true
    case .boolean, .text, .party, .caseNumber, .locality:
      if needsOrder {
        faults.append(ConditionFault(column, .noOrder))
      }
      return !needsOrder
    case .choice(let choices):
      if needsOrder { faults.append(ConditionFault(column, .choiceOrder)) }
      let canBeEqual = !Set(choices.map(\.id)).isDisjoint(with: right.choices.map(\.id))
      if !canBeEqual {
        faults.append(ConditionFault(column, .neverSame(left.noun, right.noun)))
      }
      return !needsOrder && canBeEqual
    case .list, .record:
      faults.append(ConditionFault(column, .listsCompared))
      return false
    }
  }
}

extension ConditionCompiler {
  mutating func membership(_ element: Expression, _ list: Expression, _ column: Int) -> Typed? {
    let (value, all) = (operand(element), operand(list))
    guard let value, let all else { return nil }
    guard let type = all.type.element else {
      return fault(list.column, .inNeedsList(all.type.noun))
    }
    if let elements = all.elements, !value.isLiteral, case .list(let written) = list.form {
      return membership(value, Array(zip(elements, written.map(\.column))), column)
    }
    guard let value = adapt(value, to: type, element.column),
      areComparable(value.type, type, needsOrder: false, column)
    else { return nil }
    return Self.truth(.member(value.operand, of: all.operand, ValueForm(type)))
  }

  /// In a list that is written out, each element with its column.
  private mutating func membership(_ value: Typed, _ elements: [(Typed, Int)], _ column: Int) -> Typed? {
    let path: ValuePath? = if case .read(let path, .text) = value.operand { path } else { nil }
    var adapted: [Operand] = []
    var texts: [JSON] = []
    for (element, elementColumn) in elements {
      guard let element = adapt(element, to: value.type, elementColumn),
        areComparable(value.type, element.type, needsOrder: false, column)
      else { continue }
      adapted.append(element.operand)
      guard let path, case .literal(.text(let text)) = element.operand else { continue }
      if isPossible(text, for: path, elementColumn) { texts.append(.string(text)) }
    }
    guard adapted.count == elements.count else { return nil }
    if let path, texts.count == adapted.count { return Self.truth(.textIn(path, texts)) }
    return Self.truth(.member(value.operand, of: .list(adapted), ValueForm(value.type)))
  }
}

extension ConditionCompiler {
  /// A literal as a value of `type` where it can be one: a text as one of a choice, `5` as a decimal.
  ///
  /// - Returns: Anything but such a literal as it is; nil, with a fault, for a literal that cannot be a value of `type`.
  mutating func adapt(_ typed: Typed, to type: FieldType, _ column: Int) -> Typed? {
    guard case .literal(let value) = typed.operand else { return typed }
    switch (value, type) {
    case (.text(let text), .choice(let choices)):
      guard !choices.contains(where: { .string($0.id) == JSON.string(text) }) else { return Typed(typed.operand, type) }
      return fault(
        column,
        .unknownValue(text, nearest: Spelling.nearest(to: text, among: choices.map(\.id)), known: choices.map(\.id)))
    case (.text(let text), .decimal):
      guard let number = ExactDecimal(text) else {
        return fault(column, .noDecimalText(text))
      }
      return Typed(.literal(.decimal(number)), .decimal())
    case (.text, .party), (.text, .caseNumber), (.text, .locality): return Typed(typed.operand, type)
    case (.integer(let number), .decimal): return Typed(.literal(.decimal(ExactDecimal(number))), .decimal())
    case (_, _): return typed
    }
  }

  /// What a formula gives, as a value of the type it is meant for.
  mutating func assign(_ typed: Typed, to type: FieldType, _ column: Int) -> Operand? {
    if case .list(let element, _, _) = type {
      if let elements = typed.elements {
        let assigned = elements.map { assign($0, to: element, column) }
        let known = assigned.compactMap { $0 }
        return known.count == elements.count ? .list(known) : nil
      }
      // One party where parties are wanted.
      if typed.type.element == nil, typed.type == .party {
        return assign(typed, to: element, column).map { .list([$0]) }
      }
    }
    guard let typed = adapt(typed, to: type, column) else { return nil }
    if Self.isAssignable(typed.type, to: type) { return typed.operand }
    return fault(column, .otherType(typed.type.noun, wanted: type.noun))
  }

  private static func isAssignable(_ given: FieldType, to wanted: FieldType) -> Bool {
    switch (given, wanted) {
    case (.choice(let given), .choice(let wanted)): Set(wanted.map(\.id)).isSuperset(of: given.map(\.id))
    case (.date(let given, _), .date(let wanted, _)): given <= wanted
    case (.list(let given, _, _), .list(let wanted, _, _)): isAssignable(given, to: wanted)
    case (.record(let given), .record(let wanted)): isAssignable(given, to: wanted)
    case (.choice, .text), (.locality, .text), (.caseNumber, .text): true
    case (_, _): given.name == wanted.name
    }
  }

  private static func isAssignable(_ given: [RecordField], to wanted: [RecordField]) -> Bool {
    let areKnown = given.allSatisfy { field in
      wanted.contains { $0.name == field.name && isAssignable(field.type, to: $0.type) }
    }
    return areKnown
      && wanted.allSatisfy { field in !field.isRequired || given.contains { $0.name == field.name && $0.isRequired } }
  }
}
