import CaseRegistry
import JSONText
import TestSupport
import WorkflowEngine

/// Three commands on the letter.
extension Letter {
  /// Opens a letter.
  static var opening: Command {
    get throws {
      try command(.open(title: "Насос в Жетыгене", fields: [:], parties: ["addressee": ["b-dept"]], parent: nil))
    }
  }

  /// Sends it.
  static var sending: Command {
    get throws { try command(.perform("send", input: ["receivedOn": "2024-06-03", "copies": 1], evidence: [])) }
  }

  /// Records the answer.
  static var answering: Command {
    get throws { try command(.perform("answer", input: ["reason": "Жөнделді"], evidence: [])) }
  }

  /// A command of the secretary's on 3 June 2024.
  static func command(_ wish: Command.Wish, id: String = "c-1") throws -> Command {
    guard let day = Day("2024-06-03") else { throw BenchError("no day") }
    return Command(id: id, actor: "p-sec", on: day, at: "2024-06-03T10:11:12+05:00", wish: wish)
  }
}
