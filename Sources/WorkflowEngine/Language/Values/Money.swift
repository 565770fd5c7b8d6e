public import JSONText

/// An amount in a currency.
public struct Money: Hashable, Sendable {
  /// How much.
  public let amount: ExactDecimal
  /// The currency, as three capital letters (ISO 4217).
  public let currency: String

  /// An amount in a currency.
  ///
  /// - Returns: nil when `currency` is not three capital Latin letters.
  public init?(_ amount: ExactDecimal, _ currency: String) {
    guard Self.isCurrency(currency) else { return nil }
    self.amount = amount
    self.currency = currency
  }
}

extension Money {
  /// Whether `text` is three capital Latin letters.
  static func isCurrency(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }
  }

  /// Reads `{"amount": "828000000.00", "currency": "KZT"}`; nil for anything else.
  public init?(_ json: JSON) {
    guard let object = json.object, object.count == 2, let digits = object["amount"]?.string,
      let currency = object["currency"]?.string, let amount = ExactDecimal(digits)
    else { return nil }
    self.init(amount, currency)
  }

  /// The amount as documents keep it.
  public var json: JSON { ["amount": .string(amount.description), "currency": .string(currency)] }

  /// The sum; nil when the currencies differ or it has more than 38 digits.
  public func adding(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    return amount.adding(other.amount).flatMap { Money($0, currency) }
  }

  /// The difference; nil when the currencies differ or it has more than 38 digits.
  public func subtracting(_ other: Money) -> Money? {
    guard currency == other.currency else { return nil }
    return amount.subtracting(other.amount).flatMap { Money($0, currency) }
  }
}

extension Money: CustomStringConvertible {
  /// As in `828000000.00 KZT`.
  public var description: String { "\(amount) \(currency)" }
}

/// A number as people write it: `1 250,75`, `−3`, `828 000 000.00`.
struct TypedNumber {
  private let text: String
  private let isNegative: Bool
  /// What stands between spaces, without the sign.
  private let groups: [Substring]

  init(_ text: some StringProtocol) {
    self.text = String(text)
    var digits = text.drop { Self.isSpace($0) }
    isNegative = digits.first == "-" || digits.first == "−"
    if isNegative { digits = digits.dropFirst() }
    groups = String(digits).split(omittingEmptySubsequences: true, whereSeparator: Self.isSpace)
  }

  /// Spaces that people put between thousands, those that keep a line together included.
  static func isSpace(_ character: Character) -> Bool { " \u{A0}\u{202F}\u{2009}\t".contains(character) }
}

extension TypedNumber {
  /// The number; nil when there is none.
  ///
  /// - Throws: `ValueProblem.ambiguousNumber` for a comma that may stand between thousands.
  func read() throws(ValueProblem) -> ExactDecimal? {
    let joined = groups.joined()
    let commas = joined.count { $0 == "," }
    let points = joined.count { $0 == "." }
    guard joined.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }), areGrouped else { return nil }
    if commas > 1 || (commas == 1 && points > 0) { throw .ambiguousNumber(text) }
    guard commas + points <= 1 else { return nil }
    let parts = joined.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard let whole = parts.first, !whole.isEmpty, parts.last?.isEmpty == false else { return nil }
    if commas == 1, mayBeThousands(whole, parts[1]) { throw .ambiguousNumber(text) }
    return decimal(whole, parts.count == 2 ? parts[1] : nil)
  }

  /// `1,250` may be 1250: one to three digits, a comma, three digits. `0,250` and `1 000,250` cannot.
  private func mayBeThousands(_ whole: Substring, _ fraction: Substring) -> Bool {
    fraction.count == 3 && whole.count <= 3 && whole.first != "0" && groups.count == 1
  }

  /// Whether spaces stand only between groups of three digits.
  private var areGrouped: Bool {
    guard groups.count > 1 else { return groups.count == 1 }
    for (index, group) in groups.enumerated() {
      let whole = index == groups.count - 1 ? group.prefix { $0 != "." && $0 != "," } : group
      guard whole.allSatisfy(\.isNumber), index == 0 ? (1...3).contains(whole.count) : whole.count == 3 else {
        return false
      }
    }
    return true
  }

  private func decimal(_ whole: Substring, _ fraction: Substring?) -> ExactDecimal? {
    let shortest = whole.drop { $0 == "0" }
    let digits = (shortest.isEmpty ? "0" : String(shortest)) + (fraction.map { ".\($0)" } ?? "")
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "." }
    return ExactDecimal(isNegative && !isZero ? "-\(digits)" : digits)
  }
}
