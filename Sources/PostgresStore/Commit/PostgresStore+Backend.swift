public import CaseRecords
public import CaseRegistry
import Digests
import JSONText
import Platform
public import WorkflowEngine

extension PostgresStore {
  /// Keeps the numbers that a decision has used.
  public func keep(_ numbers: NumberAllotter) { staged.allotter = numbers }

  /// Passes over the numbers of a series that documents have, where what is remembered of it is not so.
  public func recount(after number: CaseNumber) throws(RegistryError) {
    var numbers = try numbers()
    let used = try everyNumber().filter {
      ($0.prefix, $0.office, $0.year) == (number.prefix, number.office, number.year)
    }
    numbers.pass(over: Set(used.map(\.serial) + [number.serial]), prefix: number.prefix, year: number.year)
    keep(numbers)
  }

  func everyNumber() throws(RegistryError) -> [CaseNumber] {
    let rows = try ask("SELECT number FROM oversight.documents WHERE registry = $1", [name])
    let stored = try (0..<rows.count).map { (row) throws(RegistryError) in try Self.number(rows.text(row, 0)) }
    return stored + staged.order
  }

  /// Whether there is a document of this number.
  public func isTaken(_ number: CaseNumber) throws(RegistryError) -> Bool {
    if staged.documents[number] != nil || known.documents[number] != nil { return true }
    if known.free.contains(number) { return false }
    // Whoever takes one number after the other is told of more each time.
    known.width = isWriting ? min(max(known.width * 8, 1), 256) : 1
    let wanted = (0..<known.width).map {
      CaseNumber(prefix: number.prefix, office: number.office, year: number.year, serial: number.serial + $0)
    }
    let rows = try ask(
      "SELECT number FROM oversight.documents WHERE registry = $1 AND number = ANY ($2::text[])",
      [name, .texts(wanted.map(\.description))])
    let taken = try (0..<rows.count).map { (row) throws(RegistryError) in try Self.number(rows.text(row, 0)) }
    if isWriting { known.free.formUnion(Set(wanted).subtracting(taken).subtracting(staged.order)) }
    return taken.contains(number)
  }

  /// A document is put with what is known of it: `document(_:)` has compared them.
  public func checkIsWhole(_ document: CaseDocument) throws(RegistryError) {}

  /// Puts a document in place of the one that is there.
  public func put(_ document: CaseDocument, adding records: [Record]) throws(RegistryError) {
    stage(document)
    // Only an id that the caller has chosen can be sent again.
    staged.ids.formUnion(records.filter { $0.by != nil && $0.request != nil }.map(\.id))
    staged.commands += records.map {
      ($0.id, CommandTrace(number: document.number, sequence: $0.sequence, request: $0.request))
    }
  }

  /// Puts a document as it is, so that all that follows from it is made anew.
  func restage(_ document: CaseDocument) throws(RegistryError) { try replace(document, isSettled: false) }

  private func stage(_ document: CaseDocument) {
    if staged.documents.updateValue(document, forKey: document.number) == nil { staged.order.append(document.number) }
  }

  /// Puts the bytes of a part of the registry; what follows from the journal is not kept twice.
  public func put(_ bytes: [UInt8], at path: String) throws(RegistryError) {
    if ![RegistryPath.journal, RegistryPath.parties, RegistryPath.settings].contains(path) {
      staged.parts[path] = bytes
    }
  }

  /// Puts the bytes of a part in place of others.
  public func rewrite(_ bytes: [UInt8], at path: String) throws(RegistryError) { try put(bytes, at: path) }

  /// Adds an entry to the registry's own history.
  public func record(
    _ change: JournalEntry.Change, at: String, files: [String: [UInt8]]
  ) throws(RegistryError) {
    var journal = try journal()
    journal.append(change, at: at, files: files)
    try put(journal)
  }

  /// Puts another history of the registry in place of its own.
  public func put(_ journal: Journal) throws(RegistryError) {
    journals.whole = journal
    staged.isJournalChanged = true
    known.forgetPeople()
    known.publication = nil
    pinned.forgetWhatMayChange()
  }

  /// Puts a document that came from elsewhere, or that has lost what the law orders removed, in place of the one there.
  public func replace(_ document: CaseDocument, isSettled: Bool) throws(RegistryError) {
    let number = document.number
    stage(document)
    staged.renewed.insert(number)
    staged.commands.removeAll { $0.trace.number == number }
    staged.commands += document.history.records.map {
      ($0.id, CommandTrace(number: number, sequence: $0.sequence, request: $0.request))
    }
    try count([number] + document.state.children + (document.state.parent.map { [$0] } ?? []))
  }

  /// Sees to it that numbers that are used somewhere are not given again.
  private func count(_ numbers: [CaseNumber]) throws(RegistryError) {
    var last = try self.numbers().last
    for number in numbers where number.office == settings.office {
      let series = NumberAllotter.Series(prefix: number.prefix, year: number.year)
      // One far ahead of all others, which only a mistake can have made, does not draw the others after it.
      guard number.serial <= (last[series] ?? 0) + Self.widestGap else { continue }
      last[series] = max(last[series] ?? 0, number.serial)
    }
    keep(NumberAllotter(office: settings.office, last: last))
  }

  private static let widestGap = 1_000_000

  /// What was replaced stands in no row any more; the server itself clears what it leaves behind.
  public func clearReplaced() throws(RegistryError) {}

  /// Becomes a registry of other settings: numbers are given with their code, after those that cases have with it.
  public func become(_ settings: RegistrySettings) throws(RegistryError) {
    // Before the first question, which would read what is counted with the old code.
    _ = try numbers()
    self.settings = settings
    staged.areSettingsChanged = true
    keep(NumberAllotter(office: settings.office))
    try count(try everyNumber().sorted())
  }

  /// Nothing but the digests of requests was made from a document that could keep what is removed from it.
  public func forgetTraces(of record: Record, in number: CaseNumber) throws(RegistryError) {
    let sources = (record.input["records"]?.array ?? []).compactMap(\.integer)
    staged.forgotten.append((number, sources))
    for place in staged.commands.indices {
      let (id, trace) = staged.commands[place]
      guard trace.number == number, sources.contains(trace.sequence) else { continue }
      staged.commands[place] = (id, CommandTrace(number: number, sequence: trace.sequence, request: nil))
    }
    if let document = record.input["evidence"]?.string { try dropEvidence(document) }
    guard
      let removal = try document(number).removals.last(where: {
        $0.id == record.id && $0.name == record.input["name"]?.string
      })
    else { return }
    try self.record(.removed(removal), at: record.at, files: [:])
    try sweep(number, at: record.at)
  }
}
