import JSONText
import WorkflowEngine

/// A reason why nothing could be done to a duty, for people and for scripts; empty for other reasons.
struct DutyReasonText {
  let reason: Refusal.Reason

  var sentence: String {
    switch reason {
    case .unknownDuty(let name, let nearest, let known):
      "There is no duty '\(name)' in this case; "
        + (nearest.map { "did you mean '\($0)'?" }
          ?? (known.isEmpty ? "it has none so far." : "it has \(known.map(\.description).joined(separator: ", "))."))
    case .notOwed(let verb, let run, let status):
      "'\(run)' is not owed any more (\(status.rawValue)), so there is nothing to \(verb.rawValue)."
    case .notForeseen(let verb, let run):
      "The workflow does not let anybody \(verb.rawValue) '\(run)': its definition has no "
        + "'\(verb == .extend ? "extension" : "suspension")' there."
    case .pastDue(let verb, let run, let due):
      "'\(run)' was due on \(due); after that day nobody can \(verb.rawValue) it. If it was decided in time, give the day "
        + "with --on."
    case .beyondCeiling(let verb, let run, let ceiling): beyond(verb, run, ceiling)
    case .clockStands(let run, let since): "The clock of '\(run)' has stood still since \(since); resume it first."
    case .clockRuns(let run, let status, let ended):
      ended.map { "The pause of '\(run)' ended by itself on \($0), at its ceiling; the clock runs again." }
        ?? "The clock of '\(run)' does not stand still (\(status.rawValue)), so there is nothing to resume."
    case .noTime(let run): "An extension of '\(run)' must give time: write --by 5wd, 15d or 1m."
    case .missingReason(let verb): "To \(verb.rawValue) a duty a reason must be given: add --reason TEXT."
    case .sameHolder(let role, let holders):
      holders.isEmpty
        ? "It must be passed on to somebody: add --to BODY."
        : "\(holders.map { "'\($0)'" }.joined(separator: ", ")) holds the role '\(role)' already; pass it on to another body."
    case .receivedBefore(let received, let forwarded):
      "It cannot have been received on \(received), before it was passed on, on \(forwarded)."
    case .nothingMoves(let calendar): "Counting anew in \(calendar) moves no date here."
    default: ""
    }
  }

  private func beyond(_ verb: Deed.Verb, _ run: DutyRun, _ ceiling: Refusal.Ceiling) -> String {
    switch ceiling {
    case .atOnce(let term): "'\(run)' can be extended by at most \(term.rule) at one time."
    case .total(let term, let last):
      verb == .extend
        ? "'\(run)' can be extended to at most \(term.rule) in all, that is through \(last)."
        : "'\(run)' can be suspended within \(term.rule) from its base day only, that is through \(last)."
    case .times(let times):
      "'\(run)' can be \(verb == .extend ? "extended" : "suspended") "
        + (times == 1 ? "only once, and it has been." : "\(times) times only, and it has been.")
    }
  }

  /// The name of the reason, and what it is about.
  var facts: (name: String, more: JSONObject) {
    func duty(_ run: DutyRun, _ more: JSONObject = [:]) -> JSONObject {
      var json: JSONObject = ["duty": .string(run.description)]
      for member in more.members { json[member.key] = member.value }
      return json
    }
    return switch reason {
    case .unknownDuty(let name, _, let known):
      ("unknown-duty", ["duty": .string(name), "known": .array(known.map { .string($0.description) })])
    case .notOwed(_, let run, let status): ("not-owed", duty(run, ["status": .string(status.rawValue)]))
    case .notForeseen(let verb, let run): ("not-foreseen", duty(run, ["verb": .string(verb.rawValue)]))
    case .pastDue(_, let run, let due): ("past-due", duty(run, ["due": .string("\(due)")]))
    case .beyondCeiling(_, let run, let ceiling): ("ceiling", duty(run, ceiling.facts))
    case .clockStands(let run, let since): ("paused", duty(run, ["since": .string("\(since)")]))
    case .clockRuns(let run, let status, let ended):
      ("not-paused", duty(run, ["status": .string(status.rawValue), "ended": ended.map { .string("\($0)") } ?? .null]))
    case .noTime(let run): ("no-time", duty(run))
    case .missingReason(let verb): ("missing-reason", ["verb": .string(verb.rawValue)])
    case .sameHolder(let role, let holders):
      ("same-holder", ["role": .string(role.name), "parties": .array(holders.map { .string($0.name) })])
    case .receivedBefore(let received, let forwarded):
      ("received-before", ["received": .string("\(received)"), "forwarded": .string("\(forwarded)")])
    case .nothingMoves(let calendar): ("nothing-moves", ["calendar": .string(calendar.description)])
    default: ("", [:])
    }
  }
}

extension Refusal.Ceiling {
  fileprivate var facts: JSONObject {
    switch self {
    case .atOnce(let term): ["max": .string(term.rule)]
    case .total(let term, let last): ["maxTotal": .string(term.rule), "last": .string("\(last)")]
    case .times(let times): ["times": .integer(times)]
    }
  }
}
