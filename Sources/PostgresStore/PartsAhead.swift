import CaseRegistry

/// The definitions and calendars of a registry, all read at once when several were asked for: on a long way each of a hundred
/// questions costs more than all of them together.
struct PartsAhead {
  /// Their bytes by their paths, once they were read.
  private(set) var read: [String: [UInt8]]?
  private var asks = 0
  /// How many are read one by one.
  private static let most = 6
  private static let places = ["calendars", "recipes", "templates", "workflows"]

  /// Which they are.
  static let condition = places.map { "path >= '\($0)/' AND path < '\($0)0'" }.joined(separator: " OR ").inBrackets

  /// Whether a part is one of them.
  static func holds(_ path: String) -> Bool { places.contains { path.hasPrefix("\($0)/") } }

  /// Counts a question; whether so many were asked that all are read now.
  var isWorthReading: Bool {
    mutating get {
      if read != nil { return false }
      asks += 1
      return asks > Self.most
    }
  }

  /// Keeps what was read.
  mutating func keep(_ parts: [(path: String, bytes: [UInt8])]) {
    read = Dictionary(parts.map { ($0.path, $0.bytes) }) { $1 }
  }
}

extension String {
  fileprivate var inBrackets: String { "(\(self))" }
}
