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
  /// The month or year in which it happened, where more is not known; `on` is the last day of it then.
  var period: PartialDate?
  /// The id of the command.
  var id: String?
  /// Whether what is missing may be asked for.
  var mayAsk = true
  /// How many records the case must have.
  var expectedRecords: Int?

  /// Reads those of the options that the verb has.
  ///
  /// - Throws: `UsageError.wrongValue` for a date or language that is none.
  init(_ arguments: Arguments) throws(UsageError) {
    json = arguments.has(.json)
    mayAsk = !(arguments.knows(.noInput) && arguments.has(.noInput))
    registry = arguments.value(of: .registry)
    // Where it is a list it is the language of what is written.
    language =
      arguments.knowsOwn(.letterLanguages)
      ? try arguments.languages(of: .letterLanguages).first : try arguments.language(of: .language)
    if arguments.knows(.asOf) { asOf = try arguments.day(of: .asOf) }
    if arguments.knows(.actor) { actor = arguments.value(of: .actor) }
    if arguments.knows(.on) { (on, period) = try arguments.dayItHappened() }
    if arguments.knows(.id) { id = arguments.value(of: .id) }
    if arguments.knows(.expectRecords) {
      expectedRecords = try arguments.integer(of: .expectRecords, in: 1...1_000_000_000)
    }
  }
}
