import JSONText
import Testing
import WorkflowEngine
import Workflows

/// Cases of the shipped workflows in memory, moved by typed names alone.
struct ShippedCases {
  private var histories: [CaseNumber: CaseHistory] = [:]
  private var numbers = NumberAllotter(office: nil)
  private let definitions: [WorkflowID: PinnedWorkflow]
  private let surroundings: CaseSurroundings
  private let calendar: WorkingCalendar
  private var commands = 0

  /// No cases yet; these parties are known.
  init(parties: [Party], today: Day) throws {
    let (definitions, acts, calendar) = try Self.read()
    self.definitions = definitions
    self.calendar = calendar
    surroundings = CaseSurroundings(
      today: today, people: People(parties), acts: acts, workflows: definitions,
      calendars: [calendar.reference.id: calendar])
  }

  /// The embedded definitions as cases pin them.
  static func read() throws -> (definitions: [WorkflowID: PinnedWorkflow], acts: Acts, calendar: WorkingCalendar) {
    var defects: [Defect] = []
    let acts = Acts(try JSON(parsing: Shipped.acts.bytes), defects: &defects)
    let file = try #require(Shipped.calendars.first { $0.name == "kz" })
    let written = WorkingCalendar(try JSON(parsing: file.bytes), defects: &defects)
    let calendar = try #require(written)
    #expect(defects.isEmpty)
    let surroundings = DefinitionSurroundings(
      acts: acts, calendars: Shipped.calendars.map(\.name), languages: Language.allCases, requiresLanguages: true)
    var definitions: [WorkflowID: PinnedWorkflow] = [:]
    for file in DefinitionFile.check(Shipped.workflows.map { ($0.name, $0.bytes) }, in: surroundings) {
      let workflow = try #require(file.workflow, "\(file.name): \(file.findings)")
      definitions[workflow.id] = PinnedWorkflow(workflow, digest: try #require(file.digest))
    }
    return (definitions, acts, calendar)
  }

  /// How a case stands.
  func state(_ number: CaseNumber) throws -> CaseState { try #require(histories[number]?.state) }

  /// Opens a case and says its number.
  mutating func open<W: TypedWorkflow>(
    _: W.Type, _ opening: W.Opening, title: String, parties: [W.Role: [PartyID]], on day: String, by actor: PartyID
  ) throws -> CaseNumber {
    try decide(W.open(opening, title: title, parties: parties), W.id, on: day, by: actor, in: nil)
  }

  /// Performs an action and says where the case then stands.
  mutating func perform<W: TypedWorkflow>(
    _: W.Type, _ action: W.Action, _ evidence: String?, in number: CaseNumber, on day: String, by actor: PartyID
  ) throws -> W.Stage {
    let documents = evidence.map { [Evidence(kind: $0, sha256: "ab", name: "\($0).txt", size: 1)] } ?? []
    _ = try decide(W.perform(action, evidence: documents), W.id, on: day, by: actor, in: number)
    return try #require(W.stage(of: try state(number)), "\(number) is no \(W.id)")
  }

  private mutating func decide(
    _ wish: Command.Wish, _ workflow: WorkflowID, on day: String, by actor: PartyID, in number: CaseNumber?
  ) throws -> CaseNumber {
    commands += 1
    let command = Command(
      id: "c-\(commands)", actor: actor, on: try #require(Day(day)), at: "\(day)T10:00:00+05:00", wish: wish)
    let history = number.flatMap { histories[$0] }
    let context = CaseContext(
      history: history, workflow: try #require(definitions[workflow]), calendar: calendar,
      children: history?.state.children.compactMap(view) ?? [], surroundings: surroundings)
    let changes = try Engine.decide(command, in: context, numbers: &numbers)
    for change in changes { histories[change.number] = change.history }
    return try #require(changes.first).number
  }

  private func view(of child: CaseNumber) -> ChildView? {
    histories[child].map(\.state).map {
      ChildView(workflow: $0.workflow.id.name, stage: $0.stage.name, isFinal: $0.isFinal, outcome: $0.outcome)
    }
  }
}
