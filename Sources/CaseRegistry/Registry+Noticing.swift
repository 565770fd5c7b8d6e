import JSONText
import SQLite
import WorkflowEngine

extension Registry {
  /// Tells something beside the command, once.
  package func notice(_ text: String) {
    if !notices.contains(text) { notices.append(text) }
  }

  /// Notices documents that appeared, vanished or were replaced: a folder's time tells.
  ///
  /// While another process is writing nothing is looked at: whoever opens the registry next will notice it.
  func noticeFolders() throws(RegistryError) {
    // A folder that is gone took its documents along.
    for year in Set(try years() + paths("SELECT path FROM folders").filter { Int($0) != nil }).sorted() {
      let folder = root / "cases" / year
      let stamp = try translate { () throws(FileError) in try files.stamp(of: folder) }
      let known = try asking { () throws(SQLiteError) in
        try database.integer("SELECT mtime FROM folders WHERE path = ?", [.text(year)])
      }
      guard stamp == nil || stamp?.mtimeNanoseconds != known else { continue }
      guard try noticeFiles(in: year) else { return }
    }
  }

  private func noticeFiles(in year: String) throws(RegistryError) -> Bool {
    try transactionIfFree { () throws(RegistryError) in
      // Under the lock, or a file that another process is writing would seem to be gone.
      let present = Set(try caseFiles(in: year))
      for path in present.sorted() { try noticeFile(path) }
      for path in try paths("SELECT path FROM files WHERE path LIKE ?", [.text("cases/\(year)/%")])
      where !present.contains(path) {
        notice("\(path) is gone; if nobody meant that, restore it from a copy or from git.")
        try forget(path)
      }
      try rememberFolder(root / "cases" / year)
    }
  }

  private func noticeFile(_ path: String) throws(RegistryError) {
    guard try !isPending(path) else { return }
    let stamp = try translate { () throws(FileError) in try files.stamp(of: root / path) }
    let known = try remembered(path)
    try countNumber(of: path)
    guard known?.stamp != stamp, let reading = try reading(of: path) else { return }
    switch reading.examined().result {
    case .failure(let error): notice("\(error)")
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
      try database.execute("DELETE FROM files WHERE path = ?", [.text(path)])
    }
  }
}
