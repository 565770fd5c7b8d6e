import CaseRegistry
import CaseRecords
import Digests
import JSONText
import SQLite
import WorkflowEngine

extension FolderStore {
  /// What is known to have been removed from a case: by orders in the journal, in its document, in its other versions.
  ///
  /// - Parameter versions: The other versions that are kept.
  func removals(of number: CaseNumber, _ versions: [OpenVersion]) throws(RegistryError) -> [Removal] {
    var found = Set(try journal().removals.filter { $0.number == number })
    if let document = try? document(number) { found.formUnion(document.removals) }
    for version in versions {
      if let document = try keptDocument(at: version.path) { found.formUnion(document.removals) }
    }
    return found.sorted()
  }

  /// Sees to it that nothing of what was removed from a case by law stands in any copy of it that is kept here.
  ///
  /// The document in place gets records that say so. Other versions keep their records, and tombstones point to the
  /// journal, which then says so. To be called within a transaction.
  ///
  /// - Parameter at: When it is recorded.
  func sweep(_ number: CaseNumber, at: String) throws(RegistryError) {
    try sweep(number, versions().filter { $0.number == number }, at: at)
  }

  /// As `sweep(_:at:)`, of many cases.
  func sweep(_ numbers: Set<CaseNumber>, at: String) throws(RegistryError) {
    guard !numbers.isEmpty else { return }
    let versions = Dictionary(grouping: try versions(), by: \.number)
    // What nothing was removed from needs no looking through, and of which there is one copy it says so itself.
    let known = Set(versions.keys).union(try journal().removals.map(\.number))
    for number in numbers.intersection(known).sorted() { try sweep(number, versions[number] ?? [], at: at) }
  }

  private func sweep(_ number: CaseNumber, _ versions: [OpenVersion], at: String) throws(RegistryError) {
    let removals = try removals(of: number, versions)
    guard !removals.isEmpty else { return }
    var isChanged = false
    if var document = try? document(number), document.remove(removals) {
      isChanged = true
      if staged[number] == nil {
        try replace(document, at: RegistryPath.document(of: number), isSettled: false)
      } else {
        staged[number] = document
      }
    }
    let removed = Set(removals.flatMap(\.commitments))
    for version in versions {
      guard let document = try keptDocument(at: version.path) else { continue }
      let clean = document.without { _, commitment in removed.contains(commitment) }
      if let clean {
        isChanged = true
        try rewrite(version.path, clean.bytes)
      }
      try note(removals, of: (clean ?? document).removedByJournal, at: at)
    }
    if isChanged { try askToClear(Self.vacuumChore) }
  }

  /// Writes into the journal those orders that tombstones point to it for.
  private func note(_ removals: [Removal], of commitments: [String], at: String) throws(RegistryError) {
    let unsaid = Set(commitments).subtracting(try journal().removed)
    guard !unsaid.isEmpty else { return }
    for removal in removals where !unsaid.isDisjoint(with: removal.commitments) {
      try record(.removed(removal), at: at)
    }
  }

  /// A document that is not in place; nil where it is gone or cannot be read, which 'verify' says.
  private func keptDocument(at path: String) throws(RegistryError) -> CaseDocument? {
    guard let bytes = try? contents(of: path) else { return nil }
    return try? CaseDocument(bytes)
  }

  /// Replaces a file of which no other program's edit is to be kept.
  private func rewrite(_ path: String, _ bytes: [UInt8]) throws(RegistryError) {
    if let old = try contents(of: path), try !isPending(path) { try remember(path, hash: SHA256.digest(of: old)) }
    try store(bytes, at: path)
  }

  /// Leaves something to be done once the files of the commit are written.
  func askToClear(_ chore: String) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("INSERT OR REPLACE INTO chores VALUES (?)", [.text(chore)])
    }
  }
}
