import TestSupport
import Testing

@testable import WorkflowEngine

@Suite struct AssessmentPropertyTests {
  private typealias Samples = IndicatorSamples

  /// A mean over the product of all denominators, in the plainest way: (numerator, denominator), not reduced.
  private static func slowMean(_ numbers: [(Int128, Int128)]) -> (Int128, Int128)? {
    guard !numbers.isEmpty else { return nil }
    let sum = numbers.reduce((Int128(0), Int128(1))) { ($0.0 * $1.1 + $1.0 * $0.1, $0.1 * $1.1) }
    return (sum.0, sum.1 * Int128(numbers.count))
  }

  @Test(arguments: UInt64(0)..<200)
  func `scores are those of a slow computation with whole numbers`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let indicators = Samples.random(&dice)
    for dimension in try Assessment(indicators).dimensions {
      let members = indicators.filter { $0.dimension == dimension.name }
      var parts: [(Int128, Int128)] = []
      for part in dimension.subDimensions {
        // In thousandths, so that the means of the parts stay short.
        let values = members.filter { $0.subDimension == part.name }.compactMap(\.value)
        let thousandths = values.map { $0.coefficient * ExactDecimal.powers[3 - $0.scale] }
        let mean = values.isEmpty ? nil : (thousandths.reduce(0, +), Int128(1000 * values.count))
        #expect(part.score.mean == mean.flatMap { ExactFraction($0.0, over: $0.1) })
        #expect(part.score.known == values.count)
        if let mean { parts.append(mean) }
      }
      #expect(dimension.score.mean == Self.slowMean(parts).flatMap { ExactFraction($0.0, over: $0.1) })
      #expect(dimension.score.of == members.count)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `the order of the indicators makes no difference`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let indicators = Samples.random(&dice)
    #expect(try Assessment(indicators) == Assessment(indicators.shuffled(using: &dice)))
  }

  @Test(arguments: UInt64(0)..<100)
  func `a missing indicator changes the counts and no score`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let indicators = Samples.random(&dice)
    let known = indicators.filter { $0.value != nil }
    guard !known.isEmpty else { return }
    let (all, fewer) = (try Assessment(indicators), try Assessment(known))
    #expect(all.known == fewer.known)
    for dimension in all.dimensions {
      let same = fewer.dimensions.first { $0.name == dimension.name }
      #expect(dimension.score.mean == same?.score.mean)
      #expect((dimension.score.mean == nil) == (dimension.score.known == 0))
      for part in dimension.subDimensions {
        #expect(part.score.mean == same?.subDimensions.first { $0.name == part.name }?.score.mean)
      }
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `values k times as great give scores k times as great`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let indicators = Samples.random(&dice)
    let factor = dice.number(in: 2...9)
    let greater = Samples.changed(indicators) { $0.multiplied(by: ExactDecimal(factor)) }
    let (once, often) = (try Assessment(indicators).dimensions, try Assessment(greater).dimensions)
    for (one, other) in zip(once, often) {
      #expect(other.score.mean?.divided(by: factor) == one.score.mean)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `a score lies between the least and the greatest value`(seed: UInt64) throws {
    var dice = Seeded(seed)
    for dimension in try Assessment(Samples.random(&dice)).dimensions {
      let values = dimension.indicators.compactMap(\.value).map { ExactFraction($0) }
      guard let least = values.min(), let greatest = values.max(), let mean = dimension.score.mean else { continue }
      #expect(least <= mean && mean <= greatest)
    }
  }
}
