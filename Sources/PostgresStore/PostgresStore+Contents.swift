public import CaseRecords
public import CaseRegistry
import Digests
import Glibc
import JSONText
public import Platform
public import WorkflowEngine

extension PostgresStore {
  /// What the store is called where two of them are spoken of: a path has no two slashes one behind the other.
  public var place: Path { Path(address.text.split(separator: "//", maxSplits: 1).last.map(String.init) ?? "") }

  /// The registry's own history, all of it; read when it is first asked for.
  public func journal() throws(RegistryError) -> Journal {
    if let whole = journals.whole { return whole }
    let rows = try ask("SELECT whole FROM oversight.journals WHERE registry = $1", [name])
    guard rows.count == 1 else { throw .server(.noRegistry(address.registry, in: address.text)) }
    let journal = try Self.journal(rows.bytes(0, 0))
    journals.whole = journal
    return journal
  }

  /// The registry as it is now.
  public func renewed() throws(RegistryError) -> any StoreContents {
    if !isWriting { try take(try ask(Self.openingQuery, [name])) }
    return self
  }

  /// What the journal says of all but parties.
  public var catalogue: Catalogue { journals.whole.map { Catalogue($0) } ?? journals.short }

  /// Who is known.
  public func people() throws(RegistryError) -> People {
    if let known = journals.people { return known }
    let journal = try journal()
    let people = People(journal.parties, meanings: journal.meanings)
    journals.people = people
    return people
  }

  /// Those of these parties that are known; costs as much as they are many, not as all parties are.
  public func people(of ids: some Sequence<PartyID>) throws(RegistryError) -> People {
    // Whoever asks again and again is answered from all at once.
    if !isWriting { peopleAsks += 1 }
    if journals.whole != nil || peopleAsks > Self.mostPeopleAsks { return try people() }
    let meanings = catalogue.meanings
    let ids = Set(ids.flatMap { People.ids(meaning: $0, in: meanings) })
    let wanted = ids.subtracting(known.asked)
    let found = try stored(parties: wanted)
    if isWriting {
      known.parties.merge(found) { $1 }
      known.asked.formUnion(wanted)
    }
    return People(ids.sorted().compactMap { found[$0] ?? known.parties[$0] }, meanings: meanings)
  }

  private static let mostPeopleAsks = 3

  /// Those of these parties that are in the directory.
  private func stored(parties wanted: Set<PartyID>) throws(RegistryError) -> [PartyID: Party] {
    var found: [PartyID: Party] = [:]
    if wanted.isEmpty { return found }
    let rows = try ask(
      "SELECT id, party FROM oversight.directory WHERE registry = $1 AND id = ANY ($2::text[])",
      [name, .texts(wanted.map(\.name).sorted())])
    for row in 0..<rows.count {
      let id = rows.text(row, 0)
      guard let json = (try? JSON(parsing: rows.bytes(row, 1)))?.object, let party = try? Party(id: id, json, at: "")
      else {
        throw .database(DatabaseError(.corrupt, .party(id), code: 0, statement: "directory", engine: .postgres))
      }
      found[party.id] = party
    }
    return found
  }

  /// Reads those of these parties who were not asked for yet, so that cases about them ask no more.
  func expect(people ids: Set<PartyID>) throws(RegistryError) {
    if isWriting { _ = try people(of: ids) }
  }

  /// The bytes of a part of the registry.
  public func contents(of path: String) throws(RegistryError) -> [UInt8]? {
    switch path {
    case RegistryPath.journal: return try journal().bytes
    case RegistryPath.parties: return try journal().partiesBytes
    case RegistryPath.settings: return JSON.object(settings.json).documentBytes()
    default: break
    }
    if let number = RegistryPath.number(ofDocument: path), RegistryPath.document(of: number) == path {
      if let document = staged.documents[number] { return document.bytes }
      return try row(of: number)?.bytes
    }
    if let bytes = staged.parts[path] { return bytes }
    if PartsAhead.holds(path), partsAhead.isWorthReading {
      let rows = try ask(
        "SELECT path, bytes FROM oversight.parts WHERE registry = $1 AND \(PartsAhead.condition)", [name])
      partsAhead.keep((0..<rows.count).map { (rows.text($0, 0), rows.bytes($0, 1)) })
    }
    if PartsAhead.holds(path), let read = partsAhead.read { return read[path] }
    let rows = try ask("SELECT bytes FROM oversight.parts WHERE registry = $1 AND path = $2", [name, .text(path)])
    return rows.count == 0 ? nil : rows.bytes(0, 0)
  }

