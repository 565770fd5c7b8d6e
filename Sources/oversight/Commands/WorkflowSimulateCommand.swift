import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `workflow simulate`: a definition tried out without recording anything.
struct WorkflowSimulateCommand: Command {
  static let verb = "workflow simulate"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowSimulate, synopsis: "FILE [STEP…]", audience: .keeper, access: .plain, positionals: ["FILE", "STEP"],
    options: [
      .script, .from, .calendar,
      .parties, .actor, .strict,
    ],
    examples: [
      "oversight workflow simulate canteen.json '2026-09-10 visit visitedOn=2026-09-09 violations=0'",
      "oversight workflow simulate social-audit",
    ], exitCodes: [.refused, .notFound, .data])

  private let file: String
  private let steps: [String]
  private let script: String?
  private let from: Day?
  private let calendar: String?
  private let parties: [(role: RoleID, party: PartyID)]
  private let actor: PartyID?
  private let isStrict: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    steps = arguments.rest()
    script = arguments.value(of: .script)
    if script != nil, !steps.isEmpty { throw .contradiction("STEP", OptionSpec.script.name, verb: Self.verb) }
    from = try arguments.day(of: .from)
    calendar = arguments.value(of: .calendar)
    parties = try arguments.parties()
    actor = arguments.value(of: .actor).map { PartyID($0) }
    isStrict = arguments.has(.strict)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (pinned, notes) = try session.notedDraft(file)
    let given = try given(of: pinned.workflow, in: session)
    let from = try from ?? given.lazy.compactMap(\.day).min() ?? session.today()
    guard script != nil || !steps.isEmpty else {
      return showPaths(of: pinned.workflow, notes, from: from, in: session)
    }
    let calendar = try session.calendar(calendar ?? pinned.workflow.calendar)
    let simulation = Simulation(
      pinned, calendar: calendar, surroundings: try session.simulationSurroundings(of: pinned.workflow, from: from))
    var runner = SimulationRunner(simulation, parties: parties.byRole, actor: actor)
    let events = runner.run(given, isStrict: isStrict)
    // Without a case nothing can be tried out.
    if runner.simulation.cases.isEmpty, let error = events.last?.error { throw error }
    let page = SimulationPage(runner, events, notes: notes, session.language)
    session.answer(page.json) { page.text(session.lines, style: session.terminal.style) }
    guard isStrict, let error = events.last?.error else { return .ok }
    session.terminal.report(Failure(error, in: session.language), asJSON: session.options.json)
    return .refused
  }

  /// The steps as they were given; an opening comes first.
  private func given(of workflow: Workflow, in session: Session) throws -> [SimulationStep] {
    let lines: [(place: Int, text: String)]
    if let script {
      let bytes = try script == "-" ? FileSystem().readStandardInput() : session.bytes(ofFile: script)
      let text = String(decoding: bytes, as: UTF8.self)
      lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        ($0.offset + 1, "\($0.element)")
      }
    } else {
      lines = steps.enumerated().map { ($0.offset + 1, $0.element) }
    }
    return try lines.filter { !$0.text.allSatisfy(\.isWhitespace) }.map { line in
      do { return try SimulationStep(line.text, of: workflow, place: line.place) } catch {
        throw PlacedError(error, script == nil ? .step(line.place) : .scriptLine(line.place))
      }
    }
  }

  private func showPaths(
    of workflow: Workflow, _ notes: [PlacedDefect], from day: Day, in session: Session
  ) -> ExitCode {
    let page = PathPage(workflow, notes: notes, session.language)
    let reference: JSON = ["id": .string(workflow.id.name), "version": .integer(workflow.version)]
    session.answer(["workflow": reference, "paths": page.json, "notes": page.notes.json]) {
      page.text(trying: file, from: day, session.lines, style: session.terminal.style)
    }
    return .ok
  }
}
