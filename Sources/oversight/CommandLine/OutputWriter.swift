import Glibc

/// Gathers what is written and hands it to a file descriptor in large pieces, or keeps it for a test.
///
/// A class, since everybody who prints must share the one buffer.
package final class OutputWriter {
  /// Where the text goes.
  enum Sink: Hashable, Sendable {
    /// To an open file descriptor, which is not closed.
    case descriptor(Int32)
    /// Nowhere: it stays in `text`.
    case memory
  }

  private let sink: Sink
  private var buffer: [UInt8] = []
  /// Whether the reader has gone; what is written from then on is dropped in silence.
  private(set) var isClosed = false
  /// The first error of `write(2)` other than a reader that has gone.
  private(set) var errorNumber: Int32?

  init(_ sink: Sink) { self.sink = sink }

  /// What was written and is still in memory.
  package var text: String { String(decoding: buffer, as: UTF8.self) }

  /// Adds `text` as it is.
  func write(_ text: String) {
    guard !isClosed, errorNumber == nil else { return }
    buffer.append(contentsOf: text.utf8)
    if sink != .memory, buffer.count >= OutputWriter.enough { flush() }
  }

  /// Adds bytes as they are.
  func write(_ bytes: UnsafeRawBufferPointer) {
    guard !isClosed, errorNumber == nil else { return }
    buffer.append(contentsOf: bytes)
    if sink != .memory, buffer.count >= OutputWriter.enough { flush() }
  }

  /// Hands everything on.
  func flush() {
    guard case .descriptor(let descriptor) = sink, !buffer.isEmpty else { return }
    var start = 0
    while start < buffer.count, !isClosed, errorNumber == nil {
      let written = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written >= 0 { start += written } else { note(errno, descriptor) }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Makes writing to a reader that has gone an error instead of a signal that ends the program in the middle of its work.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  private static let enough = 1 << 16

  private func note(_ error: Int32, _ descriptor: Int32) {
    switch error {
    case EINTR: break
    case EAGAIN:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&waiting, 1, -1)
    case EPIPE: isClosed = true
    default: errorNumber = error
    }
  }
}
