import JSONText
import Reports
import WorkflowEngine
import Workflows

/// `workflow schema`: the JSON Schema of definitions.
struct WorkflowSchemaCommand: Command {
  static let verb = "workflow schema"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .workflowSchema, audience: .keeper, access: .plain, examples: ["oversight workflow schema > workflow.schema.json"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let bytes = Shipped.schema.bytes
    try session.answer(JSON(parsing: bytes)) {
      let text = String(decoding: bytes, as: UTF8.self)
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
    return .ok
  }
}
