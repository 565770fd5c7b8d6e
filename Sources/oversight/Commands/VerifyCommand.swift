import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `verify`: whether everything is as it was written.
struct VerifyCommand: Command {
  static let verb = "verify"
  static let usage = Usage(
    .verify, audience: .keeper, access: .plain, options: [.seal, .published, .signers],
    examples: [
      "oversight verify", "oversight verify --seal /media/usb/2026-11-21-001.seal", "oversight verify --published site",
    ], exitCodes: [.notFound, .data])
  static var place: Session.Place { .registryIfAny }

  private let file: String?
  private let published: String?
  private let signers: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = arguments.value(of: .seal)
    signers = arguments.value(of: .signers)
    published = arguments.value(of: .published)
    if file != nil, published != nil {
      throw .contradiction(OptionSpec.seal.name, OptionSpec.published.name, verb: Self.verb)
    }
    if file == nil, published == nil, signers != nil { throw .missingOption(OptionSpec.seal.label, verb: Self.verb) }
  }

  func run(in session: inout Session) throws -> ExitCode {
    if let published { return try check(published, in: session) }
    guard let registry = session.registryIfAny else {
      throw RegistryError.notFound(try FileSystem().workingDirectory())
    }
    let bar = ProgressLine(on: session.terminal, in: session.language)
    defer { bar.finish() }
    var report: VerificationReport
    var signature: SealSignature?
    if let file {
      let seal = try Seal(try session.bytes(ofFile: file), at: Path(file))
      let checked = try SealSignature(of: seal, file: Path(file), signers: signers.map { Path($0) })
      report = try registry.verify(
        against: seal, leaves: try registry.leavesIfAny(of: seal, beside: Path(file)), progress: bar.show)
      if let problem = checked.problem { report.problems.append(Problem(problem, path: "\(file).sig")) }
      signature = checked
    } else {
      report = try registry.verify(progress: bar.show)
    }
    let (language, terminal) = (session.language, session.terminal)
    session.answer(Self.json(of: report, signature, language)) {
      let counts = RegistryWords.counts(cases: report.cases, records: report.records)
      guard report.problems.isEmpty else {
        let lines = report.problems.map { SafeText.make("\($0.path): \($0.kind.rawValue): \($0.text(in: language))") }
        return (lines + ["\(counts[language]), \(CountedPhrase.problem.text(report.problems.count, in: language))."])
          .joined(separator: "\n")
      }
      var sentences: [SealSentence] = []
      if let seal = report.seal {
        sentences.append(.holds(seal.name, day: seal.at.day, cases: seal.cases, records: seal.records))
      }
      if !report.replaced.isEmpty { sentences.append(.replaced(report.replaced.map(\.description))) }
      if let signature { sentences.append(signature.sentence) }
      return
        ([RegistryWords.sound(counts)[language]]
        + sentences.map { session.lines($0.text(in: language)) }).joined(separator: "\n")
    }
    if !report.unused.isEmpty, !session.options.json {
      terminal.note(RegistryWords.unused(report.unused.count), in: language)
    }
    if !report.foreign.isEmpty, !session.options.json {
      terminal.note(RegistryWords.foreign(report.foreign), in: language)
    }
    return report.problems.isEmpty ? .ok : .data
  }

  /// A public register that somebody has downloaded; no registry is needed for that.
  private func check(_ folder: String, in session: Session) throws -> ExitCode {
    let site = try PublishedSite(checking: Path(folder))
    let list = Path(folder) / PublishedSite.list
    let signature = try SealSignature(
      of: site.listed, file: list, signers: signers.map { Path($0) }, at: try session.now(), for: .register)
    let (page, language) = (PublishedPage(site, in: folder, session.language), session.language)
    var json = page.json
    json["signature"] = signature.json
    let problem = signature.problem.map { Problem($0, path: "\(list.text).sig") }
    if let problem { json["problems"] = .array((json["problems"]?.array ?? []) + [problem.json(in: language)]) }
    session.answer(.object(json)) {
      let about = signature.isMissing ? PublicationWords.unsigned[language] : signature.sentence.text(in: language)
      let said = problem.map { SafeText.make("\($0.path): \($0.text(in: language))") }
      return [session.lines(page.text), said ?? session.lines(about)].joined(separator: "\n")
    }
    return site.problems.isEmpty && problem == nil ? .ok : .data
  }

  private static func json(
    of report: VerificationReport, _ signature: SealSignature?, _ language: Language
  ) -> JSON {
    var json: JSONObject = [
      "cases": .integer(report.cases), "records": .integer(report.records),
      "problems": .array(report.problems.map { $0.json(in: language) }),
    ]
    if !report.unused.isEmpty { json["unused"] = .array(report.unused.map { .string($0) }) }
    if !report.foreign.isEmpty { json["foreign"] = .array(report.foreign.map { .string($0) }) }
    if let seal = report.seal {
      var sealed = seal.json
      sealed["signature"] = signature?.json
      if !report.replaced.isEmpty { sealed["replaced"] = .array(report.replaced.map { .string($0.description) }) }
      json["seal"] = .object(sealed)
    }
    return .object(json)
  }
}
