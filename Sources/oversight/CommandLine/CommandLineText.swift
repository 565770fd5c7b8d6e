import Glibc
import Reports

/// The words of a command line as they came: bytes, which need not be text.
enum CommandLineText {
  /// The words as text.
  ///
  /// - Parameter words: What was typed after the program's name, each as its bytes.
  /// - Throws: `UsageError.notText` for the first that is not UTF-8: what cannot be read would be lost for good.
  static func words(_ words: [[UInt8]]) throws(UsageError) -> [String] {
    var texts: [String] = []
    for (place, bytes) in words.enumerated() {
      guard let fault = firstFault(in: bytes) else {
        texts.append(String(decoding: bytes, as: UTF8.self))
        continue
      }
      throw .notText(
        place: place + 1, byte: bytes[fault], at: fault + 1, before: String(decoding: bytes[..<fault], as: UTF8.self))
    }
    return texts
  }

  /// Where the first byte stands that begins no character.
  private static func firstFault(in bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    var (decoder, iterator, place) = (UTF8(), bytes.makeIterator(), 0)
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): place += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return place
      }
    }
  }

  /// What was typed after the name of this process.
  static var ofProcess: [[UInt8]] {
    // The system ends each word with a zero byte; all stay as they are until the process ends.
    var words: [[UInt8]] = []
    for place in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = CommandLine.unsafeArgv[place] else { break }
      words.append(Array(UnsafeRawBufferPointer(start: word, count: strlen(word))))
    }
    return words
  }
}
