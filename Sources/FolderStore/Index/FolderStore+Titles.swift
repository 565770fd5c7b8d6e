public import CaseRegistry
import CaseRecords
import Disk
import JSONText
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// What lists show of a definition, from the index where its file is still the one that was read for it.
  ///
  /// - Throws: As `workflow(_:)` does, where it is not.
  public func titles(of reference: WorkflowReference) throws(RegistryError) -> WorkflowTitles {
    if let known = pinned.titles[reference] { return known }
    let path = RegistryPath.workflow(reference)
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    let kept = try stamp.map { (stamp) throws(RegistryError) in try keptTitles(reference, stamp) } ?? nil
    if let kept {
      pinned.titles[reference] = kept
      return kept
    }
    let titles = WorkflowTitles(try workflow(reference).workflow)
    pinned.titles[reference] = titles
    // Whoever writes just now is not waited for: the next list reads it again.
    if let stamp, !isReadOnly, try !isPending(path) {
      _ = try transactionIfFree { () throws(RegistryError) in try keep(titles, of: reference, stamp) }
    }
    return titles
  }

  private func keptTitles(
    _ reference: WorkflowReference, _ stamp: FileStamp
  ) throws(RegistryError) -> WorkflowTitles? {
    try asking { () throws(SQLiteError) -> WorkflowTitles? in
      var statement = try database.prepare(
        "SELECT titles FROM titles WHERE workflow = ? AND digest = ? AND size = ? AND mtime = ? AND ctime = ? AND inode = ?"
      )
      try statement.bind([.text(reference.description), .text(reference.digest)] + Self.values(of: stamp))
      guard try statement.step() else { return nil }
      guard let titles = (try? JSON(parsing: statement.bytes(0))).flatMap({ WorkflowTitles($0) }) else {
        throw .unexpected(.row(reference.description))
      }
      return titles
    }
  }

  private func keep(
    _ titles: WorkflowTitles, of reference: WorkflowReference, _ stamp: FileStamp
  ) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR REPLACE INTO titles VALUES (?,?,?,?,?,?,?)",
        [.text(reference.description), .text(reference.digest), .text(titles.json.canonicalText())]
          + Self.values(of: stamp))
    }
  }

  private static func values(of stamp: FileStamp) -> [SQLiteValue] {
    [
      .integer(stamp.size), .integer(stamp.mtimeNanoseconds), .integer(stamp.ctimeNanoseconds), .integer(stamp.inode),
    ]
  }

  /// Whether the index keeps of each definition what it says; one that cannot be read is a problem of its file.
  func hasSoundTitles() throws(RegistryError) -> Bool {
    let rows = try asking { () throws(SQLiteError) in
      var rows: [(name: String, digest: String, titles: String)] = []
      var statement = try database.prepare("SELECT workflow, digest, titles FROM titles")
      while try statement.step() { rows.append((statement.text(0), statement.text(1), statement.text(2))) }
      return rows
    }
    let known = Dictionary(grouping: try journal().workflows, by: \.description)
    for row in rows {
      guard let reference = known[row.name]?.first(where: { $0.digest == row.digest }) else { return false }
      do throws(RegistryError) {
        let titles = WorkflowTitles(try workflow(reference).workflow)
        if titles.json.canonicalText() != row.titles { return false }
      } catch {
        guard !error.isAboutDatabase else { throw error }
      }
    }
    return true
  }
}
