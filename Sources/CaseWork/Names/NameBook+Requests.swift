internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

extension NameBook {
  /// The request with every name that was typed understood: whoever acts, workflows, parties, roles, actions, duties.
  ///
  /// What is recorded may be called by its exact id, title or former name, not by a beginning; a case by the part of its
  /// number that only one open case has. What is not typed is left as it is: lists of requests name parties and cases by
  /// their ids.
  ///
  /// - Throws: `WorkError.noName`, `severalNames`, `noNumber`; what reading the registry throws.
  package func understood(_ request: Request) throws -> Request {
    guard request.isTyped else { return request }
    var request = request
    request.wish = try whole(request.wish)
    if request.actor != .clock { request.actor = try party(request.actor.name) }
    request.role = try request.role.map { try role($0, of: try pinned(by: request.wish)) }
    request.wish = try understood(request.wish)
    let values = ValueReader(days: days) { try party($0).name }
    request.wish = try ValueResolver(view: view, reader: values).resolved(request.wish, isTyped: true)
    return request
  }

  /// The wish with the whole number of the case it is about.
  private func whole(_ wish: Request.Wish) throws -> Request.Wish {
    guard let typed = wish.number, !typed.hasPrefix("$"), CaseNumber(typed) == nil else { return wish }
    let today = try days.day("today")
    do {
      return wish.about(try CaseReader(view, asOf: nil, today: today).number(typed).description)
    } catch WorkError.noNumber(let text, _) {
      throw WorkError.noNumber(text, isRequest: true)
    }
  }

  private func understood(_ wish: Request.Wish) throws -> Request.Wish {
    switch wish {
    case .open(let workflow, let title, let fields, let parties, let parent, let related):
      let workflow = try self.workflow(workflow)
      let known = view.newest(workflow)
      let named = try parties.map { (role: try role($0.role, of: known), party: try party($0.party.name)) }
      return .open(workflow: workflow, title: title, fields: fields, parties: named, parent: parent, related: related)
    case .log(var log):
      if log.workflow != Request.Logging.usualWorkflow { log.workflow = try workflow(log.workflow) }
      for place in log.addressees.indices { log.addressees[place].body = try party(log.addressees[place].body).name }
      return .log(log)
    case .advance(let number, let action, let input, let evidence):
      let action = try Self.isTitle(action.name) ? self.action(action, of: try pinned(by: wish)) : action
      return .advance(number: number, action: action, input: input, evidence: evidence)
    case .assign(let number, let role, let parties, let reason):
      return .assign(
        number: number, role: try self.role(role, of: try pinned(by: wish)),
        parties: try parties.map { try party($0.name) }, reason: reason)
    case .act(let number, let duty, let act, let reason):
      let duty = try Self.isTitle(duty) ? self.duty(duty, of: try pinned(by: wish)) : duty
      guard case .forward(let bodies, let received) = act else {
        return .act(number: number, duty: duty, act, reason: reason)
      }
      let to = try bodies.map { try party($0.name) }
      return .act(number: number, duty: duty, .forward(to: to, received: received), reason: reason)
    case .forgetParty(let id, let reason): return .forgetParty(try party(id.name), reason: reason)
    case .correct, .recompute, .migrate, .upgrade, .forget, .attach, .party, .tick, .reopen, .annul, .withhold:
      return wish
    }
  }

  /// What is to be known about those whom a request binds: who is not there any more on its day.
  package func notes(on request: Request, today: Day) throws -> [WorkNote] {
    let parties: [PartyID] =
      switch request.wish {
      case .open(_, _, _, let parties, _, _): parties.map(\.party)
      case .log(let log): log.addressees.map { PartyID($0.body) }
      case .assign(_, _, let parties, _): parties
      case .act(_, _, .forward(let bodies, _), _): bodies
      case .advance, .act, .correct, .recompute, .migrate, .upgrade, .forget, .attach, .party, .forgetParty, .tick,
        .reopen, .annul, .withhold:
        []
      }
    guard !parties.isEmpty else { return [] }
    let (people, day) = (try view.people(of: parties), request.on ?? today)
    return parties.compactMap { people[$0] }.filter { $0.isRetired(on: day) }.map { party in
      .retired(party.id.name, name: party.name[language], on: party.retired?.description ?? "")
    }
  }

