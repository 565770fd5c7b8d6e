import JSONText
import WorkflowEngine

extension Failure {
  /// A refusal in words: every reason, then what is possible instead.
  ///
  /// - Parameters:
  ///   - refusal: What the engine said.
  ///   - language: In which the definition's own texts are shown.
  ///   - workflow: The case's definition, for titles.
  ///   - number: The case.
  init(refusal: Refusal, language: Language, workflow: Workflow?, number: CaseNumber?) {
    let texts = refusal.reasons.map { ReasonText(reason: $0, language: language, workflow: workflow) }
    var lines = texts.map { "· \($0.sentence)" }
    if !refusal.possible.isEmpty {
      let names = refusal.possible.map { id in
        workflow?.actions[id].map { "\(id) (\($0.title[language]))" } ?? id.name
      }
      lines.append("Possible now: \(names.joined(separator: ", ")).")
    }
    let place = number.map { "\($0): " } ?? ""
    let head = "\(place)refused. Nothing was changed."
    var details = texts.map(\.json)
    if !refusal.possible.isEmpty {
      details.append(["reason": "possible", "actions": .array(refusal.possible.map { .string($0.name) })])
    }
    let isUnknown = refusal.reasons.contains {
      switch $0 {
      case .unknownParty, .unknownDuty: true
      default: false
      }
    }
    let kind: FailureKind = isUnknown ? .notFound : refusal.isUsage ? .usage : .refused
    self.init(kind, ([head] + lines).joined(separator: "\n"), details: details)
  }
}

/// One reason of a refusal, for people and for scripts.
struct ReasonText {
  let reason: Refusal.Reason
  let language: Language
  let workflow: Workflow?

