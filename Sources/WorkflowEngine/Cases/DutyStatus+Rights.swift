import JSONText

extension DutyStatus {
  /// As documents write it of a right: `open`, `used`, `used-late`, `expired`, `void`.
  public var ofRight: String {
    switch self {
    case .running, .paused: "open"
    case .met: "used"
    case .metLate: "used-late"
    case .lapsed: "expired"
    case .forwarded, .waived, .moved, .unmet, .void: "void"
    }
  }

  /// Reads what documents write of a right; nil for anything else.
  init?(ofRight word: String) {
    let known: [DutyStatus] = [.running, .met, .metLate, .lapsed, .void]
    guard let status = known.first(where: { $0.ofRight == word }) else { return nil }
    self = status
  }
}

extension DutyEffect {
  /// As documents write it of a right; a use after its day says so.
  var rightJSON: JSON {
    guard case .end(let run, let status, let on) = self else { return json }
    var end = run.json(["status": .string(status.ofRight), "on": .string(on.description)])
    if status == .metLate { end["afterExpiry"] = true }
    return ["end": .object(end)]
  }
}
