import Disk
import Platform
import CaseRecords
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What came by a merge serves the cases that came with it, until the keeper says more.
@Suite struct WaitingDefinitionTests {
  let office: Office
  let other: Office
  let at = "2024-07-01T09:00:00+00:00"
  private let second = Office.letter.replacing("\"version\": 1", with: "\"version\": 2")

  init() throws { (office, other) = (try Office(code: "AKT"), try Office(code: "ATY")) }

  func merge() throws -> MergeReport { try office.open().merge(other.root, at: at) }

  func add(_ definition: String, to office: Office) throws -> Bool {
    let registry = try office.open()
    return try registry.write { try registry.add(workflow: Array(definition.utf8), at: at) }
  }

  func use(_ edition: String) throws -> Bool {
    let registry = try office.open()
    let reference = try #require(CalendarReference(edition))
    return try registry.write { try registry.use(calendar: reference, at: at) }
  }

  func due(_ number: CaseNumber) throws -> Day? { try office.open().document(number).state.duties.last?.due }

  @Test func `a definition from elsewhere is for its own cases, and for new ones once that is said`() throws {
    _ = try add(second, to: other)
    let theirs = try other.open().openLetter(on: .june(), id: "a")
    let report = try merge()
    #expect(report.workflows.map(\.description) == ["letter@2"] && report.taken.map(\.number) == [theirs])
    let registry = try office.open()
    #expect(registry.newest("letter")?.version == 1)
    try registry.send(theirs, on: .june(1), id: "b")
    #expect(try registry.document(theirs).state.workflow.version == 2)
    #expect(try registry.document(registry.openLetter(on: .june(), id: "c")).state.workflow.version == 1)
    let reference = try #require(report.workflows.first)
    #expect(try registry.journal().waitingWorkflows == [reference])
    #expect(try registry.write { try registry.use(workflow: reference, at: at) })
    let again = try office.open()
    #expect(try again.write { try again.use(workflow: reference, at: at) } == false)
    #expect(again.newest("letter")?.version == 2)
    #expect(try again.document(again.openLetter(on: .june(), id: "d")).state.workflow.version == 2)
    #expect(try again.verify().problems.isEmpty)
  }

  @Test func `the very same definition added here is in use`() throws {
    _ = try add(second, to: other)
    _ = try merge()
    #expect(try add(second, to: office))
    #expect(try office.open().newest("letter")?.version == 2)
    #expect(try add(second, to: office) == false)
    let third = second.replacing("\"Drafted\"", with: "\"In draft\"")
    #expect(registryError { _ = try add(third, to: office) } == .taken("letter@2", key: "version", next: 3))
  }

  @Test func `a workflow of which nothing is in use is not there for new cases`() throws {
    let note = Office.letter.replacing("\"letter\"", with: "\"note\"").replacing("\"LTR\"", with: "\"NOT\"")
    _ = try add(note, to: other)
    _ = try merge()
    let registry = try office.open()
    #expect(registry.workflowIDs == ["letter"])
    #expect(registryError { _ = try registry.context(opening: "note", today: .june()) } == .noDefinition("note"))
  }

  @Test func `an edition from elsewhere counts in cases that count in it, and in new ones once that is said`() throws {
    try other.add(edition: 4, replacing: "2024-05-09", with: "2024-06-05")
    let theirs = try other.open().openLetter(on: .june(), id: "a")
    try other.open().send(theirs, on: .june(), id: "b")
    #expect(try merge().calendars.map(\.description) == ["kz@4"])
    let registry = try office.open()
    #expect(registry.newestEditions.map(\.description) == ["kz@3"])
    #expect(try registry.mainCalendar().reference.description == "kz@3")
    let mine = try registry.openLetter(on: .june(), id: "c")
    try registry.send(mine, on: .june(), id: "d")
    #expect(try due(mine) == .june(14) && due(theirs) == .june(15))
    #expect(try registry.context(of: registry.document(theirs), today: .june()).calendar.reference.edition == 4)
    #expect(try registry.context(of: registry.document(mine), today: .june()).calendar.reference.edition == 3)
    #expect(Engine.recomputed(try registry.document(theirs).state, in: try registry.newestCalendar("kz")).isEmpty)
    #expect(try use("kz@4"))
    #expect(try use("kz@4") == false)
    #expect(registryError { _ = try use("kz@9") } == .noDefinition("calendar kz@9"))
    let again = try office.open()
    let new = try again.openLetter(on: .june(), id: "e")
    try again.send(new, on: .june(), id: "f")
    #expect(try due(new) == .june(15))
    #expect(try again.verify().problems.isEmpty)
  }

  @Test func `an edition that waits has its number, and the next one here is in use at once`() throws {
    try other.add(edition: 4, replacing: "Victory", with: "Other")
    _ = try merge()
    #expect(registryError { try office.add(edition: 4) } == .taken("kz@4", key: "edition", next: 5))
    try office.add(edition: 5)
    #expect(try office.open().newestEditions.map(\.description) == ["kz@5"])
    try office.add(edition: 4, replacing: "Victory", with: "Other")
    #expect(try office.open().newestEditions.map(\.description) == ["kz@5"])
    #expect(try office.open().journal().waitingCalendars.isEmpty)
  }

  @Test func `the journal is of the first format until something needs the second, and says what came by merge`() throws
  {
    func format() throws -> String? { try JSON(parsing: office.read("journal.json") ?? [])["format"]?.string }
    try office.add(Party(id: "b-x", kind: .body, name: LocalizedText("X")))
    // Of a person it says nothing in clear, which the first format does not know; a body is said as it always was.
    #expect(try format() == "oversight.journal/2")
    let entries = try office.open().journal().entries
    #expect(entries.map(\.isOfSecondFormat) == entries.map { $0.json["personal"] != nil })
    _ = try add(second, to: other)
    _ = try merge()
    #expect(try format() == "oversight.journal/2")
    let entry = try #require(try office.open().journal().entries.last)
    #expect(entry.json["from"] == "merge" && entry.isTaken)
    // The index keeps the journal without its parties: it has to know as much of what waits.
    let kept = try office.open()
    #expect(kept.journals.whole == nil && kept.catalogue.waitingWorkflows.count == 1)
    #expect(kept.newest("letter")?.version == 1)
    try office.removeDatabase()
    #expect(try office.open().newest("letter")?.version == 1)
  }
}
