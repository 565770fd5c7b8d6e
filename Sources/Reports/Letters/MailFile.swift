internal import Digests
package import WorkflowEngine

/// A mail as a file that mail programs open, ready to be sent (RFC 5322, MIME).
///
/// The same mail gives the same bytes. Where no address is known the name alone stands there, as an empty group.
package struct MailFile: Sendable {
  /// Somebody with an address, if one is known.
  package struct Mailbox: Hashable, Sendable {
    let name: String
    let address: String?

    /// - Parameters:
    ///   - name: What they are called.
    ///   - contact: How to reach them; the first address in it is taken.
    package init(_ name: String, contact: String?) {
      self.name = name
      let words = (contact ?? "").split { $0.isWhitespace || ",;<>()\"".contains($0) }
      address = words.lazy.map(String.init).first { Self.isAddress($0) }
    }

    private static func isAddress(_ word: String) -> Bool {
      let parts = word.split(separator: "@", omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
        && word.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: ":") }
    }

    fileprivate var text: String {
      // A line with encoded words is short.
      address.map { "\(MailFile.encoded(name))\r\n <\($0)>" } ?? "\(MailFile.encoded(name)):;"
    }
  }

  /// What stands in the file.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - subject: What it is about.
  ///   - sender: Who writes.
  ///   - addressee: Who is written to.
  ///   - day: The day of the letter.
  ///   - offset: In which offset the day is counted.
  ///   - text: What it says.
  ///   - attachment: The letter itself: what the file is called, and its bytes.
  package init(
    subject: String, from sender: Mailbox, to addressee: Mailbox, on day: Day, offset: Offset, text: String,
    attachment: (name: String, bytes: [UInt8])
  ) {
    let digest = SHA256.digest(of: Array("\(day) \(subject)\n\(text)".utf8) + attachment.bytes).description
    let boundary = "=_\(digest.prefix(24))"
    let lines =
      [
        "From: \(sender.text)", "To: \(addressee.text)", "Subject: \(Self.encoded(subject))",
        "Date: \(Self.date(day, offset))", "Message-ID: <\(digest.prefix(32))@oversight.invalid>", "X-Unsent: 1",
        "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)",
        "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "",
      ] + Self.wrapped(Array(text.replacing("\n", with: "\r\n").utf8)) + [
        "--\(boundary)", "Content-Type: \(Self.documentType)", "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment; filename=\"\(attachment.name)\"", "",
      ] + Self.wrapped(attachment.bytes) + ["--\(boundary)--", ""]
    bytes = Array(lines.joined(separator: "\r\n").utf8)
  }

  private static let documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  /// `Mon, 09 Dec 2024 09:00:00 +0500`.
  private static func date(_ day: Day, _ offset: Offset) -> String {
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = day.description.split(separator: "-")
    let month = months[(Int(parts[1]) ?? 1) - 1]
    return "\(weekdays[day.weekday - 1]), \(parts[2]) \(month) \(parts[0]) 09:00:00 "
      + offset.description.replacing(":", with: "")
  }

  /// A text in a header: as it is where it may stand so, else in encoded words of RFC 2047, each a line of at most 75.
  fileprivate static func encoded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == 0x20 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    if isPlain, (1...60).contains(text.utf8.count), text.first != " " { return text }
    var (words, word) = ([String](), [UInt8]())
    for scalar in text.unicodeScalars where scalar.value >= 0x20 {
      let next = Array(String(scalar).utf8)
      if word.count + next.count > 36 {
        words.append("=?utf-8?B?\(base64(word))?=")
        word = []
      }
      word += next
    }
    words.append("=?utf-8?B?\(base64(word))?=")
    return words.joined(separator: "\r\n ")
  }

  private static func wrapped(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 57).map { base64(Array(bytes[$0..<min($0 + 57, bytes.count)])) }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  private static func base64(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let piece = bytes[start..<min(start + 3, bytes.count)]
      let bits = piece.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - piece.count))
      for place in 0..<4 {
        out.append(place <= piece.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
