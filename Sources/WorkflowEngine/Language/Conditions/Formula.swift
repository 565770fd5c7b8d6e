public import JSONText

/// An expression that gives a value, in the language of conditions.
public struct Formula: Hashable, Sendable {
  /// The expression as written.
  public let source: String
  /// The type of what it gives.
  public let type: FieldType
  let operand: Operand

  /// Reads an expression.
  ///
  /// A choice, a locality and the number of a case can stand where a text is wanted; a party where a list of parties is.
  ///
  /// - Parameters:
  ///   - source: A text such as `each.village`.
  ///   - scope: The names it may use.
  ///   - type: What it must give; limits are not looked at. nil allows everything.
  ///   - pointer: Where `source` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong, with the column inside `source`.
  public init?(
    _ source: String, in scope: ConditionScope, expecting type: FieldType? = nil, at pointer: String,
    defects: inout [Defect]
  ) {
    var compiler = ConditionCompiler(scope)
    var result: (operand: Operand, type: FieldType)?
    if let expression = compiler.parse(source), let typed = compiler.operand(expression) {
      let operand = type.map { compiler.assign(typed, to: $0, expression.column) } ?? typed.operand
      result = operand.map { ($0, type ?? typed.type) }
    }
    defects += compiler.faults.map { $0.defect(at: pointer) }
    guard let result, compiler.faults.isEmpty else { return nil }
    self.source = source
    (operand, self.type) = result
  }
}

extension Formula {
  /// The value; nil when something it needs is missing or it cannot be computed.
  ///
  /// A text that was given by language is the object of its texts, which only is handed on: nothing is computed with it.
  public func evaluate(in context: ConditionContext) -> JSON? {
    if let value = operand.value(in: context, Bindings()).json { return value }
    guard case .text = type, case .read(let path, _) = operand, let texts = path.value(in: context, Bindings()),
      texts.object != nil
    else { return nil }
    return texts
  }

  /// The fields, inputs and roles that the expression reads.
  public var names: Set<String> { operand.names }

  /// Shows every value it reads to `see`, in the order written.
  func visit(_ see: (ValuePath) -> Void) { operand.visit { if case .path(let path) = $0 { see(path) } } }

  /// Whether it reads the element of the list for which a case is opened.
  var readsEach: Bool { operand.readsEach }

  /// The workflows over whose cases it speaks.
  public var children: Set<String> { operand.workflows }
}

/// How two numbers make a third.
enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case remainder = "%"
}

extension Arithmetic {
  /// The result; nil for division by zero and overflow. Division truncates toward zero.
  func result(_ left: Int, _ right: Int) -> Int? {
    let (value, overflow) =
      switch self {
      case .plus: left.addingReportingOverflow(right)
      case .minus: left.subtractingReportingOverflow(right)
      case .times: left.multipliedReportingOverflow(by: right)
      case .divide: left.dividedReportingOverflow(by: right)
      case .remainder: left.remainderReportingOverflow(dividingBy: right)
      }
    return overflow ? nil : value
  }

  /// The result; nil for overflow, and for division, which decimals do not have.
  func result(_ left: ExactDecimal, _ right: ExactDecimal) -> ExactDecimal? {
    switch self {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times: left.multiplied(by: right)
    case .divide, .remainder: nil
    }
  }

  /// The result; nil for mixed currencies and overflow, and for what amounts do not have.
  func result(_ left: Money, _ right: Money) -> Money? {
    switch self {
    case .plus: left.adding(right)
    case .minus: left.subtracting(right)
    case .times, .divide, .remainder: nil
    }
  }
}
