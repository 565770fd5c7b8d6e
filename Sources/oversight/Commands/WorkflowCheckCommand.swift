import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

/// `workflow check`: all defects of definitions at once.
struct WorkflowCheckCommand: Command {
  static let verb = "workflow check"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowCheck, synopsis: "FILE…", audience: .keeper, access: .plain, positionals: ["FILE"],
    examples: ["oversight workflow check canteen.json"], exitCodes: [.data])

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
    let language = session.language
    var json: JSONObject = [
      "files": .integer(files.count), "defects": .array(defects.map { $0.json(in: language) }),
    ]
    json["notes"] = .array(warnings.map { $0.json(in: language) })
    session.answer(.object(json)) {
      let place = Wording {
        files.count == 1 ? SafeText.make(files[0]) : CountedPhrase.file.text(files.count, in: $0)
      }
      let summary = DefinitionWords.checked(place, defects: defects.count, warnings: warnings.count)
      return (findings.map { SafeText.make($0.line(in: language)) } + [summary[language]]).joined(separator: "\n")
    }
    return defects.isEmpty ? .ok : .data
  }
}
