import Platform
import CaseRecords
import Disk
import JSONText
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What somebody may put into a registry before sending it.
extension Office {
  /// A drafted letter whose chain holds, however odd what it says is.
  static func forged(
    _ number: String, by: PartyID = "p-sec", at: String = "2024-06-03T10:00:00+00:00", note: String? = nil,
    isNotePersonal: Bool = true, _ change: (inout Effects) -> Void = { _ in }
  ) throws -> CaseDocument {
    var effects = Effects(
      number: CaseNumber(number),
      workflow: WorkflowReference(id: "letter", version: 1, digest: Pins.digest(Array(letter.utf8))),
      title: "Forged", to: "drafted", parties: ["addressee": ["b-dept"]])
    change(&effects)
    let record = Record(
      sequence: 1, id: "forged \(number)", deed: .open, on: .june(), at: at, by: by, role: "secretary", note: note,
      effects: effects, personal: note != nil && isNotePersonal ? ["/note"] : [])
    return CaseDocument(opening: try CaseHistory([record])) { String(repeating: "0", count: 32) }
  }

  /// Puts a document where its number says.
  func plant(_ document: CaseDocument) throws {
    let path = RegistryPath.document(of: document.number)
    try FileSystem().makeFolder((root / path).parent)
    try write(document.bytes, to: path)
  }

  /// Adds to the journal what its chain then holds.
  func forge(_ change: JournalEntry.Change, files: [String: [UInt8]] = [:]) throws {
    var journal = try Journal(try read("journal.json") ?? [])
    journal.append(change, at: Office.founded, files: files)
    try write(journal.bytes, to: "journal.json")
    try write(journal.partiesBytes, to: "parties.json")
    for (path, bytes) in files { try write(bytes, to: path) }
  }

  /// Pins a definition without looking at it.
  func forge(workflow text: String) throws -> WorkflowReference? {
    guard let reference = Pins.reference(ofWorkflow: Array(text.utf8)) else { return nil }
    try forge(.workflow(reference), files: ["workflows/\(reference).json": Array(text.utf8)])
    return reference
  }

  /// Pins an edition of a calendar without looking at it.
  func forge(calendar text: String) throws {
    guard let json = try? JSON(parsing: Array(text.utf8)), let reference = Pins.reference(ofCalendar: json) else {
      return
    }
    let bytes = Array(text.utf8)
    try forge(
      .calendar(reference, digest: Pins.digest(bytes)), files: ["calendars/\(reference).json": bytes])
  }

  /// Adds an edition of the calendar as the program does.
  func add(edition: Int, replacing old: String = "Victory", with new: String = "Victory") throws {
    let text = Office.calendar.replacing("\"edition\": 3", with: "\"edition\": \(edition)").replacing(old, with: new)
    let registry = try open()
    _ = try registry.write { try registry.add(calendar: Array(text.utf8), at: Office.founded) }
  }

  /// Whether everything that reads all cases works: lists, seals, and a new case that is found again.
  func works() throws -> Bool {
    let registry = try open()
    guard try registry.verify().problems.isEmpty else { return false }
    _ = try registry.draftSeal(at: SealedOffice.moment)
    for reference in try registry.duties(dueThrough: .june(300), ListRequest(asOf: .june(300))).rows.map(\.calendar) {
      _ = try registry.calendar(reference)
    }
    let number = try registry.openLetter(on: .june(), id: "works")
    let found = try registry.document(number).number
    return CaseNumber(number.description) == number && found == number
  }
}
