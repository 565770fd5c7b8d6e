/// Seals, their lines and proofs as they count: whatever ends their lines, and whatever mark stands in front of them.
///
/// Mail, git and editors give short texts other line ends, drop the last, or put a mark of UTF-8 in front. None of that says
/// anything, so digests are of this form, and signatures are checked against it.
package enum SealText {
  /// The text with line feeds alone at the ends of its lines, the last among them, without a mark and without empty lines at the end.
  package static func plain(_ bytes: [UInt8]) -> [UInt8] {
    let (feed, carriage) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    // Most often there is nothing to do.
    let isPadded = bytes.count > 1 && bytes.last == feed && bytes[bytes.count - 2] == feed
    guard isMarked || isPadded || bytes.contains(carriage) || bytes.last != feed, !bytes.isEmpty else { return bytes }
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count + 1)
    for byte in bytes.dropFirst(isMarked ? 3 : 0) {
      if byte == feed, plain.last == carriage { plain.removeLast() }
      plain.append(byte)
    }
    if plain.last == carriage { plain.removeLast() }
    // A programme that sends mail puts lines behind the text.
    while plain.count > 1, plain.last == feed, plain[plain.count - 2] == feed { plain.removeLast() }
    if !plain.isEmpty, plain.last != feed { plain.append(feed) }
    return plain
  }
}
