import CaseRegistry
import CaseRecords
internal import Glibc
import Platform

/// Another program of this machine, run without a shell.
struct OutsideProgram: Sendable {
  /// What it wrote, and how it ended.
  struct Answer: Sendable {
    let status: Int32
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// Its name, looked up in `PATH`, or its path.
  let name: String

  /// What it may see of the environment: what finds its helpers, and who answers for a key.
  private static let variables = [
    "PATH", "HOME", "USER", "LANG", "LC_ALL", "TERM", "DISPLAY", "WAYLAND_DISPLAY", "SSH_AUTH_SOCK", "SSH_ASKPASS",
    "SSH_ASKPASS_REQUIRE", "SSH_SK_PROVIDER", "SSH_SK_HELPER", "SSH_PKCS11_HELPER", "SYSTEMROOT",
  ]

  /// Runs it until it ends; it may ask the user on the terminal.
  ///
  /// - Parameters:
  ///   - arguments: One word each; nothing in them is interpreted.
  ///   - input: A short text that it reads, of at most 4 KiB; nil for the standard input of this program.
  /// - Throws: `SealError.noProgram` when it cannot be started.
  func run(_ arguments: [String], input: [UInt8]? = nil) throws(SealError) -> Answer {
    let text = try input.map { (bytes) throws(SealError) in try Pipe(for: name, holding: bytes) }
    let (output, errors) = (try Pipe(for: name), try Pipe(for: name))
    let process = try start(arguments, input: text?.reading, output: output.writing, errors: errors.writing)
    output.closeWriting()
    errors.closeWriting()
    let texts = Pipe.readAll(output.reading, errors.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    // The low seven bits are the signal that ended it.
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    return Answer(status: code, output: texts.0, errors: texts.1)
  }

  private func start(
    _ arguments: [String], input: Int32?, output: Int32, errors: Int32
  ) throws(SealError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    let words = ([name] + arguments).map { strdup($0) }
    // Times that a key was valid are given in this zone.
    let seen = Self.variables.compactMap { name in getenv(name).map { strdup("\(name)=\(String(cString: $0))") } }
    let environment = seen + [strdup("TZ=UTC")]
    defer { for text in words + environment { free(text) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, name, &actions, nil, words + [nil], environment + [nil])
    guard failure == 0 else { throw .noProgram(name, reason: String(cString: strerror(failure))) }
    return process
  }
}

extension OutsideProgram {
  /// What a program writes into and this one reads from.
  private final class Pipe {
    let reading: Int32
    private(set) var writing: Int32

    init(for name: String) throws(SealError) {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .noProgram(name, reason: String(cString: strerror(errno))) }
      // The program gets copies; it would wait for its own end of the pipe otherwise.
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (ends[0], ends[1])
    }

    /// A pipe with a text in it that fits into it, and no more to come.
    convenience init(for name: String, holding bytes: [UInt8]) throws(SealError) {
      precondition(bytes.count <= 4096, "a text of \(bytes.count) bytes may fill a pipe")
      try self.init(for: name)
      let written = bytes.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
      guard written == bytes.count else { throw .noProgram(name, reason: String(cString: strerror(errno))) }
      closeWriting()
    }

    deinit {
      close(reading)
      closeWriting()
    }

    func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    /// Reads both to their ends, whichever has something, so that the program never waits for us.
    static func readAll(_ first: Int32, _ second: Int32) -> ([UInt8], [UInt8]) {
      var texts: [[UInt8]] = [[], []]
      var waiting = [first, second].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      var piece = [UInt8](repeating: 0, count: 4096)
      while waiting.contains(where: { $0.fd >= 0 }) {
        guard poll(&waiting, 2, -1) >= 0 else {
          if errno == EINTR { continue }
          break
        }
        for place in waiting.indices where waiting[place].fd >= 0 && waiting[place].revents != 0 {
          let count = read(waiting[place].fd, &piece, piece.count)
          if count > 0 { texts[place] += piece[..<count] }
          if count == 0 || (count < 0 && errno != EINTR) { waiting[place].fd = -1 }
        }
      }
      return (texts[0], texts[1])
    }
  }
}
