import CaseRegistry
import CaseWork
import TestSupport
import Testing
import WorkflowEngine

/// Shares, days and estimates, held against figures from outside.
@Suite struct ArithmeticTests {
  /// Freireich and others (1963), the patients with 6-MP: weeks to relapse, and those still in remission.
  private static let answered = [6, 6, 6, 7, 10, 13, 16, 22, 23]
  private static let waiting = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]

  private func durations(_ days: [Int]) -> Durations { days.reduce(into: Durations()) { $0.add($1) } }

  @Test func `the published example comes out as it was published`() {
    let survival = Survival(answered: durations(Self.answered), waiting: durations(Self.waiting))
    let expected: [(Int, Int, Int, Double)] = [
      (6, 21, 3, 0.8571), (7, 17, 1, 0.8067), (10, 15, 1, 0.7529), (13, 12, 1, 0.6902), (16, 11, 1, 0.6275),
      (22, 7, 1, 0.5378), (23, 6, 1, 0.4482),
    ]
    #expect(survival.steps.map(\.days) == expected.map(\.0))
    #expect(survival.steps.map(\.atRisk) == expected.map(\.1))
    #expect(survival.steps.map(\.answered) == expected.map(\.2))
    for (step, row) in zip(survival.steps, expected) { #expect(abs(step.waiting - row.3) < 0.00005) }
    #expect(survival.median == 23)
    #expect(survival.medianInterval.low == 13)
    #expect(survival.medianInterval.high == nil)
  }

  /// Sets and figures as lifelines 0.30 has them, made with the seeds that stand in the file.
  @Test(arguments: SurvivalGoldens.sets)
  func `estimates and intervals are those of lifelines`(set: SurvivalGoldens.Golden) {
    let survival = Survival(answered: durations(set.answered), waiting: durations(set.waiting))
    #expect(survival.steps.map(\.days) == set.steps.map(\.days))
    for (step, golden) in zip(survival.steps, set.steps) {
      #expect(abs(step.waiting - golden.waiting) < 1e-9)
      guard let low = golden.low, let high = golden.high else {
        #expect(step.interval == nil)
        continue
      }
      #expect(abs((step.interval?.low ?? -1) - low) < 1e-9)
      #expect(abs((step.interval?.high ?? -1) - high) < 1e-9)
    }
    #expect(survival.median == set.median)
    #expect(survival.medianInterval.low == set.low)
    #expect(survival.medianInterval.high == set.high)
  }

  /// Figures as statsmodels' `proportion_confint(method="wilson")` has them.
  @Test(arguments: [
    (0, 1, "0.0000", "0.0000", "0.7935"), (1, 1, "1.0000", "0.2065", "1.0000"), (5, 9, "0.5556", "0.2667", "0.8112"),
    (328, 351, "0.9345", "0.9036", "0.9559"), (41, 70, "0.5857", "0.4688", "0.6937"),
    (1, 3, "0.3333", "0.0615", "0.7923"), (2, 3, "0.6667", "0.2077", "0.9385"),
  ])
  func `a share has its interval`(n: Int, of: Int, share: String, low: String, high: String) throws {
    let found = try #require(Share(n, of: of))
    #expect([found.text, Share.text(found.interval.low), Share.text(found.interval.high)] == [share, low, high])
  }

  @Test func `nobody knows a share of nothing`() { #expect(Share(0, of: 0) == nil) }

  @Test func `a quantile is the first day by which its part was over`() {
    let days = durations([1, 2, 2, 3, 10])
    #expect(days.quantile(1, of: 2) == 2)
    #expect(days.quantile(1, of: 4) == 2)
    #expect(days.quantile(3, of: 4) == 3)
    #expect(days.quantile(9, of: 10) == 10)
    #expect(durations([1, 2]).quantile(1, of: 2) == 1)
    #expect(Durations().quantile(1, of: 2) == nil)
  }

  @Test(arguments: UInt64(0)..<200)
  func `quantiles are those of the sorted days, and nobody waiting changes nothing`(seed: UInt64) {
    var random = Seeded(seed)
    let days = (0..<random.number(in: 1...40)).map { _ in random.number(in: 0...30) }
    let sorted = days.sorted()
    let durations = durations(days)
    for (n, of) in [(1, 2), (1, 4), (3, 4), (9, 10)] {
      let place = (sorted.count * n + of - 1) / of - 1
      #expect(durations.quantile(n, of: of) == sorted[max(0, place)])
    }
    #expect(Survival(answered: durations, waiting: Durations()).median == durations.quantile(1, of: 2))
  }

  @Test func `nothing answered has no estimate`() {
    let survival = Survival(answered: Durations(), waiting: durations([3, 4]))
    #expect(survival.steps.isEmpty)
    #expect(survival.median == nil)
  }
}
