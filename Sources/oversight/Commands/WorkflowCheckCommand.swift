import CaseRegistry
import JSONText
import Reports
import WorkflowEngine
import Workflows

/// `workflow check`: all defects of definitions at once.
struct WorkflowCheckCommand: Command {
  static let verb = "workflow check"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    summary: "find every defect of a definition", synopsis: "FILE…", audience: .keeper, access: .plain,
    positionals: [.init("FILE", "definitions; they may name each other, those of the registry and the shipped ones")],
    examples: [
      .init("oversight workflow check canteen.json", "each defect with line, column, rule and what to write instead")
    ],
    exitCodes: [.data])

  private let files: [String]

  init(_ arguments: inout Arguments) throws(UsageError) { files = try arguments.rest(atLeastOne: "FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let surroundings = try session.definitionSurroundings()
    var texts: [(name: String, bytes: [UInt8])] = []
    for file in files {
      guard let bytes = try FileSystem().read(Path(file), pipes: true) else {
        throw FileError.notFound(.read, Path(file))
      }
      texts.append((file, bytes))
    }
    let findings = DefinitionFile.check(texts, in: surroundings).flatMap(\.findings)
    let defects = findings.filter { !$0.defect.isWarning }
    let warnings = findings.filter(\.defect.isWarning)
    var json: JSONObject = ["files": .integer(files.count), "defects": .array(defects.map(\.json))]
    json["notes"] = .array(warnings.map(\.json))
    session.answer(.object(json)) {
      let place = files.count == 1 ? SafeText.make(files[0]) : "\(files.count) files"
      let count = defects.isEmpty ? "no defects" : "\(defects.count) defect\(defects.count == 1 ? "" : "s")"
      let more = warnings.isEmpty ? "" : ", \(warnings.count) warning\(warnings.count == 1 ? "" : "s")"
      let summary = "\(place): \(count)\(more)."
      return (findings.map { SafeText.make($0.line) } + [summary]).joined(separator: "\n")
    }
    return defects.isEmpty ? .ok : .data
  }
}
