import CaseRecords
import CaseRegistry
import JSONText
import Platform
import WorkflowEngine

/// Carries out requests within one transaction of the registry.
struct RequestRunner {
  let registry: Registry
  let now: Timestamp
  let language: Language
  /// The cases that earlier lines of `apply` named.
  var labels: [String: CaseNumber] = [:]
  /// Looks, but keeps nothing.
  var isDryRun = false
  /// The id that the records of the request under way share where the caller chose none.
  private var commandID = ""

  init(_ registry: Registry, now: Timestamp, language: Language) {
    self.registry = registry
    self.now = now
    self.language = language
  }

  /// What a request did.
  struct Outcome {
    var cases: [CaseAnswer] = []
    var lapses: [LapseAnswer] = []
    /// The cases as they stand now, for people.
    var histories: [CaseHistory] = []
    /// Whether the same command had been carried out before.
    var isRepeated = false
    /// The day by which time was looked at.
    var asOf: Day?
  }

  /// Carries out one request; must run inside `Registry.write`.
  ///
  /// - Throws: `Failure` for a refusal, in the registry's words; `RegistryError`, `UsageError`.
  mutating func run(_ request: Request) throws -> Outcome {
    if let repeated = try repeated(request) {
      if let label = request.label { labels[label] = repeated.histories.first?.state.number }
      return repeated
    }
    try checkExpectation(of: request)
    commandID = RandomSource.hex(bytes: 12)
    switch request.wish {
    case .open(let workflow, let title, let fields, let parties, let parent):
      return try open(workflow, title: title, fields: fields, parties: parties, parent: parent, request)
    case .log(let log): return try self.log(log, request)
    case .advance(let number, let action, let input, let evidence):
      let document = try registry.document(try resolve(number))
      return try changed([try perform(action, input, evidence, on: document, request)])
    case .assign(let number, let role, let parties, let reason):
      let document = try registry.document(try resolve(number))
      let holders = parties.map { PartyID($0) }
      return try changed([
        try decide(.assign(RoleID(role), holders, reason: reason), on: document, naming: holders, request)
      ])
    case .act(let number, let duty, let act, let reason):
      let document = try registry.document(try resolve(number))
      return try changed([try decide(.act(act, duty: duty, reason: reason), on: document, request)])
    case .correct(let number, let amending, let reason):
      return try correct(try resolve(number), amending, reason: reason, request)
    case .recompute(let calendar): return try recompute(calendar: calendar, request)
    case .migrate(let migration): return try migrate(migration, request)
    case .forget(let number, let forgetting, let reason):
      let document = try registry.document(try resolve(number))
      return try changed([try decide(.forget(forgetting, reason: reason), on: document, request)])
    case .attach(let number, let item): return try attach(item, to: try resolve(number), request)
    case .tick(let numbers, let asOf):
      return try tick(numbers, by: asOf ?? now.day, request)
    }
  }

  /// The same id with the same request is answered as the first time; nil when nothing is recorded under it.
  private func repeated(_ request: Request) throws -> Outcome? {
    guard let id = request.id else { return nil }
    let known = try registry.records(ofCommand: id)
    guard !known.isEmpty else { return nil }
    guard known.allSatisfy({ $0.request == request.digest }) else { throw RegistryError.commandConflict(id: id) }
    if case .tick(_, let asOf) = request.wish { return try tick(recordedIn: known.map(\.number), as: id, by: asOf) }
    var outcome = Outcome(isRepeated: true)
    for row in known {
      guard let history = try registry.document(row.number).history.through(row.sequence) else { continue }
      // A parent that was only told of its new child is not what the caller asked for.
      if case .verb(.link) = history.records.last?.deed { continue }
      outcome.histories.append(history)
    }
    // As the first time: what was acted on before what that opened, in the order of opening.
    let opened = outcome.histories.flatMap { $0.records.last?.effects.opened ?? [] }
    func place(_ history: CaseHistory) -> Int { opened.firstIndex(of: history.state.number).map { $0 + 1 } ?? 0 }
    outcome.histories.sort { (place($0), $0.state.number) < (place($1), $1.state.number) }
    outcome.cases = outcome.histories.map { CaseAnswer($0) }
    return outcome
  }

  /// A case number, or the label of an earlier line.
  func resolve(_ text: String) throws -> CaseNumber {
    if text.hasPrefix("$") {
      guard let number = labels[String(text.dropFirst())] else {
        throw Failure(.notFound, "no earlier line has the label '\(text.dropFirst())'. Nothing was changed.")
      }
      return number
    }
    guard let number = CaseNumber(text) else {
      throw Failure(.notFound, "'\(text)' is no case number; one looks like REC-2026-000123. Nothing was changed.")
    }
    return number
  }

  /// Decides a command about an existing case and stages what follows.
  ///
  /// - Parameter parties: Whom the wish names; it opens no case.
  mutating func decide(
    _ wish: WorkflowEngine.Command.Wish, on document: CaseDocument, naming parties: [PartyID] = [], _ request: Request
  ) throws -> [Change] {
    // A parent is told of each of its children; reading all those before it each time would take for ever.
    let isLink = if case .link = wish { true } else { false }
    let context = try registry.context(
      of: document, today: now.day, naming: [request.actor] + parties, withChildren: !isLink)
    return try decide(wish, in: context, request)
  }

  /// Decides a command in a context and stages what follows.
  mutating func decide(
    _ wish: WorkflowEngine.Command.Wish, in context: CaseContext, _ request: Request, at day: Day? = nil
  ) throws -> [Change] {
    let command = WorkflowEngine.Command(
      id: request.id ?? commandID, actor: request.actor, role: request.role, on: day ?? request.on ?? now.day,
      at: now.description, note: request.note, request: request.id == nil ? nil : request.digest, wish: wish)
    do {
      return try registry.staging { numbers in try decide(command, in: context, &numbers) }
    } catch let error as Refusal {
      throw Failure(
        refusal: error, language: language, workflow: context.workflow.workflow,
        number: context.history?.state.number
      ).telling(sinceWhen: context.history, error)
    }
  }

  /// Decides among those the command names; a refusal also says who else may do it, so it is decided among everybody.
  private func decide(
    _ command: WorkflowEngine.Command, in context: CaseContext, _ numbers: inout NumberAllotter
  ) throws -> [Change] {
    do throws(Refusal) { return try Engine.decide(command, in: context, numbers: &numbers) } catch {
      var context = context
      context.surroundings.directory = try registry.directory()
      return try Engine.decide(command, in: context, numbers: &numbers)
    }
  }

  func changed(_ changes: [[Change]]) throws -> Outcome {
    let histories = changes.joined().map(\.history)
    return Outcome(cases: histories.map { CaseAnswer($0) }, histories: histories)
  }
}
