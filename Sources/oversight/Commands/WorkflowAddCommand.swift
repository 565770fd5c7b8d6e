import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow add`: pins a definition, from a file or as it comes with the program.
struct WorkflowAddCommand: Command {
  static let verb = "workflow add"
  static let usage = Usage(
    .workflowAdd, synopsis: "FILE | ID[@VERSION]", audience: .keeper, access: .plain, positionals: ["FILE", "ID"],
    examples: ["oversight workflow add canteen.json", "oversight workflow add public-hearing"],
    exitCodes: [.refused, .notFound, .data])

  private let name: String

  init(_ arguments: inout Arguments) throws(UsageError) { name = try arguments.next("FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let shipped = Session.shippedDefinitions()
    // A name with a point or a slash is a file, as everywhere; any other is one too where nothing shipped is called so.
    let isFile = name.contains(".") || name.contains("/")
    if !isFile, let version = shipped.version(named: name) { return try add(version, of: shipped, in: session) }
    if !isFile, try !FileSystem().exists(Path(name)) {
      throw WorkError.notShipped(name, Hint(for: name, among: shipped.ids.map(\.name)))
    }
    return try addFile(in: session)
  }

  private func addFile(in session: Session) throws -> ExitCode {
    let registry = session.registry
    let bytes = try session.bytes(ofFile: name)
    let checked = DefinitionFile.check([(name, bytes)], in: try registry.definitionSurroundings())
    guard let workflow = checked.first?.workflow else {
      throw WorkError.defects(.definition, checked.flatMap(\.findings))
    }
    let at = try session.now().description
    _ = try registry.write { batch in try batch.add(workflow: bytes, at: at) }
    tell(checked.flatMap(\.findings), in: session)
    let language = session.language
    session.answer(["id": .string(workflow.id.name), "version": .integer(workflow.version)]) {
      "\(workflow.id)@\(workflow.version)  \(SafeText.make(workflow.title[language]))"
    }
    return .ok
  }

  private func add(
    _ version: ShippedDefinitions.Version, of shipped: ShippedDefinitions, in session: Session
  ) throws -> ExitCode {
    let (registry, language) = (session.registry, session.language)
    let supply = DefinitionSupply(shipped, at: try session.now().description)
    let delivery = try registry.write { batch in try supply.bring([version], into: &batch) }
    tell(delivery.findings, in: session)
    let reference = version.reference
    let title = try registry.titles(of: reference).title[language]
    session.answer([
      "id": .string(reference.id.name), "version": .integer(reference.version),
      "workflows": .array(delivery.workflows.map { .string($0.description) }),
      "acts": .array(delivery.acts.map { .string($0) }),
    ]) {
      let others = delivery.workflows.filter { $0 != reference }.map(\.description)
      let acts = delivery.acts.isEmpty ? [] : [VersionWords.acts(delivery.acts)[language]]
      return (["\(reference)  \(SafeText.make(title))"] + others + acts).joined(separator: "\n")
    }
    if let current = registry.newest(reference.id), current.version > reference.version {
      session.terminal.note(DefinitionWords.inUse("\(current)", isNews: false), in: language)
    }
    return .ok
  }

  private func tell(_ findings: [PlacedDefect], in session: Session) {
    // A script reads one value or one error.
    for finding in findings where finding.defect.isWarning && !session.options.json {
      session.terminal.say(SafeText.make(finding.line(in: session.language)))
    }
  }
}
