import CaseWork
import Glibc

/// Lines that somebody types.
///
/// A class, since what was read ahead belongs to whoever reads next.
final class LineReader {
  /// Where they come from.
  enum Source: Hashable, Sendable {
    /// An open file descriptor.
    case descriptor(Int32)
    /// These, for a test.
    case memory([String])
  }

  private let source: Source
  private var pending: [UInt8] = []
  private var place = 0

  init(_ source: Source) { self.source = source }

  /// The next line without its end; nil when there is none any more.
  ///
  /// - Throws: `AnswerFault.notText`, `cut`.
  func line() throws(AnswerFault) -> String? {
    switch source {
    case .memory(let lines):
      guard place < lines.count else { return nil }
      place += 1
      return lines[place - 1]
    case .descriptor(let descriptor):
      guard let bytes = bytes(from: descriptor) else { return nil }
      // The system takes no longer line from a terminal and throws the rest away.
      guard bytes.count < Self.longest else { throw .cut(bytes: Self.longest) }
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
      return text
    }
  }

  /// What stands before the next end of a line; nil where the input ends before it.
  private func bytes(from descriptor: Int32) -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(pending[..<end])
        pending.removeSubrange(...end)
        return line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
      }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
      }
      pending += piece.prefix(count)
    }
  }

  /// Bytes of a line with its end that the system takes from a terminal (`N_TTY_BUF_SIZE`).
  private static let longest = 4095
}
