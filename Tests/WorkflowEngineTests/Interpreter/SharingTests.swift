import Testing
import WorkflowEngine

/// Histories hand their records and states on to the next; changing one leaves the others as they were.
@Suite struct SharingTests {
  @Test func `a changed copy of a record leaves the record as it was`() throws {
    var desk = try Desk.letter()
    try desk.open()
    let record = try desk.last
    var copy = record
    #expect(copy == record && copy.hashValue == record.hashValue)
    copy.note = "changed"
    copy.effects.title = "changed"
    #expect(copy != record && record.note == nil && record.effects.title != "changed")
    copy.note = record.note
    copy.effects.title = record.effects.title
    #expect(copy == record, "equal, though apart")
  }

  @Test func `a history stays as it was when the case goes on`() throws {
    var desk = try Desk.letter()
    try desk.open()
    let before = try desk.history
    let again = try CaseHistory(before.records)
    try desk.perform("drop", on: "2024-06-04")
    #expect(before == again && before.state.stage == "drafted" && before.records.count == 1)
    #expect(try desk.state.stage == "dropped" && desk.history.records.first == before.records.first)
  }
}
