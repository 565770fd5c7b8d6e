import JSONText
import SQLite
import WorkflowEngine

/// One reading of a whole registry.
struct Verification {
  let registry: Registry
  let directory: Directory
  let workflows: Set<WorkflowReference>
  var report = VerificationReport()
  /// How far every history reaches, in the order of the files; nil where nobody wants to know.
  private(set) var heads: [SealedHead]?
  private var links = CaseLinks()
  private var serials: [NumberAllotter.Series: Set<Int>] = [:]
  private var cursor: SealCursor?
  private var evidence: EvidenceAudit
  /// Whether every case could be read, so that it is known what they name.
  private var isComplete = true

  /// - Parameters:
  ///   - cursor: The seal to compare with.
  ///   - keepsHeads: Whether `heads` is wanted.
  init(_ registry: Registry, against cursor: SealCursor?, keepsHeads: Bool = false) {
    self.registry = registry
    self.cursor = cursor
    evidence = EvidenceAudit(registry.root, files: registry.files)
    heads = keepsHeads ? [] : nil
    directory = registry.directory
    workflows = Set(registry.journal.workflows)
    report.seal = cursor?.seal
  }

  mutating func run() throws(RegistryError) {
    report.problems += try registry.journalProblems()
    report.problems += cursor?.problems(of: registry.journal) ?? []
    report.problems += try registry.strayProblems()
    for path in try registry.caseFiles() {
      let bytes: [UInt8]
      do throws(RegistryError) {
        guard let found = try registry.contents(of: path) else { continue }
        bytes = found
      } catch {
        reportUnreadable(path, "\(error)")
        continue
      }
      try check(bytes, at: path)
    }
    let stored = evidence.leftovers()
    report.problems += stored.problems
    if isComplete { report.unused = stored.unused }
    report.problems += cursor?.missing() ?? []
    if let failure = cursor?.failure { report.problems.append(Problem(.seal, "\(failure)", path: Seal.folder)) }
    report.problems += links.problems()
    report.problems += try numberProblems()
    report.problems += try registry.versionProblems()
    let named = Set(report.problems.filter { $0.kind == .missing }.map(\.path))
    report.problems += try registry.lossProblems().filter { !named.contains($0.path) }
  }

  private mutating func reportUnreadable(_ path: String, _ reason: String) {
    let number = Self.number(inNameOf: path)
    if let number { count(number) }
    isComplete = false
    report.problems.append(Problem(.format, reason, path: path, number: number))
    report.problems += cursor?.problems(at: path, nil) ?? []
  }

  private static func number(inNameOf path: String) -> CaseNumber? {
    CaseNumber(String(Path(path).lastComponent.dropLast(".json".count)))
  }

  private mutating func check(_ bytes: [UInt8], at path: String) throws(RegistryError) {
    report.cases += 1
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { return reportUnreadable(path, "\(error)") }
    if let named = Self.number(inNameOf: path) { count(named) }
    report.problems += try problems(of: document, bytes, at: path).map { $0.at(path) }
    report.problems += cursor?.problems(at: path, document) ?? []
    links.add(document.state)
    heads?.append(SealedHead(document.number.description, records: document.sealed.count, head: document.head))
  }
}

extension Verification {
  private mutating func problems(
    of document: CaseDocument, _ bytes: [UInt8], at path: String
  ) throws(RegistryError) -> [Problem] {
    report.records += document.sealed.count
    let number = document.number
    count(number)
    var problems = document.problems(in: bytes)
    if Registry.path(of: number) != path {
      problems.append(Problem(.number, "the file holds the case \(number)", number: number))
    }
    problems += Registry.evidenceProblems(of: document, &evidence)
    if !workflows.contains(document.state.workflow) {
      problems.append(
        Problem(
          .reference, "it pins \(document.state.workflow), which the journal does not know", number: number))
    }
    for party in Set(document.state.parties.values.joined()).sorted() where directory[party] == nil {
      problems.append(Problem(.reference, "nobody is called '\(party)' here", number: number))
    }
    if let problem = try registry.indexProblem(of: document) { problems.append(problem) }
    return problems
  }

  private mutating func count(_ number: CaseNumber) {
    guard number.office == registry.settings.office else { return }
    serials[NumberAllotter.Series(prefix: number.prefix, year: number.year), default: []].insert(number.serial)
  }

  /// Numbers are never reused and never skipped: a gap is a document that is gone.
  private func numberProblems() throws(RegistryError) -> [Problem] {
    var problems: [Problem] = []
    let allotted = try registry.numbers().last
    for series in Set(allotted.keys).union(serials.keys).sorted(by: { ($0.prefix, $0.year) < ($1.prefix, $1.year) }) {
      let known = (serials[series] ?? []).sorted()
      var next = 1
      for serial in known + [(allotted[series] ?? 0) + 1] {
        if serial > next { problems += gap(next..<serial, in: series) }
        next = max(next, serial + 1)
      }
    }
    return problems
  }

  /// One problem for each of the first numbers of a gap, and one for what is left of a very long one.
  private func gap(_ serials: Range<Int>, in series: NumberAllotter.Series) -> [Problem] {
    let most = 1000
    var problems = serials.prefix(most).map { problem("the document is gone", $0, series) }
    if serials.count > most {
      let rest = "the document is gone, and so are \(serials.count - most - 1) after it"
      problems.append(problem(rest, serials.lowerBound + most, series))
    }
    return problems
  }

  private func problem(_ message: String, _ serial: Int, _ series: NumberAllotter.Series) -> Problem {
    let number = CaseNumber(
      prefix: series.prefix, office: registry.settings.office, year: series.year, serial: serial)
    return Problem(.missing, message, path: Registry.path(of: number), number: number)
  }
}
