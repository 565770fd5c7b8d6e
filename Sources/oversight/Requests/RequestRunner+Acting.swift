import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

extension RequestRunner {
  /// Opens a case, and tells the parent.
  mutating func open(
    _ workflow: WorkflowID, title: String?, fields: [Request.Given], parties: [(role: String, party: String)],
    parent: String?, _ request: Request
  ) throws -> Outcome {
    let context = try self.context(opening: workflow, naming: [request.actor] + parties.map { PartyID($0.party) })
    let values = try Self.values(fields, context.workflow.workflow.fields.map { ($0.key, $0.value.type) })
    let above = try parent.map { try registry.document(try resolve($0)) }
    // Data is written in the language of the registry, whoever reads the answer.
    let usual = registry.settings.languages.first.map { context.workflow.workflow.title[$0] }
    let wish = WorkflowEngine.Command.Wish.open(
      title: title ?? usual, fields: values, parties: Self.grouped(parties), parent: above?.number)
    let changes = try decide(wish, in: context, request)
    if let above, let child = changes.first?.number { _ = try decide(.link(child), on: above, request) }
    if let label = request.label { labels[label] = changes.first?.number }
    return try changed([changes])
  }

  /// The context of a new case; an unknown workflow is answered with the nearest.
  func context(opening id: WorkflowID, naming parties: [PartyID]) throws -> CaseContext {
    guard registry.newest(id) != nil else {
      let known = registry.workflowIDs.map(\.name)
      let hint = Spelling.nearest(to: id.name, among: known).map { "did you mean '\($0)'?" }
      throw Failure(
        .notFound,
        "there is no workflow '\(id)' here; \(hint ?? "there are \(known.joined(separator: ", ")).") Nothing was changed."
      )
    }
    return try registry.context(opening: id, today: now.day, naming: parties)
  }

  /// Performs an action with values and files as they were given.
  mutating func perform(
    _ action: ActionID, _ input: [Request.Given], _ evidence: [Request.Attachment], on document: CaseDocument,
    _ request: Request, at day: Day? = nil
  ) throws -> [Change] {
    let known = try registry.workflow(document.state.workflow).workflow.actions[action]
    let opensCases = known?.opens.isEmpty == false
    let context = try registry.context(
      of: document, today: now.day, naming: opensCases ? nil : [request.actor])
    let inputs = known?.inputs ?? []
    let values = try Self.values(input, inputs.map { ($0.name, $0.definition.type) })
    var stored: [Evidence] = []
    for item in evidence { stored.append(try keep(item)) }
    return try decide(.perform(action, input: values, evidence: stored), in: context, request, at: day)
  }

  /// Values as JSON: text is read by the type of its field; a name without a type is left to the engine to refuse.
  static func values(_ given: [Request.Given], _ types: [(name: String, type: FieldType)]) throws -> JSONObject {
    var values = JSONObject()
    for item in given {
      switch item.value {
      case .json(let json): values[item.name] = json
      case .text(let text):
        guard let type = types.first(where: { $0.name == item.name })?.type else {
          values[item.name] = .string(text)
          continue
        }
        do throws(ValueProblem) {
          values[item.name] = try type.parse(text: text)
        } catch {
          throw Failure(
            error.isOfType ? .usage : .refused, "\(item.name): \(error). Nothing was changed.",
            details: [
              [
                "reason": error.isOfType ? "wrong-type" : "limits", "input": .string(item.name),
                "problem": .string(error.description),
              ]
            ])
        }
      }
    }
    return values
  }

  static func grouped(_ pairs: [(role: String, party: String)]) -> [RoleID: [PartyID]] {
    var parties: [RoleID: [PartyID]] = [:]
    for pair in pairs { parties[RoleID(pair.role), default: []].append(PartyID(pair.party)) }
    return parties
  }

  /// Records everything that time has done by a day, in the order in which it happened, until nothing is due.
  mutating func tick(_ numbers: [String], by day: Day, _ request: Request) throws -> Outcome {
    guard day <= now.day else {
      throw Failure(.refused, "\(day) lies in the future; today is \(now.day). Nothing was changed.")
    }
    let cases = try numbers.isEmpty ? registry.casesWithLapses(by: day) : numbers.map { try resolve($0) }
    // One case that cannot be read stops nobody else's; only one that was asked for by its number does.
    func state(of number: CaseNumber) throws -> CaseState? {
      try numbers.isEmpty ? registry.readable(number)?.state : registry.document(number).state
    }
    var queue = ClockQueue(
      try cases.flatMap { try state(of: $0).map { Engine.clockEvents(of: $0, by: day) } ?? [] })
    var outcome = Outcome(asOf: day)
    var counts: [CaseNumber: Int] = [:]
    while let event = queue.first {
      let changes: [Change]
      do {
        changes = try registry.attempt { try lapse(event.duty, of: event.number, request) }
      } catch let error as RegistryError where error.isAboutFile && numbers.isEmpty {
        try registry.noteUnreadable(event.number, error)
        queue.replace(with: [], of: event.number)
        continue
      }
      for change in changes {
        counts[change.number, default: 0] += 1
        let isTooMuch = counts[change.number, default: 0] >= Self.mostAtOnce
        if isTooMuch { registry.notice(.moreLapses(change.number)) }
        let events = isTooMuch ? [] : Engine.clockEvents(of: change.history.state, by: day)
        queue.replace(with: events, of: change.number)
      }
      guard let history = changes.first?.history else { continue }
      outcome.cases.append(CaseAnswer(history))
      if let answer = LapseAnswer(event.duty, changes) { outcome.lapses.append(answer) }
    }
    outcome.cases = outcome.cases.lastOfEach
    return outcome
  }

  /// How many records time makes in a case at once: a definition without end keeps nobody else waiting.
  private static let mostAtOnce = 366

  private mutating func lapse(_ duty: DutyState, of number: CaseNumber, _ request: Request) throws -> [Change] {
    let context = try registry.context(of: try registry.document(number), today: now.day)
    let command = request.id.map { (id: $0, request: request.digest) }
    do {
      return try registry.staging { numbers in
        try Engine.lapse(duty, in: context, at: now.description, by: command, numbers: &numbers)
      }
    } catch let error as Refusal {
      throw Failure(refusal: error, language: language, workflow: context.workflow.workflow, number: number)
    }
  }
}
