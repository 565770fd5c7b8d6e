import CaseRecords
import CaseRegistry
import Reports

/// One kind of value that has words, with an example of every case.
struct WordSample: Sendable, CustomStringConvertible {
  /// The enum, as it is called in its file: `Problem.Fault.Chain`.
  let type: String
  /// Its file, within `Sources`.
  let file: String
  let values: [any Worded & Sendable]

  var description: String { type }
}

extension WordSample {
  /// All kinds of values that have words.
  static let all: [WordSample] = program + registry + problems + merging + engine + defects
}
