public import CaseRecords
import Digests
import JSONText
import Platform
public import WorkflowEngine

/// A registry in memory, for tests and for trying things out: nothing of it is kept.
///
/// It answers by looking at every document, which is slow and obviously right.
public final class MemoryStore {
  /// What there is, as it was before the batch under way and as it is in it.
  struct State {
    var parts: [String: [UInt8]] = [:]
    var journal = Journal()
    var documents: [CaseNumber: CaseDocument] = [:]
    var traces: [(id: String, trace: CommandTrace)] = []
    var last: [NumberAllotter.Series: Int] = [:]
    /// The documents of evidence, by their hashes.
    var evidence: [Digest: [UInt8]] = [:]
    /// The cases that the batch under way has changed, in that order.
    var changed: [CaseNumber] = []
    /// What the registry is.
    var settings: RegistrySettings
    /// What each commit has put.
    var commits: [CommitFeed.Commit] = []
    /// What the batch under way has put.
    var put: Set<CommitFeed.Place> = []
  }

  /// What was read of definitions, calendars and acts.
  public let pinned = PinnedParts()
  /// What was told beside answers.
  public private(set) var notices: [Finding] = []
  /// Whether anything was recorded.
  public private(set) var hasRecorded = false
  var state: State

  /// A new registry.
  ///
  /// - Parameters:
  ///   - settings: Offset, office code, languages.
  ///   - foundation: What it begins with.
  public init(_ settings: RegistrySettings, _ foundation: Foundation) {
    state = State(settings: settings)
    state.journal = foundation.journal
    for part in foundation.parts where ![RegistryPath.journal, RegistryPath.parties].contains(part.path) {
      state.parts[part.path] = part.bytes
    }
  }
}

extension MemoryStore {
  /// What the registry is.
  public var settings: RegistrySettings { state.settings }
}

extension MemoryStore: CaseStore {
  /// Nobody else has to wait.
  public func gather(_ source: EvidenceSource) {}

  /// Runs `body` on a batch; when it throws, nothing has happened.
  public func write<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    if settings.isForReading { throw RegistryError.copy(.forReading(place)) }
    return try writeInCopy(body)
  }

  /// Runs `body` on a batch; when it throws, nothing has happened.
  public func writeInCopy<Value>(_ body: (inout StoreBatch) throws -> Value) throws -> Value {
    let before = state
    do {
      var batch = StoreBatch(on: self)
      let value = try body(&batch)
      state.commits.append(
        CommitFeed.Commit(
          position: state.commits.count + 1,
          records: state.put.sorted { ($0.number, $0.sequence) < ($1.number, $1.sequence) },
          entries: state.journal.entries.count - before.journal.entries.count))
      (state.changed, state.put) = ([], [])
      hasRecorded = true
      return value
    } catch {
      state = before
      throw error
    }
  }
}

extension MemoryStore: StoreView {
  /// What the journal says of all but parties.
  public var catalogue: Catalogue { Catalogue(state.journal) }

  /// The registry's own history.
  public func journal() throws(RegistryError) -> Journal { state.journal }

  /// Who is known.
  public func people() throws(RegistryError) -> People {
    People(state.journal.parties, meanings: state.journal.meanings)
  }

  /// Those of these parties that are known.
  public func people(of ids: some Sequence<PartyID>) throws(RegistryError) -> People {
    let meanings = state.journal.meanings
    let ids = Set(ids.flatMap { People.ids(meaning: $0, in: meanings) })
    return People(state.journal.parties.filter { ids.contains($0.id) }, meanings: meanings)
  }

  /// The bytes of a part.
  public func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    switch path {
    case RegistryPath.journal: state.journal.bytes
    case RegistryPath.parties: state.journal.partiesBytes
    default:
      if let number = RegistryPath.number(ofDocument: path), RegistryPath.document(of: number) == path {
        state.documents[number]?.bytes
      } else {
        state.parts[path]
      }
    }
  }

  /// A case's document.
  public func document(_ number: CaseNumber) throws(RegistryError) -> CaseDocument {
    guard let document = state.documents[number] else { throw .noCase(number) }
    return document
  }

  /// Tells something beside what is answered, once.
  public func notice(_ finding: Finding) { if !notices.contains(finding) { notices.append(finding) } }

  /// A document in memory can always be read; what is told is only said.
  public func noteUnreadable(_ number: CaseNumber, _ error: RegistryError) throws(RegistryError) {
    notice(.unreadable(error))
  }

  /// Everything here can be read.
  public var unreadable: [UnreadableDocument] { [] }

  /// The cases that a command id has touched, with the last record it made in each.
  public func records(ofCommand id: String) throws(RegistryError) -> [CommandTrace] {
    var last: [CaseNumber: CommandTrace] = [:]
    for one in state.traces where one.id == id { last[one.trace.number] = one.trace }
    return last.values.sorted { $0.number < $1.number }
  }
}

extension MemoryStore {
  /// The commits after one.
  public func commits(after position: Int, limit: Int?) throws(RegistryError) -> CommitFeed? {
    let commits = state.commits.dropFirst(position)
    return CommitFeed(last: state.commits.count, commits: Array(limit.map { commits.prefix($0) } ?? commits))
  }
}

extension MemoryStore: StoreBackend {
  /// The allotter of numbers.
  public func numbers() throws(RegistryError) -> NumberAllotter {
    NumberAllotter(office: settings.office, last: state.last)
  }

  /// Keeps the numbers that a decision has used.
  public func keep(_ numbers: NumberAllotter) { state.last = numbers.last }

