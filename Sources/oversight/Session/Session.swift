import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Digests
import Disk
import JSONText
import Platform
import PostgresStore
import Reports
import WorkflowEngine

/// What every command has at hand: outputs, options, the registry and the clock.
///
/// The registry is opened once and before anything else, so that language, clock and offset are always its own.
struct Session {
  let terminal: Terminal
  let environment: Environment
  /// In which language to answer.
  let languageChoice: LanguageChoice
  var options: CommonOptions
  /// The registry here, for verbs that work without one too.
  private(set) var registryIfAny: (any CaseStore)?
  /// The cases in which the command has recorded something, as far as it says so.
  private var numbers: [CaseNumber] = []
  /// What is to be known beside the answer.
  private var notes: [WorkNote] = []
  /// Opens registries on servers.
  private let opener: RegistryOpener

  /// - Parameters:
  ///   - terminal: Where to write.
  ///   - environment: What is said by variables.
  ///   - options: What is said by options.
  ///   - language: In which language to answer.
  ///   - place: Whether a registry is opened.
  ///   - opener: Has opened it where that was needed to know its language.
  /// - Throws: `RegistryError` when it cannot be opened, or there is none where one is needed.
  init(
    terminal: Terminal, environment: Environment, options: CommonOptions, language: LanguageChoice, at place: Place,
    with opener: RegistryOpener = RegistryOpener()
  ) throws {
    self.terminal = terminal
    self.environment = environment
    self.options = options
    languageChoice = language
    self.opener = opener
    switch place {
    case .registry: try open()
    case .registryIfAny: do { try open() } catch RegistryError.notFound {}
    case .anywhere: break
    }
  }

  /// Where a verb works.
  enum Place: Hashable, Sendable {
    /// In a registry.
    case registry
    /// In a registry, and where there is none.
    case registryIfAny
    /// Anywhere, and it looks for no registry.
    case anywhere
  }
}

extension Session {
  /// Opens the registry named by `--registry`, by `OVERSIGHT_REGISTRY`, or found from the current folder upwards.
  private mutating func open() throws {
    let registry: FolderStore
    if let named = options.registry ?? environment["OVERSIGHT_REGISTRY"] {
      switch try RegistryPlace(named) {
      case .server(let address): return registryIfAny = try opener.store(at: address)
      case .folder(let path):
        // A folder in a registry means the registry, as the current folder does.
        guard let root = try FolderStore.find(from: path) else { throw RegistryError.notFound(path) }
        registry = try FolderStore.open(root)
      }
    } else if let root = try FolderStore.find(from: Path(".")) {
      registry = try FolderStore.open(root)
    } else {
      throw RegistryError.notFound(try FileSystem().workingDirectory())
    }
    registryIfAny = registry
    registry.writing = ProgressLine(on: terminal, in: language, saying: .writingFiles).show
  }

  /// The registry in which the command works.
  ///
  /// - Precondition: The verb needs one.
  var registry: any CaseStore {
    guard let registryIfAny else { preconditionFailure("the verb has asked for no registry") }
    return registryIfAny
  }

  /// Lets go of the registry, whose index turned out to be damaged, and opens it again with an index made anew.
  mutating func renewIndex() throws {
    guard let folder = registryIfAny as? FolderStore else { return }
    folder.distrustDatabase()
    registryIfAny = nil
    terminal.say(ProgramWords.note(ProgramSentence.indexRenewed.wording)[language])
    try open()
  }

  /// The offset of the registry, or Kazakhstan's where there is none.
  private var offset: Offset { registryIfAny?.settings.offset ?? Session.usualOffset }

  /// UTC+5, which all of Kazakhstan has kept since 1 March 2024.
  static let usualOffset = Offset(minutes: 300) ?? .utc

  /// The moment of recording: the clock's, or `OVERSIGHT_NOW` in tests and scripts.
  ///
  /// - Parameter own: The offset of a registry that is still to be made; nil takes that of the one that was opened.
  func now(in own: Offset? = nil) throws(UsageError) -> Timestamp {
    let offset = own ?? offset
    guard let text = environment["OVERSIGHT_NOW"] else { return Clock.now(offset: offset) }
    guard let now = Timestamp(text, in: offset) else {
      throw .wrongValue(
        option: "OVERSIGHT_NOW", value: text, expected: Expectation.moment, verb: "")
    }
    return now
  }

  /// The day of recording.
  func today() throws(UsageError) -> Day { try now().day }

  /// The language to answer in.
  var language: Language { languageChoice.language }

  /// The language of letters where none is named: the registry's first that letters are written in, else that of the answer.
  var letterLanguage: Language { registry.settings.languages.first { $0 != .en } ?? language }

  /// Answers what is asked of the registry, as of the day that was asked for.
  func reader() throws -> CaseReader { CaseReader(registry, asOf: options.asOf, today: try today()) }

  /// Lines of data as wide as the terminal.
  var lines: WrappedLines { WrappedLines(width: terminal.width) }
}

extension Session {
  /// Remembers what is to be known beside the answer; said once, and added to the answer for scripts.
  mutating func note(_ note: WorkNote) { if !notes.contains(note) { notes.append(note) } }

  /// Remembers in which cases something was recorded.
  mutating func remember(_ cases: [CaseSummary]) { numbers += cases.map(\.number) }

  /// What is recorded by now, for a caller who may never see the answer; nil when nothing is.
  var recorded: Recorded? {
    guard registryIfAny?.hasRecorded == true || !numbers.isEmpty else { return nil }
    return Recorded(numbers: numbers)
  }

  /// Answers: JSON where it was asked for, else the text.
  func answer(_ json: @autoclosure () throws -> JSON, text: () throws -> String) rethrows {
    if options.json {
      terminal.print(SafeText.make(inJSON: withNotes(try json()).canonicalText()))
    } else {
      let text = try text()
      if !text.isEmpty { terminal.print(text) }
    }
  }

  private func withNotes(_ json: JSON) -> JSON {
    guard !notes.isEmpty, var object = json.object else { return json }
    object["notes"] = .array(notes.map { $0.json(saying: $0.text(in: language)) })
    return .object(object)
  }

  /// Answers only how many there are.
  func answer(count: Int, _ question: ListQuestion, _ reader: CaseReader) -> ExitCode {
    answer(reader.listing(["count": .integer(count)], question)) { "\(count)" }
    return .ok
  }

  /// Tells what happened beside the command: recovered commits, edits from outside.
  func sayNotices() {
    for note in notes { terminal.say(SafeText.make(ProgramWords.note(note.wording)[language])) }
    let notices = registryIfAny?.notices ?? []
    for notice in notices.prefix(20) {
      terminal.say(SafeText.make(ProgramWords.note(notice.wording)[language]))
    }
    // After a large pull they would fill the screen.
    guard notices.count > 20 else { return }
    terminal.say(ProgramWords.note(ProgramSentence.moreFindings(notices.count - 20).wording)[language])
  }
}
