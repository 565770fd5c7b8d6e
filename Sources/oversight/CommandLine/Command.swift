/// One verb of the program.
///
/// A command reads its arguments when it is made and touches nothing until it runs, so wrong usage never changes anything.
protocol Command: SendableMetatype {
  /// What is typed after `oversight`: one word, or two as in `workflow list`.
  static var verb: String { get }
  /// What `--help` prints, and which options there are.
  static var usage: Usage { get }

  /// Where it works.
  static var place: Session.Place { get }

  /// Reads the arguments; what is left unread afterwards is an error.
  init(_ arguments: inout Arguments) throws(UsageError)

  /// Does it.
  func run(in session: inout Session) throws -> ExitCode

  /// Whether it can begin again before it has answered; not when what it reads is gone after the first time.
  var canRunAgain: Bool { get }
}

extension Command {
  static var place: Session.Place { .registry }
  var canRunAgain: Bool { true }
}
