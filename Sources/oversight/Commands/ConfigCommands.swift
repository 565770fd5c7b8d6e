import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `config set`: who somebody is in this registry, and what they read.
struct ConfigSetCommand: Command {
  static let verb = "config set"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .configSet, synopsis: "SETTING VALUE", audience: .keeper, access: .plain, positionals: ["SETTING", "VALUE"],
    options: [.undo],
    examples: ["oversight config set actor p-sec", "oversight config set language kk"],
    exitCodes: [.notFound, .data, .busy])

  private let setting: String
  /// Nil takes the setting back.
  private let value: String?

  static let settings = ["actor", "language"]

  init(_ arguments: inout Arguments) throws(UsageError) {
    setting = try arguments.next("SETTING")
    value = arguments.has(.undo) ? nil : try arguments.next("VALUE")
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard Self.settings.contains(setting) else {
      throw WorkError.personal(.noSetting(setting, known: Self.settings))
    }
    let place = try session.place()
    if setting == "actor" {
      guard let place else { throw WorkError.personal(.needsRegistry(setting)) }
      let actor = try value.map { try session.names().party($0) }
      try session.personalFiles.change { $0[place].actor = actor }
    } else {
      let language = try value.map(Self.language)
      try session.personalFiles.change { settings in
        if let place { settings[place].language = language } else { settings.language = language }
      }
    }
    return try ConfigShowCommand.show(in: session)
  }

  private static func language(_ text: String) throws(UsageError) -> Language {
    guard let language = Language(typed: text) else {
      let known = Language.allCases.map(\.rawValue)
      throw .wrongArgument("VALUE", value: text, expected: Expectation.oneOf(known), verb: verb)
    }
    return language
  }
}

/// `config show`: what is set.
struct ConfigShowCommand: Command {
  static let verb = "config show"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .configShow, audience: .keeper, access: .plain, examples: ["oversight config show"], exitCodes: [.data])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode { try Self.show(in: session) }

  /// Answers what is set for this registry, or for all where there is none.
  static func show(in session: Session) throws -> ExitCode {
    let place = try session.place()
    let settings = try session.personalFiles.settings()
    let here = place.map { settings[$0] } ?? PersonalSettings.Place()
    var json: JSONObject = ["contexts": .object(here.contextsJSON)]
    json["actor"] = here.actor.map { .string($0.name) }
    json["language"] = (here.language ?? settings.language).map { .string($0.rawValue) }
    json["context"] = here.context.map { .string($0) }
    json["file"] = session.personalFiles.settingsFile.map { .string($0.text) }
    let language = session.language
    try session.answer(.object(json)) {
      let name = try here.actor.flatMap { try session.registryIfAny?.party($0)?.name[language] }
      let page = PersonalPage(
        settings: settings, here: here, actor: name, file: session.personalFiles.settingsFile?.text,
        overruling: ["OVERSIGHT_AS", "OVERSIGHT_LANG"].filter { session.environment[$0] != nil })
      return page.text(session.lines, language)
    }
    return .ok
  }
}
