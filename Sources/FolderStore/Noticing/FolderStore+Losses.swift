public import CaseRegistry
public import CaseRecords
import Digests
import JSONText
import SQLite
import WorkflowEngine

/// What was known of a case whose document no longer holds it.
struct KnownHistory {
  /// How many records it had.
  let records: Int
  /// The hash of the last of them, in hex.
  let head: String

  /// Nil for what no history can be.
  init?(records: Int, head: String) {
    guard records >= 0, records <= 1 << 40, Digest(hex: head) != nil else { return nil }
    self.records = records
    self.head = head
  }

  /// Whether a document holds all that was known.
  func isKept(in document: CaseDocument) -> Bool {
    records == 0
      || (document.sealed.count >= records && document.sealed[records - 1].hash.description == head)
  }

  /// What a document lacks that does not.
  func loss(in document: CaseDocument) -> HistoryLoss {
    let found = document.sealed.count
    return found < records
      ? .shorter(document.number, from: records, to: found) : .another(document.number, record: records, head: head)
  }
}

extension FolderStore {
  /// Compares a document that came from outside with what was known of its case, and remembers what it lacks.
  ///
  /// - Parameter table: Where what was known stands, unless an earlier loss is remembered.
  /// - Returns: What was known, when the document does not hold it; nil when all is well.
  func noteLoss(in document: CaseDocument, since table: String) throws(RegistryError) -> KnownHistory? {
    let number = SQLiteValue.text(document.number.description)
    guard let known = try expected(document.number, orIn: table) else { return nil }
    let isKept = known.isKept(in: document)
    try asking { () throws(SQLiteError) in
      if isKept {
        try database.execute("DELETE FROM expected WHERE number = ?", [number])
      } else {
        try database.execute(
          "INSERT OR REPLACE INTO expected VALUES (?,?,?)", [number, .integer(known.records), .text(known.head)])
      }
    }
    return isKept ? nil : known
  }

  /// What a document should hold and does not; nil for all that are whole.
  func expected(_ number: CaseNumber) throws(RegistryError) -> KnownHistory? { try known(number, in: "expected") }

  private func expected(_ number: CaseNumber, orIn table: String) throws(RegistryError) -> KnownHistory? {
    if let expected = try expected(number) { return expected }
    return try known(number, in: table)
  }

  private func known(_ number: CaseNumber, in table: String) throws(RegistryError) -> KnownHistory? {
    let row = try asking { () throws(SQLiteError) -> (records: Int, head: String)? in
      var statement = try database.prepare("SELECT records, head FROM \(table) WHERE number = ?")
      try statement.bind([.text(number.description)])
      return try statement.step() ? (statement.integer(0), statement.text(1)) : nil
    }
    guard let row else { return nil }
    guard let known = KnownHistory(records: row.records, head: row.head) else {
      throw .index(.strangeHistory(number, records: row.records))
    }
    return known
  }

  /// Nothing is added to a document that lacks records which were known.
  public func checkIsWhole(_ document: CaseDocument) throws(RegistryError) {
    guard let known = try expected(document.number), !known.isKept(in: document) else { return }
    throw .broken(path: RegistryPath.document(of: document.number), [Problem(.chain(.loss(known.loss(in: document))))])
  }

  /// Why there is no document: it was never there, or it is gone.
  func absence(of number: CaseNumber) throws(RegistryError) -> RegistryError {
    guard let known = try expected(number, orIn: "main.cases") else { return .noCase(number) }
    return .gone(path: RegistryPath.document(of: number), number, records: known.records)
  }

  /// Takes a document as it is: what it lacks is no longer missed, and the journal says so.
  ///
  /// - Throws: `noCase` or `gone` where there is no document; `broken` when its history does not hold, or the journal's.
  func accept(_ number: CaseNumber, at: String) throws(RegistryError) {
    // An older document may hold what was removed since.
    try sweep(number, at: at)
    let document = try document(number)
    if try journal().acceptances[number]?.head != document.head {
      try checkJournal()
      try record(.accepted(Acceptance(number: number, records: document.sealed.count, head: document.head)), at: at)
    }
    try expectNothing(of: number)
  }

  /// What a document lacks is no longer missed.
  func expectNothing(of number: CaseNumber) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("DELETE FROM expected WHERE number = ?", [.text(number.description)])
    }
  }

  /// Keeps what the index knows while it is made anew.
  func keepKnownHistories() throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("DROP TABLE IF EXISTS temp.known")
      try database.execute(
        "CREATE TEMP TABLE known (number TEXT PRIMARY KEY, records INTEGER, head TEXT) WITHOUT ROWID")
      try database.execute("INSERT INTO temp.known SELECT number, records, head FROM main.cases")
    }
  }

  /// Remembers the cases that the index knew and whose documents cannot be read any more.
  func noteGone() throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR IGNORE INTO expected SELECT * FROM temp.known WHERE number NOT IN (SELECT number FROM main.cases)")
      try database.execute("DROP TABLE temp.known")
    }
  }

  /// What `verify` says of documents that lack records which were known, or are gone.
  func lossProblems() throws(RegistryError) -> [Problem] {
    let numbers = try paths("SELECT number FROM expected ORDER BY number").compactMap { CaseNumber($0) }
    var problems: [Problem] = []
    for number in numbers {
      let path = RegistryPath.document(of: number)
      guard let known = try expected(number) else { continue }
      // What cannot be read is named for itself.
      let found: [UInt8]?
      do throws(RegistryError) { found = try contents(of: path) } catch { continue }
      guard let bytes = found else {
        problems.append(Problem(.missing(.documentGone), path: path, number: number))
        continue
      }
      guard let document = try? CaseDocument(bytes), !known.isKept(in: document) else { continue }
      problems.append(Problem(.chain(.loss(known.loss(in: document))), path: path, number: number))
    }
    return problems
  }
}
