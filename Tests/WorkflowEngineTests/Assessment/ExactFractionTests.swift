import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct ExactFractionTests {
  @Test(arguments: [
    (14021, 600, 1, "23.4"), (5335, 100, 1, "53.4"), (5265, 100, 1, "52.7"), (3005, 100, 1, "30.1"),
    (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (-5, 100, 1, "-0.1"), (-4, 100, 1, "0.0"),
    (0, 7, 3, "0.000"), (999, 1000, 2, "1.00"), (7, 1, 0, "7"),
  ])
  func `half is rounded up, away from zero`(numerator: Int, denominator: Int, places: Int, text: String) throws {
    let fraction = try #require(ExactFraction(Int128(numerator), over: Int128(denominator)))
    #expect(fraction.rounded(places: places)?.description == text)
  }

  @Test func `equal numbers are equal values`() throws {
    #expect(ExactFraction(6, over: 4) == ExactFraction(-3, over: -2))
    #expect(ExactFraction(6, over: 4)?.description == "3/2")
    #expect(ExactFraction(-6, over: 3)?.description == "-2")
    #expect(ExactFraction(0, over: -5) == ExactFraction(ExactDecimal(0)))
    #expect(ExactFraction(try #require(ExactDecimal("1.50"))) == ExactFraction(3, over: 2))
  }

  @Test func `what does not fit gives nothing`() throws {
    #expect(ExactFraction(1, over: 0) == nil)
    #expect(ExactFraction(.min, over: 1) == nil)
    #expect(ExactFraction(1, over: .min) == nil)
    let great = try #require(ExactFraction(.max, over: 1))
    #expect(great.adding(great) == nil)
    #expect(ExactFraction(1, over: .max)?.divided(by: 2) == nil)
    #expect(great.divided(by: 0) == nil)
    #expect(great.rounded(places: 0) == nil)
    #expect(ExactFraction(1, over: .max)?.adding(try #require(ExactFraction(1, over: .max - 1))) == nil)
    #expect(ExactFraction(.max - 1, over: .max)?.rounded(places: 2) == nil)
    #expect(ExactFraction.mean(of: []) == nil)
  }

  @Test func `order is exact where products do not fit`() throws {
    let one = try #require(ExactFraction(.max - 1, over: .max))
    let other = try #require(ExactFraction(.max - 2, over: .max - 1))
    #expect(other < one && !(one < other))
    let negative = try #require(ExactFraction(-1, over: 2))
    #expect(negative < other)
  }

  @Test(arguments: UInt64(0)..<200)
  func `sums and roundings are those of whole numbers`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let (a, b) = (dice.number(in: -10_000...10_000), dice.number(in: 1...999))
    let (c, d) = (dice.number(in: -10_000...10_000), dice.number(in: 1...999))
    let left = try #require(ExactFraction(Int128(a), over: Int128(b)))
    let right = try #require(ExactFraction(Int128(c), over: Int128(d)))
    #expect(left.adding(right) == ExactFraction(Int128(a * d + c * b), over: Int128(b * d)))
    #expect((left < right) == (a * d < c * b))
    // Half up of |a| / b in hundredths: the whole part of |a| · 100 / b + 1/2.
    let hundredths = (2 * 100 * abs(a) + b) / (2 * b)
    #expect(left.rounded(places: 2) == ExactDecimal(coefficient: Int128(a < 0 ? -hundredths : hundredths), scale: 2))
  }
}
