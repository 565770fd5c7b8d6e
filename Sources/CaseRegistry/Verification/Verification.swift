import CaseRecords
import JSONText
import Platform
import WorkflowEngine

/// One reading of a whole registry.
struct Verification {
  let registry: any StoreView
  let people: People
  let workflows: Set<WorkflowReference>
  /// The commitments to what was removed by law.
  let removed: Set<String>
  var report = VerificationReport()
  /// How far every history reaches, in the order of the files; nil where nobody wants to know.
  private(set) var heads: [SealedHead]?
  private var links = CaseLinks()
  private var serials: [NumberAllotter.Series: Set<Int>] = [:]
  private var cursor: SealCursor?
  let audit: any StoreAudit
  /// Whether every case could be read, so that it is known what they name.
  private var isComplete = true
  private let progress: ReadingProgress?

  /// - Parameters:
  ///   - cursor: The seal to compare with.
  ///   - keepsHeads: Whether `heads` is wanted.
  ///   - progress: Told now and then how far it is.
  init(
    _ registry: any StoreView, against cursor: SealCursor?, keepsHeads: Bool = false, progress: ReadingProgress? = nil
  ) throws(RegistryError) {
    let journal = try registry.journal()
    self.registry = registry
    self.progress = progress
    self.cursor = cursor
    audit = try registry.audit()
    heads = keepsHeads ? [] : nil
    people = try registry.people()
    workflows = Set(journal.workflows)
    removed = journal.removed
    report.seal = cursor?.seal
  }

  mutating func run() throws(RegistryError) {
    report.problems += try journalProblems()
    report.problems += cursor?.problems(of: try registry.journal()) ?? []
    report.problems += try audit.problemsBesideCases()
    try examineCases()
    let stored = audit.leftovers()
    report.problems += stored.problems
    if isComplete { report.unused = stored.unused }
    report.foreign = try audit.foreign()
    report.problems += cursor?.missing() ?? []
    report.replaced = cursor?.replaced ?? []
    if let failure = cursor?.failure {
      report.problems.append(Problem(.seal(.unreadableSeal(failure)), path: RegistryPath.seals))
    }
    report.problems += try audit.problemsAfterCases(isComplete: isComplete)
    report.problems += links.problems()
    report.problems += try numberProblems()
    report.problems += try registry.versionProblems()
    let named = Set(report.problems.filter { $0.kind == .missing }.map(\.path))
    report.problems += try audit.losses().filter { !named.contains($0.path) }
  }

  private mutating func examineCases() throws(RegistryError) {
    let documents = try registry.documents()
    let paths = documents.paths
    report.problems += documents.problems
    if !documents.problems.isEmpty { isComplete = false }
    let grounds = try readableGrounds()
    var examined: [DocumentReading] = []
    for start in stride(from: 0, to: paths.count, by: Self.batchSize) {
      let batch = Array(paths[start..<min(start + Self.batchSize, paths.count)])
      // While some documents are read, those before them are compared with each other.
      examined = try Parallel.map(batch, { DocumentReading($0, of: documents, grounds) }) {
        () throws(RegistryError) in try add(examined, of: paths.count)
      }
    }
    try add(examined, of: paths.count)
  }

  private mutating func add(_ readings: [DocumentReading], of count: Int) throws(RegistryError) {
    guard !readings.isEmpty else { return }
    try audit.lookUp(readings.compactMap(\.found))
    try registry.expect(
      evidence: Set(readings.flatMap { $0.found?.evidence ?? [] }.map(\.sha256)), areRead: true)
    for reading in readings where !reading.isGone { add(reading) }
    progress?(report.cases, count)
  }

  /// The definitions that can be read; what cannot is a problem of its file.
  private func readableGrounds() throws(RegistryError) -> IndexGrounds {
    var grounds = IndexGrounds()
    func read(_ body: (inout IndexGrounds) throws(RegistryError) -> Void) throws(RegistryError) {
      do throws(RegistryError) { try body(&grounds) } catch { if error.isAboutDatabase { throw error } }
    }
    let journal = try registry.journal()
    for reference in journal.workflows {
      try read { (grounds) throws(RegistryError) in grounds.workflows[reference] = try registry.workflow(reference) }
    }
    for (reference, _) in journal.calendars {
      try read { (grounds) throws(RegistryError) in grounds.calendars[reference] = try registry.calendar(reference) }
    }
    try read { (grounds) throws(RegistryError) in grounds.acts = try registry.acts() }
    return grounds
  }

  private mutating func reportUnreadable(_ path: String, _ fault: Problem.Fault) {
    let number = Self.number(inNameOf: path)
    if let number { count(number) }
    isComplete = false
    report.problems.append(Problem(fault, path: path, number: number))
    report.problems += cursor?.problems(at: path, nil) ?? []
  }

  private static func number(inNameOf path: String) -> CaseNumber? {
    CaseNumber(String(Path(path).lastComponent.dropLast(".json".count)))
  }

  /// As many documents as are held in memory at once.
  private static let batchSize = 256

  private mutating func add(_ reading: DocumentReading) {
    report.cases += 1
    let path = reading.path
    guard let examined = reading.found else { return reportUnreadable(path, reading.failure ?? .missing(.fileGone)) }
    // Else the document has the number that the name says, which is counted with it.
    if RegistryPath.document(of: examined.number) != path, let named = Self.number(inNameOf: path) { count(named) }
    report.problems += (reading.problems + problems(of: examined, at: path)).map { $0.at(path) }
    report.problems += cursor?.problems(at: path, examined) ?? []
    links.add(examined)
    heads?.append(SealedHead(examined.number.description, records: examined.hashes.count, head: examined.head))
  }
}

extension Verification {
  /// What is wrong with a document beside others.
  private mutating func problems(of examined: ExaminedCase, at path: String) -> [Problem] {
    report.records += examined.hashes.count
    let number = examined.number
    count(number)
    var problems: [Problem] = []
    if RegistryPath.document(of: number) != path {
      problems.append(.misplaced(number, at: path))
    }
    problems += evidenceProblems(of: examined)
    if !workflows.contains(examined.workflow) {
      problems.append(Problem(.reference(.unknownDefinition(examined.workflow)), number: number))
    }
    for party in examined.people where people[party] == nil {
      problems.append(Problem(.reference(.nobody(party)), number: number))
    }
    if !removed.isDisjoint(with: examined.personal) {
      problems.append(Problem(.unexpected(.removedIsBack(number)), number: number))
    }
    if let problem = audit.problem(of: examined) { problems.append(problem) }
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
      if let last = known.last, last > allotted[series] ?? 0, last <= (allotted[series] ?? 0) + known.count {
        problems.append(
          Problem(
            .index(.forgottenNumbers(prefix: series.prefix, known: allotted[series] ?? 0, given: last)),
            path: audit.memory))
      }
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
    var problems = serials.prefix(most).map { problem(.missing(.documentGone), $0, series) }
    if serials.count > most {
      problems.append(
        problem(.missing(.documentsGone(after: serials.count - most - 1)), serials.lowerBound + most, series))
    }
    return problems
  }

  private func problem(_ fault: Problem.Fault, _ serial: Int, _ series: NumberAllotter.Series) -> Problem {
    let number = CaseNumber(
      prefix: series.prefix, office: registry.settings.office, year: series.year, serial: serial)
    return Problem(fault, path: RegistryPath.document(of: number), number: number)
  }
}
