import JSONText
import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct DisjointnessTests {
  private func areDisjoint(_ left: String, _ right: String, in scope: ConditionScope = ConditionSamples.scope) throws
    -> Bool
  {
    let left = try #require(ConditionSamples.read(left, in: scope).condition, "\(left)")
    let right = try #require(ConditionSamples.read(right, in: scope).condition, "\(right)")
    let result = Disjointness.areProvablyDisjoint(left, right)
    #expect(result == Disjointness.areProvablyDisjoint(right, left))
    return result
  }

  @Test(arguments: [
    ("position == 'accepted'", "position == 'refused'"), ("position == 'accepted'", "position != 'accepted'"),
    ("position in ['accepted', 'silent']", "position == 'refused'"),
    ("position in ['accepted']", "position in ['refused', 'silent']"),
    ("urgent", "!urgent"), ("urgent == true", "urgent == false"), ("urgent != public", "urgent && public"),
    ("copies < 3", "copies >= 3"), ("copies <= 2", "copies == 3"), ("copies < 3", "3 < copies"),
    ("copies > 2", "copies < 3"), ("pages + copies < 3", "pages + copies > 7"), ("size(tags) == 0", "tags.size() > 0"),
    ("adopted < date('2024-01-01')", "adopted >= date('2024-01-01')"),
    ("adopted < date('2024')", "adopted > date('2024')"),
    ("built <= date('2024-01')", "built > date('2024-01-01')"), ("adopted == date('2024')", "true"),
    ("share < 1.5", "share >= 1.50"), ("budget.amount > 5", "budget.amount <= 5"),
    ("copies < pages", "copies >= pages"),
    ("copies < pages", "pages < copies"), ("copies == 1 && urgent", "copies == 1 && !urgent"),
    ("copies == 1 || copies == 2", "copies == 3 || copies == 4"), ("!(copies == 1 || urgent)", "urgent"),
    ("has(reason)", "!has(reason)"),
    ("position == 'accepted'", "!has(position)"), ("tags.all(t, t == 'a')", "!tags.all(t, t == 'a')"),
    ("false", "true"),
    ("owner in members", "!(owner in members)"), ("children('letter').size() == 0", "children('letter').size() > 0"),
    ("copies != 1", "copies >= 1 && copies <= 1"), ("(copies == 1) == urgent", "copies == 1 && !urgent"),
  ])
  func `these exclude each other`(left: String, right: String) throws { #expect(try areDisjoint(left, right)) }

  @Test(arguments: [
    ("position == 'accepted'", "urgent"), ("position in ['accepted', 'silent']", "position != 'accepted'"),
    ("copies < 4", "copies > 2"),
    ("copies <= 3", "copies >= 3"), ("copies == 1", "pages == 2"), ("copies == 1 || urgent", "copies == 2"),
    ("true", "true"),
    ("built <= date('2024')", "built >= date('2024-01-01')"), ("has(reason)", "has(reason)"),
    ("copies <= pages", "copies >= pages"),
    ("facilities.exists(f, f.works)", "facilities.exists(f, !f.works)"), ("share < 1.6", "share > 1.5"),
    ("copies != 1", "copies != 2"),
  ])
  func `these may hold at once, or it cannot be seen`(left: String, right: String) throws {
    #expect(try !areDisjoint(left, right))
  }

  @Test func `an input and a field of the same name are not the same`() throws {
    let field = try #require(
      ConditionSamples.read("copies == 1", in: ConditionScope(fields: ["copies": .integer()])).condition)
    let input = try #require(ConditionSamples.read("copies == 2").condition)
    #expect(!Disjointness.areProvablyDisjoint(field, input))
  }

  private static let scope = ConditionScope(fields: [
    "a": .integer(), "b": .integer(), "p": .boolean, "k": .choice(of: [Choice("x"), Choice("y"), Choice("z")]),
    "d": .date(precision: .year),
  ])

  @Test(arguments: UInt64(0)..<200)
  func `no values make provably disjoint conditions both true`(seed: UInt64) throws {
    var dice = Seeded(seed)
    for _ in 0..<15 {
      let sources = [Self.source(&dice, depth: 2), Self.source(&dice, depth: 2)]
      guard try areDisjoint(sources[0], sources[1], in: Self.scope) else { continue }
      let conditions = sources.compactMap { ConditionSamples.read($0, in: Self.scope).condition }
      for fields in Self.allFields {
        let context = ConditionContext(fields: fields)
        #expect(!conditions.allSatisfy { $0.evaluate(in: context) == .true }, "\(sources) \(fields)")
      }
    }
  }

  /// Every combination of a few values, absence included.
  private static let allFields: [JSONObject] = {
    var all: [JSONObject] = [[:]]
    let values: [(String, [JSON?])] = [
      ("a", [nil, 0, 1, 2, 3]), ("b", [nil, 1, 2]), ("p", [nil, true, false]), ("k", [nil, "x", "y", "z"]),
      ("d", [nil, "2023", "2024", "2024-01", "2024-01-01", "2024-05-03"]),
    ]
    for (name, values) in values {
      all = all.flatMap { fields in
        values.map { value in
          var fields = fields
          fields[name] = value
          return fields
        }
      }
    }
    return all
  }()

  private static func source(_ dice: inout Seeded, depth: Int) -> String {
    let comparison = dice.pick(["==", "!=", "<", "<=", ">", ">="])
    switch dice.number(in: depth == 0 ? 0...7 : 0...10) {
    case 0, 1: return "a \(comparison) \(dice.number(in: 0...3))"
    case 2: return "a \(comparison) b"
    case 3: return dice.pick(["p", "!p", "has(a)", "!has(k)", "has(d)", "p == (a == 1)"])
    case 4: return "k == '\(dice.pick(["x", "y", "z"]))'"
    case 5: return "k in ['\(dice.pick(["x", "y"]))', '\(dice.pick(["y", "z"]))']"
    case 6: return "d \(comparison) date('\(dice.pick(["2023", "2024", "2024-01", "2024-01-01", "2024-05-03"]))')"
    case 7: return "a + b \(comparison) \(dice.number(in: 0...4))"
    case 8: return "!(\(source(&dice, depth: depth - 1)))"
    case 9: return "(\(source(&dice, depth: depth - 1))) && (\(source(&dice, depth: depth - 1)))"
    default: return "(\(source(&dice, depth: depth - 1))) || (\(source(&dice, depth: depth - 1)))"
    }
  }

  @Test func `too many alternatives are not looked at`() throws {
    let alternatives = (0..<9).map { "(copies == \($0) || pages == \($0))" }.joined(separator: " && ")
    #expect(try !areDisjoint(alternatives, "false || copies == 100"))
  }
}
