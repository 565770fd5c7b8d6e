import Reports

/// A line while it is being typed at a terminal that gives every key at once.
///
/// What is pasted comes between two marks (bracketed paste, ECMA-48 private mode 2004 of xterm): line ends in it are part of
/// the line. Keys that move a cursor do nothing.
struct TypedLine {
  /// What a byte led to.
  enum Step: Hashable {
    /// It goes on; this is to be shown.
    case goesOn(shown: [UInt8])
    /// The line is whole.
    case done
    /// The input has ended, or somebody wants to stop.
    case stopped
  }

  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private var isPasted = false
  /// What was read of a sequence that began with ESC; nil outside of one.
  private var sequence: [UInt8]?

  private static let escape: UInt8 = 0x1B
  private static let ends: ClosedRange<UInt8> = 0x40...0x7E

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    if let begun = sequence, let step = goOn(begun, byte) { return step }
    switch byte {
    case Self.escape: sequence = []
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      guard isPasted else { return .done }
      bytes.append(UInt8(ascii: "\n"))
      return .goesOn(shown: [UInt8(ascii: "\n")])
    case UInt8(ascii: "\t") where isPasted:
      bytes.append(UInt8(ascii: " "))
      return .goesOn(shown: [UInt8(ascii: " ")])
    case 0x03: return .stopped
    case 0x04 where bytes.isEmpty: return .stopped
    case 0x08, 0x7F: return .goesOn(shown: removeLast())
    // Ctrl-U and Ctrl-W.
    case 0x15: return .goesOn(shown: remove { _ in true })
    case 0x17: return .goesOn(shown: remove { $0.last == UInt8(ascii: " ") } + remove { $0.last != UInt8(ascii: " ") })
    case 0..<0x20: break
    default:
      bytes.append(byte)
      return .goesOn(shown: [byte])
    }
    return .goesOn(shown: [])
  }

  /// Goes on with a sequence; nil where the byte does not belong to it.
  private mutating func goOn(_ begun: [UInt8], _ byte: UInt8) -> Step? {
    let isFirst = begun.isEmpty
    if isFirst, byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") {
      sequence = nil
      return nil
    }
    let all = begun + [byte]
    guard !isFirst, Self.ends.contains(byte) || all.count > 16 else {
      sequence = all
      return .goesOn(shown: [])
    }
    sequence = nil
    if all == Array("[200~".utf8) { isPasted = true }
    if all == Array("[201~".utf8) { isPasted = false }
    return .goesOn(shown: [])
  }

  /// Takes away the last character, and shows that; a line end that was pasted stays.
  private mutating func removeLast() -> [UInt8] {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return [] }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.last else {
      bytes.removeLast()
      return []
    }
    bytes.removeLast(character.utf8.count)
    let width = DisplayWidth.of(String(character))
    return (0..<width).flatMap { _ in Array("\u{8} \u{8}".utf8) }
  }

  private mutating func remove(while isMeant: ([UInt8]) -> Bool) -> [UInt8] {
    var shown: [UInt8] = []
    while let last = bytes.last, last != UInt8(ascii: "\n"), isMeant(bytes) { shown += removeLast() }
    return shown
  }
}
