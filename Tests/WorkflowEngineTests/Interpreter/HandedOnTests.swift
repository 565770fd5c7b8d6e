import JSONText
import Testing
import WorkflowEngine

/// What a case hands on to the cases it opens.
@Suite struct HandedOnTests {
  @Test func `a text by language is handed on whole, and one of its texts where only one can stand`() throws {
    let texts: JSON = ["ru": "Просим ответить", "kk": "Жауап беруді сұраймыз"]
    var course = try ShippedCourse(
      "council-recommendation", others: ["b-above": .executive], fields: ["text": "Buy a bus"], on: "2024-11-01")
    try course.take("adopt", on: "2024-11-01", ["membersTotal": 15, "membersPresent": 10])
    try course.take("send", on: "2024-11-04")
    try course.take("confirmReceipt", on: "2024-11-04", ["receivedOn": "2024-11-04"])
    try course.desk.tick(through: "2024-12-31")
    try course.take("escalate", on: "2024-12-31", ["higherBody": "b-above", "escalationText": texts])
    let state = try #require(course.desk.opened.last?.history.state)
    #expect(state.fields["text"] == texts)
    #expect(state.title == "Жауап беруді сұраймыз")
  }
}
