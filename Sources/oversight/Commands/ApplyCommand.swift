import CaseRegistry
import JSONText
import WorkflowEngine

/// `apply`: commands from a file, all or nothing.
struct ApplyCommand: Command {
  static let verb = "apply"
  static let usage = Usage(
    summary: "carry out commands from a file, all or nothing", synopsis: "FILE", audience: .keeper, access: .writing,
    positionals: [.init("FILE", "one JSON object a line; '-' is standard input")],
    options: [
      .flag("--each", "keep the good lines, report the bad ones"),
      .flag("--dry-run", "show what would happen and keep nothing"),
    ],
    examples: [.init("oversight apply case.jsonl --as p-lead", "records every line, or none when one is refused")],
    exitCodes: [.refused, .notFound, .data])

  private let file: String
  private let keepsEach: Bool
  private let isDryRun: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    keepsEach = arguments.has("--each")
    isDryRun = arguments.has("--dry-run")
    if keepsEach, isDryRun { throw .contradiction("--each", "--dry-run", verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let lines = try Self.lines(of: file)
    let actor = try? session.actor()
    let reader = ApplyReader(
      actor: actor, on: session.options.on, id: session.options.id,
      folder: file == "-" ? Path(".") : Path(file).parent)
    var runner = RequestRunner(registry, now: try session.now(), language: session.language)
    runner.isDryRun = isDryRun
    var report = ApplyReport()
    if keepsEach {
      for line in lines {
        do {
          let outcome = try registry.write { try runner.run(try reader.request(line.bytes, line: line.number)) }
          report.add(outcome)
        } catch {
          report.add(Failure(error), line: line.number)
        }
      }
    } else {
      let outcome = try Session.commit(in: registry, isDryRun: isDryRun) {
        for line in lines {
          do { report.add(try runner.run(try reader.request(line.bytes, line: line.number))) } catch {
            throw Self.located(error, line.number)
          }
        }
        return RequestRunner.Outcome()
      }
      _ = outcome
    }
    let (json, text) = (report.json, report.text)
    session.answer(json) { text }
    guard let first = report.failures.first?.failure else { return .ok }
    if session.options.json {
      session.terminal.report(report.failure(like: first), asJSON: true)
    } else {
      for failure in report.failures { session.terminal.say("line \(failure.line): \(failure.failure.text)") }
    }
    return first.exitCode
  }

  /// A failure that says in which line.
  private static func located(_ error: any Error, _ line: Int) -> Failure {
    var failure = Failure(error)
    failure.message = "line \(line): \(failure.message)"
    if !failure.message.contains("Nothing was changed") { failure.message += ". Nothing was changed." }
    return failure
  }

  private static func lines(of file: String) throws -> [(number: Int, bytes: [UInt8])] {
    guard let bytes = try FileSystem().read(Path(file == "-" ? "/dev/stdin" : file)) else {
      throw FileError.notFound(.read, Path(file))
    }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .filter { !$0.element.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
      .map { ($0.offset + 1, Array($0.element)) }
  }
}

/// What `apply` did, line by line.
struct ApplyReport {
  private(set) var cases: [CaseAnswer] = []
  private(set) var lapses: [LapseAnswer] = []
  private(set) var failures: [(line: Int, failure: Failure)] = []
  private var good = 0

  mutating func add(_ outcome: RequestRunner.Outcome) {
    good += 1
    lapses += outcome.lapses
    for answer in outcome.cases {
      if let index = cases.firstIndex(where: { $0.number == answer.number }) {
        cases[index] = answer
      } else {
        cases.append(answer)
      }
    }
  }

  mutating func add(_ failure: Failure, line: Int) { failures.append((line, failure)) }

  var json: JSON {
    var json: JSONObject = ["applied": .integer(good), "cases": .array(cases.map(\.json))]
    if !lapses.isEmpty { json["lapsed"] = .array(lapses.map(\.json)) }
    if !failures.isEmpty { json["failed"] = .array(failed) }
    return .object(json)
  }

  private var failed: [JSON] {
    failures.map { ["line": .integer($0.line), "error": $0.failure.json["error"] ?? .null] }
  }

  /// All failures as one, of the kind of the first.
  func failure(like first: Failure) -> Failure {
    let lines = failures.map { "line \($0.line): \($0.failure.message)" }
    return Failure(first.kind, lines.joined(separator: "\n"), details: failed, exitCode: first.exitCode)
  }

  var text: String {
    let head = "\(good) command(s) recorded" + (failures.isEmpty ? "." : ", \(failures.count) refused.")
    return ([head] + cases.map { "\($0.number)  \($0.stage)" }).joined(separator: "\n")
  }
}
