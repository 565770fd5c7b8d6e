import Glibc

/// The bytes that the fuzzer offers, read from the front.
public struct FuzzInput {
  private var left: ArraySlice<UInt8>

  /// Takes what libFuzzer hands over, which lives as long as the call.
  public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
    left = Array(UnsafeBufferPointer(start: start, count: count))[...]
  }

  /// The next byte; 0 when none is left.
  public mutating func byte() -> UInt8 { left.popFirst() ?? 0 }

  /// All that is left.
  public mutating func rest() -> [UInt8] {
    defer { left = [] }
    return Array(left)
  }

  /// The text up to the next line end, or to the end; what is no UTF-8 becomes U+FFFD.
  public mutating func line() -> String {
    let line = left.prefix { $0 != UInt8(ascii: "\n") }
    left = left.dropFirst(line.count + 1)
    return String(decoding: line, as: UTF8.self)
  }
}

/// Stops the fuzzer, which keeps the input, when what must hold does not; says what, since an optimised program does not.
public func mustHold(_ condition: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
  if condition() { return }
  let what = "must hold: \(what())\n"
  write(2, what, what.utf8.count)
  preconditionFailure(what)
}
