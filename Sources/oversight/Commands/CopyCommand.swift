import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import PostgresStore
import Reports
import WorkflowEngine

/// `copy`: the registry for somebody else, to read or to record in with a code of its own.
struct CopyCommand: Command {
  static let verb = "copy"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .copy, synopsis: "FROM TO", audience: .keeper, access: .plain, positionals: ["FROM", "TO"], options: [.office],
    examples: ["oversight copy audit /media/usb/audit", "oversight copy audit aktobe --office AKT2"],
    exitCodes: [.refused, .notFound, .data, .busy])

  private let source: String
  private let target: String
  private let office: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    source = try arguments.next("FROM")
    target = try arguments.next("TO")
    office = try arguments.officeCode()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (from, to) = (try RegistryPlace(source), try RegistryPlace(target))
    let registry = try from.open()
    let bar = ProgressLine(on: session.terminal, in: session.language)
    defer { bar.finish() }
    let at = try session.now(in: registry.settings.offset).description
    let report = try Self.copy(registry, to: to, office: office, at: at, progress: bar.show)
    let more = office.map { RegistryWords.office($0, isNews: true) } ?? RegistryWords.forReading(to.text)
    return session.answer(report, in: to.text, office: office, more)
  }

  private static func copy(
    _ registry: any CaseStore, to place: RegistryPlace, office: String?, at: String, progress: @escaping ReadingProgress
  ) throws -> CopyReport {
    switch (registry, place) {
    case (let folder as FolderStore, .folder(let path)):
      return try folder.copy(to: path, office: office, at: at, progress: progress)
    case (_, .folder(let path)):
      return try FolderStore.copy(registry, to: path, office: office, at: at, progress: progress)
    case (_, .server(let address)):
      let report = try PostgresStore.copy(registry, to: address, office: office, at: at).verify(progress: progress)
      return CopyReport(cases: report.cases, records: report.records, problems: report.problems)
    }
  }
}
