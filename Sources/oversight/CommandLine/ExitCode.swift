import Reports

import CaseWork
import Glibc

/// What the program tells its caller when it ends.
package enum ExitCode: Int32, Hashable, Sendable, CaseIterable {
  /// Done.
  case ok = 0
  /// Refused by a workflow, or in conflict with what is recorded.
  case refused = 1
  /// There is no such case, party or workflow.
  case notFound = 2
  /// Called in a wrong way.
  case usage = 64
  /// Bad data in a file, defects found, or a calendar that ends too early.
  case data = 65
  /// A defect of the program.
  case software = 70
  /// Input or output failed.
  case io = 74
  /// Somebody else is writing; try again.
  case busy = 75
  /// Somebody asked the program to end.
  case interrupted = 130

  /// What `--help` says about the code.
  var meaning: Wording {
    switch self {
    case .ok: ExitPhrase.done
    case .refused: ExitPhrase.refused
    case .notFound: ExitPhrase.notFound
    case .usage: ExitPhrase.usage
    case .data: ExitPhrase.data
    case .software: ExitPhrase.software
    case .io: ExitPhrase.io
    case .busy: ExitPhrase.busy
    case .interrupted: ExitPhrase.interrupted
    }
  }
}

extension FailureKind {
  /// The exit code that goes with the kind.
  var exitCode: ExitCode {
    switch self {
    case .refused, .conflict, .doubted: .refused
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

/// Ends the process.
func exit(with code: ExitCode) -> Never { exit(code.rawValue) }
