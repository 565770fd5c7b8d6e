public import CaseRecords
public import CaseRegistry
import Digests
import JSONText
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Puts a document that came from elsewhere, or that has lost what the law orders removed, in place of the one there.
  public func replace(_ document: CaseDocument, isSettled: Bool) throws(RegistryError) {
    let number = document.number
    if !isSettled, staged[number] != nil { return staged[number] = document }
    try store(document.bytes, at: RegistryPath.document(of: number))
    if isSettled { try forgetCommands(of: number) }
    if isSettled { try expectNothing(of: number) } else { _ = try noteLoss(in: document, since: "main.cases") }
    try index(document)
  }

  /// Replaces a file of which no other program's edit is to be kept.
  public func rewrite(_ bytes: [UInt8], at path: String) throws(RegistryError) {
    if let old = try contents(of: path), try !isPending(path) { try remember(path, hash: SHA256.digest(of: old)) }
    try store(bytes, at: path)
  }

  /// Leaves it to be done that the database gives back what it no longer needs.
  public func clearReplaced() throws(RegistryError) { try askToClear(Self.vacuumChore) }

  /// Leaves something to be done once the files of the commit are written.
  func askToClear(_ chore: String) throws(RegistryError) {
    try asking { () throws(SQLiteError) in
      try database.execute("INSERT OR REPLACE INTO chores VALUES (?)", [.text(chore)])
    }
  }
}