  /// The documents of all cases, read many at a time.
  public func documents() throws(RegistryError) -> StoredDocuments {
    let rows = try ask("SELECT number FROM oversight.documents WHERE registry = $1 ORDER BY number", [name])
    var paths: [String: String] = [:]
    for row in 0..<rows.count {
      let text = rows.text(row, 0)
      guard let number = CaseNumber(text) else {
        throw .database(DatabaseError(.corrupt, .number(text), code: 0, statement: "documents", engine: .postgres))
      }
      paths[RegistryPath.document(of: number)] = text
    }
    for number in staged.documents.keys { paths[RegistryPath.document(of: number)] = number.description }
    let sorted = paths.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // Whoever asks which there are is about to read them.
    try expect(documents: sorted.compactMap { RegistryPath.number(ofDocument: $0) })
    let pages = DocumentPages(of: self, sorted.compactMap { paths[$0] }, staged.documents.mapValues(\.bytes))
    return StoredDocuments(sorted) { path in pages.read(path) }
  }

  /// The names of the parts under a path, in order.
  public func names(under path: String) throws(RegistryError) -> [String] {
    let rows = try ask(
      "SELECT path FROM oversight.parts WHERE registry = $1 AND path >= $2 AND path < $3",
      [name, .text("\(path)/"), .text("\(path)0")])
    let found = Set((0..<rows.count).map { rows.text($0, 0) } + staged.parts.keys.filter { $0.hasPrefix("\(path)/") })
    return found.map { String($0.dropFirst(path.utf8.count + 1)) }.sorted()
  }
}

/// The documents of a registry, some read ahead of those that are asked for; whichever thread asks, one at a time uses the
/// connection.
private final class DocumentPages: @unchecked Sendable {
  // Guarded by the lock, which ThreadSanitizer knows, as it does not know `Mutex`.
  private var lock = pthread_mutex_t()
  private let store: PostgresStore
  private let numbers: [String]
  private let places: [String: Int]
  private let staged: [CaseNumber: [UInt8]]
  private var ahead: [String: [UInt8]] = [:]
  /// How many are read at once.
  private static let width = 128

  init(of store: PostgresStore, _ numbers: [String], _ staged: [CaseNumber: [UInt8]]) {
    (self.store, self.numbers, self.staged) = (store, numbers, staged)
    places = Dictionary(uniqueKeysWithValues: zip(numbers, numbers.indices))
    pthread_mutex_init(&lock, nil)
  }

  deinit { pthread_mutex_destroy(&lock) }

  func read(_ path: String) -> StoredPart {
    guard let number = RegistryPath.number(ofDocument: path), RegistryPath.document(of: number) == path else {
      return .gone
    }
    if let bytes = staged[number] { return .bytes(bytes) }
    pthread_mutex_lock(&lock)
    defer { pthread_mutex_unlock(&lock) }
    let text = number.description
    if let bytes = ahead.removeValue(forKey: text) { return .bytes(bytes) }
    guard let place = places[text] else { return .gone }
    // Of those that were read ahead and that nobody came for, few are kept.
    if ahead.count > 8 * Self.width { ahead = [:] }
    do throws(RegistryError) {
      let rows = try store.ask(
        "SELECT number, bytes FROM oversight.documents WHERE registry = $1 AND number = ANY ($2::text[])",
        [store.name, .texts(Array(numbers[place..<min(place + Self.width, numbers.count)]))])
      for row in 0..<rows.count { ahead[rows.text(row, 0)] = rows.bytes(row, 1) }
      return ahead.removeValue(forKey: text).map { .bytes($0) } ?? .gone
    } catch {
      return .unreadable(.io(.read, Path(path), reason: "\(error)"))
    }
  }
}
