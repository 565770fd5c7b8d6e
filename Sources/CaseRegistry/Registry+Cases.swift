import JSONText
import SQLite
public import WorkflowEngine

extension Registry {
  /// A case's document, as the transaction under way has left it.
  ///
  /// A document that was edited from outside is verified and indexed anew; one whose chain no longer holds is refused.
  ///
  /// - Throws: `noCase`, `document`, `broken`, `file`, `database`.
  public func document(_ number: CaseNumber) throws(RegistryError) -> CaseDocument {
    if let document = staged[number] { return document }
    let path = Self.path(of: number)
    guard let bytes = try contents(of: path) else { throw .noCase(number) }
    let document = try read(bytes, at: path)
    try checkEdit(of: document, bytes, path)
    return document
  }

  private func read(_ bytes: [UInt8], at path: String) throws(RegistryError) -> CaseDocument {
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: path, error) }
    guard Self.path(of: document.number) == path else {
      throw .broken(path: path, [Problem(.number, "the file holds the case \(document.number)")])
    }
    return document
  }

  /// Refuses a document whose history does not hold.
  private func checkHistory(of document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    let problems = document.problems(in: bytes).filter { $0.kind != .bytes }
    guard problems.isEmpty else { throw .broken(path: path, problems) }
  }

  private func checkEdit(of document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    let known = try remembered(path)
    let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
    if let known, known.stamp == stamp { return }
    let hash = SHA256.digest(of: bytes)
    if let known, known.hash == hash.description { return try remember(path, hash: hash) }
    guard try !isPending(path) else { return }
    try adopt(document, bytes, path)
  }

  /// Whether the newest text of a file is not written yet.
  private func isPending(_ path: String) throws(RegistryError) -> Bool {
    try asking { () throws(SQLiteError) in
      try database.integer("SELECT count(*) FROM pending WHERE path = ?", [.text(path)]) == 1
    }
  }

  /// Verifies a document that somebody has put there, and indexes it.
  func adopt(_ document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    try checkHistory(of: document, bytes, path)
    try index(document)
    try remember(path, hash: SHA256.digest(of: bytes))
    notices.append("\(path) was changed from outside; its history holds, and it was indexed anew.")
  }

  func index(_ document: CaseDocument) throws(RegistryError) {
    let number = document.number
    try asking { () throws(SQLiteError) in
      try CaseIndex.main.put(document.state, records: document.sealed.count, head: document.head, in: database)
      for sealed in document.sealed {
        try database.execute(
          "INSERT OR REPLACE INTO commands VALUES (?,?,?,?)",
          [
            .text(sealed.record.id), .text(number.description), .integer(sealed.record.sequence),
            .optional(sealed.record.request),
          ])
      }
    }
    for known in [number] + document.state.children + (document.state.parent.map { [$0] } ?? []) { try count(known) }
  }

  /// Sees to it that a number that is used somewhere is not given again.
  private func count(_ number: CaseNumber) throws(RegistryError) {
    guard number.office == settings.office else { return }
    try asking { () throws(SQLiteError) in
      try database.execute(
        """
        INSERT INTO counters VALUES (?,?,?)
        ON CONFLICT (prefix, year) DO UPDATE SET last = max(last, excluded.last)
        """, [.text(number.prefix), .integer(number.year), .integer(number.serial)])
    }
  }

  /// Counts the number in a file's name, also where the file itself cannot be read.
  private func countNumber(of path: String) throws(RegistryError) {
    guard let number = CaseNumber(String(Path(path).lastComponent.dropLast(".json".count))) else { return }
    try count(number)
  }

  /// Makes the index anew from the documents; what cannot be read is reported and left out.
  public func refresh() throws(RegistryError) -> Int {
    guard !isReadOnly else { return try caseFiles().count }
    var count = 0
    try transaction { () throws(RegistryError) in count = try rebuild() }
    return count
  }

  @discardableResult
  func rebuild() throws(RegistryError) -> Int {
    try asking { () throws(SQLiteError) in
      for table in ["cases", "duties", "parties", "files", "folders", "commands"] {
        try database.execute("DELETE FROM \(table)")
      }
    }
    var count = 0
    for path in try caseFiles() {
      guard let bytes = try contents(of: path) else { continue }
      try countNumber(of: path)
      guard let document = sound(bytes, path) else { continue }
      try index(document)
      try remember(path, hash: SHA256.digest(of: bytes))
      count += 1
    }
    for year in try years() { try rememberFolder(root / "cases" / year) }
    for path in [Self.journalFile, Self.partiesFile] {
      if let bytes = try contents(of: path) { try remember(path, hash: SHA256.digest(of: bytes)) }
    }
    return count
  }

  /// A document that can be indexed; nil, with a notice, for one that cannot.
  private func sound(_ bytes: [UInt8], _ path: String) -> CaseDocument? {
    do throws(RegistryError) {
      let document = try read(bytes, at: path)
      try checkHistory(of: document, bytes, path)
      return document
    } catch {
      notices.append("Left out of all lists: \(error)")
      return nil
    }
  }

  func years() throws(RegistryError) -> [String] {
    try translate { () throws(FileError) in
      guard try files.exists(root / "cases") else { return [] }
      return try files.names(in: root / "cases").filter { Int($0) != nil }
    }
  }

  /// The paths of all documents, in the order of their numbers.
  func caseFiles() throws(RegistryError) -> [String] {
    var paths: [String] = []
    for year in try years() {
      let names = try translate { () throws(FileError) in try files.names(in: root / "cases" / year) }
      paths += names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "cases/\(year)/\($0)" }
    }
    // A commit whose files are not written yet counts too.
    let pending = try self.paths("SELECT path FROM pending WHERE path LIKE 'cases/%'")
    return Set(paths + pending).sorted()
  }

  private func paths(_ query: String, _ values: [SQLiteValue] = []) throws(RegistryError) -> [String] {
    try asking { () throws(SQLiteError) in
      var paths: [String] = []
      var statement = try database.prepare(query)
      try statement.bind(values)
      while try statement.step() { paths.append(statement.text(0)) }
      return paths
    }
  }

  /// Notices documents that appeared, vanished or were replaced: a folder's time tells.
  func noticeFolders() throws(RegistryError) {
    // A folder that is gone took its documents along.
    for year in Set(try years() + paths("SELECT path FROM folders").filter { Int($0) != nil }).sorted() {
      let folder = root / "cases" / year
      let stamp = try translate { () throws(FileError) in try files.stamp(of: folder) }
      let known = try asking { () throws(SQLiteError) in
        try database.integer("SELECT mtime FROM folders WHERE path = ?", [.text(year)])
      }
      if stamp == nil || stamp?.mtimeNanoseconds != known { try noticeFiles(in: year) }
    }
  }

  private func noticeFiles(in year: String) throws(RegistryError) {
    try transaction { () throws(RegistryError) in
      // Under the lock, or a file that another process is writing would seem to be gone.
      let present = Set(try caseFiles().filter { $0.hasPrefix("cases/\(year)/") })
      for path in present.sorted() { try noticeFile(path) }
      for path in try paths("SELECT path FROM files WHERE path LIKE ?", [.text("cases/\(year)/%")])
      where !present.contains(path) {
        notices.append("\(path) is gone; if nobody meant that, restore it from a copy or from git.")
        try forget(path)
      }
      try rememberFolder(root / "cases" / year)
    }
  }

  private func noticeFile(_ path: String) throws(RegistryError) {
    guard try !isPending(path) else { return }
    let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
    let known = try remembered(path)
    guard known?.stamp != stamp, let bytes = try contents(of: path) else { return }
    let hash = SHA256.digest(of: bytes)
    if known?.hash == hash.description { return try remember(path, hash: hash) }
    try countNumber(of: path)
    if let document = sound(bytes, path) { try adopt(document, bytes, path) }
  }

  private func forget(_ path: String) throws(RegistryError) {
    let number = Path(path).lastComponent.dropLast(".json".count)
    try asking { () throws(SQLiteError) in
      try CaseIndex.main.remove(String(number), in: database)
      try database.execute("DELETE FROM files WHERE path = ?", [.text(path)])
    }
  }
}
