/// An expression as written, before names and types are looked at.
struct Expression: Hashable, Sendable {
  indirect enum Form: Hashable, Sendable {
    case integer(Int)
    case decimal(ExactDecimal)
    case text(String)
    case boolean(Bool)
    case name(String)
    case list([Expression])
    case member(Expression, String)
    case call(String, [Expression])
    case method(Expression, String, [Expression])
    case not(Expression)
    case negative(Expression)
    case all([Expression])
    case any([Expression])
    case arithmetic(Arithmetic, Expression, Expression)
    case comparison(Comparison, Expression, Expression)
    case membership(Expression, Expression)
  }

  let form: Form
  /// The column where it stands; an operator's, for what has one.
  let column: Int
  /// How many expressions stand inside one another, this one included.
  let depth: Int
}

/// Reads an expression; `||` binds loosest, then `&&`, comparisons, `+ -`, `* / %`, `! -`, members and calls.
struct ExpressionParser {
  /// How deep expressions may stand inside one another, so that no text can exhaust the stack.
  static let deepest = 32

  private let tokens: [ConditionToken]
  private var place = 0
  private var nesting = 0

  private init(_ tokens: [ConditionToken]) { self.tokens = tokens }

  /// The expression that `source` writes.
  static func parse(_ source: String) throws(ConditionFault) -> Expression {
    var parser = ExpressionParser(try ConditionLexer.tokens(of: source))
    if parser.token.kind == .end { throw ConditionFault(1, .empty) }
    let expression = try parser.disjunction()
    guard parser.token.kind == .end else { throw parser.unexpected(.operatorOrEnd) }
    return expression
  }
}

extension ExpressionParser {
  private mutating func disjunction() throws(ConditionFault) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepest else { throw tooDeep(token.column) }
    let column = token.column
    var parts = [try conjunction()]
    while take("||") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : try make(.any(parts), column, parts)
  }

  private mutating func conjunction() throws(ConditionFault) -> Expression {
    let column = token.column
    var parts = [try relation()]
    while take("&&") { parts.append(try relation()) }
    return parts.count == 1 ? parts[0] : try make(.all(parts), column, parts)
  }

  private mutating func relation() throws(ConditionFault) -> Expression {
    let left = try sum()
    let column = token.column
    guard let relation = takeRelation() else { return left }
    let right = try sum()
    if isRelation(token) {
      throw ConditionFault(token.column, .chained)
    }
    guard let comparison = relation else { return try make(.membership(left, right), column, [left, right]) }
    return try make(.comparison(comparison, left, right), column, [left, right])
  }

  private mutating func sum() throws(ConditionFault) -> Expression {
    var left = try product()
    while let (operation, column) = take(.plus, .minus) {
      let right = try product()
      left = try make(.arithmetic(operation, left, right), column, [left, right])
    }
    return left
  }

  private mutating func product() throws(ConditionFault) -> Expression {
    var left = try unary()
    while let (operation, column) = take(.times, .divide, .remainder) {
      let right = try unary()
      left = try make(.arithmetic(operation, left, right), column, [left, right])
    }
    return left
  }

  private mutating func unary() throws(ConditionFault) -> Expression {
    let column = token.column
    let isNot = token.kind == .symbol("!")
    guard isNot || token.kind == .symbol("-") else { return try postfix() }
    place += 1
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Self.deepest else { throw tooDeep(column) }
    let operand = try unary()
    return try make(isNot ? .not(operand) : .negative(operand), column, [operand])
  }

  private mutating func postfix() throws(ConditionFault) -> Expression {
    var base = try primary()
    while take(".") {
      let column = token.column
      let name = try name(.memberName)
      if take("(") {
        let arguments = try arguments(endedBy: ")")
        base = try make(.method(base, name, arguments), column, [base] + arguments)
      } else {
        base = try make(.member(base, name), column, [base])
      }
    }
    return base
  }

  private mutating func primary() throws(ConditionFault) -> Expression {
    let (kind, column) = (token.kind, token.column)
    switch kind {
    case .integer(let value): return try leaf(.integer(value), column)
    case .decimal(let value): return try leaf(.decimal(value), column)
    case .text(let value): return try leaf(.text(value), column)
    case .name("true"): return try leaf(.boolean(true), column)
    case .name("false"): return try leaf(.boolean(false), column)
    case .name("null"): throw ConditionFault(column, .null)
    case .name: return try nameOrCall()
    case .symbol("("):
      place += 1
      let inner = try disjunction()
      try expect(")")
      return inner
    case .symbol("["):
      place += 1
      let elements = try arguments(endedBy: "]")
      return try make(.list(elements), column, elements)
    case .symbol, .end: throw unexpected(.value)
    }
  }

  private mutating func nameOrCall() throws(ConditionFault) -> Expression {
    let column = token.column
    let name = try name(.name)
    guard take("(") else { return try make(.name(name), column, []) }
    let arguments = try arguments(endedBy: ")")
    return try make(.call(name, arguments), column, arguments)
  }

  private mutating func arguments(endedBy end: String) throws(ConditionFault) -> [Expression] {
    var arguments: [Expression] = []
    if take(end) { return [] }
    repeat { arguments.append(try disjunction()) } while take(",")
    try expect(end)
    return arguments
  }
}

extension ExpressionParser {
  private var token: ConditionToken { tokens[place] }

  private func make(
    _ form: Expression.Form, _ column: Int, _ inner: [Expression]
  ) throws(ConditionFault) -> Expression {
    let depth = 1 + (inner.map(\.depth).max() ?? 0)
    // Chains such as 1 + 1 + 1 … nest without brackets.
    guard depth <= 2 * Self.deepest else { throw tooDeep(column) }
    return Expression(form: form, column: column, depth: depth)
  }

  private mutating func leaf(_ form: Expression.Form, _ column: Int) throws(ConditionFault) -> Expression {
    place += 1
    return try make(form, column, [])
  }

  private mutating func take(_ symbol: String) -> Bool {
    guard token.kind == .symbol(symbol) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ operations: Arithmetic...) -> (Arithmetic, Int)? {
    guard case .symbol(let symbol) = token.kind, let operation = Arithmetic(rawValue: symbol),
      operations.contains(operation)
    else { return nil }
    defer { place += 1 }
    return (operation, token.column)
  }

  /// The comparison that stands here, nil inside for `in`, and nil when there is neither.
  private mutating func takeRelation() -> Comparison?? {
    guard isRelation(token) else { return nil }
    defer { place += 1 }
    guard case .symbol(let symbol) = token.kind else { return .some(nil) }
    return .some(Comparison(rawValue: symbol))
  }

  private func isRelation(_ token: ConditionToken) -> Bool {
    switch token.kind {
    case .symbol(let symbol): Comparison(rawValue: symbol) != nil
    case .name(let name): name == "in"
    case .integer, .decimal, .text, .end: false
    }
  }

  private mutating func name(_ expected: Defect.Expected) throws(ConditionFault) -> String {
    guard case .name(let name) = token.kind, name != "in" else { throw unexpected(expected) }
    place += 1
    return name
  }

  private mutating func expect(_ symbol: String) throws(ConditionFault) {
    guard take(symbol) else { throw unexpected(.symbol(symbol)) }
  }

  private func unexpected(_ expected: Defect.Expected) -> ConditionFault {
    let isNot = place > 0 && tokens[place - 1].kind == .name("not")
    return ConditionFault(token.column, .expected(expected, found: token.shown, isAfterNot: isNot))
  }

  private func tooDeep(_ column: Int) -> ConditionFault {
    ConditionFault(column, .tooDeep)
  }
}
