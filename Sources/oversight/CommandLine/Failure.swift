import JSONText
import Reports
import WorkflowEngine

/// Why a command could not do what it was asked: one value for people and for scripts.
struct Failure: Error, Hashable, Sendable {
  /// What kind of failure it is.
  var kind: FailureKind
  /// How the program ends.
  var exitCode: ExitCode
  /// What people read: what went wrong, whether anything changed, what to do next. May have several lines.
  var message: String
  /// What scripts read besides.
  var details: [JSON]

  /// A failure; its exit code is that of its kind unless given.
  init(_ kind: FailureKind, _ message: String, details: [JSON] = [], exitCode: ExitCode? = nil) {
    self.kind = kind
    self.exitCode = exitCode ?? kind.exitCode
    self.message = message
    self.details = details
  }

  /// Wrong usage.
  init(_ error: UsageError, in language: Language) { self.init(.usage, error.wording[language]) }
}

extension Failure {
  /// The error object that `--json` puts on standard error.
  var json: JSON {
    [
      "error": [
        "kind": .string(kind.rawValue),
        "message": .string(message),
        "details": .array(details),
      ]
    ]
  }

  /// The message for a terminal: safe, and with further lines indented, so that data cannot pass for another message.
  var text: String {
    let lines = SafeText.make(message, lineFeeds: .kept).split(separator: "\n", omittingEmptySubsequences: false)
    return "oversight: "
      + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : "  \($1)" }.joined(separator: "\n")
  }

  /// What is printed on standard error, without a line feed at its end.
  func rendered(asJSON: Bool) -> String { asJSON ? SafeText.make(inJSON: json.canonicalText()) : text }
}
