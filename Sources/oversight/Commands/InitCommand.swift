import CaseRegistry
import JSONText
import Reports
import WorkflowEngine
import Workflows

/// `init`: makes a registry.
struct InitCommand: Command {
  static let verb = "init"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    summary: "make a registry", synopsis: "[DIR]", audience: .keeper, access: .plain,
    positionals: [.init("DIR", "the folder (default: this one); it may be empty or not there yet")],
    options: [
      .value("--office", "CODE", "the code of this office, part of every number, such as AKT"),
      .value("--offset", "+HH:MM", "the offset in which days are counted (default +05:00)"),
      .value("--languages", "LIST", "the languages of the registry, the first shown (default en,ru,kk)"),
    ],
    examples: [
      .init("oversight init audit", "makes the folder 'audit' with the shipped workflows, acts and calendars")
    ],
    exitCodes: [.refused])

  private let folder: String?
  private let settings: RegistrySettings

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = arguments.nextIfPresent()
    let office = arguments.value(of: "--office")
    if let office, !Naming.isPrefix(office) {
      throw .wrongValue(
        option: "--office", value: office, expected: "one to eight of A–Z and 0–9, a letter first", verb: Self.verb)
    }
    let offset = arguments.value(of: "--offset") ?? Session.usualOffset.description
    guard let offset = Offset(offset) else {
      throw .wrongValue(option: "--offset", value: offset, expected: "an offset such as +05:00", verb: Self.verb)
    }
    let names = (arguments.value(of: "--languages") ?? "en,ru,kk").split(separator: ",").map(String.init)
    let languages = names.compactMap { Language(rawValue: $0) }
    guard languages.count == names.count, !languages.isEmpty else {
      throw .wrongValue(
        option: "--languages", value: names.joined(separator: ","), expected: "some of en,ru,kk", verb: Self.verb)
    }
    settings = RegistrySettings(offset: offset, office: office, languages: languages)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let root = Path(folder ?? session.options.registry ?? ".")
    let workflows = Shipped.workflows.map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    let registry = try Registry.found(
      root, settings: settings, workflows: workflows,
      calendars: Shipped.calendars.map { FoundingFile(name: $0.name, bytes: $0.bytes) },
      acts: FoundingFile(name: "acts", bytes: Shipped.acts.bytes), at: try session.now(in: settings.offset).description)
    let names = registry.workflowIDs.map(\.name)
    session.answer(["registry": .string(root.text), "workflows": .array(names.map { .string($0) })]) {
      let made = "A registry was made in \(root) with the workflows \(names.joined(separator: ", "))."
      let next = "Next: oversight party add ID --kind person --name en=… --role …"
      return [made, next].map { session.lines($0) }.joined(separator: "\n")
    }
    return .ok
  }
}
