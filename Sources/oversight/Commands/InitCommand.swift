import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import PostgresStore
import Reports
import WorkflowEngine
import Workflows

/// `init`: makes a registry.
struct InitCommand: Command {
  static let verb = "init"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .initRegistry, synopsis: "[DIR]", audience: .keeper, access: .plain, positionals: ["DIR"],
    options: [.office, .offset, .languages, .noInput],
    examples: ["oversight init audit"], exitCodes: [.refused, .interrupted])

  private let folder: String?
  private let settings: RegistrySettings
  /// Whether the command line says more than where it is to be.
  private let isBegun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = arguments.nextIfPresent()
    let office = try arguments.officeCode()
    let offset = arguments.value(of: .offset) ?? Session.usualOffset.description
    guard let offset = Offset(offset) else {
      throw .wrongValue(option: OptionSpec.offset.name, value: offset, expected: Expectation.offset, verb: Self.verb)
    }
    let typed = arguments.value(of: .languages)
    let names = typed?.split(separator: ",") ?? []
    let languages = names.compactMap { Language(called: String($0)) }
    if let typed, languages.count < names.count || languages.isEmpty {
      throw .wrongValue(
        option: OptionSpec.languages.name, value: typed, expected: Expectation.languages, verb: Self.verb)
    }
    isBegun = office != nil || typed != nil || arguments.value(of: .registry) != nil
    settings = RegistrySettings(
      offset: offset, office: office, languages: typed == nil ? RegistrySettings.usualLanguages : languages,
      language: languages.first)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let place = try RegistryPlace(folder ?? session.options.registry ?? ".")
    guard session.canAsk, !isBegun else { return try found(place, settings, in: &session) }
    // A registry that is here already is no place for another.
    if folder == nil { try FolderStore.checkFree(Path(".")) }
    var answers = Answers()
    if let folder { answers.give(.folder, folder) }
    let interview = Interview(
      FoundingScript(session.language, AskingWords.title), given: answers, reading: try session.answerReading())
    return try session.record(asking: interview, for: Self.verb) { _, answers in
      if case .folder(let root) = try RegistryPlace(answers.text(.folder) ?? ".") { try FolderStore.checkFree(root) }
    } previewing: { _, _ in
      ""
    } recording: { session, answers in
      var settings = settings
      let languages = (answers.text(.languages) ?? "").split(separator: ",").compactMap { Language(typed: String($0)) }
      settings.office = answers.text(.office)
      (settings.languages, settings.language) = (languages, languages.first)
      return try found(try RegistryPlace(answers.text(.folder) ?? "."), settings, in: &session)
    }
  }

  private func found(
    _ place: RegistryPlace, _ settings: RegistrySettings, in session: inout Session
  ) throws -> ExitCode {
    let workflows = Shipped.workflows.map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    let calendars = Shipped.calendars.map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    let acts = FoundingFile(name: "acts", bytes: Shipped.acts.bytes)
    let at = try session.now(in: settings.offset).description
    let registry: any CaseStore =
      switch place {
      case .folder(let root):
        try FolderStore.found(
          root, settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: at)
      case .server(let address):
        try PostgresStore.found(
          address, settings: settings,
          try Foundation(settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: at))
      }
    let names = registry.workflowIDs.map(\.name)
    session.answer(["registry": .string(place.text), "workflows": .array(names.map { .string($0) })]) {
      // Whoever has just said in which language the registry speaks is answered in it.
      let language = session.languageChoice.asked ?? settings.language ?? session.language
      let made = RegistryWords.made(in: place.text, workflows: names.joined(separator: ", "))
      return [made, RegistryWords.next].map { session.lines($0[language]) }.joined(separator: "\n")
    }
    return .ok
  }
}
