import Foundation
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// The definitions that the program ships, checked as the build does: every file that lies in the folder.
struct ShippedWorkflows: Sendable {
  /// Read once; nil when they cannot be.
  static let all = try? ShippedWorkflows { _ in true }
  /// The first edition among itself, whose cases go on as they were decided.
  static let first = try? ShippedWorkflows { !$0.contains("oversight.workflow/2") }
  /// The names of the files, without their ending, in order.
  static let files = ((try? ProjectFiles.names(in: "Workflows")) ?? []).filter { $0.hasSuffix(".json") }
    .map { String($0.dropLast(".json".count)) }.filter { !["Acts", "Digests"].contains($0) }
  /// The ids of the definitions; a file of a later version ends with its number, as in `appeal-2`.
  static let names = files.filter { $0.split(separator: "-").last.flatMap { Int($0) } == nil }

  let pinned: [WorkflowID: PinnedWorkflow]
  /// What is noted of each file.
  let findings: [String: [Defect]]
  /// The files that are of the second format.
  let second: Set<String>
  let definitions: [WorkflowID: JSON]
  let acts: Acts
  /// What each is checked against, the others among it.
  let surroundings: DefinitionSurroundings

  /// - Parameter isWanted: Whether a definition with this text is among them.
  private init(_ isWanted: (String) -> Bool) throws {
    let acts = try Letter.acts()
    var surroundings = DefinitionSurroundings(
      acts: acts, calendars: ["kz"], languages: Language.allCases, requiresLanguages: true)
    let files = try Self.files.map { ("\($0).json", try ProjectFiles.bytes("Workflows/\($0).json")) }
      .filter { isWanted(String(decoding: $0.1, as: UTF8.self)) }
    var pinned: [WorkflowID: PinnedWorkflow] = [:]
    var definitions: [WorkflowID: JSON] = [:]
    var findings: [String: [Defect]] = [:]
    var second: Set<String> = []
    for file in DefinitionFile.check(files, in: surroundings) {
      let workflow = try #require(file.workflow, "\(file.findings)")
      #expect(file.findings.allSatisfy { $0.defect.isWarning }, "\(file.findings)")
      if workflow.format != .first { second.insert(file.name) }
      findings[file.name] = file.findings.map(\.defect)
      guard pinned[workflow.id].map({ $0.workflow.version < workflow.version }) ?? true else { continue }
      pinned[workflow.id] = PinnedWorkflow(workflow, digest: try #require(file.digest))
      definitions[workflow.id] = file.json
      surroundings.workflows[workflow.id.name] = file.json.flatMap { WorkflowOutline($0) }
    }
    self.pinned = pinned
    self.definitions = definitions
    self.findings = findings
    self.second = second
    self.acts = acts
    self.surroundings = surroundings
  }
}
