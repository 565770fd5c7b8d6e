/// The one source of random numbers.
public enum RandomSource {
  /// Random bytes that nobody can foresee, as lower-case hexadecimal digits.
  ///
  /// They come from the system (`getrandom` on Linux).
  ///
  /// - Parameter count: How many bytes; there are twice as many digits.
  public static func hex(bytes count: Int) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes(count).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Random bytes that nobody can foresee.
  public static func bytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &source) }
  }
}
