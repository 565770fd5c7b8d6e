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
    // Among themselves: what others open is what the first edition opened.
    let files = try ShippedWorkflows.files.map { ("\($0).json", try ProjectFiles.bytes("Workflows/\($0).json")) }
      .filter { !shipped.second.contains($0.0) }
    var surroundings = shipped.surroundings
    surroundings.workflows = [:]
    let lines = Self.lines(
      Dictionary(
        DefinitionFile.check(files, in: surroundings).map { ($0.name, $0.findings.map(\.defect)) },
        uniquingKeysWith: { $1 }))
    #expect(
      shipped.second.isDisjoint(with: shipped.findings.filter { !$0.value.isEmpty }.keys),
      "the second edition shows none")
    let path = "Fixtures/Golden/doubts-of-the-first-edition.txt"
    if ProcessInfo.processInfo.environment["OVERSIGHT_RENEW_DOUBTS"] != nil {
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: ProjectFiles.place(path))
    }
    let golden = try ProjectFiles.text(path)
    #expect(lines == golden.split(separator: "\n").map(String.init))
  }
}
