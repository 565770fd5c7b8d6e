import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

extension Session {
  /// A definition to look at: from a file, or by its id from the registry or the program.
  ///
  /// - Parameter name: A name with a point or a slash is a file; any other an id, or `ID@VERSION`.
  /// - Throws: `WorkError` with all defects; a file that is not there is a `FileError`.
  func draft(_ name: String) throws -> PinnedWorkflow { try notedDraft(name).workflow }

  /// As `draft`, with what is noted of it.
  func notedDraft(_ name: String) throws -> (workflow: PinnedWorkflow, notes: [PlacedDefect]) {
    let isFile = name.contains(".") || name.contains("/")
    let bytes = isFile ? try bytes(ofFile: name) : try definition(name)
    var surroundings = try definitionSurroundings()
    surroundings.languages = []
    let checked = DefinitionFile.check([(name, bytes)], in: surroundings)
    guard let file = checked.first, let workflow = file.workflow, let digest = file.digest else {
      throw WorkError.defects(.definition, checked.flatMap(\.findings))
    }
    return (PinnedWorkflow(workflow, digest: digest), file.findings.filter(\.defect.isWarning))
  }

  /// What a simulation of `workflow` knows besides: the acts, and every workflow that it opens, directly or not.
  func simulationSurroundings(of workflow: Workflow, from day: Day) throws -> CaseSurroundings {
    let registry = registryIfAny
    var ignored: [Defect] = []
    var surroundings = CaseSurroundings(
      today: day, people: try registry?.people() ?? People(),
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

extension Session {
  /// What definitions are checked against: the registry's, or what comes with the program.
  func definitionSurroundings() throws -> DefinitionSurroundings {
    if let registry = registryIfAny { return try registry.definitionSurroundings() }
    var defects: [Defect] = []
    var surroundings = DefinitionSurroundings(
      acts: Acts(try JSON(parsing: Shipped.acts.bytes), defects: &defects), calendars: Shipped.calendars.map(\.name),
      languages: Language.allCases)
    for file in Shipped.workflows {
      if let outline = WorkflowOutline(try JSON(parsing: file.bytes)) { surroundings.workflows[outline.id] = outline }
    }
    return surroundings
  }

  /// The bytes of a definition of the registry, or of one that comes with the program.
  func definition(_ text: String) throws -> [UInt8] {
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let id = WorkflowID(parts.first ?? text)
    if let registry = registryIfAny {
      let all = try registry.journal().workflows.filter {
        $0.id == id && (parts.count < 2 || String($0.version) == parts[1])
      }
      // Without a version the one that new cases get.
      let newest = parts.count < 2 ? registry.newest(id) : nil
      if let reference = newest ?? all.max(by: { $0.version < $1.version }) {
        return try registry.definitionBytes(reference)
      }
      // What could be added is looked at first.
      if let shipped = Self.shippedDefinitions().version(named: text) { return shipped.bytes }
      throw Self.noWorkflow(text, registry.workflowIDs.map(\.name))
    }
    let files = (Shipped.workflows + Shipped.earlierWorkflows).filter { $0.name == id.name }
    let version = parts.count < 2 ? nil : parts[1]
    for file in files where version == nil || version == Self.version(of: file) { return file.bytes }
    throw Self.noWorkflow(text, Shipped.workflows.map(\.name))
  }

  private static func version(of file: Shipped.File) -> String? {
    (try? JSON(parsing: file.bytes))?["version"]?.integer.map(String.init)
  }

  private static func noWorkflow(_ name: String, _ known: [String]) -> WorkError {
    .noDefinition(name, Hint(for: name, among: known))
  }
}

extension Workflow {
  /// The workflows of which its actions open cases.
  fileprivate var opened: [WorkflowID] { actions.flatMap { $0.value.opens.map(\.workflow) } }
}
