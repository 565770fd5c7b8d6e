internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
internal import WorkflowEngine

extension RequestRunner {
  /// Logs a recommendation: for each addressee a case is opened, adopted and sent, and receipt confirmed where it is known.
  ///
  /// Any workflow will do that has the actions `adopt` and `send` and the role `addressee`; the text goes into its field
  /// `text`, the day of receipt into the input `receivedOn` of `send`, or of `confirmReceipt`.
  func log(_ log: Request.Logging, _ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    let workflow = try self.context(opening: log.workflow, naming: [], in: batch.view).workflow.workflow
    for action in ["adopt", "send"] as [ActionID] where workflow.actions[action] == nil {
      throw WorkError.notForLogging(log.workflow, missing: action)
    }
    var (log, outcome) = (log, Outcome())
    let meeting = try log.meeting.map { try document($0, in: batch.view) }
    if let meeting { log.add(what: meeting.history, says: workflow) }
    for addressee in log.addressees {
      let history = try self.log(log.alone(for: addressee), to: addressee, at: meeting, workflow, request, &batch)
      outcome.cases.append(CaseSummary(history))
      outcome.histories.append(history)
    }
    return outcome
  }

  private func log(
    _ log: Request.Logging, to addressee: Request.Logging.Addressee, at meeting: CaseDocument?, _ workflow: Workflow,
    _ request: Request, _ batch: inout StoreBatch
  ) throws -> CaseHistory {
    let sent = request.on ?? now.day
    let adopted = log.adopted ?? sent
    let parties =
      [(role: "addressee" as RoleID, party: PartyID(addressee.body))]
      + (try secretary(of: workflow, request.actor, in: batch.view))
    let context = try context(opening: workflow.id, naming: [request.actor] + parties.map(\.party), in: batch.view)
    var opening = request
    opening.on = adopted
    if log.adopted != nil { opening.period = nil }
    let opened = try open(
      in: context, title: log.title ?? log.text, fields: try fields(of: log, workflow, request), parties: parties,
      under: nil, related: meeting.map { [$0.state.number] } ?? [], opening, &batch)
    guard let number = opened.first?.number else { preconditionFailure("an opening opens a case") }
    var steps: [(action: ActionID, day: Day, receipt: Day?)] = [("adopt", adopted, nil), ("send", sent, nil)]
    if let received = addressee.received {
      if workflow.actions["send"]?.input("receivedOn") != nil {
        steps[1].receipt = received
      } else if workflow.actions["confirmReceipt"] != nil {
        steps.append(("confirmReceipt", max(sent, min(received, now.day)), received))
      }
    }
    do {
      for step in steps {
        var step = (request: step.action == "adopt" ? opening : request, step)
        if step.1.action == "confirmReceipt" { step.request.period = nil }
        try perform(
          step.1.action, of: workflow, on: number, log, receipt: step.1.receipt, at: step.1.day, step.request, &batch)
      }
    } catch WorkError.refused(let refused) {
      // Nothing of the case is there, and nothing else is possible in it.
      throw WorkError.refused(RefusedRequest(Refusal(refused.refusal.reasons), workflow: workflow))
    }
    return try batch.view.document(number).history
  }

  /// What is known from the opening on; the text stands in the field `text` where there is one.
  private func fields(
    of log: Request.Logging, _ workflow: Workflow, _ request: Request
  ) throws(WorkError) -> JSONObject {
    let given = JSONObject(log.input.members.filter { isField($0.key, of: workflow) })
    var fields = try GivenValues(given, workflow.fieldTypes, isTyped: request.isTyped).values { _ in nil }
    guard workflow.fields.contains("text") else { return fields }
    fields["text"] =
      try GivenValues(["text": .string(log.text)], workflow.fieldTypes, isTyped: true).values { _ in nil }["text"]
    return fields
  }

  private func perform(
    _ action: ActionID, of workflow: Workflow, on number: CaseNumber, _ log: Request.Logging, receipt: Day?,
    at day: Day, _ request: Request, _ batch: inout StoreBatch
  ) throws {
    let isAdoption = action == "adopt"
    let known = workflow.actions[action]
    let input = log.input.members.filter { given in
      known?.input(GivenName(given.key).field) != nil || (isAdoption && !isKnown(given.key, to: workflow))
    }
    let evidence = log.evidence.filter { item in
      known?.evidence.contains { $0.kind == item.kind } == true
        || (isAdoption && workflow.actions["send"]?.evidence.contains { $0.kind == item.kind } != true)
    }
    _ = try perform(
      action, JSONObject(input), evidence, on: try batch.view.document(number), request, at: day,
      adding: receipt.map { ["receivedOn": .string($0.description)] } ?? [:], &batch)
  }

  /// A field that no step of the logging asks for is given at the opening.
  private func isField(_ name: String, of workflow: Workflow) -> Bool {
    let name = workflow.fields.contains(name) ? name : GivenName(name).field
    return workflow.fields.contains(name)
      && !(["adopt", "send"] as [ActionID]).contains { workflow.actions[$0]?.input(name) != nil }
  }

  private func isKnown(_ name: String, to workflow: Workflow) -> Bool {
    let name = workflow.fields.contains(name) ? name : GivenName(name).field
    return workflow.fields.contains(name)
      || (["adopt", "send"] as [ActionID]).contains { workflow.actions[$0]?.input(name) != nil }
  }

  /// The council on whose behalf the actor logs: the body the actor is a member of, so that the answer is owed to somebody.
  func secretary(
    of workflow: Workflow, _ actor: PartyID, in view: any StoreView
  ) throws -> [(role: RoleID, party: PartyID)] {
    guard workflow.roles.contains("secretary") else { return [] }
    let bodies = try view.party(actor)?.memberOf ?? []
    // Whoever is in a council and in an association logs for the council.
    guard let council = try bodies.first(where: { try view.party($0)?.kind == .council }) ?? bodies.first else {
      return []
    }
    return [(role: "secretary", party: council)]
  }
}

extension Request.Logging {
  /// The same for one addressee: what is told of that one counts for it.
  fileprivate func alone(for addressee: Addressee) -> Self {
    var log = self
    for member in addressee.input.members { log.input[member.key] = member.value }
    return log
  }

  /// Adds what a meeting says and what the recommendation would else be asked for: the day, the quorum, the minutes.
  ///
  /// What was given stays.
  fileprivate mutating func add(what meeting: CaseHistory, says workflow: Workflow) {
    let fields = meeting.state.fields
    if adopted == nil { adopted = fields["heldOn"]?.string.flatMap { Day($0) } }
    let asked = Set(
      workflow.fields.keys
        + (["adopt", "send"] as [ActionID]).flatMap { workflow.actions[$0]?.inputs.map(\.name) ?? [] })
    for member in fields.members where member.key != "text" && asked.contains(member.key) && input[member.key] == nil {
      guard workflow.fields[member.key]?.type.key == nil else { continue }
      input[member.key] = member.value
    }
    for kind in workflow.actions["adopt"]?.evidence.map(\.kind) ?? []
    where !evidence.contains(where: { $0.kind == kind }) {
      guard let known = meeting.effective.flatMap(\.evidence).last(where: { $0.kind == kind }) else { continue }
      var item = Request.Attachment(kind: kind, file: Path(known.name))
      item.stored = known
      evidence.append(item)
    }
  }
}
