import Reports

/// All that can be said about how a verb is called.
struct Usage: Sendable {
  /// What help says of it; made when somebody asks.
  let words: @Sendable () -> HelpWords
  /// What follows the verb: `NUMBER ACTION [FIELD=VALUE…]`.
  let synopsis: String
  /// Who mostly uses it.
  let audience: Audience
  /// What it does with the registry.
  let access: Access
  /// Its arguments in order, as the synopsis writes them: `NUMBER`, `FILTER`.
  let positionals: [String]
  /// The options of its own; one with the name of a common option takes its place.
  let options: [OptionSpec]
  /// Real command lines, as they are typed; at least one.
  let examples: [String]
  /// The codes it ends with besides those of every verb: done, wrong usage, input and output.
  let exitCodes: [ExitCode]

  /// How a verb is called.
  ///
  /// Its words have one text for each argument and each example, and one for each option of its own that does not say
  /// the same everywhere.
  init(
    _ words: @autoclosure @escaping @Sendable () -> HelpWords, synopsis: String = "", audience: Audience,
    access: Access,
    positionals: [String] = [], options: [OptionSpec] = [], examples: [String], exitCodes: [ExitCode] = []
  ) {
    self.words = words
    self.synopsis = synopsis
    self.audience = audience
    self.access = access
    self.positionals = positionals
    self.options = options
    self.examples = examples
    self.exitCodes = exitCodes
  }
}

extension Usage {
  /// The common options of the verb, those its own replace left out.
  var commonOptions: [OptionSpec] {
    access.commonOptions.filter { common in !options.contains { $0.name == common.name } }
  }

  /// All options of the verb.
  var allOptions: [OptionSpec] { options + commonOptions }
}
