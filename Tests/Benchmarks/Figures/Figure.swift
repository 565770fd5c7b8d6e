import Foundation

/// One measured number, beside its floor or peer.
struct Figure: Codable {
  /// What a number counts.
  enum Unit: String, Codable {
    case perSecond
    case seconds
    case megabytesPerSecond
    case megabytes
  }

  /// A name that stays, such as `overdue`.
  let id: String
  /// What was done, as the page says it.
  let what: String
  /// The number of cases, where it matters.
  var size: Int?
  /// The unit of all numbers.
  let unit: Unit
  /// The median.
  let value: Double
  /// The least and the greatest.
  var range: [Double]?
  /// Peak memory of the process, in megabytes.
  var peak: Double?
  /// The floor or peer, and its number.
  var peer: Peer?
  /// What design asks for.
  var wanted: String?

  /// A floor or a peer.
  struct Peer: Codable {
    let name: String
    let value: Double
  }

  /// Ours by the peer's: below 1 is better for times, above 1 for rates.
  var ratio: Double? { peer.map { value / $0.value } }

  /// One line for whoever watches.
  var line: String {
    var parts = ["\(size.map { "\(Numbers.grouped($0)) cases: " } ?? "")\(what): \(Numbers.text(value, unit))"]
    if let range, range.count == 2 {
      parts.append("[\(Numbers.text(range[0], unit)) – \(Numbers.text(range[1], unit))]")
    }
    if let peak { parts.append("peak \(Numbers.text(peak, .megabytes))") }
    if let peer, let ratio {
      parts.append("\(peer.name): \(Numbers.text(peer.value, unit)), × \(Numbers.short(ratio))")
    }
    if let wanted { parts.append("(wanted \(wanted))") }
    return parts.joined(separator: "  ")
  }
}
