import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `backup`: the registry as it stands, in another folder.
struct BackupCommand: Command {
  static let verb = "backup"
  static let usage = Usage(
    .backup, synopsis: "DIR", audience: .keeper, access: .plain, positionals: ["DIR"],
    examples: ["oversight backup /media/usb/audit"], exitCodes: [.refused, .data, .busy])

  private let folder: String

  init(_ arguments: inout Arguments) throws(UsageError) { folder = try arguments.next("DIR") }

  func run(in session: inout Session) throws -> ExitCode {
    let bar = ProgressLine(on: session.terminal, in: session.language)
    defer { bar.finish() }
    let (path, at) = (Path(folder), try session.now().description)
    let report =
      if let registry = session.registry as? FolderStore {
        try registry.backUp(to: path, at: at, progress: bar.show)
      } else {
        try FolderStore.copy(session.registry, to: path, office: nil, isBackup: true, at: at, progress: bar.show)
      }
    return session.answer(report, in: folder)
  }
}

extension Session {
  /// Says what a copy holds, and whether it is sound.
  ///
  /// - Parameters:
  ///   - report: What it holds.
  ///   - folder: Where it is.
  ///   - office: The code with which it gives numbers; nil where it has the registry's own, or is for reading.
  ///   - more: What else is to be known of it.
  func answer(_ report: CopyReport, in folder: String, office: String? = nil, _ more: Wording? = nil) -> ExitCode {
    var json: JSONObject = ["cases": .integer(report.cases), "records": .integer(report.records)]
    json["office"] = office.map { .string($0) }
    if !report.problems.isEmpty { json["problems"] = .array(report.problems.map { $0.json(in: language) }) }
    answer(.object(json)) {
      let counts = RegistryWords.counts(cases: report.cases, records: report.records)
      let copied = RegistryWords.copied(counts, to: folder, problems: report.problems.count)
      return ([copied] + (more.map { [$0] } ?? [])).map { lines(SafeText.make($0[language])) }.joined(separator: "\n")
    }
    return report.problems.isEmpty ? .ok : .data
  }
}