  var sentence: String {
    switch reason {
    case .unknownAction(let name, let nearest):
      "There is no action '\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? ".")"
    case .unknownRole(let name, let known): "There is no role '\(name)' here; there are \(list(known.map(\.name)))."
    case .wrongStage(let action, let stage, let allowed):
      "'\(action)' is not possible in the stage '\(stage)'; it is from \(list(allowed.map(\.name)))."
    case .ended(let outcome): "The case has ended: \(outcome)."
    case .clockOnly(let action): "'\(action)' is what the passing of time does; 'oversight tick' records it."
    case .notInRole(let actor, let needed, let able):
      "'\(actor)' does not act here as \(list(needed.map(\.name), "or")). "
        + (able.isEmpty
          ? "Nobody does yet; bind somebody with 'oversight assign'." : "These do: \(list(able.map(\.name))).")
    case .unknownParty(let party): "Nobody is called '\(party)' here; add them with 'oversight party add'."
    case .missing(let name): "'\(name)' is missing\(title(of: name)): write \(name)=\(values(of: name))."
    case .unknownInput(let name, let nearest, let known):
      "There is nothing called '\(name)' to give"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? (known.isEmpty ? "; nothing is asked for." : "; known are \(list(known))."))
    case .wrongType(let name, let problem), .outOfLimits(let name, let problem): "\(name): \(problem)."
    case .missingEvidence(let kind): "The document '\(kind)' is missing: add --evidence \(kind)=FILE."
    case .unknownEvidence(let kind, let known): "No document '\(kind)' belongs here; known are \(list(known))."
    case .notATwin(let name, let original, let fault): fault.sentence(name, original)
    case .condition(let source, let seen, let otherwise):
      "\(otherwise[language]) [\(source); \(seen.map { "\($0.name) is \($0.value)" }.joined(separator: ", "))]"
    case .unboundRole(let role): "The role '\(role)' needs a party from the start: add --party \(role)=ID."
    case .future(let day, let today): "\(day) lies in the future; today is \(today)."
    case .beforeLast(let day, let last):
      "\(day) lies before the last record, \(last). If somebody recorded something wrong, correct it with 'oversight correct'."
    case .unknownDuty, .notOwed, .notForeseen, .pastDue, .beyondCeiling, .clockStands, .clockRuns, .noTime,
      .missingReason, .sameHolder, .receivedBefore, .nothingMoves:
      DutyReasonText(reason: reason).sentence
    case .notCorrectable, .impossibleThen, .nothingCorrected, .afterNext, .notForgettable:
      CorrectionReasonText(reason: reason, language: language, workflow: workflow).sentence
    case .otherVersion(let reference): "The case pins \(reference), which this migration is not for."
    case .nobodyOwes(let stage):
      "In '\(stage)' nobody would owe anything, and the stage does not say what it waits for."
    case .unavailable(let name):
      "This registry has no workflow '\(name)' to open; add it with 'oversight workflow add'."
    }
  }

  private func list(_ names: [String], _ word: String = "and") -> String {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? "none" }
    return "\(quoted.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  private func title(of name: String) -> String { definition(of: name).map { " (\($0.title[language]))" } ?? "" }

  /// What can be written: the values of a choice, else anything.
  private func values(of name: String) -> String {
    let choices = definition(of: name)?.type.choices ?? []
    return choices.isEmpty ? "VALUE" : choices.map(\.id).joined(separator: "|")
  }

  private func definition(of name: String) -> FieldDefinition? {
    workflow?.fields[name] ?? workflow?.actions.compactMap { $0.value.input(name)?.definition }.first
  }

  /// For scripts: stable keys; the sentence beside them.
  var json: JSON {
    var json: JSONObject = ["message": .string(sentence)]
    func names(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
    func put(_ reason: String, _ more: JSONObject) {
      json["reason"] = .string(reason)
      for member in more.members { json[member.key] = member.value }
    }
    switch reason {
    case .unknownAction(let name, let nearest):
      put("unknown-action", ["action": .string(name), "nearest": nearest.map { .string($0) } ?? .null])
    case .unknownRole(let name, let known):
      put("unknown-role", ["role": .string(name), "known": names(known.map(\.name))])
    case .wrongStage(let action, let stage, let allowed):
      put(
        "wrong-stage",
        ["action": .string(action.name), "stage": .string(stage.name), "allowed": names(allowed.map(\.name))])
    case .ended(let outcome): put("ended", ["outcome": .string(outcome)])
    case .clockOnly(let action): put("clock-only", ["action": .string(action.name)])
    case .notInRole(let actor, let needed, let able):
      put("role", ["actor": .string(actor.name), "roles": names(needed.map(\.name)), "able": names(able.map(\.name))])
    case .unknownParty(let party): put("unknown-party", ["party": .string(party.name)])
    case .missing(let name): put("missing", ["input": .string(name)])
    case .unknownInput(let name, _, let known): put("unknown-input", ["input": .string(name), "known": names(known)])
    case .wrongType(let name, let problem):
      put("wrong-type", ["input": .string(name), "problem": .string(problem.description)])
    case .outOfLimits(let name, let problem):
      put("limits", ["input": .string(name), "problem": .string(problem.description)])
    case .missingEvidence(let kind): put("missing-evidence", ["evidence": .string(kind)])
    case .unknownEvidence(let kind, let known):
      put("unknown-evidence", ["evidence": .string(kind), "known": names(known)])
    case .notATwin(let name, let original, let fault):
      put("not-a-twin", ["evidence": .string(name), "original": .string(original), "because": .string(fault.name)])
    case .condition(let source, let seen, let otherwise):
      let values = JSONObject(seen.uniqued().map { JSONObject.Member(key: $0.name, value: .string($0.value)) })
      put("condition", ["condition": .string(source), "values": .object(values), "else": .string(otherwise[language])])
    case .unboundRole(let role): put("unbound-role", ["role": .string(role.name)])
    case .future(let day, let today): put("future", ["on": .string("\(day)"), "today": .string("\(today)")])
    case .beforeLast(let day, let last): put("before-last", ["on": .string("\(day)"), "last": .string("\(last)")])
    case .unknownDuty, .notOwed, .notForeseen, .pastDue, .beyondCeiling, .clockStands, .clockRuns, .noTime,
      .missingReason, .sameHolder, .receivedBefore, .nothingMoves:
      let (name, more) = DutyReasonText(reason: reason).facts
      put(name, more)
    case .notCorrectable, .impossibleThen, .nothingCorrected, .afterNext, .notForgettable:
      let (name, more) = CorrectionReasonText(reason: reason, language: language, workflow: workflow).facts
      put(name, more)
    case .otherVersion(let reference): put("other-version", ["workflow": .string(reference.description)])
    case .nobodyOwes(let stage): put("nobody-owes", ["stage": .string(stage.name)])
    case .unavailable(let name): put("unavailable", ["workflow": .string(name)])
    }
    return .object(json)
  }
}

extension [Observation] {
  /// The first observation of each name.
  func uniqued() -> [Observation] {
    var seen: Set<String> = []
    return filter { seen.insert($0.name).inserted }
  }
}
