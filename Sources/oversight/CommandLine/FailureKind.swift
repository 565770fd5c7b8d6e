/// The kinds of failure that scripts tell apart; the raw values are written into JSON.
enum FailureKind: String, Hashable, Sendable, CaseIterable {
  /// A workflow does not allow it.
  case refused
  /// It contradicts what is recorded already.
  case conflict
  /// It does not exist.
  case notFound = "not-found"
  /// Called in a wrong way.
  case usage
  /// A file is not strict JSON.
  case syntax
  /// Data is well formed but wrong.
  case invalid
  /// Input or output failed.
  case io
  /// Somebody else is writing.
  case busy
  /// Somebody asked the program to end.
  case interrupted
  /// A defect of the program.
  case `internal`

  /// The exit code that goes with the kind.
  var exitCode: ExitCode {
    switch self {
    case .refused, .conflict: .refused
    case .notFound: .notFound
    case .usage: .usage
    case .syntax, .invalid: .data
    case .io: .io
    case .busy: .busy
    case .interrupted: .interrupted
    case .internal: .software
    }
  }
}
