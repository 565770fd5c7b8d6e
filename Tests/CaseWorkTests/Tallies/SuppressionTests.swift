import CaseRegistry
import CaseWork
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What is told of a group of which small numbers are not.
@Suite struct SuppressionTests {
  /// A group in which each case has one run and one value of each of two fields: all three breakdowns have one sum, which is
  /// the most that whoever reads can know.
  private struct World {
    var parts: [TallyPart: Int] = [:]
    var extended = 0
    var values: [String: [String: Int]] = ["outcome": [:], "position": [:]]

    init(_ random: inout Seeded) {
      let cases = random.number(in: 1...[8, 40, 200][random.number(in: 0...2)])
      for _ in 0..<cases {
        parts[TallyPart.allCases[random.number(in: 0...random.number(in: 0...5))], default: 0] += 1
        for field in ["outcome", "position"] {
          values[field]?["v\(random.number(in: 0...random.number(in: 0...3)))", default: 0] += 1
        }
      }
      extended = random.number(in: 0...cases)
    }

    /// One case more or less of a part, and of the largest value of each field.
    func with(_ part: TallyPart, _ step: Int) -> World {
      var world = self
      world.parts[part, default: 0] += step
      for field in values.keys {
        let largest = values[field]?.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? ""
        world.values[field]?[largest, default: 0] += step
      }
      world.extended = min(extended, world.cases)
      return world
    }

    var cases: Int { parts.values.reduce(0, +) }

    var group: StatsGroup {
      var counted = TallyGroup()
      counted.cases = cases
      var left = extended
      for part in TallyPart.allCases {
        let count = parts[part] ?? 0
        let long = min(left, count)
        left -= long
        if long > 0 { counted.runs[TallyCell(part, workingDays: 3, calendarDays: 4, isExtended: true)] = long }
        if count > long { counted.runs[TallyCell(part, workingDays: 3, calendarDays: 4)] = count - long }
      }
      counted.values = values
      counted.bases = values.mapValues { $0.values.reduce(0, +) }
      return StatsGroup(key: "w", title: LocalizedText("w"), counted, isGuarded: true)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `for every number that is not told another fits all that is told`(seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<20 {
      let world = World(&random)
      let told = world.group.json(in: .en)
      for (part, count) in world.parts where StatsGroup.isSmall(count) {
        // One more where there is room for it, else one less: both are from 1 to 4.
        let other = world.with(part, count < 4 ? 1 : -1)
        #expect(other.group.json(in: .en) == told, "\(part) \(count)")
      }
    }
  }

  @Test func `what hides nothing tells all, and what hides something no sum and no other breakdown`() {
    var counted = TallyGroup()
    counted.cases = 12
    counted.runs = [
      TallyCell(.inTime, workingDays: 3, calendarDays: 4): 7, TallyCell(.late, workingDays: 9, calendarDays: 12): 5,
    ]
    counted.values = ["position": ["accepted": 12]]
    counted.bases = ["position": 12]
    let whole = StatsGroup(key: "w", title: LocalizedText("w"), counted, isGuarded: true).json(in: .en)
    #expect(whole["cases"] == 12 && whole["duties"]?["late"] == 5)
    #expect(whole["values"]?["position"]?["counts"]?["accepted"] == 12)
    counted.runs[TallyCell(.late, workingDays: 9, calendarDays: 12)] = 4
    counted.runs[TallyCell(.silent, workingDays: 9, calendarDays: 12, isExtended: true)] = 1
    let guarded = StatsGroup(key: "w", title: LocalizedText("w"), counted, isGuarded: true).json(in: .en)
    #expect(guarded["cases"] == .null && guarded["duties"]?["inTime"] == 7 && guarded["duties"]?["late"] == .null)
    #expect(guarded["duties"]?["silent"] == .null && guarded["duties"]?["began"] == .null)
    #expect(guarded["duties"]?["extended"] == .null && guarded["values"] == [:] && guarded["inTimeOf"] == .null)
  }
}
