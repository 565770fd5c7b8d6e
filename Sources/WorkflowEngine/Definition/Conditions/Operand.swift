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
  case childCount(workflow: String)
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
    case .childCount(let workflow): .integer(context.children.count { $0.workflow == workflow })
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
    case .literal(let value): "\(value)"
    case .read(let path, _): "\(path)"
    case .truth: "(…)"
    case .arithmetic(let operation, let left, let right):
      "\(left.bracketed) \(operation.rawValue) \(right.bracketed)"
    case .amount(let operand): "\(operand.bracketed).amount"
    case .currency(let operand): "\(operand.bracketed).currency"
    case .size(let operand): "size(\(operand))"
    case .childCount(let workflow): "children('\(workflow)').size()"
    case .workingDays(let start, let end): "workingDays(\(start), \(end))"
    case .list(let elements): "[\(elements.map(\.description).joined(separator: ", "))]"
    }
  }

  private var bracketed: String { if case .arithmetic = self { "(\(self))" } else { description } }
}
