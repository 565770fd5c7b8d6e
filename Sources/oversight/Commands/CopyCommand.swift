import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
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
    office = arguments.value(of: .office)
    if let office, !Naming.isPrefix(office) {
      throw .wrongValue(
        option: OptionSpec.office.name, value: office, expected: Expectation.prefix, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try FolderStore.open(Path(source))
    let bar = ProgressLine(on: session.terminal, in: session.language)
    defer { bar.finish() }
    let at = try session.now(in: registry.settings.offset).description
    let report = try registry.copy(to: Path(target), office: office, at: at, progress: bar.show)
    let more = office.map { RegistryWords.office($0, isNews: true) } ?? RegistryWords.forReading(target)
    return session.answer(report, in: target, office: office, more)
  }
}
