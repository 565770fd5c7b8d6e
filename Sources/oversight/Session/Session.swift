import CaseRecords
import CaseRegistry
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// What every command has at hand: outputs, options, the registry and the clock.
struct Session {
  let terminal: Terminal
  let environment: Environment
  var options: CommonOptions
  /// In which language to answer.
  let languageChoice: LanguageChoice
  private var opened: Registry?
  /// The cases in which the command has recorded something, as far as it says so.
  private var numbers: [CaseNumber] = []

  init(terminal: Terminal, environment: Environment, options: CommonOptions, language: LanguageChoice) {
    self.terminal = terminal
    self.environment = environment
    self.options = options
    languageChoice = language
  }
}

extension Session {
  /// The registry named by `--registry`, by `OVERSIGHT_REGISTRY`, or found from the current folder upwards.
  mutating func registry() throws -> Registry {
    if let opened { return opened }
    let registry: Registry
    if let named = options.registry ?? environment["OVERSIGHT_REGISTRY"] {
      registry = try Registry.open(Path(named))
    } else if let root = try Registry.find(from: Path(".")) {
      registry = try Registry.open(root)
    } else {
      throw RegistryError.notFound(try FileSystem().workingDirectory())
    }
    registry.writing = ProgressLine(on: terminal, in: language, saying: .writingFiles).show
    opened = registry
    return registry
  }

  /// Lets go of the registry, whose index turned out to be damaged, so that it is made anew when it is opened again.
  mutating func renewIndex() throws {
    opened?.distrustDatabase()
    opened = nil
    terminal.say(ProgramWords.note(ProgramSentence.indexRenewed.wording)[language])
  }

  /// Whether a registry is here, for verbs that work without one too.
  mutating func registryIfAny() throws -> Registry? {
    do { return try registry() } catch RegistryError.notFound { return nil }
  }

  /// The offset of the registry, or Kazakhstan's where there is none.
  private var offset: Offset { opened?.settings.offset ?? Session.usualOffset }

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

  /// The day for which a reading verb answers.
  func asOf() throws(UsageError) -> Day { if let asOf = options.asOf { asOf } else { try today() } }

  /// The language to answer in.
  var language: Language { languageChoice.language }

  /// Who acts.
  func actor() throws(UsageError) -> PartyID {
    guard let actor = options.actor ?? environment["OVERSIGHT_AS"] else {
      throw .missingActor
    }
    return PartyID(actor)
  }
}

extension Session {
  /// Remembers in which cases something was recorded.
  mutating func remember(_ cases: [CaseAnswer]) { numbers += cases.map(\.number) }

  /// What is recorded by now, for a caller who may never see the answer; nil when nothing is.
  var recorded: Recorded? {
    guard opened?.hasRecorded == true || !numbers.isEmpty else { return nil }
    return Recorded(numbers: numbers, language: language)
  }

  /// Answers: JSON where it was asked for, else the text.
  func answer(_ json: @autoclosure () throws -> JSON, text: () throws -> String) rethrows {
    if options.json {
      terminal.print(SafeText.make(inJSON: try json().canonicalText()))
    } else {
      let text = try text()
      if !text.isEmpty { terminal.print(text) }
    }
  }

  /// Tells what happened beside the command: recovered commits, edits from outside.
  func sayNotices() {
    let notices = opened?.notices ?? []
    for notice in notices.prefix(20) {
      terminal.say(SafeText.make(ProgramWords.note(notice.wording)[language]))
    }
    // After a large pull they would fill the screen.
    guard notices.count > 20 else { return }
    terminal.say(ProgramWords.note(ProgramSentence.moreFindings(notices.count - 20).wording)[language])
  }
}
