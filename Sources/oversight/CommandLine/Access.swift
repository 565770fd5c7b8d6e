/// What a verb does with the registry, which decides on its common options.
enum Access: Hashable, Sendable, CaseIterable {
  /// It works without a day and an actor, perhaps without a registry.
  case plain
  /// It answers from what is recorded, also as of an earlier day.
  case reading
  /// Somebody records something.
  case writing
  /// Something is recorded, but nobody needs to be named.
  case writingWithoutActor

  /// The options every verb of this kind has.
  var commonOptions: [OptionSpec] {
    switch self {
    case .plain: Access.everywhere
    case .reading: [Access.asOf] + Access.everywhere
    case .writing: [Access.actor] + Access.recording + Access.everywhere
    case .writingWithoutActor: Access.recording + Access.everywhere
    }
  }

  private static let asOf = OptionSpec.value("--as-of", "DATE", "answer as of this day (default today)")
  private static let actor = OptionSpec.value("--as", "PARTY", "who acts (default OVERSIGHT_AS)")
  private static let recording: [OptionSpec] = [
    .value("--on", "DATE", "the day it happened (default today)"),
    .value("--id", "ID", "an id of your own: the same command sent twice counts once"),
  ]
  private static let everywhere: [OptionSpec] = [
    .flag("--json", "answer in JSON"),
    .value("--registry", "DIR", "the registry (default: here or above, or OVERSIGHT_REGISTRY)"),
    .value("--lang", "en|ru|kk", "the language to answer in"),
    .flag("--help", "print this"),
  ]
}
