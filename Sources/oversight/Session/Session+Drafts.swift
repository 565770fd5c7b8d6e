import CaseRegistry
import JSONText
import Reports
import WorkflowEngine
import Workflows

extension Session {
  /// A definition to look at: from a file, or by its id from the registry or the program.
  ///
  /// - Parameter name: A name with a point or a slash is a file; any other an id, or `ID@VERSION`.
  /// - Throws: `Failure` with all defects; a file that is not there is a `FileError`.
  mutating func draft(_ name: String) throws -> PinnedWorkflow {
    let isFile = name.contains(".") || name.contains("/")
    let bytes = isFile ? try bytes(ofFile: name) : try definition(name)
    var surroundings = try definitionSurroundings()
    surroundings.languages = []
    let checked = DefinitionFile.check([(name, bytes)], in: surroundings)
    guard let file = checked.first, let workflow = file.workflow, let digest = file.digest else {
      throw Failure(DefinitionWords.defectiveDefinition[language], defects: checked.flatMap(\.findings))
    }
    return PinnedWorkflow(workflow, digest: digest)
  }

  /// What a simulation of `workflow` knows besides: the acts, and every workflow that it opens, directly or not.
  mutating func simulationSurroundings(of workflow: Workflow, from day: Day) throws -> CaseSurroundings {
    let registry = try registryIfAny()
    var ignored: [Defect] = []
    var surroundings = CaseSurroundings(
      today: day, directory: try registry?.directory() ?? Directory(),
      acts: try registry?.acts() ?? Acts(try JSON(parsing: Shipped.acts.bytes), defects: &ignored))
    for calendar in try calendars() { surroundings.calendars[calendar.reference.id] = calendar }
    var waiting = workflow.opened
    while let id = waiting.popLast() {
      guard id != workflow.id, surroundings.workflows[id] == nil else { continue }
      let opened = try draft(id.name)
      surroundings.workflows[id] = opened
      waiting += opened.workflow.opened
    }
    return surroundings
  }
}

extension Workflow {
  /// The workflows of which its actions open cases.
  fileprivate var opened: [WorkflowID] { actions.flatMap { $0.value.opens.map(\.workflow) } }
}
