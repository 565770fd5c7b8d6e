import Platform
import CaseRegistry
import JSONText
import WorkflowEngine

/// Carries out the steps of a simulation, inventing who and what nobody gave.
struct SimulationRunner {
  private(set) var simulation: Simulation
  /// Who takes which role, where it was said.
  let parties: [RoleID: [PartyID]]
  /// Who acts where a step does not say; nil is whoever may.
  let actor: PartyID?
  let language: Language
  /// The required fields that were made up.
  private(set) var invented = JSONObject()
  private var labels: [String: CaseNumber] = [:]

  init(_ simulation: Simulation, parties: [RoleID: [PartyID]], actor: PartyID?, language: Language) {
    self.simulation = simulation
    self.parties = parties
    self.actor = actor
    self.language = language
    for (role, holders) in parties {
      for holder in holders { self.simulation.introduce(holder, name: title(of: role)) }
    }
    if let actor { self.simulation.introduce(actor) }
  }

  private var workflow: Workflow { simulation.workflow.workflow }

  private func title(of role: RoleID) -> LocalizedText? { workflow.roles[role]?.title }

  /// Carries out a step; a refusal is an event too.
  mutating func run(_ step: SimulationStep) -> SimulationEvent {
    let request = step.request
    let before = simulation.cases
    var event = SimulationEvent(
      name: request.wish.name, day: step.day ?? simulation.today, actor: request.actor, lapses: [], failure: nil)
    do {
      event.actor = try carryOut(request, on: event.day, &event.lapses)
    } catch {
      event.actor = event.actor == SimulationStep.whoever ? nil : event.actor
      event.failure =
        (error as? Refusal).map {
          Failure(refusal: $0, language: language, workflow: workflow, number: number(of: request.wish))
        } ?? Failure(error, in: language)
    }
    event.changed = simulation.cases.filter { after in !before.contains(after) }.map(\.state.number)
    if event.changed.isEmpty, let number = number(of: request.wish) ?? simulation.cases.first?.state.number {
      event.changed = [number]
    }
    event.simulation = simulation
    return event
  }

  /// Does what is wanted, and says who did it.
  private mutating func carryOut(
    _ request: Request, on day: Day, _ lapses: inout [LapseAnswer]
  ) throws -> PartyID? {
    introduce(request)
    switch request.wish {
    case .open(_, let title, let fields, let parties, _):
      return try open(title: title, fields: fields, parties: RequestRunner.grouped(parties), request, on: day)
    case .advance(let number, let action, let input, let evidence):
      let state = try state(number)
      let types = simulation.workflow(of: state).actions[action]?.inputs.map { ($0.name, $0.definition.type) } ?? []
      let values = try RequestRunner.values(input, types)
      introduce(values, types)
      let documents = evidence.map {
        Evidence(kind: $0.kind, sha256: String(repeating: "0", count: 64), name: $0.file.lastComponent, size: 0)
      }
      let able = able(simulation.workflow(of: state).actions[action]?.by ?? [], state)
      return try decide(.perform(action, input: values, evidence: documents), state, request, able, on: day)
    case .assign(let number, let role, let parties, let reason):
      let state = try state(number)
      return try decide(
        .assign(RoleID(role), parties.map { PartyID($0) }, reason: reason), state, request, nil, on: day)
    case .act(let number, let duty, let act, let reason):
      let state = try state(number)
      return try decide(
        .act(act, duty: duty, reason: reason), state, request, holder(for: act, duty, state), on: day)
    case .correct(let number, let amending, let reason):
      let state = try state(number)
      guard let history = simulation.history(of: state.number) else { return nil }
      let amendment = try RequestRunner.amendment(amending, in: history, simulation.workflow(of: state))
      return try decide(.correct(amendment, reason: reason), state, request, nil, on: day)
    case .tick:
      lapses = try simulation.passTime(through: day).compactMap { LapseAnswer($0.duty, $0.changes) }
      return nil
    case .log, .recompute, .migrate, .forget, .attach: preconditionFailure("no step of a simulation")
    }
  }

  private mutating func decide(
    _ wish: WorkflowEngine.Command.Wish, _ state: CaseState, _ request: Request, _ able: PartyID?, on day: Day
  ) throws -> PartyID {
    let actor = actor(request, able ?? self.able(simulation.workflow(of: state).roles.keys, state))
    try simulation.decide(wish, on: state.number, by: actor, role: request.role, note: request.note, on: day)
    return actor
  }

  /// The first who may act in the first of these roles that anybody may act in.
  private func able(_ roles: [RoleID], _ state: CaseState) -> PartyID? {
    for role in roles {
      if let party = simulation.directory.whoMay(actAs: role, bound: state.parties).first { return party }
    }
    return nil
  }

