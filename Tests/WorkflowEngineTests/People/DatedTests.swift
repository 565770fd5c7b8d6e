import TestSupport
import Testing
import WorkflowEngine

@Suite struct DatedTests {
  private func day(_ number: Int) -> Day { Day(clamping: 19_000 + number) }

  /// What held from which day on; the first entry holds from the beginning.
  private struct Model {
    var starts: [(day: Int, value: Int)] = [(Int.min, 0)]

    mutating func change(to value: Int, from day: Int?) {
      let day = day ?? starts[starts.count - 1].day
      starts.removeAll { $0.day == day }
      starts.append((day, value))
      starts.sort { $0.day < $1.day }
      starts = starts.reduce(into: []) { if $0.last?.value != $1.value { $0.append($1) } }
    }

    func value(on day: Int) -> Int { starts.last { $0.day <= day }?.value ?? -1 }
  }

  @Test(arguments: UInt64(0)..<100)
  func `every day has the value that was said of it last`(seed: UInt64) {
    var random = Seeded(seed)
    var (dated, model) = (Dated(0), Model())
    for _ in 0..<12 {
      let value = Int.random(in: 0...3, using: &random)
      let from = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil
      dated.change(to: value, from: from.map { day($0) })
      model.change(to: value, from: from)
      for number in -1...10 { #expect(dated.value(on: day(number)) == model.value(on: number)) }
      #expect(dated.value == model.starts.last?.value)
      #expect(dated.past.map(\.until) == model.starts.dropFirst().map { day($0.day) })
    }
  }

  @Test func `days out of order are left out, so that time only goes forward`() {
    let dated = Dated("c", past: [.init("a", until: day(5)), .init("b", until: day(3)), .init("b", until: day(7))])
    #expect(dated.past.map(\.until) == [day(5), day(7)])
    #expect(dated.all == ["c", "b", "a"])
  }

  @Test func `an earlier name counts until the change that is known after it`() {
    var dated = Dated("old")
    dated.change(to: "newest", from: day(20))
    dated.change(to: "middle", from: day(10))
    #expect([9, 10, 19, 20].map { dated.value(on: day($0)) } == ["old", "middle", "middle", "newest"])
    dated.change(to: "old", from: day(10))
    #expect(dated.past.count == 1)
  }
}
