import JSONText
import TestSupport
import Testing

@testable import WorkflowEngine

/// Compares conditions with a slow, obvious evaluator over random texts and values.
@Suite struct ConditionModelTests {
  private static let scope = ConditionScope(fields: [
    "a": .integer(), "b": .integer(), "p": .boolean, "q": .boolean, "k": .choice(of: [Choice("x"), Choice("y")]),
    "n": .list(of: .integer()),
  ])

  /// A condition as text, and what it should come to.
  private indirect enum Model {
    case flag(String)
    case compare(Number, String, Number)
    case choice(String, Bool)
    case has(String)
    case not(Model)
    case both(Model, Model)
    case either(Model, Model)
    case every(Bool, Int)
  }

  private indirect enum Number {
    case literal(Int)
    case name(String)
    case operation(Number, String, Number)
  }

  @Test(arguments: UInt64(0)..<300)
  func `a condition comes to what the slow evaluator says`(seed: UInt64) throws {
    var dice = Seeded(seed)
    for _ in 0..<20 {
      let model = Self.model(&dice, depth: 4)
      let source = Self.text(model)
      let read = ConditionSamples.read(source, in: Self.scope)
      let condition = try #require(read.condition, "\(source): \(read.defects)")
      for _ in 0..<10 {
        let fields = Self.fields(&dice)
        #expect(
          condition.evaluate(in: ConditionContext(fields: fields)) == Self.truth(model, fields), "\(source) \(fields)")
      }
    }
  }

  private static func fields(_ dice: inout Seeded) -> JSONObject {
    var fields: JSONObject = [:]
    for name in ["a", "b"] where dice.number(in: 0...3) > 0 { fields[name] = .integer(dice.number(in: -3...3)) }
    for name in ["p", "q"] where dice.number(in: 0...3) > 0 { fields[name] = .bool(dice.number(in: 0...1) == 0) }
    if dice.number(in: 0...3) > 0 { fields["k"] = dice.pick(["x", "y"]) }
    if dice.number(in: 0...3) > 0 {
      fields["n"] = .array((0..<dice.number(in: 0...3)).map { _ in .integer(dice.number(in: 0...2)) })
    }
    return fields
  }

  private static func model(_ dice: inout Seeded, depth: Int) -> Model {
    switch dice.number(in: depth == 0 ? 3...7 : 0...7) {
    case 0: return .not(model(&dice, depth: depth - 1))
    case 1: return .both(model(&dice, depth: depth - 1), model(&dice, depth: depth - 1))
    case 2: return .either(model(&dice, depth: depth - 1), model(&dice, depth: depth - 1))
    case 3: return .flag(dice.pick(["p", "q"]))
    case 4: return .choice(dice.pick(["x", "y"]), dice.number(in: 0...1) == 0)
    case 5: return .has(dice.pick(["a", "p", "k", "n"]))
    case 6: return .every(dice.number(in: 0...1) == 0, dice.number(in: 0...2))
    default:
      let comparison = dice.pick(["==", "!=", "<", "<=", ">", ">="])
      return .compare(number(&dice, depth: 2), comparison, number(&dice, depth: 2))
    }
  }

  private static func number(_ dice: inout Seeded, depth: Int) -> Number {
    switch dice.number(in: depth == 0 ? 1...2 : 0...2) {
    case 0:
      return .operation(
        number(&dice, depth: depth - 1), dice.pick(["+", "-", "*", "/", "%"]), number(&dice, depth: depth - 1))
    case 1: return .literal(dice.number(in: -3...3))
    default: return .name(dice.pick(["a", "b"]))
    }
  }

  private static func text(_ model: Model) -> String {
    switch model {
    case .flag(let name): name
    case .compare(let left, let comparison, let right): "\(text(left)) \(comparison) \(text(right))"
    case .choice(let value, let isSame): isSame ? "k == '\(value)'" : "k != '\(value)'"
    case .has(let name): "has(\(name))"
    case .not(let inner): "!(\(text(inner)))"
    case .both(let left, let right): "(\(text(left))) && (\(text(right)))"
    case .either(let left, let right): "(\(text(left))) || (\(text(right)))"
    case .every(let isAll, let bound): isAll ? "n.all(e, e >= \(bound))" : "n.exists(e, e >= \(bound))"
    }
  }

  private static func text(_ number: Number) -> String {
    switch number {
    case .literal(let value): "\(value)"
    case .name(let name): name
    case .operation(let left, let operation, let right): "(\(text(left)) \(operation) \(text(right)))"
    }
  }

  private static func truth(_ model: Model, _ fields: JSONObject) -> Truth {
    switch model {
    case .flag(let name): fields[name]?.bool.map { Truth($0) } ?? .unknown
    case .compare(let left, let comparison, let right): compare(value(left, fields), comparison, value(right, fields))
    case .choice(let value, let isSame): fields["k"].map { Truth(($0.string == value) == isSame) } ?? .unknown
    case .has(let name): Truth(fields[name] != nil)
    case .not(let inner): [.true: .false, .false: .true][truth(inner, fields)] ?? .unknown
    case .both(let left, let right): least([truth(left, fields), truth(right, fields)])
    case .either(let left, let right): greatest([truth(left, fields), truth(right, fields)])
    case .every(let isAll, let bound):
      fields["n"]?.array.map { list in
        let hits = list.filter { ($0.integer ?? 0) >= bound }.count
        return Truth(isAll ? hits == list.count : hits > 0)
      } ?? .unknown
    }
  }

  private static func compare(_ left: Int?, _ comparison: String, _ right: Int?) -> Truth {
    guard let left, let right else { return .unknown }
    switch comparison {
    case "==": return Truth(left == right)
    case "!=": return Truth(left != right)
    case "<": return Truth(left < right)
    case "<=": return Truth(left <= right)
    case ">": return Truth(left > right)
    default: return Truth(left >= right)
    }
  }

  private static func least(_ truths: [Truth]) -> Truth {
    truths.contains(.false) ? .false : truths.contains(.unknown) ? .unknown : .true
  }

  private static func greatest(_ truths: [Truth]) -> Truth {
    truths.contains(.true) ? .true : truths.contains(.unknown) ? .unknown : .false
  }

  private static func value(_ number: Number, _ fields: JSONObject) -> Int? {
    switch number {
    case .literal(let value): return value
    case .name(let name): return fields[name]?.integer
    case .operation(let left, let operation, let right):
      guard let left = value(left, fields), let right = value(right, fields) else { return nil }
      switch operation {
      case "+": return left + right
      case "-": return left - right
      case "*": return left * right
      case "/": return right == 0 ? nil : left / right
      default: return right == 0 ? nil : left % right
      }
    }
  }
}
