import Disk
public import CaseRecords
import JSONText
import Platform
import SQLite
public import WorkflowEngine

/// Where what is removed from a case stands besides, so that it has to be removed there too, or cannot be.
public struct Traces: Hashable, Sendable {
  /// Another case that holds the same personal value.
  public struct Twin: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// The names under which it holds it.
    public let names: [String]
  }

  /// Other cases that hold the same personal value.
  public internal(set) var twins: [Twin] = []
  /// The cases of which the title says it; a title is part of the chain.
  public internal(set) var titles: [CaseNumber] = []
  /// The duties of this case that are counted from the very day that is removed.
  public internal(set) var duties: [DutyID] = []
}

extension Registry {
  /// Where else what is to be forgotten may stand: cases opened above or under this one or by the same command that hold
  /// the same personal value, titles, and days from which duties are counted.
  ///
  /// - Parameters:
  ///   - forgetting: What is removed.
  ///   - document: The case before that.
  /// - Throws: As `document(_:)` does.
  public func traces(of forgetting: Forgetting, in document: CaseDocument) throws(RegistryError) -> Traces {
    let sources = document.sealed.filter { sealed in
      (forgetting.sequence ?? sealed.record.sequence) == sealed.record.sequence
        && sealed.personalValues.contains { JSONPointer.keys(of: $0.pointer).last == forgetting.name }
    }
    let values = Set(
      sources.flatMap(\.personalValues).filter { JSONPointer.keys(of: $0.pointer).last == forgetting.name }.map(\.value)
    )
    var relatives = Set((document.state.parent.map { [$0] } ?? []) + document.state.children)
    for id in Set(sources.map(\.record.id)) { relatives.formUnion(try records(ofCommand: id).map(\.number)) }
    relatives.formUnion(try neighbours(of: document.number, recordedAt: Set(sources.map(\.record.at))))
    relatives.remove(document.number)
    var traces = Traces()
    let texts = values.flatMap(\.words)
    if document.state.title.says(texts) { traces.titles.append(document.number) }
    for number in relatives.sorted() {
      guard let relative = try neighbour(number) else { continue }
      let names = relative.personalNames(of: values)
      if !names.isEmpty { traces.twins.append(Traces.Twin(number: number, names: names)) }
      if relative.state.title.says(texts) { traces.titles.append(number) }
    }
    let days = Set(texts.compactMap { Day($0) })
    if !days.isEmpty { traces.duties = document.dutiesCounted(from: days) }
    return traces
  }

  /// The cases next to this one in its series with a record of the same moment: a list of commands records many at once,
  /// and an earlier program gave the records of one command ids of their own.
  private func neighbours(of number: CaseNumber, recordedAt moments: Set<String>) throws(RegistryError) -> [CaseNumber]
  {
    guard !moments.isEmpty else { return [] }
    var found: [CaseNumber] = []
    for serial in max(1, number.serial - 64)...number.serial + 64 where serial != number.serial {
      let next = CaseNumber(prefix: number.prefix, office: number.office, year: number.year, serial: serial)
      guard let document = try neighbour(next) else { continue }
      if document.sealed.contains(where: { moments.contains($0.record.at) }) { found.append(next) }
    }
    return found
  }

  /// A document beside the one in question; one that is gone or damaged must not stand in the way of the law.
  private func neighbour(_ number: CaseNumber) throws(RegistryError) -> CaseDocument? {
    // Most of those next to it are no cases at all.
    guard try isTaken(number) else { return nil }
    do throws(RegistryError) { return try document(number) } catch {
      if case .database = error { throw error }
      return nil
    }
  }

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

  static let vacuumChore = "vacuum"
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
        let clean = document.without { pointer, _ in JSONPointer.keys(of: pointer).last == name } ?? document
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

  /// Whether one of these words stands in the text, in whatever case.
  fileprivate func says(_ words: [String]) -> Bool {
    let text = lowercased()
    return words.contains { $0.count > 2 && text.contains($0.lowercased()) }
  }
}

extension JSON {
  /// The texts in a value.
  fileprivate var words: [String] {
    switch self {
    case .string(let text): [text]
    case .array(let elements): elements.flatMap(\.words)
    case .object(let object): object.members.flatMap(\.value.words)
    default: []
    }
  }
}

extension CaseDocument {
  /// The personal values under a name, or all.
  func personalValues(named name: String?) -> [JSON] {
    sealed.flatMap(\.personalValues).filter { name == nil || JSONPointer.keys(of: $0.pointer).last == name }.map(
      \.value)
  }

  /// The names under which one of these values stands here, sorted.
  fileprivate func personalNames(of values: Set<JSON>) -> [String] {
    let pointers = sealed.flatMap(\.personalValues).filter { values.contains($0.value) && $0.pointer != "/request" }
    return Set(pointers.compactMap { JSONPointer.keys(of: $0.pointer).last }).sorted()
  }

  /// The duties whose days were counted from one of these days.
  fileprivate func dutiesCounted(from days: Set<Day>) -> [DutyID] {
    Set(countedDuties.filter { days.contains($0.base) || $0.event.map(days.contains) == true }.map(\.run.id)).sorted()
  }
}
