public import CaseRegistry
import Disk
public import CaseRecords
import Digests
import JSONText
import Platform
import SQLite
public import WorkflowEngine

/// The registry's own history as far as it was read.
struct JournalCache {
  /// All of it.
  var whole: Journal? { didSet { people = nil } }
  /// Whether entries were added in the transaction under way of which the file's new text is not stored yet.
  var isUnwritten = false
  /// Who is known by all of it, once somebody has asked.
  var people: People?
  /// All but the parties, of which there may be thousands; kept in the index.
  var short = Catalogue(Journal())
}

extension FolderStore {
  /// The registry's own history, all of it; read when it is first asked for.
  ///
  /// - Throws: `document` when it cannot be read as what it should be, `file`, `database`.
  public func journal() throws(RegistryError) -> Journal {
    if let whole = journals.whole { return whole }
    return try loadJournal()
  }

  /// What the journal says of all but parties, as it was when the registry was opened or a transaction began.
  public var catalogue: Catalogue { journals.whole.map { Catalogue($0) } ?? journals.short }

  /// Adds an entry to the registry's own history, in the commit under way.
  ///
  /// - Parameter files: The bytes of the files that come with the change, by their paths; their digests are pinned.
  public func record(
    _ change: JournalEntry.Change, at: String, files: [String: [UInt8]]
  ) throws(RegistryError) {
    var journal = try journal()
    journal.append(change, at: at, files: files)
    journals.whole = journal
    try storeJournal()
  }

  /// Puts another history of the registry, into which its own goes on, into the commit under way.
  public func put(_ journal: Journal) throws(RegistryError) {
    journals.whole = journal
    try storeJournal()
    pinned.forgetWhatMayChange()
  }

  /// As `record(_:at:files:)`, of a change that comes without files.
  func record(_ change: JournalEntry.Change, at: String) throws(RegistryError) {
    try record(change, at: at, files: [:])
  }

  /// Puts the journal's new text into the commit under way.
  func storeJournal() throws(RegistryError) {
    guard let whole = journals.whole else { return }
    try store(whole.bytes, at: RegistryPath.journal)
    journals.isUnwritten = false
  }

  /// Adds an entry whose text is stored with the documents of the commit under way: of many commands at once each adds one.
  func recordLater(_ change: JournalEntry.Change, at: String) throws(RegistryError) {
    _ = try journal()
    if !journals.isUnwritten { try checkJournal() }
    // Nothing of this is about parties.
    let people = journals.people
    journals.whole?.append(change, at: at)
    (journals.people, journals.isUnwritten) = (people, true)
  }

  /// Reads the journal: what the index keeps of it where the file is still the one that was indexed, else all.
  func readJournal() throws(RegistryError) {
    let path = RegistryPath.journal
    if try takeKeptJournal() { return }
    try loadJournal()
    guard let bytes = try contents(of: path) else { return }
    // While somebody else writes, it is read whole once more the next time.
    _ = try transactionIfFree { () throws(RegistryError) in try remember(path, hash: SHA256.digest(of: bytes)) }
  }

  /// Reads it again, as it is now that nobody else can write.
  func rereadJournal() throws(RegistryError) {
    if try !takeKeptJournal() { try loadJournal() }
  }

  /// Takes what the index keeps; false where the file is not the one that was indexed.
  private func takeKeptJournal() throws(RegistryError) -> Bool {
    let path = RegistryPath.journal
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    guard let known = try remembered(path), known.stamp == stamp, try !isPending(path), let short = try keptJournal()
    else { return false }
    journals = JournalCache(short: Catalogue(short))
    return true
  }

  @discardableResult
  func loadJournal() throws(RegistryError) -> Journal {
    guard let bytes = try contents(of: RegistryPath.journal) else {
      throw .document(
        path: RegistryPath.journal, .format(FormatError("", expected: .journal)))
    }
    let journal = try Self.journal(bytes)
    journals.whole = journal
    return journal
  }

  private static func journal(_ bytes: [UInt8]) throws(RegistryError) -> Journal {
    do throws(DocumentError) { return try Journal(bytes) } catch { throw .document(path: RegistryPath.journal, error) }
  }

  private func keptJournal() throws(RegistryError) -> Journal? {
    let bytes = try asking { () throws(SQLiteError) -> [UInt8]? in
      var statement = try database.prepare("SELECT text FROM journal")
      return try statement.step() ? statement.bytes(0) : nil
    }
    guard let bytes else { return nil }
    do throws(DocumentError) { return try Journal(bytes) } catch {
      throw .index(.journal(error))
    }
  }

  /// Keeps in the index what lists need of the journal whose file has just been remembered.
  func keepJournal() throws(RegistryError) {
    guard let bytes = try contents(of: RegistryPath.journal) else { return }
    let journal = try Self.journal(bytes)
    let new = try asking { () throws(SQLiteError) in
      let kept = try database.integer("SELECT entries FROM journal") ?? 0
      let head = try database.text("SELECT head FROM journal")
      let goesOn = journal.entries.indices.contains(kept - 1) && journal.entries[kept - 1].hash.description == head
      if !goesOn { try database.execute("DELETE FROM directory") }
      for entry in journal.entries.dropFirst(goesOn ? kept : 0) {
        let described: Party? =
          switch entry.change {
          case .party(let party, _): party
          case .forgotten(let removal): journal.parties.first { $0.id == removal.id }
          default: nil
          }
        guard let party = described else { continue }
        try database.execute(
          "INSERT OR REPLACE INTO directory VALUES (?,?)",
          [.text(party.id.name), .text(JSON.object(party.json).canonicalText())])
      }
      try database.execute("DELETE FROM journal")
      try database.execute(
        "INSERT INTO journal VALUES (?,?,?)",
        [
          .integer(journal.entries.count), .optional(journal.entries.last?.hash.description),
          .blob(journal.bytesWithoutParties),
        ])
      return journal.entries.dropFirst(goesOn ? kept : 0)
    }
    // Orders that came by a merge or from git, too.
    for entry in new {
      if case .removed(let removal) = entry.change { try askToClearAside(removal) }
    }
  }
}

extension FolderStore {
  /// Who is known.
  public func people() throws(RegistryError) -> People {
    if let known = journals.people { return known }
    let people = People(try journal().parties, meanings: try journal().meanings)
    journals.people = people
    return people
  }

  /// Those of these parties that are known; costs as much as they are many, not as all parties are.
  public func people(of ids: some Sequence<PartyID>) throws(RegistryError) -> People {
    if journals.whole != nil { return try people() }
    let meanings = catalogue.meanings
    let ids = meanings.isEmpty ? Set(ids) : Set(ids.flatMap { People.ids(meaning: $0, in: meanings) })
    return try asking { () throws(SQLiteError) in
      var parties: [Party] = []
      var statement = try database.prepare("SELECT party FROM directory WHERE id = ?")
      for id in ids {
        try statement.bind([.text(id.name)])
        guard try statement.step() else { continue }
        guard let json = (try? JSON(parsing: statement.bytes(0)))?.object,
          let party = try? Party(id: id.name, json, at: "")
        else { throw .unexpected(.party(id.name)) }
        parties.append(party)
      }
      return People(parties, meanings: meanings)
    }
  }
}
