/// A name of one kind of thing: a stage's cannot be passed where an action's is wanted.
///
/// Well-formed names are ASCII: a letter, then letters, digits, `_` or `-`. So Swift's comparison of
/// strings by canonical equivalence never matters.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The name as written.
  public let name: String

  /// A name taken as it is; whether it is well formed is checked where it is read.
  public init(_ name: String) { self.name = name }

  /// A name written in code.
  public init(stringLiteral value: String) { name = value }

  /// The name as written.
  public var description: String { name }

  /// By code units.
  public static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// The rules for names in definitions and registries.
public enum Naming {
  /// Whether `name` is a letter followed by letters, digits, `_` or `-`, all ASCII, 64 at most.
  public static func isWellFormed(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= 64 else { return false }
    return bytes.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
  }

  /// Whether `name` can stand in a condition: like `isWellFormed`, without `-`.
  public static func isConditionName(_ name: String) -> Bool {
    isWellFormed(name) && !name.utf8.contains(UInt8(ascii: "-"))
  }

  /// Whether `prefix` is `[A-Z][A-Z0-9]{0,7}`: a workflow's prefix, or an office code.
  public static func isPrefix(_ prefix: String) -> Bool {
    let bytes = prefix.utf8
    guard let first = bytes.first, isUpper(first), bytes.count <= 8 else { return false }
    return bytes.allSatisfy { isUpper($0) || isDigit($0) }
  }

  private static func isUpper(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  private static func isLetter(_ byte: UInt8) -> Bool {
    isUpper(byte) || (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z"))
  }
}

/// Finds what somebody meant to write.
public enum Spelling {
  /// The candidate nearest to `word`, if one is near enough: a third of its letters, at least one, may differ.
  ///
  /// - Returns: The first of the nearest in the order given; nil when none is near, or when `word` is no word but a text.
  /// - Complexity: O(number of candidates × length²), the length being no more than 256.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    near(word, among: candidates).first
  }

  /// The candidates that are near enough to `word`, the nearest first, equally near ones in the order given.
  ///
  /// - Complexity: As of `nearest(to:among:)`.
  public static func near(_ word: String, among candidates: [String]) -> [String] {
    guard word.utf8.count <= longest else { return [] }
    let length = word.count
    let limit = max(1, length / 3)
    var found: [(candidate: String, distance: Int, place: Int)] = []
    for candidate in candidates where candidate.utf8.count <= longest && abs(candidate.count - length) <= limit {
      let distance = editDistance(Array(word.lowercased()), Array(candidate.lowercased()))
      if distance <= limit { found.append((candidate, distance, found.count)) }
    }
    return found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.map(\.candidate)
  }

  /// The longest word, in bytes, that somebody may have meant otherwise.
  private static let longest = 256

  /// The number of letters to insert, drop, change or swap with their neighbour (Damerau–Levenshtein).
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in 1..<(left.count + 1) {
      var row = [i]
      for j in 1..<(right.count + 1) {
        let change = left[i - 1] == right[j - 1] ? 0 : 1
        var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}

/// The kinds of things that have names of their own.
public enum Named {
  /// A workflow.
  public enum Workflow {}
  /// A stage of a workflow.
  public enum Stage {}
  /// An action of a workflow.
  public enum Action {}
  /// A duty of a workflow.
  public enum Duty {}
  /// A right of a workflow.
  public enum Right {}
  /// A role of a workflow or of the registry.
  public enum Role {}
  /// A person or body.
  public enum Party {}
}

/// Names a workflow.
public typealias WorkflowID = Identifier<Named.Workflow>
/// Names a stage of a workflow.
public typealias StageID = Identifier<Named.Stage>
/// Names an action of a workflow.
public typealias ActionID = Identifier<Named.Action>
/// Names a duty of a workflow.
public typealias DutyID = Identifier<Named.Duty>
/// Names a right of a workflow.
public typealias RightID = Identifier<Named.Right>
/// Names a role of a workflow or of the registry.
public typealias RoleID = Identifier<Named.Role>
/// Names a person or body known to the registry.
public typealias PartyID = Identifier<Named.Party>

extension RoleID {
  /// The reserved role of lapse actions; nobody holds it.
  public static let clock: RoleID = "clock"
}

extension PartyID {
  /// The reserved actor of what only the passing of time does; no party can be called so.
  public static let clock: PartyID = "clock"
}
