import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import FolderStore
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `publish`: the public register as a folder of files.
struct PublishCommand: Command {
  static let verb = "publish"
  static let usage = Usage(
    .publish, synopsis: "DIR", audience: .coordinator, access: .reading, positionals: ["DIR"],
    options: [.base, .languages, .sign, .dryRun, .yes],
    examples: ["oversight publish site --base https://example.org/register --yes"],
    exitCodes: [.refused, .data])

  private let folder: String
  private let base: String?
  private let languages: [Language]?
  private let key: String?
  private let isDryRun: Bool
  private let isAgreed: Bool

  /// So much is made before it is written.
  private static let heldBytes = 32 << 20

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.next("DIR")
    base = arguments.value(of: .base)
    if let base, !base.hasPrefix("https://"), !base.hasPrefix("http://") {
      throw .wrongValue(option: OptionSpec.base.name, value: base, expected: Expectation.address, verb: Self.verb)
    }
    let names = arguments.value(of: .languages)?.split(separator: ",", omittingEmptySubsequences: false)
    let typed = names?.compactMap { Language(typed: String($0)) }
    if let names, let typed, typed.count < names.count || Set(typed).count < typed.count {
      throw .wrongValue(
        option: OptionSpec.languages.name, value: names.joined(separator: ","), expected: Expectation.languages,
        verb: Self.verb)
    }
    languages = typed
    key = arguments.value(of: .sign)
    isDryRun = arguments.has(.dryRun)
    isAgreed = arguments.has(.yes)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, language, lines) = (try session.reader(), session.language, session.lines)
    let publication = try session.registry.publication()
    if publication.workflows.isEmpty { throw WorkError.nothingPublished }
    let place = SiteFolder(Path(folder))
    if try place.published() == nil, !isAgreed, !isDryRun {
      let preview = try reader.publishedDefinitions(publication)
      session.terminal.say(PublicationPreview(preview, publication, language, lines).text)
      throw WorkError.firstPublication(Path(folder))
    }
    let register = try reader.publicRegister(in: languages ?? session.registry.settings.languages, session.names())
    let site = PublicSite(register, base: base)
    var (files, bytes): ([(path: String, digest: String)], Int) = ([], 0)
    // Where a signature may fail, nothing is written before it is there.
    let written = try place.publish(isDryRun: isDryRun, holding: key == nil ? Self.heldBytes : .max) { take in
      func put(_ item: SiteFolder.Item) throws {
        files.append((item.path, item.digest))
        bytes += item.size
        try take(item)
      }
      try site.forEachFile { try put(SiteFolder.Item($0.path, $0.bytes)) }
      for (path, document) in site.documents {
        try put(SiteFolder.Item(path, digest: document.sha256, size: document.size) { try reader.bytes(of: document) })
      }
      let digests = PublicSite.digests(of: files)
      try put(SiteFolder.Item(digests.path, digests.bytes))
      if let key, !isDryRun {
        let keygen = SSHKeygen(for: .register)
        let signature = try keygen.sign(digests.bytes, with: Path(key), by: FileSystem.temporaryFolder)
        try put(SiteFolder.Item("\(digests.path).sig", signature))
      }
    }
    let report = PublishReport(
      pages: files.count { $0.path.hasSuffix(".html") }, cases: register.cases.count, files: files.count,
      bytes: bytes, written: written, withoutWorkflow: register.withoutWorkflow, held: register.held,
      withheld: register.tombstones.count)
    session.answer(report.json) { report.text(in: folder, lines, language) }
    if isDryRun { session.terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }
}
