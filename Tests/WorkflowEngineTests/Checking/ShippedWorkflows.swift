import JSONText
import Testing
import WorkflowEngine

/// The definitions that the program ships, checked as the build does.
struct ShippedWorkflows: Sendable {
  /// Read once; nil when they cannot be.
  static let all = try? ShippedWorkflows()

  let pinned: [WorkflowID: PinnedWorkflow]
  let acts: Acts

  init() throws {
    let names = ["appeal", "council-recommendation", "information-request", "public-hearing", "social-audit"]
    let acts = try Letter.acts()
    let surroundings = DefinitionSurroundings(
      acts: acts, calendars: ["kz"], languages: Language.allCases, requiresLanguages: true)
    let files = try names.map { ("\($0).json", try CalendarSamples.file("Workflows/\($0).json").canonicalBytes()) }
    var pinned: [WorkflowID: PinnedWorkflow] = [:]
    for file in DefinitionFile.check(files, in: surroundings) {
      #expect(file.findings.isEmpty, "\(file.findings)")
      let workflow = try #require(file.workflow)
      pinned[workflow.id] = PinnedWorkflow(workflow, digest: try #require(file.digest))
    }
    self.pinned = pinned
    self.acts = acts
  }
}
