/// One option a verb understands.
struct OptionSpec: Hashable, Sendable {
  /// The name with its dashes: `--within`.
  let name: String
  /// What stands for its value in help, as in `DATE`; nil for a flag.
  let placeholder: String?
  /// What it does, for help.
  let help: String
  /// Whether it may be given several times.
  let isRepeatable: Bool

  /// An option with a value.
  static func value(_ name: String, _ placeholder: String, _ help: String, isRepeatable: Bool = false) -> OptionSpec {
    OptionSpec(name: name, placeholder: placeholder, help: help, isRepeatable: isRepeatable)
  }

  /// An option without a value.
  static func flag(_ name: String, _ help: String) -> OptionSpec {
    OptionSpec(name: name, placeholder: nil, help: help, isRepeatable: false)
  }

  /// How help writes it: `--within TERM`.
  var label: String { placeholder.map { "\(name) \($0)" } ?? name }

  /// What a script knows of a case when it decides to act on it.
  static let expectRecords = OptionSpec.value(
    "--expect-records", "N", "refuse when the case has not exactly N records: it has changed since you looked")
}
