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
    let document: CaseDocument
    do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: path, error) }
    guard document.number == number else {
      throw .broken(path: path, [Problem(.number, "the file holds the case \(document.number)")])
    }
    try checkEdit(of: document, bytes, path)
    return document
  }

  private func checkEdit(of document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    guard !isReadOnly else { return }
    let known = try remembered(path)
    let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
    if let known, known.stamp == stamp { return }
    let hash = SHA256.digest(of: bytes)
    if let known, known.hash == hash.description { return try remember(path, hash: hash) }
    let isPending = try asking { () throws(SQLiteError) in
      try database.integer("SELECT count(*) FROM pending WHERE path = ?", [.text(path)])
    }
    if isPending == 1 { return }
    try adopt(document, bytes, path)
  }

  /// Verifies a document that somebody has put there, and indexes it.
  func adopt(_ document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(RegistryError) {
    let problems = document.problems(in: bytes).filter { $0.kind != .bytes }
    guard problems.isEmpty else { throw .broken(path: path, problems) }
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
      for known in [number] + document.state.children + (document.state.parent.map { [$0] } ?? [])
      where known.office == settings.office {
        try database.execute(
          """
          INSERT INTO counters VALUES (?,?,?)
          ON CONFLICT (prefix, year) DO UPDATE SET last = max(last, excluded.last)
          """, [.text(known.prefix), .integer(known.year), .integer(known.serial)])
      }
    }
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
      do throws(DocumentError) {
        let document = try CaseDocument(bytes)
        try reindex(document, bytes, path)
        count += 1
      } catch {
        notices.append("\(path) was left out: \(error). Run 'oversight verify'.")
      }
    }
    for year in try years() { try rememberFolder(root / "cases" / year) }
    for path in [Self.journalFile, Self.partiesFile] {
      if let bytes = try contents(of: path) { try remember(path, hash: SHA256.digest(of: bytes)) }
    }
    return count
  }

  private func reindex(_ document: CaseDocument, _ bytes: [UInt8], _ path: String) throws(DocumentError) {
    do throws(RegistryError) {
      try index(document)
      try remember(path, hash: SHA256.digest(of: bytes))
    } catch {
      notices.append("\(path) could not be indexed: \(error)")
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
    return paths
  }

  /// Notices documents that appeared or vanished: a folder's time tells.
  func noticeFolders() throws(RegistryError) {
    for year in try years() {
      let folder = root / "cases" / year
      let stamp = try translate { () throws(FileError) in try files.stamp(of: folder) }
      let known = try asking { () throws(SQLiteError) in
        try database.integer("SELECT mtime FROM folders WHERE path = ?", [.text(year)])
      }
      if stamp?.mtimeNanoseconds != known { try noticeFiles(in: year) }
    }
  }

  private func noticeFiles(in year: String) throws(RegistryError) {
    let names = try translate { () throws(FileError) in try files.names(in: root / "cases" / year) }
    let present = Set(names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.map { "cases/\(year)/\($0)" })
    try transaction { () throws(RegistryError) in
      for path in present.sorted() where try remembered(path) == nil { try adoptNew(path) }
      for path in try knownFiles(in: year) where !present.contains(path) {
        notices.append("\(path) is gone; if nobody meant that, restore it from a copy or from git.")
        try forget(path)
      }
      try rememberFolder(root / "cases" / year)
    }
  }

  private func adoptNew(_ path: String) throws(RegistryError) {
    guard let bytes = try contents(of: path) else { return }
    do throws(DocumentError) {
      let document = try CaseDocument(bytes)
      do throws(RegistryError) { try adopt(document, bytes, path) } catch { notices.append("\(error)") }
    } catch {
      notices.append("\(path): \(error)")
    }
  }

  private func knownFiles(in year: String) throws(RegistryError) -> [String] {
    try asking { () throws(SQLiteError) in
      var paths: [String] = []
      var statement = try database.prepare(
        "SELECT path FROM files WHERE path LIKE ? AND path NOT IN (SELECT path FROM pending)")
      try statement.bind([.text("cases/\(year)/%")])
      while try statement.step() { paths.append(statement.text(0)) }
      return paths
    }
  }

  private func forget(_ path: String) throws(RegistryError) {
    let number = Path(path).lastComponent.dropLast(".json".count)
    try asking { () throws(SQLiteError) in
      try CaseIndex.main.remove(String(number), in: database)
      try database.execute("DELETE FROM files WHERE path = ?", [.text(path)])
    }
  }
}
