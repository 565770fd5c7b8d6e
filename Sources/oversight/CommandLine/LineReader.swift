import CaseWork
import Glibc

/// Lines that somebody types.
///
/// A class, since what was read ahead belongs to whoever reads next.
final class LineReader {
  /// Where they come from.
  enum Source: Hashable, Sendable {
    /// A terminal that the system edits lines on: a screen that is read aloud, or one that knows no sequences.
    case plain(Int32)
    /// A terminal that takes what is pasted for one line.
    case edited(Int32)
    /// These, for a test.
    case memory([String])
  }

  private let source: Source
  private var pending: [UInt8] = []
  private var place = 0

  init(_ source: Source) { self.source = source }

  /// Writes a prompt and reads the line after it, without its end.
  ///
  /// - Parameters:
  ///   - isText: Whether it may be several lines: what was pasted and waits already when the first ends is of it, and then
  ///     it goes on until an empty line.
  ///   - write: Shows the prompt, and what is typed.
  /// - Returns: Nil when there is none any more, or somebody wants to stop.
  /// - Throws: `AnswerFault.notText`, `cut`.
  func line(
    after prompt: String, isText: Bool = false, _ write: (String) -> Void
  ) throws(AnswerFault) -> String? {
    let bytes: [UInt8]?
    switch source {
    case .memory(let lines):
      write(prompt)
      guard place < lines.count else { return nil }
      place += 1
      return lines[place - 1]
    case .plain(let descriptor):
      // Ctrl-C ends the line like Ctrl-D, so that whoever asked can say that nothing was recorded.
      let mode = TerminalMode(descriptor, .stoppable)
      defer { mode?.restore() }
      write(prompt)
      bytes = try lines(isText) { () throws(AnswerFault) in try self.plainLine(from: descriptor) }
    case .edited(let descriptor):
      let mode = TerminalMode(descriptor, .everyKey)
      defer { mode?.restore() }
      write(Self.pasteMarksOn + prompt)
      bytes = try lines(isText) { () throws(AnswerFault) in self.editedLine(from: descriptor, write) }
    }
    guard let bytes else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText }
    return text
  }

  private static let pasteMarksOn = "\u{1B}[?2004h"
  private static let pasteMarksOff = "\u{1B}[?2004l"

  /// A line, and of a text those that were pasted with it: more waits when it ends, faster than anybody types.
  private func lines(
    _ isText: Bool, _ next: () throws(AnswerFault) -> [UInt8]?
  ) throws(AnswerFault) -> [UInt8]? {
    guard var text = try next() else { return nil }
    guard isText, isMoreWaiting() else { return text }
    while true {
      guard let line = try next() else { return nil }
      if line.isEmpty, !isMoreWaiting() { return text }
      text += [UInt8(ascii: "\n")] + line
    }
  }

  /// Whether more is there already.
  private func isMoreWaiting() -> Bool {
    guard pending.isEmpty else { return true }
    switch source {
    case .memory: return false
    case .plain(let descriptor), .edited(let descriptor):
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&waiting, 1, Self.pasteGap) > 0
    }
  }

  /// Milliseconds within which a terminal hands on the next piece of what was pasted.
  private static let pasteGap: Int32 = 15

  /// The next line as the system gives it; nil where it ends with Ctrl-C, or the input does.
  private func plainLine(from descriptor: Int32) throws(AnswerFault) -> [UInt8]? {
    while true {
      if let end = pending.firstIndex(where: { [UInt8(ascii: "\n"), TerminalMode.stop].contains($0) }) {
        let (line, isStopped) = (Array(pending[..<end]), pending[end] == TerminalMode.stop)
        pending.removeSubrange(...end)
        if isStopped { return nil }
        // The system takes no longer line from a terminal and throws the rest away.
        guard line.count < Self.longest else { throw .cut(bytes: Self.longest) }
        return line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
      }
      guard let piece = piece(from: descriptor) else {
        defer { pending = [] }
        return pending.isEmpty ? nil : pending
      }
      pending += piece
    }
  }

  /// The next line, key by key.
  private func editedLine(from descriptor: Int32, _ write: (String) -> Void) -> [UInt8]? {
    var line = TypedLine()
    /// What is shown as soon as its last character is whole.
    var shown: [UInt8] = []
    while true {
      if pending.isEmpty {
        if !shown.isEmpty, let text = String(validating: shown, as: UTF8.self) {
          write(text)
          shown = []
        }
        guard let piece = piece(from: descriptor) else {
          write(Self.pasteMarksOff)
          return nil
        }
        pending = piece
      }
      switch line.take(pending.removeFirst()) {
      case .goesOn(let more): shown += more
      case .done:
        write(String(decoding: shown, as: UTF8.self) + Self.pasteMarksOff + "\n")
        return line.bytes
      case .stopped:
        write(String(decoding: shown, as: UTF8.self) + Self.pasteMarksOff)
        return nil
      }
    }
  }

  /// What is there; nil at the end of the input.
  private func piece(from descriptor: Int32) -> [UInt8]? {
    while true {
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      return count > 0 ? Array(piece.prefix(count)) : nil
    }
  }

  /// Bytes of a line with its end that the system takes from a terminal (`N_TTY_BUF_SIZE`).
  private static let longest = 4095
}

/// How a terminal gives what is typed, while a line is read.
private struct TerminalMode {
  /// What is wanted of it.
  enum Wish {
    /// Lines, of which Ctrl-C ends one.
    case stoppable
    /// Every key at once, which it does not show itself.
    case everyKey
  }

  /// What Ctrl-C sends.
  static let stop: UInt8 = 0x03

  private let descriptor: Int32
  private var before = termios()

  /// Nil where it is no terminal.
  init?(_ descriptor: Int32, _ wish: Wish) {
    self.descriptor = descriptor
    guard tcgetattr(descriptor, &before) == 0 else { return nil }
    var mode = before
    mode.c_lflag &= ~tcflag_t(ISIG)
    switch wish {
    case .stoppable:
      withUnsafeMutableBytes(of: &mode.c_cc) { $0[Int(VEOL)] = Self.stop }
    case .everyKey:
      mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
      withUnsafeMutableBytes(of: &mode.c_cc) {
        $0[Int(VMIN)] = 1
        $0[Int(VTIME)] = 0
      }
    }
    tcsetattr(descriptor, TCSADRAIN, &mode)
  }

  func restore() {
    var mode = before
    tcsetattr(descriptor, TCSADRAIN, &mode)
  }
}
