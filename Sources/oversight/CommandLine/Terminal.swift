import CaseWork
import Glibc
package import Reports
import WorkflowEngine

/// The two outputs of the program: data goes to one, talk to the other.
package struct Terminal {
  /// Standard output.
  package let output: OutputWriter
  /// Standard error.
  package let errors: OutputWriter
  /// How to write data.
  let settings: TerminalSettings
  /// How to write talk.
  let errorSettings: TerminalSettings
  /// Where somebody sits who can be asked; nil where nobody does.
  var input: LineReader?

  /// The outputs of this process.
  ///
  /// - Parameter environment: Looks up an environment variable.
  static func standard(environment: (String) -> String?) -> Terminal {
    OutputWriter.ignoreBrokenPipes()
    // Whoever reads the answer through a pipe would wait for questions that nobody sees.
    let isAttended = [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO].allSatisfy { isatty($0) == 1 }
    let talk = settings(of: STDERR_FILENO, environment)
    let source: LineReader.Source = talk.canRewrite ? .edited(STDIN_FILENO) : .plain(STDIN_FILENO)
    return Terminal(
      output: OutputWriter(.descriptor(STDOUT_FILENO)), errors: OutputWriter(.descriptor(STDERR_FILENO)),
      settings: settings(of: STDOUT_FILENO, environment), errorSettings: talk,
      input: isAttended ? LineReader(source) : nil)
  }

  /// Outputs that stay in memory, for tests.
  ///
  /// - Parameter answers: What is typed when something is asked; nil where nobody can be asked.
  package static func inMemory(width: Int = 80, style: TextStyle = .plain, answers: [String]? = nil) -> Terminal {
    let settings = TerminalSettings(width: width, style: style)
    return Terminal(
      output: OutputWriter(.memory), errors: OutputWriter(.memory), settings: settings, errorSettings: settings,
      input: answers.map { LineReader(.memory($0)) })
  }

  private static func settings(of descriptor: Int32, _ environment: (String) -> String?) -> TerminalSettings {
    var size = winsize()
    let isTerminal = isatty(descriptor) == 1
    let columns = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : nil
    return TerminalSettings(isTerminal: isTerminal, windowColumns: columns, environment: environment)
  }
}

extension Terminal {
  /// Columns of a line of data.
  var width: Int { settings.width }
  /// What data may say by looks.
  var style: TextStyle { settings.style }

  /// Writes lines of data; a line feed follows.
  ///
  /// Everything in `text` that comes from data must have been made safe; what was not is shown and not obeyed.
  func print(_ text: String) {
    output.write(SafeText.make(forTerminal: text, style: settings.style))
    output.write("\n")
  }

  /// Writes lines of talk at once; a line feed follows.
  ///
  /// - Parameter isWhole: Whether the text is for a program, and so never broken.
  func say(_ text: String, isWhole: Bool = false) {
    output.flush()
    let safe = SafeText.make(forTerminal: text, style: errorSettings.style)
    errors.write((isWhole || !errorSettings.isTerminal ? safe : broken(safe)) + "\n")
    errors.flush()
  }

  /// Says something to know beside the answer.
  func note(_ text: Wording, in language: Language) { say(ProgramWords.note(text)[language]) }

  /// Writes one line of talk over the one before it; an empty one takes it away.
  func rewrite(_ text: String) {
    output.flush()
    let room = errorSettings.width - 1
    errors.write("\r" + String(repeating: " ", count: room) + "\r" + text.prefix(room))
    errors.flush()
  }

  /// Asks on a line of its own, on which the answer stands.
  ///
  /// - Parameter isText: Whether it may be several lines.
  /// - Returns: The line that was typed, without its end; nil when the input has ended, or somebody wants to stop.
  /// - Throws: `AnswerFault` for a line that cannot be used.
  func ask(_ prompt: String, isText: Bool = false) throws(AnswerFault) -> String? {
    output.flush()
    let line = try input?.line(after: SafeText.make(forTerminal: prompt, style: errorSettings.style), isText: isText) {
      errors.write($0)
      errors.flush()
    }
    // What is typed is shown with the end of its line; where the input ends, nothing is.
    if line == nil {
      errors.write("\n")
      errors.flush()
    }
    return line
  }

  /// Says why a command failed.
  func report(_ failure: Failure, asJSON: Bool) { say(failure.rendered(asJSON: asJSON), isWhole: asJSON) }

  /// Hands on all that was written.
  ///
  /// A reader that has gone, as in `oversight list | head`, is no failure. But whoever does not get the answer of a command
  /// that has recorded something is told so, or would send it again.
  ///
  /// - Parameter recorded: What the command has recorded.
  /// - Returns: `code`, or `io` when data could not be written.
  func finish(_ code: ExitCode, in language: Language, asJSON: Bool = false, recorded: Recorded? = nil) -> ExitCode {
    output.flush()
    guard let error = output.errorNumber else {
      if output.isClosed, let recorded {
        say(ProgramWords.note(ProgramWords.unread)[language] + " \(recorded.sentence(in: language))")
      }
      return code
    }
    let failure = Failure(
      .io,
      ProgramWords.unwritable(String(cString: strerror(error)))[language]
        + (recorded.map { ". \($0.sentence(in: language))" } ?? ""),
      details: recorded.map { [$0.json] } ?? [])
    report(failure, asJSON: asJSON)
    return failure.kind.exitCode
  }
}
