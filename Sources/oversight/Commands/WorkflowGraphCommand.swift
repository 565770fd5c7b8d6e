import JSONText
import Reports
import WorkflowEngine

/// `workflow graph`: a drawing of a definition.
struct WorkflowGraphCommand: Command {
  /// How the drawing is written.
  enum Format: String, CaseIterable {
    case mermaid
    case dot
  }

  static let verb = "workflow graph"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowGraph, synopsis: "ID|FILE", audience: .keeper, access: .plain, positionals: ["ID|FILE"],
    options: [.format],
    examples: ["oversight workflow graph social-audit --format dot | dot -Tsvg > audit.svg"],
    exitCodes: [.notFound, .data])

  private let id: String
  private let format: Format

  init(_ arguments: inout Arguments) throws(UsageError) {
    id = try arguments.next("ID|FILE")
    format = try arguments.choice(of: .format, Format.self) ?? .mermaid
  }

  func run(in session: inout Session) throws -> ExitCode {
    let workflow = try session.draft(id).workflow
    let drawing = WorkflowDrawing(workflow, session.language)
    let text = format == .dot ? drawing.dot : drawing.mermaid
    session.answer(["id": .string(workflow.id.name), "format": .string(format.rawValue), "graph": .string(text)]) {
      text
    }
    return .ok
  }
}
