internal import CaseRecords
package import CaseRegistry
internal import JSONText
package import WorkflowEngine

/// What was answered the last time, so that of one meeting it is typed only once.
package struct AskedBefore: Hashable, Sendable {
  /// The day of the meeting.
  package let on: Day
  /// What an empty line means, by the name of an input or the kind of a document.
  package let usual: [String: Question.Usual]
  /// The documents of the meeting, by kind.
  package let documents: [String: Evidence]

  /// How long after a meeting its answers are offered again.
  private static let days = 31

  /// - Parameters:
  ///   - on: The day of the meeting.
  ///   - usual: What an empty line means, by the name of an input or the kind of a document.
  ///   - documents: The documents of the meeting, by kind.
  package init(on: Day, usual: [String: Question.Usual], documents: [String: Evidence] = [:]) {
    (self.on, self.usual, self.documents) = (on, usual, documents)
  }

  /// What was said of the meeting at which the newest recommendation was adopted.
  ///
  /// - Parameters:
  ///   - workflow: The definition of recommendations.
  ///   - view: The registry.
  ///   - today: Today.
  /// - Returns: Nil where nothing was recorded of late.
  package init?(
    adopting workflow: Workflow, in view: any StoreView, today: Day
  ) throws(RegistryError) {
    let filters = [
      IndexFilter(.workflow, anyOf: [workflow.id.name]),
      IndexFilter(.opened, .after, (today - Self.days).description),
    ]
    let order = ListOrder(.opened, isDescending: true)
    let rows = try view.cases(ListRequest(asOf: today, filters: filters, limit: 1, order: order)).rows
    guard let number = rows.first?.number, let document = try view.readable(number) else { return nil }
    guard let record = document.history.effective.last(where: { $0.deed == .action("adopt") }) else { return nil }
    var usual: [String: Question.Usual] = [:]
    for input in workflow.actions["adopt"]?.inputs ?? [] {
      // What is said of one decision and not of the meeting is counted anew.
      if !input.isRequired, case .integer = input.definition.type { continue }
      guard input.name != "text", !input.definition.isPersonal, let text = record.input[input.name]?.typed else {
        continue
      }
      usual[input.name] = Question.Usual(text)
    }
    var documents: [String: Evidence] = [:]
    for item in record.evidence where usual[item.kind] == nil {
      usual[item.kind] = Question.Usual(item.sha256, shown: LocalizedText(item.name))
      documents[item.kind] = item
    }
    self.init(on: record.on, usual: usual, documents: documents)
  }
}

extension JSON {
  /// A value as it is typed; nil for what has parts.
  fileprivate var typed: String? {
    switch self {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .bool(let value): value ? "true" : "false"
    case .null, .double, .array, .object: nil
    }
  }
}