  /// Passes over the numbers that documents have.
  public func recount(after number: CaseNumber) throws(RegistryError) {
    var numbers = try numbers()
    let used = state.documents.keys.filter {
      ($0.prefix, $0.office, $0.year) == (number.prefix, number.office, number.year)
    }
    numbers.pass(over: Set(used.map(\.serial) + [number.serial]), prefix: number.prefix, year: number.year)
    keep(numbers)
  }

  /// Whether there is a document of this number.
  public func isTaken(_ number: CaseNumber) throws(RegistryError) -> Bool { state.documents[number] != nil }

  /// Nothing here is ever lost.
  public func checkIsWhole(_ document: CaseDocument) throws(RegistryError) {}

  /// Puts a document in place of the one that is there.
  public func put(_ document: CaseDocument, adding records: [Record]) throws(RegistryError) {
    state.documents[document.number] = document
    state.changed.append(document.number)
    state.put.formUnion(records.map { CommitFeed.Place(document.number, $0.sequence) })
    state.traces += records.map {
      ($0.id, CommandTrace(number: document.number, sequence: $0.sequence, request: $0.request))
    }
  }

  /// Puts the bytes of a part.
  public func put(_ bytes: [UInt8], at path: String) throws(RegistryError) { state.parts[path] = bytes }

  /// Adds an entry to the registry's own history.
  public func record(
    _ change: JournalEntry.Change, at: String, files: [String: [UInt8]]
  ) throws(RegistryError) {
    state.journal.append(change, at: at, files: files)
    pinned.forgetWhatMayChange()
  }

  /// Puts another history of the registry in place of its own.
  public func put(_ journal: Journal) throws(RegistryError) {
    state.journal = journal
    pinned.forgetWhatMayChange()
  }

  /// Puts a document that came from elsewhere in place of the one there.
  public func replace(_ document: CaseDocument, isSettled: Bool) throws(RegistryError) {
    let number = document.number
    let known = state.documents[number]?.history.records.map(\.id) ?? []
    for (place, record) in document.history.records.enumerated()
    where place >= known.count || known[place] != record.id {
      state.put.insert(CommitFeed.Place(number, record.sequence))
    }
    state.documents[number] = document
    state.traces.removeAll { $0.trace.number == number }
    state.traces += document.history.records.map {
      ($0.id, CommandTrace(number: number, sequence: $0.sequence, request: $0.request))
    }
    for known in [number] + document.state.children + (document.state.parent.map { [$0] } ?? [])
    where known.office == settings.office {
      let series = NumberAllotter.Series(prefix: known.prefix, year: known.year)
      state.last[series] = max(state.last[series] ?? 0, known.serial)
    }
  }

  /// Puts the bytes of a part in place of others.
  public func rewrite(_ bytes: [UInt8], at path: String) throws(RegistryError) { state.parts[path] = bytes }

  /// Nothing of what was replaced is kept.
  public func clearReplaced() throws(RegistryError) {}

  /// Becomes a registry of other settings.
  public func become(_ settings: RegistrySettings) throws(RegistryError) {
    state.settings = settings
    state.parts[RegistryPath.settings] = JSON.object(settings.json).documentBytes()
    state.last = [:]
    for number in state.documents.keys where number.office == settings.office {
      let series = NumberAllotter.Series(prefix: number.prefix, year: number.year)
      state.last[series] = max(state.last[series] ?? 0, number.serial)
    }
  }

  /// Takes back what was told.
  public func withdraw(_ finding: Finding) { notices.removeAll { $0 == finding } }

  /// Keeps the bytes of a document under their SHA-256.
  public func store(_ source: EvidenceSource, kind: String) throws(RegistryError) -> Evidence {
    var (bytes, sha): ([UInt8], SHA256) = ([], SHA256())
    try source.read { (piece) throws(FileError) in
      sha.update(piece)
      bytes += piece
    }
    let digest = sha.finish()
    state.evidence[digest] = bytes
    return Evidence(
      kind: kind, sha256: digest.description, name: source.path.lastComponent, size: bytes.count)
  }

  /// Nothing was made from a document that could keep what is removed from it, but the digests of requests.
  public func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError) {
    let sources = Set((record.input["records"]?.array ?? []).compactMap(\.integer))
    for place in state.traces.indices {
      let (id, trace) = state.traces[place]
      guard trace.number == number, sources.contains(trace.sequence) else { continue }
      state.traces[place] = (id, CommandTrace(number: number, sequence: trace.sequence, request: nil))
    }
    if let document = record.input["evidence"]?.string { try dropEvidence(document) }
    guard
      let removal = state.documents[number]?.removals.last(where: {
        $0.id == record.id && $0.name == record.input["name"]?.string
      })
    else { return }
    try self.record(.removed(removal), at: record.at, files: [:])
    try sweep(number, at: record.at)
  }

  /// The bytes are gone at once, unless a case still holds them.
  public func dropEvidence(_ sha256: String) throws(RegistryError) {
    guard let digest = Digest(hex: sha256), try holders(ofEvidence: sha256).isEmpty else { return }
    state.evidence[digest] = nil
  }

  /// Runs one of several commands of a batch; when it throws, only what it put is undone.
  public func attempt<Value>(_ body: () throws -> Value) throws -> Value {
    let before = state
    do { return try body() } catch {
      state = before
      throw error
    }
  }

  /// There is nowhere to spill to.
  public func spill() throws(RegistryError) {}
}
