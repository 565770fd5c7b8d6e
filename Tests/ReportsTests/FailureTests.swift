import CaseWork
import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct FailureTests {
  @Test func `a failure for scripts is one object with kind, message and details`() {
    let failure = Failure(.notFound, "no case LTR-2024-000009", details: [["number": "LTR-2024-000009"]])
    #expect(failure.kind == .notFound)
    #expect(
      failure.json == [
        "error": [
          "kind": "not-found", "message": "no case LTR-2024-000009", "details": [["number": "LTR-2024-000009"]],
        ]
      ])
    #expect(
      failure.rendered(asJSON: true)
        == #"{"error":{"details":[{"number":"LTR-2024-000009"}],"kind":"not-found","message":"no case LTR-2024-000009"}}"#
    )
  }

  @Test func `a failure for people is safe to print, and data cannot pass for another message`() {
    let failure = Failure(.refused, "one\noversight: two\u{1B}[2J\n\nthree")
    #expect(failure.rendered(asJSON: false) == "oversight: one\n  oversight: two␛[2J\n\n  three")
  }

  @Test func `a failure after something was recorded does not say that nothing was changed`() {
    let failure = Failure(.io, "the disk is gone. Nothing was changed. Try again.")
    #expect(failure.after(nil, in: .en) == failure)
    let told = failure.after(Recorded(numbers: []), in: .en)
    #expect(told.message.hasPrefix("the disk is gone. It is recorded all the same. Do not send it again"))
    #expect(!told.message.contains("Nothing was changed"))
  }
}
