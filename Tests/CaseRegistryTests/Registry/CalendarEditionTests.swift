import Platform
import CaseRecords
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct CalendarEditionTests {
  let office: Office

  init() throws { office = try Office() }

  static let donor = """
    {"format": "oversight.calendar/1", "id": "donor", "edition": 1, "title": "Donor", "weekend": [5, 6], "fixed": [],
     "years": {"2024": {"holidays": [{"date": "2024-06-06", "title": "Founder's Day"}], "movedDaysKnown": true}}}
    """

  /// The next edition of the office's calendar, with another holiday.
  static let next = Office.calendar.replacing("\"edition\": 3", with: "\"edition\": 4")
    .replacing("2024-05-09", with: "2024-05-10")

  @discardableResult
  private func add(_ text: String, to registry: FolderStore) throws -> Bool {
    try registry.write { try registry.add(calendar: Array(text.utf8), at: Office.founded) }
  }

  @Test func `a new edition stands beside the old one, and is the newest`() throws {
    let registry = try office.open()
    let before = try office.read("calendars/kz@3.json")
    #expect(try add(Self.next, to: registry))
    #expect(try add(Self.donor, to: registry))
    let again = try office.open()
    #expect(again.newestEditions.map(\.description) == ["kz@4", "donor@1"])
    #expect(try again.newestCalendar("kz").reference.edition == 4)
    #expect(try again.mainCalendar().reference.description == "kz@4")
    #expect(try again.calendar(#require(CalendarReference("kz@3"))).years != again.newestCalendar("kz").years)
    #expect(try office.read("calendars/kz@3.json") == before)
    #expect(try again.newestCalendarDocuments() == [try JSON(parsing: Self.next), try JSON(parsing: Self.donor)])
    #expect(try again.verify().problems.isEmpty)
  }

  @Test func `the same edition again is no change, another under its number is refused`() throws {
    let registry = try office.open()
    try add(Self.donor, to: registry)
    let before = try office.read("journal.json")
    #expect(try !add(Self.donor.replacing("\n", with: "\n  "), to: registry))
    let other = Self.donor.replacing("[5, 6]", with: "[7]")
    #expect(registryError { try add(other, to: registry) } == .taken("donor@1", key: "edition", next: 2))
    #expect(try office.read("journal.json") == before)
  }

  @Test func `nothing is added to a journal that was changed by hand`() throws {
    try office.edit("journal.json", replacing: "Department", with: "Ministry")
    let registry = try office.open()
    guard case .broken(path: "journal.json", _) = registryError({ try add(Self.donor, to: registry) }) else {
      Issue.record("a broken journal was added to")
      return
    }
    #expect(try office.read("calendars/donor@1.json") == nil)
  }

  @Test(arguments: ["kz@3", "donor@1"])
  func `every one-byte change of an edition is found`(edition: String) throws {
    let registry = try office.open()
    try add(Self.next, to: registry)
    try add(Self.donor, to: registry)
    let path = "calendars/\(edition).json"
    let bytes = try #require(try office.read(path))
    for place in bytes.indices {
      var edited = bytes
      edited[place] ^= 1
      try FileSystem().write(edited, to: office.root / path, sync: false)
      #expect(try registry.verify().problems.map(\.path) == [path], "byte \(place)")
    }
    try office.write(bytes, to: path)
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test func `an edition that is gone is found, and what counts in it is refused`() throws {
    let registry = try office.open()
    try add(Self.next, to: registry)
    try FileSystem().remove(office.root / "calendars/kz@4.json")
    let again = try office.open()
    #expect(try again.verify().problems.map(\.kind) == [.missing])
    #expect(registryError { _ = try again.newestCalendar("kz") } == .noDefinition("calendar kz@4"))
    #expect(registryError { _ = try again.newestCalendarDocuments() } == .noDefinition("calendar kz@4"))
  }
}
