import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

extension RequestRunner {
  /// Logs a recommendation: for each addressee a case is opened, adopted and sent, and receipt confirmed where it is known.
  ///
  /// Any workflow will do that has the actions `adopt` and `send` and the role `addressee`; the text goes into its field
  /// `text`, the day of receipt into the input `receivedOn` of `send`, or of `confirmReceipt`.
  mutating func log(_ log: LogRequest, _ request: Request) throws -> Outcome {
    let context = try self.context(opening: log.workflow, naming: [])
    let workflow = context.workflow.workflow
    for action in ["adopt", "send"] as [ActionID] where workflow.actions[action] == nil {
      throw Failure(
        .usage,
        "'log' needs a workflow with the actions 'adopt' and 'send'; '\(log.workflow)' has no '\(action)'. "
          + "Nothing was changed. Use 'oversight open' and 'oversight advance'.")
    }
    var outcome = Outcome()
    for addressee in log.addressees {
      let history = try self.log(log, to: addressee, workflow, request)
      outcome.cases.append(CaseAnswer(history))
      outcome.histories.append(history)
    }
    if let label = request.label { labels[label] = outcome.histories.first?.state.number }
    return outcome
  }

  private mutating func log(
    _ log: LogRequest, to addressee: (body: String, received: Day?), _ workflow: Workflow, _ request: Request
  ) throws -> CaseHistory {
    let sent = request.on ?? now.day
    let adopted = log.adopted ?? sent
    var fields = log.inputs.filter { given in isField(given.name, of: workflow) }
    if workflow.fields.contains("text") { fields.append(Request.Given(name: "text", value: .text(log.text))) }
    var opening = request
    opening.on = adopted
    let opened = try open(
      workflow.id, title: log.title ?? log.text, fields: fields,
      parties: [(role: "addressee", party: addressee.body)] + (try secretary(of: workflow, request.actor)), parent: nil,
      opening)
    guard let number = opened.histories.first?.state.number else { preconditionFailure("an opening opens a case") }
    var steps: [(action: ActionID, day: Day, receipt: Day?)] = [("adopt", adopted, nil), ("send", sent, nil)]
    if let received = addressee.received {
      if workflow.actions["send"]?.input("receivedOn") != nil {
        steps[1].receipt = received
      } else if workflow.actions["confirmReceipt"] != nil {
        steps.append(("confirmReceipt", max(sent, min(received, now.day)), received))
      }
    }
    for step in steps {
      try perform(step.action, of: workflow, on: number, log, receipt: step.receipt, at: step.day, request)
    }
    return try registry.document(number).history
  }

  private mutating func perform(
    _ action: ActionID, of workflow: Workflow, on number: CaseNumber, _ log: LogRequest, receipt: Day?, at day: Day,
    _ request: Request
  ) throws {
    let isAdoption = action == "adopt"
    let known = workflow.actions[action]
    var inputs = log.inputs.filter { given in
      known?.input(given.name) != nil || (isAdoption && !isKnown(given.name, to: workflow))
    }
    if let receipt { inputs.append(Request.Given(name: "receivedOn", value: .json(.string(receipt.description)))) }
    let evidence = log.evidence.filter { item in
      known?.evidence.contains { $0.kind == item.kind } == true
        || (isAdoption && workflow.actions["send"]?.evidence.contains { $0.kind == item.kind } != true)
    }
    _ = try perform(action, inputs, evidence, on: try registry.document(number), request, at: day)
  }

  /// A field that no step of the logging asks for is given at the opening.
  private func isField(_ name: String, of workflow: Workflow) -> Bool {
    workflow.fields.contains(name)
      && !(["adopt", "send"] as [ActionID]).contains { workflow.actions[$0]?.input(name) != nil }
  }

  private func isKnown(_ name: String, to workflow: Workflow) -> Bool {
    workflow.fields.contains(name)
      || (["adopt", "send"] as [ActionID]).contains { workflow.actions[$0]?.input(name) != nil }
  }

  /// The council on whose behalf the actor logs: the body the actor is a member of, so that the answer is owed to somebody.
  private func secretary(of workflow: Workflow, _ actor: PartyID) throws -> [(role: String, party: String)] {
    guard workflow.roles.contains("secretary"), let council = try registry.party(actor)?.memberOf.first else {
      return []
    }
    return [(role: "secretary", party: council.name)]
  }
}
