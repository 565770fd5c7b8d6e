import JSONText
@testable import oversight
import Reports
import Testing
import WorkflowEngine

@Suite struct FailureTests {
  @Test func `a failure for scripts is one object with kind, message and details`() {
    let failure = Failure(.notFound, "no case LTR-2024-000009", details: [["number": "LTR-2024-000009"]])
    #expect(failure.exitCode == .notFound)
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

  @Test func `every kind has its exit code`() {
    let codes = FailureKind.allCases.map { Failure($0, "").exitCode.rawValue }
    #expect(codes == [1, 1, 2, 64, 65, 65, 74, 75, 130, 70])
    #expect(Failure(.invalid, "", exitCode: .usage).exitCode == .usage)
  }

  @Test func `wrong usage ends with 64`() {
    let failure = Failure(UsageError.emptyArgument(verb: "log"), in: .en)
    #expect(failure.kind == .usage && failure.exitCode == .usage)
    #expect(failure.text == "oversight: an argument is empty. Nothing was changed. Run 'oversight log --help'.")
  }

  @Test func `exit codes say what they mean`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 70, 74, 75, 130])
    #expect(Set(ExitCode.allCases.map(\.meaning.en)).count == ExitCode.allCases.count)
  }
}
