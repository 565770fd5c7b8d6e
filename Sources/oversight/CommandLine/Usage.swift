/// All that can be said about how a verb is called.
struct Usage: Hashable, Sendable {
  /// An argument without a name of its own.
  struct Positional: Hashable, Sendable {
    /// How the synopsis writes it: `NUMBER`, `FILTER…`.
    let name: String
    /// What it is.
    let help: String

    init(_ name: String, _ help: String) {
      self.name = name
      self.help = help
    }
  }

  /// A real command line.
  struct Example: Hashable, Sendable {
    /// As it is typed, with `oversight`.
    let line: String
    /// What it does.
    let effect: String

    init(_ line: String, _ effect: String) {
      self.line = line
      self.effect = effect
    }
  }

  /// One line, without full stop.
  var summary: String
  /// What follows the verb: `NUMBER ACTION [FIELD=VALUE…]`.
  var synopsis = ""
  /// Who mostly uses it.
  var audience: Audience
  /// What it does with the registry.
  var access: Access
  /// Its arguments in order.
  var positionals: [Positional] = []
  /// The options of its own; one with the name of a common option takes its place.
  var options: [OptionSpec] = []
  /// At least one.
  var examples: [Example]
  /// The codes it ends with besides those of every verb: done, wrong usage, input and output.
  var exitCodes: [ExitCode] = []
}

extension Usage {
  /// The common options of the verb, those its own replace left out.
  var commonOptions: [OptionSpec] {
    access.commonOptions.filter { common in !options.contains { $0.name == common.name } }
  }

  /// All options of the verb.
  var allOptions: [OptionSpec] { options + commonOptions }
}
