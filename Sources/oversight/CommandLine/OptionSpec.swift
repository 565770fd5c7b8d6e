/// One option a verb understands; what it does is said in `HelpWords`.
struct OptionSpec: Hashable, Sendable {
  /// The name with its dashes: `--within`.
  let name: String
  /// What stands for its value in help, as in `DATE`; nil for a flag.
  let placeholder: String?
  /// Whether it may be given several times.
  let isRepeatable: Bool

  /// An option with a value.
  static func value(_ name: String, _ placeholder: String, isRepeatable: Bool = false) -> OptionSpec {
    OptionSpec(name: name, placeholder: placeholder, isRepeatable: isRepeatable)
  }

  /// An option without a value.
  static func flag(_ name: String) -> OptionSpec {
    OptionSpec(name: name, placeholder: nil, isRepeatable: false)
  }

  /// How help writes it: `--within TERM`.
  var label: String { placeholder.map { "\(name) \($0)" } ?? name }

  /// What a script knows of a case when it decides to act on it.
  static let expectRecords = OptionSpec.value("--expect-records", "N")
}
