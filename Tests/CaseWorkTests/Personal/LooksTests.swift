import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseWork

@Suite struct LooksTests {
  @Test(arguments: UInt64(0)..<60)
  func `whoever looks sees everything since the day before on which they looked`(seed: UInt64) throws {
    var random = Seeded(seed)
    var (looks, days): (Looks, [Day]) = (Looks(), [])
    var day = try #require(Day("2024-06-03"))
    for _ in 0..<20 {
      day = day + Int.random(in: 0...3, using: &random)
      #expect(looks.since(at: "/a", on: day) == days.last { $0 < day })
      if Bool.random(using: &random) {
        looks.look(at: "/a", on: day)
        days.append(day)
      }
      looks = Looks(looks.json)
      #expect(looks.since(at: "/b", on: day) == nil)
    }
  }

  @Test func `a clock that was ahead loses nothing`() throws {
    var looks = Looks()
    let (first, ahead, now) = (
      try #require(Day("2024-06-03")), try #require(Day("2030-01-01")), try #require(Day("2024-06-10"))
    )
    looks.look(at: "/a", on: first)
    looks.look(at: "/a", on: ahead)
    #expect(looks.since(at: "/a", on: now) == first)
    looks.look(at: "/a", on: now)
    #expect(looks.since(at: "/a", on: now) == first && looks.since(at: "/a", on: now + 1) == now)
  }

  @Test func `what cannot be read was never seen`() {
    for json in [JSON.null, [], ["registries": ["/a": ["day": "x"]]], ["registries": 1]] {
      #expect(Looks(json) == Looks())
    }
  }
}
