import Foundation

/// Measuring inside this process.
enum Timing {
  /// How long something took.
  static func seconds<Value>(_ body: () throws -> Value) rethrows -> (seconds: Double, value: Value) {
    let clock = ContinuousClock()
    let start = clock.now
    let value = try body()
    let parts = (clock.now - start).components
    return (Double(parts.seconds) + Double(parts.attoseconds) / 1e18, value)
  }

  /// The seconds of some rounds after one that is not counted.
  static func rounds(_ count: Int, _ body: () throws -> Void) rethrows -> [Double] {
    try body()
    var times: [Double] = []
    for _ in 0..<count { times.append(try seconds(body).seconds) }
    return times
  }
}

extension [Double] {
  /// The middle one.
  var median: Double {
    let sorted = self.sorted()
    guard let last = sorted.last else { return .nan }
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2]
      : (sorted[sorted.count / 2 - 1] + (sorted.count > 1 ? sorted[sorted.count / 2] : last)) / 2
  }

  /// The least and the greatest.
  var range: [Double] { [self.min() ?? .nan, self.max() ?? .nan] }
}
