import WorkflowEngine

/// The options that verbs share, read once.
struct CommonOptions: Hashable, Sendable {
  /// Whether to answer in JSON.
  var json = false
  /// The folder of the registry, as given.
  var registry: String?
  /// The language to answer in.
  var language: Language?
  /// The day to answer for.
  var asOf: Day?
  /// The id of the party that acts.
  var actor: String?
  /// The day it happened.
  var on: Day?
  /// The id of the command.
  var id: String?
  /// How many records the case must have.
  var expectedRecords: Int?

  /// Reads those of the options that the verb has.
  ///
  /// - Throws: `UsageError.wrongValue` for a date or language that is none.
  init(_ arguments: Arguments) throws(UsageError) {
    json = arguments.has("--json")
    registry = arguments.value(of: "--registry")
    language = try arguments.language(of: "--lang")
    if arguments.knows("--as-of") { asOf = try arguments.day(of: "--as-of") }
    if arguments.knows("--as") { actor = arguments.value(of: "--as") }
    if arguments.knows("--on") { on = try arguments.day(of: "--on") }
    if arguments.knows("--id") { id = arguments.value(of: "--id") }
    if arguments.knows("--expect-records") {
      expectedRecords = try arguments.integer(of: "--expect-records", in: 1...1_000_000_000)
    }
  }
}
