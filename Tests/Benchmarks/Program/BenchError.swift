/// Why nothing could be measured.
struct BenchError: Error, CustomStringConvertible {
  /// The sentence.
  let description: String

  /// An error with its sentence.
  init(_ description: String) { self.description = description }
}
