internal import CaseWork
package import JSONText
package import WorkflowEngine

/// One reason of a refusal, for people and for scripts.
package struct RefusalWords {
  /// A reason told.
  struct Told {
    /// Its name, for scripts.
    let name: String
    /// What it is about, for scripts.
    let facts: JSONObject
    /// The same as sentences.
    let wording: Wording

    init(_ name: String, _ facts: JSONObject, _ wording: Wording) {
      (self.name, self.facts, self.wording) = (name, facts, wording)
    }
  }

  let reason: Refusal.Reason
  /// The definition of the case, for titles; nil where it is not known.
  let workflow: Workflow?
  /// What was to be performed, of which the inputs have their titles.
  let action: ActionID?
  /// The case; nil where there is none yet.
  let number: CaseNumber?
  let language: Language

  /// - Parameters:
  ///   - reason: What stands in the way.
  ///   - workflow: The definition of the case, for titles; nil where it is not known.
  ///   - language: Of the sentences.
  ///   - action: What was to be performed; nil where it is not known.
  ///   - number: The case; nil where there is none yet.
  package init(
    _ reason: Refusal.Reason, in workflow: Workflow?, _ language: Language, performing action: ActionID? = nil,
    of number: CaseNumber? = nil
  ) {
    (self.reason, self.workflow, self.language) = (reason, workflow, language)
    (self.action, self.number) = (action, number)
  }

  /// The reason as sentences.
  package var sentence: String { told.wording[language] }

  /// For scripts: stable keys; the sentence beside them.
  package var json: JSON {
    let told = told
    var json: JSONObject = ["message": .string(told.wording[language]), "reason": .string(told.name)]
    for member in told.facts.members { json[member.key] = member.value }
    return .object(json)
  }

  var told: Told {
    switch reason {
    case .unknownAction(let name, let nearest): unknownAction(name, nearest)
    case .unknownRole(let name, let known): unknownRole(name, known)
    case .wrongStage(let action, let stage, let allowed): wrongStage(action, stage, allowed)
    case .ended(let outcome): ended(outcome)
    case .clockOnly(let action): clockOnly(action)
    case .notInRole(let actor, let needed, let able): notInRole(actor, needed, able)
    case .unknownParty(let party): unknownParty(party)
    case .missing(let name): missing(name)
    case .unknownInput(let name, let nearest, let known): unknownInput(name, nearest, known)
    case .wrongType(let name, let problem): value(name, problem, "wrong-type")
    case .outOfLimits(let name, let problem): value(name, problem, "limits")
    case .missingEvidence(let kind): missingEvidence(kind)
    case .unknownEvidence(let kind, let known): unknownEvidence(kind, known)
    case .notATwin(let name, let original, let fault): notATwin(name, original, fault)
    case .condition(let source, let seen, let otherwise): condition(source, seen, otherwise)
    case .unboundRole(let role): unboundRole(role)
    case .future(let day, let today): future(day, today)
    case .beforeLast(let day, let last): beforeLast(day, last)
    case .impossibleDay(let name, let day, let fault): impossibleDay(name, day, fault)
    case .doubted(let day, let duty, let on): doubted(day, duty, on)
    case .notEnded: notEnded
    case .endedByTime: endedByTime
    case .annulled: annulled
    case .beforeStart(let run, let started): beforeStart(run, started)
    case .beforeMigration(let sequence, let day): beforeMigration(sequence, day)
    case .otherVersion(let reference): otherVersion(reference)
    case .nobodyOwes(let stage): nobodyOwes(stage)
    case .unavailable(let name): unavailable(name)
    case .unknownDuty(let name, let nearest, let known): unknownDuty(name, nearest, known)
    case .notOwed(let verb, let run, let status): notOwed(verb, run, status)
    case .notForeseen(let verb, let run): notForeseen(verb, run)
    case .pastDue(let verb, let run, let due): pastDue(verb, run, due)
    case .beyondCeiling(let verb, let run, let ceiling): beyondCeiling(verb, run, ceiling)
    case .clockStands(let run, let since): clockStands(run, since)
    case .clockRuns(let run, let status, let ended): clockRuns(run, status, ended)
    case .noTime(let run): noTime(run)
    case .missingReason(let verb): missingReason(verb)
    case .sameHolder(let role, let holders): sameHolder(role, holders)
    case .receivedBefore(let received, let forwarded): receivedBefore(received, forwarded)
    case .nothingMoves(let calendar): nothingMoves(calendar)
    case .notCorrectable(let sequence, let obstacle): notCorrectable(sequence, obstacle)
    case .impossibleThen(let sequence, let action, let reasons): impossibleThen(sequence, action, reasons)
    case .nothingCorrected(let sequence): nothingCorrected(sequence)
    case .afterNext(let day, let next, let sequence): afterNext(day, next, sequence)
    case .notForgettable(let name, let obstacle, let known): notForgettable(name, obstacle, known)
    }
  }
}

extension RefusalWords {
  /// How names follow each other.
  enum Link {
    case and
    case or
  }

  /// Names in quotes, the last after a word.
  static func list(_ names: some Sequence<some CustomStringConvertible>, _ language: Language, _ link: Link = .and)
    -> String
  {
    let quoted = names.map { "'\($0)'" }
    guard quoted.count > 1, let last = quoted.last else { return quoted.first ?? CasePhrase.none.text(in: language) }
    let word =
      switch link {
      case .and: Wording(en: "and", ru: "и", kk: "және")
      case .or: Wording(en: "or", ru: "или", kk: "немесе")
      }
    return "\(quoted.dropLast().joined(separator: ", ")) \(word[language]) \(last)"
  }
}
