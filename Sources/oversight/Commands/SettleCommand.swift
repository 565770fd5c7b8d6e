import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `settle`: decides which of two versions of a case counts.
struct SettleCommand: Command {
  static let verb = "settle"
  static let usage = Usage(
    .settle, synopsis: "NUMBER [--keep VERSION --reason TEXT]", audience: .keeper, access: .plain,
    positionals: ["NUMBER"],
    options: [.keep, .reason, .actor],
    examples: [
      "oversight settle REC-2024-000001",
      "oversight settle REC-2024-000001 --keep theirs --reason \"the answer went to them\" --as p-sec",
    ], exitCodes: [.refused, .notFound, .data])

  private let number: CaseNumber
  private let version: String?
  private let reason: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("NUMBER")
    guard let number = CaseNumber(text) else {
      throw .wrongArgument("NUMBER", value: text, expected: Expectation.caseNumber, verb: Self.verb)
    }
    self.number = number
    version = arguments.value(of: .keep)
    reason = version == nil ? arguments.value(of: .reason) : try arguments.required(.reason)
    if version == nil, reason != nil { throw .missingOption(OptionSpec.keep.label, verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registry
    let forks = try registry.forks(of: number)
    let (lines, language) = (session.lines, session.language)
    guard let version, let reason else {
      session.answer(["versions": .array(forks.map { Self.json($0.version, $0.fork, language) })]) {
        guard !forks.isEmpty else { return RegistryWords.noOtherVersion("\(number)")[session.language] }
        let texts = forks.flatMap { ForkPage($0.fork, language).lines(lines) }
        return SafeText.make(texts.joined(separator: "\n"), lineFeeds: .kept)
      }
      return .ok
    }
    let actor = try session.actor()
    guard try registry.party(actor) != nil else {
      throw WorkError.noParty(actor, isMember: false)
    }
    let document = try registry.settle(
      number, keeping: try mark(version, forks.map(\.version.mark)), by: actor, reason: reason,
      at: try session.now().description)
    let answers = [CaseSummary(document.history)]
    session.answer(answers.json) {
      "\(number)  \(document.state.stage), \(CountedPhrase.record.text(document.sealed.count, in: session.language))"
    }
    return .ok
  }

  /// The version that was named; nil for the one in place.
  private func mark(_ version: String, _ open: [String]) throws(UsageError) -> String? {
    if version == "mine" { return nil }
    guard version == "theirs" else { return version }
    guard open.count < 2 else {
      throw .wrongValue(
        option: OptionSpec.keep.name, value: version, expected: Expectation.oneOf(["mine"] + open), verb: Self.verb)
    }
    return open.first ?? version
  }

  private static func json(_ version: OpenVersion, _ fork: MergeConflict, _ language: Language) -> JSON {
    var json = ForkPage(fork, language).json.object ?? JSONObject()
    json["version"] = .string(version.mark)
    json["path"] = .string(version.path)
    return .object(json)
  }
}
