public import CaseRegistry
import Disk
import CaseRecords
import Digests
import JSONText
import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Tells something beside the command, once.
  public func notice(_ finding: Finding) {
    if !notices.contains(finding) { notices.append(finding) }
  }

  /// Takes back what was told, since it is so no longer.
  public func withdraw(_ finding: Finding) { notices.removeAll { $0 == finding } }

  /// Tells of the cases that have another version, until somebody has decided.
  func noticeVersions() throws(RegistryError) {
    guard try translate({ () throws(FileError) in try folder.exists(RegistryPath.conflicts) }) else { return }
    for number in Set(try openVersions().map(\.number)).sorted() { notice(.otherVersion(number)) }
  }

  /// Notices documents that appeared, vanished or were replaced: a folder's time tells.
  ///
  /// While another process is writing nothing is looked at: whoever opens the registry next will notice it.
  func noticeFolders() throws(RegistryError) {
    let known = try rememberedFolders()
    // A folder that is gone took its documents along.
    for year in Set(try years() + known.keys.compactMap(Self.year(ofFolder:))).sorted() {
      let stamp = try translate { () throws(FileError) in try folder.stamp(of: "cases/\(year)") }
      guard stamp == nil || stamp?.mtimeNanoseconds != known["cases/\(year)"] else { continue }
      guard try noticeFiles(in: year) else { return }
    }
  }

  /// What folders looked like when they were last looked into, by their paths.
  private func rememberedFolders() throws(RegistryError) -> [String: Int] {
    try asking { () throws(SQLiteError) in
      var folders: [String: Int] = [:]
      var statement = try database.prepare("SELECT path, mtime FROM folders")
      while try statement.step() { folders[statement.text(0)] = statement.integer(1) }
      return folders
    }
  }

  private func noticeFiles(in year: String) throws(RegistryError) -> Bool {
    try transactionIfFree { () throws(RegistryError) in
      // Under the lock, or a file that another process is writing would seem to be gone.
      let present: Set<String>
      do throws(RegistryError) { present = Set(try caseFiles(in: year)) } catch {
        guard case .file = error else { throw error }
        // Who may not look cannot say that anything is gone.
        return try rememberUnreadable("cases/\(year)", error)
      }
      for path in present.sorted() { try noticeFile(path) }
      for path in try paths("SELECT path FROM files WHERE path LIKE ?", [.text("cases/\(year)/%")])
      where !present.contains(path) {
        try forget(path)
      }
      try forgetUnreadable("cases/\(year)")
      try rememberFolder("cases/\(year)")
    }
  }

  /// The year of a folder of documents; nil for other folders.
  static func year(ofFolder path: String) -> String? {
    let names = path.split(separator: "/")
    return names.count == 2 && names[0] == "cases" && Int(names[1]) != nil ? String(names[1]) : nil
  }

  private func noticeFile(_ path: String) throws(RegistryError) {
    guard try !isPending(path) else { return }
    let stamp = try translate { () throws(FileError) in try folder.stamp(of: path) }
    let known = try remembered(path)
    try countNumber(of: path)
    guard known?.stamp != stamp, let reading = try reading(of: path) else { return }
    switch reading.examined().result {
    case .failure(let error): try rememberUnreadable(path, error)
    case .success(let found):
      if known?.hash == found.hash.description { return try remember(path, hash: found.hash) }
      try adopt(found, path)
    }
  }

  private func forget(_ path: String) throws(RegistryError) {
    let number = Path(path).lastComponent.dropLast(".json".count)
    try asking { () throws(SQLiteError) in
      try database.execute(
        "INSERT OR IGNORE INTO expected SELECT number, records, head FROM main.cases WHERE number = ?",
        [.text(String(number))])
      try CaseIndex.remove(String(number), in: database)
      try database.execute("DELETE FROM commands WHERE number = ?", [.text(String(number))])
      for table in ["files", "unreadable"] {
        try database.execute("DELETE FROM \(table) WHERE path = ?", [.text(path)])
      }
    }
  }
}
