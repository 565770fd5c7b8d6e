public import CaseRegistry
import Disk
public import CaseRecords
import Digests
import JSONText
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// A case's document, as the transaction under way has left it.
  ///
  /// A document that was edited from outside is verified and indexed anew; one whose chain no longer holds is refused.
  ///
  /// - Throws: `noCase`, `document`, `broken`, `file`, `database`.
  public func document(_ number: CaseNumber) throws(RegistryError) -> CaseDocument {
    if let document = staged[number] ?? documentsRead[number] { return document }
    let path = RegistryPath.document(of: number)
    guard let bytes = try contents(of: path) else { throw try absence(of: number) }
    var document = try Self.parsed(bytes, at: path)
    if try !isKnown(path) { document = try checked(document, bytes, path) }
    if isWriting { keepRead(document) }
    return document
  }

  /// Keeps a document, so that a commit reads it once: who decides on it hands it on to whoever puts what was decided.
  ///
  /// Only so many are kept, since one commit may look at all there are.
  private func keepRead(_ document: CaseDocument) {
    if documentsRead.count >= Self.mostRead { documentsRead = [:] }
    documentsRead[document.number] = document
  }

  private static let mostRead = 64

  /// Whether a file is the one that was last written or checked.
  private func isKnown(_ path: String) throws(RegistryError) -> Bool {
    guard let known = try remembered(path) else { return false }
    return try translate { () throws(FileError) in try folder.stamp(of: path) } == known.stamp
  }

  /// A document that another process may just be writing, or that somebody has changed: only under the lock it is
  /// known which. While the lock is taken it is read as it is, if its history holds.
  private func checked(
    _ document: CaseDocument, _ bytes: [UInt8], _ path: String
  ) throws(RegistryError) -> CaseDocument {
    var found = document
    let isDone = try transactionIfFree { () throws(RegistryError) in
      guard let bytes = try contents(of: path) else { throw try absence(of: document.number) }
      found = try Self.parsed(bytes, at: path)
      try checkEdit(of: found, bytes, path)
    }
    if !isDone { _ = try SoundDocument(document, in: bytes, at: path) }
    return found
  }

  static func parsed(_ bytes: [UInt8], at path: String) throws(RegistryError) -> CaseDocument {
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: path, error) }
    guard RegistryPath.document(of: document.number) == path else {
      throw .broken(path: path, [.misplaced(document.number, at: path)])
    }
    return document
  }

  private func checkEdit(of document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    let known = try remembered(path)
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    if let known, known.stamp == stamp { return }
    let hash = SHA256.digest(of: bytes)
    if let known, known.hash == hash.description { return try remember(path, hash: hash) }
    guard try !isPending(path) else { return }
    try adopt(try SoundDocument(document, in: bytes, at: path), path)
  }

  /// Whether the newest text of a file is not written yet.
  func isPending(_ path: String) throws(RegistryError) -> Bool {
    try asking { () throws(SQLiteError) in
      try database.integer("SELECT count(*) FROM pending WHERE path = ?", [.text(path)]) == 1
    }
  }

  /// Indexes a document that somebody has put there.
  func adopt(_ found: SoundDocument, _ path: String) throws(RegistryError) {
    let lost = try noteLoss(in: found.document, since: "main.cases")
    if lost != nil { try forgetCommands(of: found.document.number) }
    try index(found.document)
    try remember(path, hash: found.hash)
    notice(.edited(path: path, lost?.loss(in: found.document)))
  }

  /// Forgets the ids of commands about a case whose records are not there any more.
  ///
  /// - Complexity: O(number of all commands), since they are found by their ids.
  func forgetCommands(of number: CaseNumber) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("DELETE FROM commands WHERE number = ?", [.text(number.description)])
    }
  }

  func index(_ document: CaseDocument) throws(RegistryError) {
    let number = document.number
    let rows = CaseIndex(document: document, grounds: try grounds(for: document))
    try asking { () throws(SQLiteError) in
      try rows.put(in: database)
      for sealed in document.sealed { try StagedCommand(sealed.record, of: number).put(in: database) }
    }
    for known in [number] + document.state.children + (document.state.parent.map { [$0] } ?? []) { try count(known) }
  }

  /// Sees to it that a number that is used somewhere is not given again.
  ///
  /// A number far ahead of all others, which only a mistake or malice can have made, does not draw the others after it.
  func count(_ number: CaseNumber) throws(RegistryError) {
    guard number.office == settings.office else { return }
    let last = try asking { () throws(SQLiteError) in
      try database.integer(
        "SELECT last FROM counters WHERE prefix = ? AND year = ?", [.text(number.prefix), .integer(number.year)])
    }
    guard number.serial <= (last ?? 0) + Self.widestGap else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        """
        INSERT INTO counters VALUES (?,?,?)
        ON CONFLICT (prefix, year) DO UPDATE SET last = max(last, excluded.last)
        """, [.text(number.prefix), .integer(number.year), .integer(number.serial)])
    }
  }

  private static let widestGap = 1_000_000

  /// Counts the number in a file's name, also where the file itself cannot be read.
  func countNumber(of path: String) throws(RegistryError) {
    guard let number = CaseNumber(String(Path(path).lastComponent.dropLast(".json".count))) else { return }
    try count(number)
  }

  @discardableResult
  func rebuild(rewriting: Bool = false, progress: ReadingProgress? = nil) throws(RegistryError) -> Int {
    try keepKnownHistories()
    try asking { () throws(SQLiteError) in
      try database.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
      for table in Schema.rebuilt where table != "texts" { try database.execute("DELETE FROM \(table)") }
    }
    let years = try documentYears()
    var total = 0
    if progress != nil { for year in years { total += try readableFiles(in: year).count } }
    var (count, done) = (0, 0)
    func take(_ examined: [RebuildReading.Examined]) throws(RegistryError) {
      for one in examined where try index(one, rewriting: rewriting) { count += 1 }
      done += examined.count
      progress?(done, total)
    }
    // A year at a time: the names of all documents would be the most that is held in memory.
    for year in years {
      let paths = try readableFiles(in: year)
      var examined: [RebuildReading.Examined] = []
      for start in stride(from: 0, to: paths.count, by: Self.rebuildBatch) {
        let batch = try readings(of: paths[start..<min(start + Self.rebuildBatch, paths.count)])
        // While some documents are looked at, those before them are indexed.
        examined = try Parallel.map(batch, { $0.examined() }) { () throws(RegistryError) in try take(examined) }
      }
      try take(examined)
    }
    try noteGone()
    for year in try self.years() { try rememberFolder("cases/\(year)") }
    for path in [RegistryPath.journal, RegistryPath.parties] {
      do throws(RegistryError) {
        if let bytes = try contents(of: path) { try remember(path, hash: SHA256.digest(of: bytes)) }
      } catch {
        // What cannot be read is named by 'verify'; the journal was read before.
        guard case .file = error else { throw error }
      }
    }
    return count
  }

  /// As many documents as are held in memory at once, twice.
  private static let rebuildBatch = 256

  private func readings(of paths: ArraySlice<String>) throws(RegistryError) -> [RebuildReading] {
    var readings: [RebuildReading] = []
    for path in paths {
      try countNumber(of: path)
      if let reading = try reading(of: path) { readings.append(reading) }
    }
    return readings
  }

  /// A document to be read for the index; nil, with a notice, for one that cannot be read.
  func reading(of path: String) throws(RegistryError) -> RebuildReading? {
    do throws(RegistryError) { return try contents(of: path).map { RebuildReading(path, $0) } } catch {
      try rememberUnreadable(path, error)
      return nil
    }
  }

  /// Indexes what was found in a document; false when it cannot be, which is told.
  private func index(_ examined: RebuildReading.Examined, rewriting: Bool) throws(RegistryError) -> Bool {
    let found: SoundDocument
    switch examined.result {
    case .success(let sound): found = sound
    case .failure(let error):
      try rememberUnreadable(examined.path, error)
      return false
    }
    _ = try noteLoss(in: found.document, since: "temp.known")
    try index(found.document)
    try remember(examined.path, hash: found.hash)
    if rewriting, found.isOddlyWritten { try store(found.document.bytes, at: examined.path) }
    return true
  }

  func years() throws(RegistryError) -> [String] {
    try translate { () throws(FileError) in
      try folder.names(in: "cases").filter { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
  }

  /// The paths of all documents, by year and number.
  func caseFiles() throws(RegistryError) -> [String] {
    var paths: [String] = []
    for year in try documentYears() { paths += try caseFiles(in: year) }
    return paths
  }

  /// The years in which there are documents; a commit whose files are not written yet counts too.
  func documentYears() throws(RegistryError) -> [String] {
    let pending = try paths("SELECT DISTINCT substr(path, 7, 4) FROM pending WHERE path LIKE 'cases/%'")
    return Set(try years() + pending).sorted()
  }

  /// The paths of the documents of a year; where its folder cannot be read, that is remembered and told with every list.
  private func readableFiles(in year: String) throws(RegistryError) -> [String] {
    do throws(RegistryError) { return try caseFiles(in: year) } catch {
      guard case .file = error else { throw error }
      try rememberUnreadable("cases/\(year)", error)
      return []
    }
  }

  func caseFiles(in year: String) throws(RegistryError) -> [String] {
    let names = try translate { () throws(FileError) in try folder.names(in: "cases/\(year)") }
    let written = names.filter(RegistryPath.isNameOfDocument).map { "cases/\(year)/\($0)" }
    let pending = try paths("SELECT path FROM pending WHERE path LIKE ?", [.text("cases/\(year)/%")])
    return pending.isEmpty ? written.sorted() : Set(written + pending).sorted()
  }

  func paths(_ query: String, _ values: [SQLiteValue] = []) throws(RegistryError) -> [String] {
    try asking { () throws(SQLiteError) in
      var paths: [String] = []
      var statement = try database.prepare(query)
      try statement.bind(values)
      while try statement.step() { paths.append(statement.text(0)) }
      return paths
    }
  }
}
