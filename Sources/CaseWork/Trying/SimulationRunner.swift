internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// Carries out the steps of a simulation, inventing who and what nobody gave.
package struct SimulationRunner {
  /// Everything as it is after the last step.
  package private(set) var simulation: Simulation
  /// Who takes which role, where it was said.
  let parties: [RoleID: [PartyID]]
  /// Who acts where a step does not say; nil is whoever may.
  let actor: PartyID?
  /// The required fields that were made up.
  package private(set) var invented = JSONObject()
  private var labels: [String: CaseNumber] = [:]

  /// - Parameters:
  ///   - simulation: In which nothing has happened yet.
  ///   - parties: Who takes which role, where it was said.
  ///   - actor: Who acts where a step does not say; nil is whoever may.
  package init(_ simulation: Simulation, parties: [RoleID: [PartyID]], actor: PartyID?) {
    self.simulation = simulation
    self.parties = parties
    self.actor = actor
    for (role, holders) in parties {
      for holder in holders { self.simulation.introduce(holder, name: title(of: role)) }
    }
    if let actor { self.simulation.introduce(actor) }
  }

  private var workflow: Workflow { simulation.workflow.workflow }

  private func title(of role: RoleID) -> LocalizedText? { workflow.roles[role]?.title }

  /// Carries out steps one after the other; an opening comes first where none was given.
  ///
  /// - Parameter isStrict: Whether to end with the first step that is refused. Without a case nothing can go on.
  package mutating func run(_ steps: [SimulationStep], isStrict: Bool) -> [SimulationEvent] {
    var events: [SimulationEvent] = []
    let isOpened = steps.first?.isOpening == true
    let opening = isOpened ? nil : try? SimulationStep("open", of: workflow, place: 0)
    for step in [opening].compactMap({ $0 }) + steps {
      events.append(run(step))
      let hasFailed = events.last?.error != nil
      if hasFailed, isStrict || simulation.cases.isEmpty { break }
    }
    return events
  }

  /// Carries out a step; a refusal is an event too.
  package mutating func run(_ step: SimulationStep) -> SimulationEvent {
    let request = step.request
    let before = simulation.cases
    var event = SimulationEvent(
      name: request.wish.name, day: step.day ?? simulation.today, actor: request.actor, lapses: [])
    do {
      event.actor = try carryOut(request, on: event.day, &event.lapses)
    } catch {
      event.actor = event.actor == SimulationStep.whoever ? nil : event.actor
      event.error =
        (error as? Refusal).map {
          WorkError.refused(RefusedRequest($0, workflow: workflow, number: number(of: request.wish)))
        } ?? error
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
    _ request: Request, on day: Day, _ lapses: inout [LapseView]
  ) throws -> PartyID? {
    introduce(request)
    switch request.wish {
    case .open(_, let title, let fields, let parties, _, _):
      return try open(title: title, fields: fields, parties: parties.byRole, request, on: day)
    case .advance(let number, let action, let input, let evidence):
      let state = try state(number)
      let definition = simulation.workflow(of: state).actions[action]
      let types = definition?.inputTypes ?? []
      let values = try GivenValues(input, types, isTyped: request.isTyped)
        .values { state.value(ofInput: $0, of: definition) }
      introduce(values, types)
      let documents = evidence.map { Self.standIn(for: $0) }
      let able = able(simulation.workflow(of: state).actions[action]?.by ?? [], state)
      return try decide(.perform(action, input: values, evidence: documents), state, request, able, on: day)
    case .assign(let number, let role, let parties, let reason):
      let state = try state(number)
      return try decide(
        .assign(role, parties, reason: reason), state, request, nil, on: day)
    case .act(let number, let duty, let act, let reason):
      let state = try state(number)
      return try decide(
        .act(act, duty: duty, reason: reason), state, request, holder(for: act, duty, state), on: day)
    case .correct(let number, let amendment, let reason):
      let state = try state(number)
      guard let history = simulation.history(of: state.number) else { return nil }
      let read = try RequestRunner.read(
        amendment, in: history, simulation.workflow(of: state), isTyped: request.isTyped)
      return try decide(.correct(read, reason: reason), state, request, nil, on: day)
    case .tick:
      lapses = try simulation.passTime(through: day).compactMap { LapseView($0.duty, $0.changes) }
      return nil
    case .reopen(let number, let reason):
      return try decide(.reopen(reason: reason), try state(number), request, nil, on: day)
    case .annul(let number, let reason):
      return try decide(.annul(reason: reason), try state(number), request, nil, on: day)
    case .attach(let number, let item):
      return try decide(.attach([Self.standIn(for: item)]), try state(number), request, nil, on: day)
    case .log, .recompute, .migrate, .upgrade, .forget, .party, .forgetParty, .withhold:
      preconditionFailure("no step of a simulation")
    }
  }

  /// A document that nobody reads: a simulation looks at no file.
  private static func standIn(for item: Request.Attachment) -> Evidence {
    Evidence(kind: item.kind, sha256: String(repeating: "0", count: 64), name: item.file.lastComponent, size: 0)
  }

  private mutating func decide(
    _ wish: Command.Wish, _ state: CaseState, _ request: Request, _ able: PartyID?, on day: Day
  ) throws -> PartyID {
    let actor = actor(request, able ?? self.able(simulation.workflow(of: state).roles.keys, state))
    try simulation.decide(
      wish, on: state.number, by: actor, role: request.role, note: request.note, on: day, request.period?.precision)
    return actor
  }

  /// The first who may act in the first of these roles that anybody may act in.
  private func able(_ roles: [RoleID], _ state: CaseState) -> PartyID? {
    for role in roles {
      if let party = simulation.people.whoMay(actAs: role, bound: state.parties).first { return party }
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
    title: String?, fields: JSONObject, parties given: [RoleID: [PartyID]], _ request: Request, on day: Day
  ) throws -> PartyID {
    var values = try GivenValues(fields, workflow.fieldTypes, isTyped: request.isTyped).values { _ in nil }
    for (name, field) in workflow.fields where field.isRequired && values[name] == nil {
      values[name] = field.type.sample(of: name, on: day)
      invented[name] = values[name]
    }
    introduce(values, workflow.fieldTypes)
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
      title: title, fields: values, parties: bound, by: actor, role: request.role, on: day, request.period?.precision)
    if let label = request.label { labels[label] = changes.first?.number }
    return actor
  }

  /// Everybody who is named is known.
  private mutating func introduce(_ request: Request) {
    var named: [PartyID] = request.actor == SimulationStep.whoever ? [] : [request.actor]
    switch request.wish {
    case .open(_, _, _, let parties, _, _): named += parties.map(\.party)
    case .assign(_, _, let parties, _): named += parties
    case .act(_, _, .forward(let bodies, _), _): named += bodies
    case .act, .advance, .correct, .log, .recompute, .migrate, .upgrade, .forget, .attach, .party, .forgetParty, .tick,
      .reopen,
      .annul, .withhold:
      break
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
  private func number(of wish: Request.Wish) -> CaseNumber? { wish.number.flatMap { try? state($0).number } }

  private func state(_ text: String) throws -> CaseState {
    if text == SimulationStep.firstCase, let first = simulation.cases.first { return first.state }
    let number = labels[String(text.dropFirst())] ?? CaseNumber(text)
    guard let state = number.flatMap({ simulation.history(of: $0)?.state }) else {
      throw WorkError.trying(.noCase(text, known: simulation.cases.map(\.state.number)))
    }
    return state
  }
}

extension Request.Wish {
  /// What people call it: the action, or the verb with its duty or role.
  fileprivate var name: String {
    switch self {
    case .advance(_, let action, _, _): action.name
    case .assign(_, let role, _, _): "assign \(role)"
    case .act(_, let duty, let act, _): "\(act.verb.rawValue) \(duty)"
    case .correct(_, let amendment, _): "correct \(amendment.sequence)"
    case .open, .log, .recompute, .migrate, .upgrade, .forget, .attach, .party, .forgetParty, .tick, .reopen, .annul,
      .withhold:
      verb
    }
  }
}

extension FieldType {
  /// The parties that a value of the type names.
  fileprivate func parties(in json: JSON) -> [PartyID] {
    switch self {
    case .party: json.string.map { [PartyID($0)] } ?? []
    case .list(let element, _, _): (json.array ?? []).flatMap { element.parties(in: $0) }
    case .record(let members):
      members.flatMap { member in json[member.name].map { member.type.parties(in: $0) } ?? [] }
    case .text, .integer, .decimal, .money, .boolean, .date, .choice, .caseNumber, .locality: []
    }
  }
}

/// What a step of a simulation did, or why it did nothing.
package struct SimulationEvent {
  /// The action, or the verb with what it is about.
  package let name: String
  /// The day on which it happened.
  package let day: Day
  /// Who did it; nil for what time does.
  package internal(set) var actor: PartyID?
  /// What time did.
  package internal(set) var lapses: [LapseView]
  /// Why nothing was done.
  package internal(set) var error: (any Error)?
  /// The cases to look at afterwards.
  package internal(set) var changed: [CaseNumber] = []
  /// Everything as it is after the step.
  package internal(set) var simulation: Simulation?
}

extension SimulationEvent {
  /// The cases to look at, as they stand.
  package var states: [CaseState] { changed.compactMap { simulation?.history(of: $0)?.state } }

  /// The day on which the simulation has arrived.
  package var today: Day { simulation?.today ?? day }

  /// What is owed in a case, due first.
  package func owed(_ state: CaseState) -> [DutyState] {
    state.duties.filter(\.isOwed).map { $0.settled(on: today) }.sorted { ($0.due, $0.run) < ($1.due, $1.run) }
  }
}
