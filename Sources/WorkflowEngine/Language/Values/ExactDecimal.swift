/// An exact decimal number: whole digits and how many of them stand after the point.
///
/// `1.50` and `1.5` are equal, but each is printed as it was written. At most 38 digits, of which all may stand after
/// the point.
public struct ExactDecimal: Sendable {
  /// The digits with their sign, as if there were no point.
  public let coefficient: Int128
  /// How many of the digits stand after the point; from 0 to 38.
  public let scale: Int

  /// A number from its digits.
  ///
  /// - Parameters:
  ///   - coefficient: The digits with their sign, as if there were no point.
  ///   - scale: How many of them stand after the point.
  /// - Returns: nil when there are more than 38 digits or `scale` is not from 0 to 38.
  public init?(coefficient: Int128, scale: Int) {
    guard (0...Self.mostDigits).contains(scale), coefficient.magnitude < Self.powers[Self.mostDigits].magnitude else {
      return nil
    }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// A whole number.
  public init(_ value: Int) {
    coefficient = Int128(value)
    scale = 0
  }
}

extension ExactDecimal {
  /// The most digits a number can have.
  public static let mostDigits = 38

  /// The powers of ten from 0 to 38.
  static let powers: [Int128] = (0..<mostDigits).reduce(into: [1]) { powers, place in powers.append(powers[place] * 10)
  }

  /// The digits before the point, with their sign.
  private var whole: Int128 { coefficient / Self.powers[scale] }

  /// The digits after the point, with the sign, as if `places` of them were written.
  private func fraction(places: Int) -> Int128 {
    coefficient % Self.powers[scale] * Self.powers[places - scale]
  }
}

extension ExactDecimal: Hashable {
  /// Whether both are the same number, however many zeros end them.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient == right.coefficient }
    return left.whole == right.whole && !(left < right) && !(right < left)
  }

  /// Hashes the number without the zeros at its end.
  public func hash(into hasher: inout Hasher) {
    var (digits, places) = (coefficient, scale)
    while places > 0, digits % 10 == 0 { (digits, places) = (digits / 10, places - 1) }
    hasher.combine(digits)
    hasher.combine(places)
  }
}

extension ExactDecimal: Comparable {
  /// Whether `left` is the smaller number; exact whatever the scales.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.scale == right.scale { return left.coefficient < right.coefficient }
    // Whole parts first: bringing both to one scale could overflow, their fractions cannot.
    guard left.whole == right.whole else { return left.whole < right.whole }
    let places = max(left.scale, right.scale)
    return left.fraction(places: places) < right.fraction(places: places)
  }
}

extension ExactDecimal {
  /// The sum, with the longer of the two fractions; nil when it has more than 38 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// The difference, with the longer of the two fractions; nil when it has more than 38 digits.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  /// The product, with the digits of both fractions; nil when it has more than 38 digits.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : ExactDecimal(coefficient: product, scale: scale + other.scale)
  }

  private func combined(
    with other: ExactDecimal, _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> ExactDecimal? {
    let places = max(scale, other.scale)
    let (left, leftOverflow) = coefficient.multipliedReportingOverflow(by: Self.powers[places - scale])
    let (right, rightOverflow) = other.coefficient.multipliedReportingOverflow(by: Self.powers[places - other.scale])
    let (value, overflow) = operation(left, right)
    guard !leftOverflow, !rightOverflow, !overflow else { return nil }
    return ExactDecimal(coefficient: value, scale: places)
  }
}

extension ExactDecimal: LosslessStringConvertible {
  /// Reads `12`, `-0.5`, `1.50`: digits, and a point only between digits.
  ///
  /// - Returns: nil for anything else: a plus sign, needless leading zeros, an exponent, `-0`, more than 38 digits.
  public init?(_ text: String) {
    var text = text
    // Read where the bytes lie: conditions on amounts read them each time.
    let read = text.withUTF8 { Self.read($0) }
    guard let read else { return nil }
    self = read
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var point: Int?
    var (low, digits, count) = (0, Int128(0), 0)
    guard bytes.count > start, bytes.count <= mostDigits + 3 else { return nil }
    for place in start..<bytes.count {
      if bytes[place] == UInt8(ascii: "."), point == nil {
        point = place
        continue
      }
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      // Leading zeros do not count, and the first 18 digits fit a machine word.
      if count > 0 || digit != 0 { count += 1 }
      guard count <= mostDigits else { return nil }
      if count <= 18 {
        low = low * 10 + Int(digit)
      } else {
        digits = (count == 19 ? Int128(low) : digits) * 10 + Int128(digit)
      }
    }
    let end = point ?? bytes.count
    let hasNeedlessZero = end - start > 1 && bytes[start] == UInt8(ascii: "0")
    guard end > start, point != bytes.count - 1, !hasNeedlessZero, !(isNegative && count == 0) else { return nil }
    let value = count <= 18 ? Int128(low) : digits
    return ExactDecimal(coefficient: isNegative ? -value : value, scale: point.map { bytes.count - $0 - 1 } ?? 0)
  }

  /// The number as it was written, as in `-1.50`.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    return scale == 0 ? sign + padded : "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }
}
