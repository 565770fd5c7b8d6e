/// What a command line asks for.
enum Invocation {
  /// To print this help.
  case help(String)
  /// To run a command with arguments that are checked against its options but not read yet.
  case command(any Command.Type, Arguments)
  /// Nothing: in a registry that runs this command, elsewhere it prints this help.
  case alone(any Command.Type, Arguments, help: String)
}

extension Invocation {
  /// A command that has read all its arguments, ready to run; nil when help is asked for.
  ///
  /// - Throws: `UsageError` for an argument that is missing, wrong or too many.
  func prepared() throws(UsageError) -> (any Command)? {
    switch self {
    case .help: return nil
    case .command(let type, var arguments), .alone(let type, var arguments, _):
      let command = try type.init(&arguments)
      try arguments.finish()
      return command
    }
  }
}
