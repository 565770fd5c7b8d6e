import CaseRecords
import CaseRegistry
import CaseWork
import FolderStore
import Platform
import Reports
import WorkflowEngine

/// Answers a shell that asks how a command line could go on, with the hidden verb `__complete SHELL WORD…`.
///
/// The first line of the answer says what follows: `words`, a line each; or `files`, `folders`, with what is typed of the
/// path and what stands before it. Whatever goes wrong, nothing is said: nobody has asked yet.
enum CompletionAnswer {
  /// The verb that only the scripts of `completion` call.
  static let verb = "__complete"

  /// - Parameter words: What stands behind the verb: the shell; for bash where it breaks words and the line, else the words
  ///   behind the program's name, the last being typed.
  static func run(_ words: [String], on terminal: Terminal, in environment: Environment) -> ExitCode {
    guard let name = words.first, let shell = Shell(rawValue: name), words.count > 1 else { return .usage }
    var (breaks, typed) = ("", Array(words.dropFirst()))
    if shell == .bash {
      breaks = typed[0]
      typed = Array(ShellWords.split(typed.count > 1 ? typed[1] : "").dropFirst())
      if typed.isEmpty { typed = [""] }
    }
    let choice = LanguageChoice(typed, environment)
    let completion = Completion(typed, in: .all, choice.language)
    let lines = CompletionLines(shell, current: completion.current, breaks: breaks)
    let answer =
      switch completion.wanted {
      case .words(let words): lines.words(words.filter { $0.value.hasPrefix(completion.current) })
      case .value(let what, let head):
        lines.words(
          (try? suggestions(for: what, String(completion.current.dropFirst(head.count)), typed, environment, choice))?
            .map { $0.after(head) } ?? [])
      case .file(let head): lines.files(after: head, onlyFolders: false)
      case .folder(let head): lines.files(after: head, onlyFolders: true)
      case .anything: lines.words([])
      }
    // They are safe already, and a tabulator stands between the parts of a line.
    for line in answer { terminal.output.write(line + "\n") }
    terminal.output.flush()
    return .ok
  }

  private static func suggestions(
    for what: Completable, _ beginning: String, _ words: [String], _ environment: Environment, _ choice: LanguageChoice
  ) throws -> [Suggestion] {
    guard let root = try LanguageChoice.root(words, environment) else { return [] }
    // Who types is not kept waiting for somebody who writes.
    let registry = try FolderStore.open(root, busyTimeout: 100)
    let offset = registry.settings.offset
    let now = environment["OVERSIGHT_NOW"].flatMap { Timestamp($0, in: offset) } ?? Clock.now(offset: offset)
    let files = PersonalFiles(environment)
    let contexts = (try? files.settings())?[try files.place(of: root)].contexts ?? [:]
    let reader = CaseReader(registry, asOf: nil, today: now.day)
    return try Completer(reader, language: choice.language, contexts: contexts)
      .suggestions(for: what, beginning: beginning)
  }
}
