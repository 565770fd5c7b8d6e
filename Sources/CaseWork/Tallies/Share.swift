/// So many of so many, with the interval in which the share lies that they are a sample of.
///
/// The interval is Wilson's at 95 per cent (E. B. Wilson, 1927): it stays between 0 and 1, and says something of few cases too.
package struct Share: Hashable, Sendable {
  /// The numerator.
  package let n: Int
  /// The denominator.
  package let of: Int

  /// A share; nil of nothing, since nobody knows what it would be.
  package init?(_ n: Int, of: Int) {
    guard of > 0, n >= 0, n <= of else { return nil }
    (self.n, self.of) = (n, of)
  }

  /// The quantile of the normal distribution for an interval of 95 per cent.
  package static let z = 1.959963984540054

  /// The least and the greatest share that would be no surprise.
  package var interval: (low: Double, high: Double) {
    let (p, count, z2) = (Double(n) / Double(of), Double(of), Self.z * Self.z)
    let middle = (p + z2 / (2 * count)) / (1 + z2 / count)
    let half = Self.z * (p * (1 - p) / count + z2 / (4 * count * count)).squareRoot() / (1 + z2 / count)
    return (self.n == 0 ? 0 : max(0, middle - half), self.n == of ? 1 : min(1, middle + half))
  }

  /// The share with four digits after the point, rounded half up from the exact fraction: `0.8571`.
  package var text: String { Self.text(tenThousandths: (n * 20_000 + of) / (2 * of)) }

  /// A number from 0 to 1 with four digits after the point.
  package static func text(_ value: Double) -> String { text(tenThousandths: Int((value * 10_000).rounded())) }

  private static func text(tenThousandths number: Int) -> String {
    let digits = String(number % 10_000)
    return "\(number / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
