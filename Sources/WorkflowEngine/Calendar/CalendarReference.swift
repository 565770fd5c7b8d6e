/// The name of one edition of a calendar: `kz@3`.
public struct CalendarReference: Hashable, Sendable {
  /// Which calendar: a small letter, then small letters, digits and hyphens.
  public let id: String
  /// Which edition of it, from 1.
  public let edition: Int

  /// The editions there can be.
  static let editions = 1...999_999

  /// A reference to an edition; nil if the id is not well formed or the edition is not in 1 to 999,999.
  public init?(id: String, edition: Int) {
    guard CalendarReference.isIdentifier(id), CalendarReference.editions.contains(edition) else { return nil }
    self.id = id
    self.edition = edition
  }

  /// Whether `id` can name a calendar: a small letter, then small letters, digits and hyphens, at most 32 in all.
  static func isIdentifier(_ id: String) -> Bool {
    guard let first = id.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), id.utf8.count <= 32
    else { return false }
    return id.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }
}

extension CalendarReference: CustomStringConvertible, LosslessStringConvertible {
  /// The reference as documents write it: `kz@3`.
  public var description: String { "\(id)@\(edition)" }

  /// Reads `kz@3`; leading zeros and signs are refused.
  public init?(_ text: String) {
    guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return nil }
    let digits = text[text.utf8.index(after: at)...]
    guard let edition = Int(digits), String(edition).utf8.elementsEqual(digits.utf8) else { return nil }
    self.init(id: String(text[..<at]), edition: edition)
  }
}
