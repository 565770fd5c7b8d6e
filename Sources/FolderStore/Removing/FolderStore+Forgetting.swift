public import CaseRegistry
import Disk
import CaseRecords
import Digests
import JSONText
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// Sees to it that what a record removes stands in no copy that is kept here, nor in the database.
  public func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError) {
    let sources = Set((record.input["records"]?.array ?? []).compactMap(\.integer))
    try asking { () throws(SQLiteError) in
      // The rows of a case are found only by looking at all; once will do, however many records are named.
      var known: [(id: SQLiteValue, sequence: Int)] = []
      var statement = try database.prepare("SELECT id, seq FROM commands WHERE number = ? AND request IS NOT NULL")
      try statement.bind([.text(number.description)])
      while try statement.step() { known.append((statement.value(0), statement.integer(1))) }
      for (id, sequence) in known where sources.contains(sequence) {
        try database.execute(
          "UPDATE commands SET request = NULL WHERE id = ? AND number = ? AND seq = ?",
          [id, .text(number.description), .integer(sequence)])
      }
    }
    try askToClear(Self.vacuumChore)
    if let document = record.input["evidence"]?.string { try dropEvidence(document) }
    guard let removal = staged[number]?.removals.last(where: { $0.id == record.id && $0.name == record.name }) else {
      return
    }
    try recordLater(.removed(removal), at: record.at)
    try sweep(number, at: record.at)
  }

  /// Does what a commit left to be done once its files are written; what cannot be done now waits for the next time.
  func doChores() {
    do throws(RegistryError) {
      let chores = try paths("SELECT name FROM chores WHERE NOT EXISTS (SELECT 1 FROM pending)")
      for chore in chores {
        if chore == Self.vacuumChore {
          guard try asking({ () throws(SQLiteError) in try database.vacuum() }) else { continue }
          // What is to be gone may stand in old databases too.
          _ = try? DatabaseFile(in: folder).removeKept()
        } else if let document = Self.document(of: chore) {
          try removeEvidence(document)
        } else {
          try clearAside(chore)
        }
        try asking { () throws(SQLiteError) in
          try database.execute("DELETE FROM chores WHERE name = ?", [.text(chore)])
        }
      }
    } catch {
      // Whoever is writing now, or opens the registry next, does it.
      if error.isBusy { return }
      notice(.stillToClear(folder: Self.databaseFolder, error))
    }
  }

  /// Leaves it to be done that the bytes of a document go, once no file of a case that holds them is still to be written.
  public func dropEvidence(_ sha256: String) throws(RegistryError) {
    guard Digest(hex: sha256) != nil else { return }
    try askToClear("\(Self.evidenceChore) \(sha256)")
  }

  private static func document(of chore: String) -> String? {
    let words = chore.split(separator: " ")
    return words.count == 2 && words[0] == evidenceChore ? String(words[1]) : nil
  }

  /// Removes the stored files with these bytes, unless a case holds them.
  private func removeEvidence(_ sha256: String) throws(RegistryError) {
    guard try holders(ofEvidence: sha256).isEmpty else { return }
    try translate { () throws(FileError) in
      for name in try files.names(ofEvidence: sha256, beneath: root) {
        _ = try folder.remove(EvidencePath.path(of: name).text)
      }
    }
  }

  static let vacuumChore = "vacuum"
  private static let evidenceChore = "evidence"
  private static let asideChore = "aside"

  /// Leaves it to be done that copies of a case that were kept aside lose what was removed from it.
  func askToClearAside(_ removal: Removal) throws(RegistryError) {
    try askToClear("\(Self.asideChore) \(removal.number) \(removal.name)")
  }

  /// Removes from copies of a case that were kept aside what was removed from the case.
  ///
  /// - Parameter chore: `aside`, the number and the name, with spaces between them.
  private func clearAside(_ chore: String) throws(RegistryError) {
    let words = chore.split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3 else { return }
    let (aside, number, name) = (DatabaseFile.aside, words[1], words[2])
    for file in try translate({ () throws(FileError) in try folder.names(in: aside) }) where file.isAbout(number) {
      try translate { () throws(FileError) in
        let path = "\(aside)/\(file)"
        let bytes = (try? folder.read(path)) ?? nil
        guard let bytes, let document = try? CaseDocument(bytes), document.number.description == number else {
          _ = try folder.remove(path)
          return
        }
        // What its state says follows from its history, whoever has edited it.
        let clean =
          document.without { pointer, _ in Forgetting.name(of: pointer) == Forgetting.lastName(of: name) } ?? document
        if clean.bytes != bytes { try folder.write(clean.bytes, to: path) }
      }
    }
  }
}

extension Record {
  /// What a record of the verb `forget` removes.
  fileprivate var name: String? { self.input["name"]?.string }
}

extension String {
  /// Whether the name of a file kept aside is that of a copy of this case.
  fileprivate func isAbout(_ number: String) -> Bool {
    guard let place = firstRange(of: number) else { return false }
    return !(place.upperBound < endIndex && self[place.upperBound].isNumber)
  }
}
