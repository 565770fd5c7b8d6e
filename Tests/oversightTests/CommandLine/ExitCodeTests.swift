import CaseWork
import Reports
import Testing
import WorkflowEngine

@testable import oversight

@Suite struct ExitCodeTests {
  @Test func `every kind of failure has its exit code`() {
    let codes = FailureKind.allCases.map { $0.exitCode.rawValue }
    #expect(codes == [1, 1, 1, 2, 64, 65, 65, 74, 75, 130, 70])
  }

  @Test func `wrong usage ends with 64`() throws {
    let failure = try #require(Failure(usage: UsageError.emptyArgument(verb: "log"), in: .en))
    #expect(failure.kind == .usage && failure.kind.exitCode == .usage)
    #expect(failure.text == "oversight: an argument is empty. Nothing was changed. Run 'oversight log --help'.")
  }

  @Test func `exit codes say what they mean`() {
    #expect(ExitCode.allCases.map(\.rawValue) == [0, 1, 2, 64, 65, 70, 74, 75, 130])
    #expect(Set(ExitCode.allCases.map(\.meaning.en)).count == ExitCode.allCases.count)
  }
}
