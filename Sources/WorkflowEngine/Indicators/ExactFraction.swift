/// An exact fraction: what a mean is before it is rounded for print.
///
/// The fraction is always reduced and its denominator positive, so equal numbers are equal values. What does not fit into
/// 128 bits has no value: every operation answers nil then, never a wrong number.
public struct ExactFraction: Hashable, Sendable {
  /// Above the line, with the sign.
  public let numerator: Int128
  /// Below the line; at least 1.
  public let denominator: Int128

  /// `numerator` / `denominator`, reduced; nil when `denominator` is 0 or the signs cannot be moved.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let common = Int128(Self.gcd(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / common)
    self.denominator = sign * (denominator / common)
  }

  /// The number that `decimal` writes.
  public init(_ decimal: ExactDecimal) {
    let power = ExactDecimal.powers[decimal.scale]
    let common = Int128(Self.gcd(decimal.coefficient.magnitude, power.magnitude))
    numerator = decimal.coefficient / common
    denominator = power / common
  }

  private static func gcd(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension ExactFraction {
  /// The sum; nil when it does not fit.
  public func adding(_ other: ExactFraction) -> ExactFraction? {
    // Over the least common denominator, so that sums of decimals stay as short as they can.
    let common = Int128(Self.gcd(denominator.magnitude, other.denominator.magnitude))
    let (left, leftOverflow) = numerator.multipliedReportingOverflow(by: other.denominator / common)
    let (right, rightOverflow) = other.numerator.multipliedReportingOverflow(by: denominator / common)
    let (sum, sumOverflow) = left.addingReportingOverflow(right)
    let (line, lineOverflow) = denominator.multipliedReportingOverflow(by: other.denominator / common)
    guard !leftOverflow, !rightOverflow, !sumOverflow, !lineOverflow else { return nil }
    return ExactFraction(sum, over: line)
  }

  /// The number divided by a count; nil when `count` is 0 or the result does not fit.
  public func divided(by count: Int) -> ExactFraction? {
    let (line, overflow) = denominator.multipliedReportingOverflow(by: Int128(count))
    return overflow ? nil : ExactFraction(numerator, over: line)
  }

  /// The mean of several numbers; nil when there are none or a sum does not fit.
  public static func mean(of numbers: [ExactFraction]) -> ExactFraction? {
    guard let first = numbers.first else { return nil }
    var sum = first
    for number in numbers.dropFirst() {
      guard let next = sum.adding(number) else { return nil }
      sum = next
    }
    return sum.divided(by: numbers.count)
  }
}

extension ExactFraction {
  /// The number with `places` digits after the point, half up: what lies in the middle goes away from zero.
  ///
  /// - Parameter places: From 0 to 38.
  /// - Returns: nil when the result has more than 38 digits.
  public func rounded(places: Int) -> ExactDecimal? {
    let (line, size) = (denominator.magnitude, numerator.magnitude)
    var (digits, rest) = (size / line, size % line)
    for _ in 0..<max(0, places) {
      let (ten, restOverflow) = rest.multipliedReportingOverflow(by: 10)
      let (shifted, shiftOverflow) = digits.multipliedReportingOverflow(by: 10)
      let (next, nextOverflow) = shifted.addingReportingOverflow(ten / line)
      guard !restOverflow, !shiftOverflow, !nextOverflow else { return nil }
      (digits, rest) = (next, ten % line)
    }
    if rest >= line - rest { digits += 1 }
    guard let whole = Int128(exactly: digits) else { return nil }
    return ExactDecimal(coefficient: numerator < 0 ? -whole : whole, scale: places)
  }

  /// The nearest binary number, for drawing only.
  public var approximate: Double { Double(numerator) / Double(denominator) }
}

extension ExactFraction: Comparable {
  /// Whether `left` is the smaller number; exact, also where the products do not fit into 128 bits.
  public static func < (left: ExactFraction, right: ExactFraction) -> Bool {
    let one = left.numerator.multipliedFullWidth(by: right.denominator)
    let other = right.numerator.multipliedFullWidth(by: left.denominator)
    return one.high == other.high ? one.low < other.low : one.high < other.high
  }
}

extension ExactFraction: CustomStringConvertible {
  /// As `469/10`, or `73` for a whole number.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}
