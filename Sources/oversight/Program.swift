import CaseRegistry
import CaseWork
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// The program: finds the command, runs it, and turns every error into a sentence and an exit code.
@main
package struct Program {
  static func main() {
    let bytes = CommandLineText.ofProcess
    let words = bytes.map { String(decoding: $0, as: UTF8.self) }
    let environment = Environment.process
    CrashSentence.arm(
      asJSON: Arguments.askForJSON(words),
      in: LanguageChoice(words, environment, looksForRegistry: false).language)
    Interruption.watch()
    let terminal = Terminal.standard { environment[$0] }
    exit(with: run(bytes: bytes, on: terminal, in: environment))
  }

  /// Runs one command line as it came; one that is no text is refused.
  ///
  /// - Returns: The exit code; everything is written by then.
  package static func run(bytes: [[UInt8]], on terminal: Terminal, in environment: Environment) -> ExitCode {
    do throws(UsageError) {
      return run(try CommandLineText.words(bytes), on: terminal, in: environment)
    } catch {
      let words = bytes.map { String(decoding: $0, as: UTF8.self) }
      let (asJSON, language) = (Arguments.askForJSON(words), LanguageChoice(words, environment).language)
      terminal.report(Failure(usage: error, in: language) ?? Failure(error, in: language), asJSON: asJSON)
      return terminal.finish(.usage, in: language, asJSON: asJSON)
    }
  }

  /// Runs one command line.
  ///
  /// - Returns: The exit code; everything is written by then.
  package static func run(_ words: [String], on terminal: Terminal, in environment: Environment) -> ExitCode {
    if words.first == CompletionAnswer.verb {
      return CompletionAnswer.run(Array(words.dropFirst()), on: terminal, in: environment)
    }
    let asJSON = Arguments.askForJSON(words)
    let opener = RegistryOpener()
    let choice = LanguageChoice(words, environment, with: opener)
    var session: Session?
    do {
      if words == ["--version"] {
        terminal.print("oversight \(Program.version)")
        return terminal.finish(.ok, in: choice.language)
      }
      var invocation = try CommandList.all.invocation(
        of: words, in: choice.language, days: DayReader { LanguageChoice.today(words, environment, with: opener) })
      if case .alone(let type, let arguments, let help) = invocation {
        // A folder that is named and holds no registry is a mistake; one that happens to hold none is not.
        let isInRegistry = try LanguageChoice.isInRegistry(words, environment)
        invocation = isInRegistry ? .command(type, arguments) : .help(help)
      }
      switch invocation {
      case .help(let text):
        terminal.print(asJSON ? JSON.object(["help": .string(text)]).canonicalText() : text)
        return terminal.finish(.ok, in: choice.language, asJSON: asJSON)
      case .command(let type, var arguments), .alone(let type, var arguments, _):
        let options = try CommonOptions(arguments)
        arguments.asksForMissing = terminal.input != nil && options.mayAsk && !asJSON
        let command = try type.init(&arguments)
        try arguments.finish()
        var begun = try Session(
          terminal: terminal, environment: environment, options: options, language: choice, at: type.place,
          with: opener)
        defer { session = begun }
        // What was noticed beside a command is told only once, so also when the command fails.
        let code: ExitCode
        do { code = try run(command, in: &begun) } catch {
          if !asJSON { begun.sayNotices() }
          throw error
        }
        begun.sayNotices()
        return terminal.finish(code, in: choice.language, asJSON: asJSON, recorded: begun.recorded)
      }
    } catch is AskingStopped {
      terminal.say(AskingWords.stopped[choice.language])
      return terminal.finish(.interrupted, in: choice.language, asJSON: asJSON)
    } catch {
      let language = choice.language
      let failure = Failure(usage: error, in: language) ?? Failure(error, in: language)
      let told = failure.after(session?.recorded, in: language)
      terminal.report(told, asJSON: asJSON)
      return terminal.finish(told.kind.exitCode, in: language, asJSON: asJSON, recorded: session?.recorded)
    }
  }

  /// Runs a command; where the index turns out to be damaged, it is made anew from the documents and the command begins
  /// again: it has answered nothing yet, and nothing of it was kept.
  private static func run(_ command: any Command, in session: inout Session) throws -> ExitCode {
    do { return try command.run(in: &session) } catch let error as RegistryError
      where error.isDamage && session.registryIfAny is FolderStore
    {
      try session.renewIndex()
      guard command.canRunAgain else { throw error }
      return try command.run(in: &session)
    }
  }

  /// The version of the program.
  static let version = "0.1.0"
  /// The day of this version.
  static let date = "2026-11-30"
}
