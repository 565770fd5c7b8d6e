import CaseWork
import WorkflowEngine

/// `log`: adopts and sends a recommendation to one or several bodies in one commit.
struct LogCommand: Command {
  static let verb = "log"
  static let usage = Usage(
    summary: "log a recommendation: adopted, sent, one case for each body",
    synopsis: "TEXT --to BODY[=RECEIVED]… [FIELD=VALUE…]",
    audience: .secretary, access: .writing,
    positionals: [
      .init("TEXT", "the recommendation"),
      .init("FIELD=VALUE", "what the adoption asks for, such as membersPresent=11"),
    ],
    options: [
      .value("--to", "BODY[=RECEIVED]", "a body, with the day it received the letter", isRepeatable: true),
      .value("--adopted", "DATE", "the day of adoption (default: the day of sending)"),
      .value("--evidence", "KIND=FILE", "a document, such as the minutes", isRepeatable: true),
      .value("--title", "TEXT", "a short title (default: the text)"),
      .value("--workflow", "WORKFLOW", "another workflow than council-recommendation"),
      .value("--on", "DATE", "the day of sending (default today)"), .value("--note", "TEXT", "a remark"),
    ],
    examples: [
      .init(
        "oversight log \"Publish the menus\" --to b-education=2024-05-21 --to b-prosecutor --adopted 2024-05-17"
          + " --on 2024-05-20 membersTotal=15 membersPresent=11 --evidence minutes=minutes.pdf --as p-sec",
        "opens two cases; the answer of the first is due ten working days after 21 May")
    ], exitCodes: [.refused, .notFound])

  private let log: Request.Logging
  private let note: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let text = try arguments.next("TEXT")
    let input = try arguments.given()
    guard !arguments.values(of: "--to").isEmpty else { throw .missingOption("--to BODY[=RECEIVED]", verb: Self.verb) }
    var addressees: [(body: String, received: Day?)] = []
    for value in arguments.values(of: "--to") {
      guard let pair = Assignment(value) else {
        addressees.append((value, nil))
        continue
      }
      guard let day = Day(pair.value) else {
        throw .wrongValue(
          option: "--to", value: value, expected: "BODY or BODY=DATE, such as b-health=2024-05-21", verb: Self.verb)
      }
      addressees.append((pair.name, day))
    }
    log = Request.Logging(
      workflow: arguments.value(of: "--workflow").map { WorkflowID($0) } ?? Request.Logging.usualWorkflow, text: text,
      title: arguments.value(of: "--title"), addressees: addressees, adopted: try arguments.day(of: "--adopted"),
      input: input, evidence: try arguments.attachments())
    note = arguments.value(of: "--note")
  }

  func run(in session: inout Session) throws -> ExitCode {
    try session.recordAndTell(.log(log), note: note)
  }
}
