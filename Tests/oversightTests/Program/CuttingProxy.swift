import Foundation
import Glibc
import Testing

/// Stands between a client and a server, and cuts the line when the client commits, or has sent much.
final class CuttingProxy: @unchecked Sendable {
  /// When the line is cut.
  enum Cut: Equatable {
    /// Before the server hears of it.
    case before
    /// Once the server has done it, and before the client hears of that.
    case after
    /// Once the client has sent so many bytes.
    case amid(Int)
  }

  /// The folder of its socket.
  let folder: String
  private let server: String
  private let listener: Int32
  private let lock = NSLock()
  private var cut: Cut?
  private let isGoneThen: Bool
  private var isGone = false

  /// - Parameters:
  ///   - server: The folder of the socket of the server.
  ///   - cut: When the line is cut, once.
  ///   - isGone: Whether nobody answers any more after that.
  init(to server: String, cut: Cut, thenGone isGone: Bool = false) throws {
    (self.server, self.cut, isGoneThen) = (server, cut, isGone)
    folder = NSTemporaryDirectory() + "/px-" + UUID().uuidString.prefix(8)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = Self.withAddress(folder) { bind(listener, $0, $1) }
    try #require(bound == 0 && listen(listener, 64) == 0)
    Thread.detachNewThread { [self] in accept() }
  }

  /// Ends it.
  func end() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    try? FileManager.default.removeItem(atPath: folder)
  }

  private func accept() {
    while true {
      let client = Glibc.accept(listener, nil, nil)
      if client < 0 { return }
      if lock.withLock({ isGone }) {
        close(client)
        continue
      }
      let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      guard Self.withAddress(self.server, { connect(server, $0, $1) }) == 0 else {
        close(client)
        close(server)
        continue
      }
      Thread.detachNewThread { [self] in pump(from: client, to: server, isClient: true) }
      Thread.detachNewThread { [self] in pump(from: server, to: client, isClient: false) }
    }
  }

  private func pump(from source: Int32, to sink: Int32, isClient: Bool) {
    let mark = Data([0] + Array("COMMIT".utf8) + [0])
    var (bytes, known, all) = ([UInt8](repeating: 0, count: 1 << 16), Data(), 0)
    while true {
      let count = read(source, &bytes, bytes.count)
      if count <= 0 { break }
      known = known.suffix(16) + bytes[..<count]
      all += count
      let mode = lock.withLock { cut }
      if isClient, case .amid(let most) = mode, all > most {
        hangUp()
        break
      }
      if isClient, known.range(of: mark) != nil, mode == .before {
        hangUp()
        break
      }
      // What the server says when it has committed.
      if !isClient, known.range(of: Data("COMMIT\0".utf8)) != nil, mode == .after {
        hangUp()
        break
      }
      var sent = 0
      while sent < count {
        let step = bytes.withUnsafeBytes {
          Glibc.send(sink, $0.baseAddress?.advanced(by: sent), count - sent, Int32(MSG_NOSIGNAL))
        }
        if step <= 0 { break }
        sent += step
      }
      if sent < count { break }
    }
    shutdown(source, Int32(SHUT_RDWR))
    shutdown(sink, Int32(SHUT_RDWR))
  }

  private func hangUp() {
    lock.withLock {
      cut = nil
      isGone = isGoneThen
    }
  }

  private static func withAddress(_ folder: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { place in
      for (index, byte) in "\(folder)/.s.PGSQL.5432".utf8.prefix(place.count - 1).enumerated() { place[index] = byte }
    }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}
