import Foundation
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What the checker's rules on duties say of the definitions of the first edition, line by line.
@Suite struct ShippedDoubtsTests {
  /// One line a finding, sorted, as the golden list has them.
  private static func lines(_ findings: [String: [Defect]]) -> [String] {
    findings.sorted { $0.key < $1.key }.flatMap { file, defects in
      defects.map { "\(file) \($0.rule.rawValue) \($0.pointer): \($0.message)" }.sorted()
    }
  }

  @Test func `the first edition shows what its reviews found`() throws {
    let shipped = try #require(ShippedWorkflows.all)
    let lines = Self.lines(shipped.findings)
    let path = "Fixtures/Golden/doubts-of-the-first-edition.txt"
    if ProcessInfo.processInfo.environment["OVERSIGHT_RENEW_DOUBTS"] != nil {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: ProjectFiles.place(path))
    }
    let golden = try ProjectFiles.text(path)
    #expect(lines == golden.split(separator: "\n").map(String.init))
  }
}
