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

/// `merge`: takes over what another registry has.
struct MergeCommand: Command {
  static let verb = "merge"
  static let usage = Usage(
    .merge, synopsis: "OTHER", audience: .keeper, access: .plain, positionals: ["OTHER"], options: [.dryRun, .map],
    examples: [
      "oversight merge ../aktobe --dry-run", "oversight merge ../aktobe",
      "oversight merge ../karaganda --map b-health=b-health-kar",
    ],
    exitCodes: [.refused, .notFound, .data])

  private let folder: String
  private let isDryRun: Bool
  private let mapping: [PartyID: PartyID]

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.next("OTHER")
    isDryRun = arguments.has(.dryRun)
    let pairs = try arguments.assignments(of: .map).map { (PartyID($0.name), PartyID($0.value)) }
    mapping = Dictionary(pairs) { $1 }
    if mapping.count < pairs.count {
      throw .wrongValue(
        option: OptionSpec.map.name, value: pairs.map { "\($0.0)=\($0.1)" }.joined(separator: " "),
        expected: Expectation.assignment, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let report = try Self.merge(
      try RegistryPlace(folder), into: session.registry, mapping, isDryRun: isDryRun, at: try session.now().description)
    let page = MergePage(report, isDryRun: isDryRun, session.language)
    session.answer(page.json) { page.text(session.lines) }
    guard let failure = page.failure else { return .ok }
    session.terminal.report(failure, asJSON: session.options.json)
    return failure.kind.exitCode
  }

  private static func merge(
    _ place: RegistryPlace, into registry: any CaseStore, _ mapping: [PartyID: PartyID], isDryRun: Bool, at: String
  ) throws -> MergeReport {
    switch (place, registry) {
    case (.folder(let path), let folder as FolderStore):
      return try folder.merge(path, mapping: mapping, isDryRun: isDryRun, at: at)
    case (.folder(let path), _):
      return try FolderStore.received(path) { other, notice in
        let report = try registry.merge(other, mapping: mapping, isDryRun: isDryRun, at: at)
        for finding in notice() { registry.notice(finding) }
        return report
      }
    case (.server(let address), _):
      let other = try PostgresStore.open(address)
      if registry.place == other.place { throw RegistryError.sameRegistry(other.place) }
      return try registry.merge(other, mapping: mapping, isDryRun: isDryRun, at: at)
    }
  }
}
