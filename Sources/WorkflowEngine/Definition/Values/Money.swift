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