  /// The party of an exact id, name or former name.
  package func party(_ text: String) throws -> PartyID { try PartyID(one(.party, text)) }

  /// The role of an exact id, or of a title that it has in a workflow or else anywhere.
  package func role(_ text: String) throws -> RoleID { try role(RoleID(text), of: nil) }

  /// The roles that definitions here name, in the author's order.
  package func roles() throws -> [NamedOption] { try here(.role).options }

  /// The same, those first that begin the most: they act in the first stage of the most workflows that new cases get.
  package func rolesByUse() throws -> [NamedOption] {
    var count: [String: Int] = [:]
    for id in view.workflowIDs {
      guard let reference = view.newest(id),
        let workflow = try view.ifReadable({ () throws(RegistryError) in try view.workflow(reference) })?.workflow
      else { continue }
      let first = workflow.actions.values.filter { $0.from.contains(workflow.initial) }.flatMap(\.by)
      for role in Set(first) { count[role.name, default: 0] += 1 }
    }
    return try roles().enumerated().sorted {
      (-(count[$0.element.id] ?? 0), $0.offset) < (-(count[$1.element.id] ?? 0), $1.offset)
    }.map(\.element)
  }

  /// The workflow of an exact id or title, whatever new cases get.
  package func workflow(_ text: String) throws -> WorkflowID { try WorkflowID(one(.workflow, text)) }

  /// Refuses a role that no definition has under exactly this id.
  func checkKnown(_ role: RoleID) throws {
    let found = try ids(.role, role.name, .together)
    guard !found.contains(role.name) else { return }
    throw WorkError.noName(.role, role.name, near: found.map { NamedOption($0, titles: []) }, known: [])
  }

  private func workflow(_ id: WorkflowID) throws -> WorkflowID {
    view.newest(id) == nil ? try WorkflowID(one(.workflow, id.name)) : id
  }

  private func one(_ kind: NamedThing, _ text: String) throws -> String { try ids(kind, text, [])[0] }

  private func role(_ role: RoleID, of workflow: WorkflowReference?) throws -> RoleID {
    let titles = try workflow.flatMap { reference in
      try view.ifReadable { () throws(RegistryError) in try view.titles(of: reference) }
    }
    if let found = titles.map({ Self.id(role.name, in: $0.roles, language) }) ?? nil { return found }
    return try RoleID(one(.role, role.name))
  }

  /// The definition that the case of a request pins; nil where it has no case yet, or is of no case here.
  private func pinned(by wish: Request.Wish) throws(RegistryError) -> WorkflowReference? {
    guard let number = wish.number.flatMap({ CaseNumber($0) ?? TypedCaseNumber($0)?.whole }) else { return nil }
    do throws(RegistryError) { return try view.document(number).state.workflow } catch {
      // Whoever carries it out says so.
      return nil
    }
  }

  /// Whether a text cannot be an id: ids of actions and duties begin with a small Latin letter and have no blanks.
  private static func isTitle(_ text: String) -> Bool {
    !Naming.isWellFormed(text) || !(text.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false)
  }

  private func action(_ action: ActionID, of reference: WorkflowReference?) throws -> ActionID {
    guard let reference else { return action }
    let titles = try view.workflow(reference).workflow.actions.map { (key: $0.key, value: $0.value.title) }
    return Self.id(action.name, in: titles, language) ?? action
  }

  private func duty(_ duty: String, of reference: WorkflowReference?) throws -> String {
    guard let reference else { return duty }
    return Self.id(duty, in: try view.titles(of: reference).duties, language)?.name ?? duty
  }

  /// The id of an exact id or title among those of one definition; nil where there is none, or not one alone.
  private static func id<Kind>(
    _ text: String, in titles: some Sequence<(key: Identifier<Kind>, value: LocalizedText)>, _ language: Language
  ) -> Identifier<Kind>? {
    let name = FoldedName(text)
    let all = titles.sorted { $0.key < $1.key }
    if let exact = all.first(where: { $0.key.name.utf8.elementsEqual(text.utf8) }) { return exact.key }
    for fits in [
      { (title: LocalizedText) in FoldedName(title[language]) == name }, { $0.all.contains { FoldedName($0) == name } },
    ] {
      let found = all.filter { fits($0.value) }
      if !found.isEmpty { return found.count == 1 ? found[0].key : nil }
    }
    return nil
  }
}
