import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

extension RequestRunner {
  /// Refuses a request on a case that has gone on since the caller looked at it.
  ///
  /// - Throws: `Failure` of the kind `conflict`, with every record since.
  func checkExpectation(of request: Request) throws {
    guard let expected = request.expectedRecords, let text = request.wish.number else { return }
    let history = try registry.document(try resolve(text)).history
    guard history.records.count != expected else { return }
    throw Failure(conflictIn: history, expected: expected)
  }
}

extension Request.Wish {
  /// The one case that is acted on, as it was written; nil for what opens cases or acts on many.
  fileprivate var number: String? {
    switch self {
    case .advance(let number, _, _, _), .assign(let number, _, _, _), .act(let number, _, _, _),
      .correct(let number, _, _), .forget(let number, _, _), .attach(let number, _):
      number
    case .open, .log, .recompute, .migrate, .tick: nil
    }
  }
}

extension Failure {
  /// A case that has another number of records than the caller expects.
  init(conflictIn history: CaseHistory, expected: Int) {
    let number = history.state.number
    let found = history.records.count
    let later = history.records.filter { $0.sequence > expected }
    let head = "\(number) has \(found) record(s), not \(expected). Nothing was changed."
    let last =
      later.isEmpty
      ? "You may have looked at another copy: see 'oversight show \(number) --history'."
      : "Look at it with 'oversight show \(number) --history'; then expect \(found)."
    let lines = later.map { "· \(RecordLine($0).text)" }
    let facts: JSON = ["reason": "records", "expected": .integer(expected), "found": .integer(found)]
    self.init(
      .conflict, ([head] + lines + [last]).joined(separator: "\n"), details: [facts] + later.map { RecordLine($0).json }
    )
  }

  /// The failure with the record that brought the case where it stands, when that is why an action is refused: somebody
  /// else was first.
  func telling(sinceWhen history: CaseHistory?, _ refusal: Refusal) -> Failure {
    let isElsewhere = refusal.reasons.contains {
      switch $0 {
      case .wrongStage, .ended: true
      default: false
      }
    }
    guard isElsewhere, let last = history?.effective.last(where: { $0.effects.to != nil }), last.sequence > 1 else {
      return self
    }
    var failure = self
    failure.message += "\nThe last step was record \(RecordLine(last).text)."
    failure.details.append(RecordLine(last).json)
    return failure
  }
}