  private func actor(_ request: Request, _ able: PartyID?) -> PartyID {
    if request.actor != SimulationStep.whoever { return request.actor }
    return actor ?? able ?? Self.nobody
  }

  /// Acts where a workflow has no roles.
  private static let nobody: PartyID = "p-somebody"
}

extension SimulationRunner {
  private mutating func open(
    title: String?, fields: [Request.Given], parties given: [RoleID: [PartyID]], _ request: Request, on day: Day
  ) throws -> PartyID {
    var values = try RequestRunner.values(fields, workflow.fields.map { ($0.key, $0.value.type) })
    for (name, field) in workflow.fields where field.isRequired && values[name] == nil {
      values[name] = field.type.sample(of: name, on: day)
      invented[name] = values[name]
    }
    introduce(values, workflow.fields.map { ($0.key, $0.value.type) })
    var bound = parties.merging(given) { $1 }
    for (role, known) in workflow.roles where bound[role] == nil {
      let party = PartyID("p-\(role)")
      simulation.introduce(party, name: known.title)
      bound[role] = [party]
    }
    simulation.introduce(Self.nobody)
    let first = workflow.roles.keys.first.flatMap { bound[$0]?.first }
    let actor = actor(request, first)
    let changes = try simulation.open(
      title: title, fields: values, parties: bound, by: actor, role: request.role, on: day)
    if let label = request.label { labels[label] = changes.first?.number }
    return actor
  }

  /// Everybody who is named is known.
  private mutating func introduce(_ request: Request) {
    var named: [PartyID] = request.actor == SimulationStep.whoever ? [] : [request.actor]
    switch request.wish {
    case .open(_, _, _, let parties, _): named += parties.map { PartyID($0.party) }
    case .assign(_, _, let parties, _): named += parties.map { PartyID($0) }
    case .act(_, _, .forward(let bodies, _), _): named += bodies
    case .act, .advance, .correct, .log, .recompute, .migrate, .forget, .attach, .tick: break
    }
    for party in named { simulation.introduce(party) }
  }

  private mutating func introduce(_ values: JSONObject, _ types: [(name: String, type: FieldType)]) {
    for member in values.members {
      let type = types.first { $0.name == member.key }?.type
      for party in type?.parties(in: member.value) ?? [] { simulation.introduce(party) }
    }
  }

  /// Who may do this to a duty: the first holder of the first role that may.
  private func holder(for act: DutyAct, _ name: String, _ state: CaseState) -> PartyID? {
    guard let run = state.duty(named: name), let duty = simulation.workflow(of: state).duties[run.run.id] else {
      return nil
    }
    return duty.roles(for: act.verb).compactMap { state.parties[$0]?.first }.first
  }
}

extension SimulationRunner {
  private func number(of wish: Request.Wish) -> CaseNumber? {
    switch wish {
    case .advance(let number, _, _, _), .assign(let number, _, _, _), .act(let number, _, _, _),
      .correct(let number, _, _):
      try? state(number).number
    case .open, .log, .recompute, .migrate, .forget, .attach, .tick: nil
    }
  }

  private func state(_ text: String) throws -> CaseState {
    if text == SimulationStep.firstCase, let first = simulation.cases.first { return first.state }
    let number = labels[String(text.dropFirst())] ?? CaseNumber(text)
    guard let state = number.flatMap({ simulation.history(of: $0)?.state }) else {
      let known = simulation.cases.map(\.state.number.description).joined(separator: ", ")
      throw Failure(
        .notFound, "there is no case '\(text)' in this simulation; there are \(known). Nothing was changed.")
    }
    return state
  }
}

extension Request.Wish {
  /// What people call it: the action, or the verb with its duty or role.
  fileprivate var name: String {
    switch self {
    case .open: "open"
    case .log: "log"
    case .advance(_, let action, _, _): action.name
    case .assign(_, let role, _, _): "assign \(role)"
    case .act(_, let duty, let act, _): "\(act.verb.rawValue) \(duty)"
    case .correct(_, let amending, _): "correct \(amending.sequence)"
    case .recompute: "recompute"
    case .migrate: "migrate"
    case .forget: "forget"
    case .attach: "attach"
    case .tick: "tick"
    }
  }
}

extension FieldType {
  /// The parties that a value of the type names.
  fileprivate func parties(in json: JSON) -> [PartyID] {
    switch self {
    case .party: json.string.map { [PartyID($0)] } ?? []
    case .list(let element, _): (json.array ?? []).flatMap { element.parties(in: $0) }
    case .record(let members):
      members.flatMap { member in json[member.name].map { member.type.parties(in: $0) } ?? [] }
    case .text, .integer, .decimal, .money, .boolean, .date, .choice, .caseNumber, .locality: []
    }
  }
}
