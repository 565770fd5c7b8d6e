/// The natural logarithm and its inverse, worked out alike on every machine.
///
/// A system's own may differ in the last digit from one to the next; what is published is to be the same bytes everywhere.
/// Both are right to within a few units of the last place.
enum Elementary {
  private static let ln2High = 0x1.62e42fee00000p-1
  private static let ln2Low = 0x1.a39ef35793c76p-33

  /// The power of e; 0 and infinity where that is too small or too large for a number.
  static func exp(_ x: Double) -> Double {
    if x.isNaN || x > 709.78 { return x.isNaN ? x : .infinity }
    if x < -745 { return 0 }
    let power = (x / (ln2High + ln2Low)).rounded()
    let rest = (x - power * ln2High) - power * ln2Low
    var (term, sum) = (1.0, 1.0)
    for step in 1...20 {
      term *= rest / Double(step)
      sum += term
    }
    let half = Int(power) / 2
    return scaled(scaled(sum, half), Int(power) - half)
  }

  private static func scaled(_ value: Double, _ power: Int) -> Double {
    value * Double(sign: .plus, exponent: power, significand: 1)
  }

  /// The natural logarithm; minus infinity of 0.
  ///
  /// - Parameter x: Not negative.
  static func log(_ x: Double) -> Double {
    precondition(x >= 0, "no logarithm of less than nothing")
    if x == 0 { return -.infinity }
    if !x.isFinite { return x }
    var (power, part) = (Double(x.exponent), x.significand)
    if part > 1.4142135623730951 { (power, part) = (power + 1, part / 2) }
    let ratio = (part - 1) / (part + 1)
    let square = ratio * ratio
    var (term, sum) = (ratio, 0.0)
    for step in stride(from: 1, through: 31, by: 2) {
      sum += term / Double(step)
      term *= square
    }
    return power * ln2High + (2 * sum + power * ln2Low)
  }
}
