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

  private static let asOf = OptionSpec.asOf
  private static let actor = OptionSpec.actor
  private static let recording: [OptionSpec] = [.on, .id]
  private static let everywhere: [OptionSpec] = [
    .json, .registry, .language, .help,
  ]
}
