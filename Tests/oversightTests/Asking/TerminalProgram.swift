import Foundation
import Glibc
import Testing

/// The program at a terminal of its own: somebody types, and it sees no pipe.
final class TerminalProgram {
  private let leader: Int32
  private let process: pid_t
  /// All that was on the screen.
  private(set) var screen = ""
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// Starts it.
  init(_ words: [String], _ registry: ProgramRegistry, _ more: [String: String] = [:]) throws {
    let leader = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN of asm-generic/ioctls.h: take the lock away, and say which terminal it is.
    var (isLocked, place) = (Int32(0), UInt32(0))
    let isOpen =
      leader >= 0 && ioctl(leader, 0x4004_5431, &isLocked) == 0 && ioctl(leader, 0x8004_5430, &place) == 0
    try #require(isOpen)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(leader, UInt(TIOCSWINSZ), &size)
    let name = "/dev/pts/\(place)"
    var environment = [
      "OVERSIGHT_NOW": registry.now, "OVERSIGHT_REGISTRY": registry.folder + "/registry", "TERM": "xterm",
      "PATH": "/usr/bin:/bin",
    ]
    environment["OVERSIGHT_AS"] = registry.actor
    environment.merge(more) { $1 }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal that the leader of a session opens is its own, so that Ctrl-C reaches it.
    for descriptor in 0...2 { posix_spawn_file_actions_addopen(&actions, Int32(descriptor), name, O_RDWR, 0) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // What runs the tests holds signals back on its threads; whoever presses Ctrl-C does not.
    var held = sigset_t()
    posix_spawnattr_setsigmask(&attributes, &held)
    // POSIX_SPAWN_SETSID and POSIX_SPAWN_SETSIGMASK.
    posix_spawnattr_setflags(&attributes, 0x80 | 0x08)
    let path = try RunningProgram.program().path
    var started = pid_t()
    let code = Self.withPointers(["env", "-C", registry.folder, path] + words) { arguments in
      Self.withPointers(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&started, "/usr/bin/env", &actions, &attributes, arguments, variables)
      }
    }
    posix_spawnattr_destroy(&attributes)
    posix_spawn_file_actions_destroy(&actions)
    try #require(code == 0)
    (self.leader, process) = (leader, started)
  }

  deinit {
    if !hasEnded { kill(process, SIGKILL) }
    close(leader)
  }

  private static func withPointers<Value>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Value
  ) -> Value {
    let pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }

  /// Waits for a question and types an answer.
  ///
  /// - Returns: The line of the question.
  @discardableResult
  func answer(_ line: String, location: SourceLocation = #_sourceLocation) throws -> String {
    let asked = try question(location)
    type(line + "\n")
    return asked
  }

  /// Types, as keys are pressed.
  func type(_ text: String) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let written = left.withUnsafeBytes { write(leader, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      left = left.dropFirst(written)
    }
  }

  /// Waits until something is asked: the last line ends in a colon or a question mark, and a blank.
  func question(_ location: SourceLocation = #_sourceLocation) throws -> String {
    let start = bytes.count
    while true {
      let fresh = String(decoding: bytes[start...], as: UTF8.self)
      let line = String(fresh.split(separator: "\n", omittingEmptySubsequences: false).last ?? "")
      if line.hasSuffix(": ") || line.hasSuffix("? ") { return line }
      let hasMore = read(within: 20)
      try #require(hasMore, "no question: \(fresh)", sourceLocation: location)
    }
  }

  /// Waits until it ends; its code, or 128 and the number of the signal that ended it.
  ///
  /// One that neither ends nor says anything waits for an answer that nobody types: it is killed, code 137.
  func end() -> Int32 {
    while read(within: 20) {}
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    hasEnded = true
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }

  /// Reads what is there; false when the program has gone or says nothing.
  private func read(within seconds: Int32) -> Bool {
    var waiting = pollfd(fd: leader, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, seconds * 1000) > 0 else { return false }
    var piece = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(leader, &piece, piece.count)
    guard count > 0 else { return false }
    // The terminal ends lines with a carriage return too.
    bytes += piece.prefix(count).filter { $0 != UInt8(ascii: "\r") }
    screen = String(decoding: bytes, as: UTF8.self)
    return true
  }
}
