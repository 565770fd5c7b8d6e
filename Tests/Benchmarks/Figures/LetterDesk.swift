import CaseRecords
import CaseRegistry
import Digests
import Disk
import JSONText
import Platform
import TestSupport
import WorkflowEngine
import Workflows

/// A secretary who sends letters and records answers, without any files.
struct LetterDesk {
  private let context: CaseContext
  /// Opening, sending and answering.
  private let commands: [Command]

  /// A desk on which every day up to the end of 2025 has come.
  init() throws {
    var defects: [Defect] = []
    let json = try JSON(parsing: Letter.trilingual)
    let (workflow, found) = Workflow.read(json, in: DefinitionSurroundings(calendars: ["kz"]))
    guard let workflow, let file = Shipped.calendars.last,
      let calendar = WorkingCalendar(try JSON(parsing: file.bytes), defects: &defects), let today = Day("2025-12-31")
    else { throw BenchError("the letter cannot be read: \(found) \(defects)") }
    let pinned = PinnedWorkflow(workflow, digest: SHA256.digest(of: json.canonicalBytes()).description)
    context = CaseContext(
      history: nil, workflow: pinned, calendar: calendar,
      surroundings: CaseSurroundings(
        today: today,
        people: People([
          Party(id: "p-sec", kind: .person, name: LocalizedText("Secretary"), roles: ["secretary"]),
          Party(id: "b-dept", kind: .body, name: LocalizedText("Department")),
        ]), workflows: [workflow.id: pinned], calendars: ["kz": calendar]))
    commands = [try Letter.opening, try Letter.sending, try Letter.answering]
  }

  /// Opens, sends and answers letters; every history is kept.
  ///
  /// - Parameters:
  ///   - count: How many letters.
  ///   - keep: Is given every record with its history, such as to seal it.
  func correspond(_ count: Int, _ keep: (CaseChange) -> Void = { _ in }) throws -> [CaseHistory] {
    var numbers = NumberAllotter(office: nil)
    var kept: [CaseHistory] = []
    kept.reserveCapacity(count)
    for _ in 0..<count {
      var context = context
      for command in commands {
        for change in try Engine.decide(command, in: context, numbers: &numbers) {
          keep(change)
          context.history = change.history
        }
      }
      if let history = context.history { kept.append(history) }
    }
    return kept
  }
}
