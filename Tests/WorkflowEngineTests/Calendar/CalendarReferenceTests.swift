import Testing
import WorkflowEngine

@Suite struct CalendarReferenceTests {
  @Test(arguments: [("kz@1", "kz", 1), ("kz@3", "kz", 3), ("a-9@999999", "a-9", 999_999)])
  func `a reference names a calendar and its edition`(text: String, id: String, edition: Int) throws {
    let reference = try #require(CalendarReference(text))
    #expect(reference.id == id)
    #expect(reference.edition == edition)
    #expect(reference.description == text)
    #expect(CalendarReference(id: id, edition: edition) == reference)
  }

  @Test(arguments: [
    "", "@", "kz", "kz@", "@1", "kz@0", "kz@-1", "kz@+1", "kz@01", "kz@1000000", "kz@1 ", "KZ@1", "1z@1", "kz@1@2",
    "k z@1",
    "кз@1", "kz@١", "kz@99999999999999999999", "-kz@1", "abcdefghijklmnopqrstuvwxyz-1234567@1",
  ])
  func `anything else is refused`(text: String) {
    #expect(CalendarReference(text) == nil)
  }
}
