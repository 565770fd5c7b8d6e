import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `verify`: whether everything is as it was written.
struct VerifyCommand: Command {
  static let verb = "verify"
  static let usage = Usage(
    summary: "check every file against its chain", audience: .keeper, access: .plain,
    examples: [.init("oversight verify", "finds whatever was changed, lost or inserted from outside")],
    exitCodes: [.data])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let report = try session.registry().verify()
    let json: JSON = [
      "cases": .integer(report.cases), "records": .integer(report.records),
      "problems": .array(report.problems.map(\.json)),
    ]
    session.answer(json) {
      let counts = "\(report.cases) cases, \(report.records) records"
      guard !report.problems.isEmpty else { return "\(counts): everything is as it was written." }
      let lines = report.problems.map { SafeText.make("\($0.path): \($0.kind.rawValue): \($0.message)") }
      return (lines + ["\(counts), \(report.problems.count) problem(s)."]).joined(separator: "\n")
    }
    return report.problems.isEmpty ? .ok : .data
  }
}

/// `refresh`: makes the index anew.
struct RefreshCommand: Command {
  static let verb = "refresh"
  static let usage = Usage(
    summary: "read every document anew into the index", audience: .keeper, access: .plain,
    examples: [.init("oversight refresh", "after documents were changed by git or copied in")])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let count = try session.registry().refresh()
    session.answer(["cases": .integer(count)]) { "\(count) cases were read." }
    return .ok
  }
}

extension Problem {
  fileprivate var json: JSON {
    var json: JSONObject = ["path": .string(path), "kind": .string(kind.rawValue), "message": .string(message)]
    json["number"] = number.map { .string($0.description) }
    return .object(json)
  }
}
