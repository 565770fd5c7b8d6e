import JSONText
import SQLite
public import WorkflowEngine

extension Registry {
  /// Where else what is to be forgotten may stand: cases beside this one that hold the same personal value, and copies of
  /// the document that were kept aside.
  ///
  /// - Parameters:
  ///   - name: The field or input, or `note`.
  ///   - document: The case before it is forgotten.
  /// - Returns: Numbers of the parent and of children, and paths within the registry.
  public func traces(
    of name: String, in document: CaseDocument
  ) throws(RegistryError) -> (cases: [CaseNumber], files: [String]) {
    let values = Set(document.personalValues(named: name))
    var cases: [CaseNumber] = []
    for number in (document.state.parent.map { [$0] } ?? []) + document.state.children
    where try !values.isDisjoint(with: self.document(number).personalValues(named: nil)) {
      cases.append(number)
    }
    let aside = DatabaseFile.aside
    let names = try translate { () throws(FileError) in try folder.names(in: aside) }
    let versions = try versions().filter { $0.number == document.number }.map(\.path)
    return (cases, names.filter { $0.hasSuffix("-\(document.number).json") }.map { "\(aside)/\($0)" } + versions)
  }

  /// Sees to it that what a record removes does not stay in the database either.
  func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError) {
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
      try database.execute("INSERT OR REPLACE INTO chores VALUES ('vacuum')")
    }
  }

  /// Does what a commit left to be done once its files are written; what cannot be done now waits for the next time.
  func doChores() {
    do throws(SQLiteError) {
      let waiting = try database.integer("SELECT count(*) FROM chores WHERE NOT EXISTS (SELECT 1 FROM pending)")
      if waiting != 0, try database.vacuum() {
        // What is to be gone may stand in old databases too.
        _ = try? DatabaseFile(in: folder).removeKept()
        try database.execute("DELETE FROM chores")
      }
    } catch {
      // Whoever is writing now, or opens the registry next, does it.
      if RegistryError.database(error).isBusy { return }
      notice(
        "What was removed may still stand in the database for a while: \(error.cause). The next command removes it.")
    }
  }
}

extension CaseDocument {
  /// The personal values under a name, or all.
  func personalValues(named name: String?) -> [JSON] {
    sealed.flatMap(\.personalValues).filter { name == nil || JSONPointer.keys(of: $0.pointer).last == name }.map(
      \.value)
  }
}
