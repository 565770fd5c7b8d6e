/// Writes doubles as ECMAScript does (ECMA-262, Number::toString; RFC 8785, 3.2.2.3).
enum NumberText {
  /// The shortest text that reads back as `value`; both zeros are `0`.
  ///
  /// - Precondition: `value` is finite.
  static func text(of value: Double) -> String {
    precondition(value.isFinite, "JSON has no infinity and no NaN")
    guard value != 0 else { return "0" }
    let decimal = Decimal(value.magnitude)
    return (value < 0 ? "-" : "") + decimal.text
  }

  /// The shortest digits of a positive double.
  private struct Decimal {
    /// Digits without leading and trailing zeros.
    var digits = ""
    /// Where the point stands, counted from the first digit: 0.`digits` × 10^`point`.
    var point = 0

    /// Takes the digits of the description, which are the shortest too, and forgets how it arranged them.
    init(_ value: Double) {
      let parts = value.description.split(separator: "e")
      let halves = parts[0].split(separator: ".")
      let whole = halves[0]
      let all = halves.joined()
      let significant = all.drop { $0 == "0" }
      point = whole.utf8.count - (all.utf8.count - significant.utf8.count)
      if parts.count > 1 { point += Int(parts[1]) ?? 0 }
      digits = String(significant)
      while digits.last == "0" { digits.removeLast() }
    }

    var text: String {
      let count = digits.utf8.count
      switch point {
      case count...21 where count <= 21: return digits + String(repeating: "0", count: point - count)
      case 1...21: return digits.prefix(point) + "." + digits.dropFirst(point)
      case -5...0: return "0." + String(repeating: "0", count: -point) + digits
      default:
        let exponent = point - 1
        let fraction = count > 1 ? "." + digits.dropFirst() : ""
        return digits.prefix(1) + fraction + "e" + (exponent < 0 ? "-" : "+") + String(exponent.magnitude)
      }
    }
  }
}
