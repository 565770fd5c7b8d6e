internal import CaseRecords
package import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// Carries out requests.
///
/// Everything that is asked of the store while something is recorded is asked here and in the other files of this room:
/// reading takes a view, recording the batch under way.
package struct RequestRunner {
  /// Where things are recorded.
  package let store: any CaseStore
  /// The moment of recording.
  package let now: Timestamp
  /// Looks, but keeps nothing.
  package let isDryRun: Bool
  /// What definitions that come with the program call things.
  let shipped: NameBook.Shipped
  /// The cases that earlier requests named.
  var labels: [String: CaseNumber] = [:]
  /// The id that the records of the request under way share where the caller chose none.
  private var commandID = ""

  /// - Parameters:
  ///   - store: Where things are recorded.
  ///   - now: The moment of recording.
  ///   - isDryRun: Whether nothing is to be kept.
  ///   - shipped: What definitions that come with the program call things: roles that they name are known.
  package init(
    _ store: any CaseStore, now: Timestamp, isDryRun: Bool = false, shipped: @escaping NameBook.Shipped = { [] }
  ) {
    (self.store, self.now, self.isDryRun, self.shipped) = (store, now, isDryRun, shipped)
  }
}

/// What a request did.
package struct Outcome: Sendable {
  /// The cases it changed, each once, as it left them.
  package var cases: [CaseSummary] = []
  /// What time did.
  package var lapses: [LapseView] = []
  /// The cases as they stand now.
  package var histories: [CaseHistory] = []
  /// The case as it stood before, where that is asked for by what the request is: an action, a correction.
  package var before: CaseHistory?
  /// What is to be known beside it.
  package var notes: [WorkNote] = []
  /// Where else what is removed stands.
  package var traces: Traces?
  /// What was brought in and moved, where that was asked for.
  package var upgrade: UpgradeReport?
  /// Whether the same request had been carried out before.
  package var isRepeated = false
  /// The day by which time was looked at.
  package var asOf: Day?

  /// What a request did that had nothing to do.
  package init() {}

  init(isRepeated: Bool, asOf: Day? = nil) { (self.isRepeated, self.asOf) = (isRepeated, asOf) }

  init(_ changes: [CaseChange]) {
    histories = changes.map(\.history)
    cases = histories.map { CaseSummary($0) }
    lapses = changes.flatMap { LapseView.all(in: $0) }
  }

  /// As scripts read it.
  package var json: JSONObject {
    var json: JSONObject = ["cases": .array(cases.map(\.json))]
    if !lapses.isEmpty { json["lapsed"] = .array(lapses.map(\.json)) }
    return json
  }
}

extension RequestRunner {
  /// Carries out one request and commits it; under a dry run nothing is kept.
  ///
  /// - Throws: `WorkError` for a refusal, `FileError`, `RegistryError`; nothing has happened then.
  package mutating func record(_ request: Request) throws -> Outcome {
    gather(request.wish.attachments)
    return try Self.committing(in: store, isDryRun: isDryRun) { batch in try run(request, &batch) }
  }

  /// Carries out several requests in one commit: all of them, or none; under a dry run nothing is kept.
  ///
  /// - Throws: As `record`; nothing has happened then.
  package mutating func record(all requests: [Request]) throws -> Outcome {
    guard !requests.isEmpty else { return Outcome() }
    gather(requests.flatMap(\.wish.attachments))
    return try Self.committing(in: store, isDryRun: isDryRun) { batch in
      var all = Outcome()
      for request in requests {
        let one = try run(request, &batch)
        all.cases += one.cases
        all.lapses += one.lapses
        all.histories += one.histories
        all.notes += one.notes
        try batch.spill()
      }
      return all
    }
  }

  /// Copies large files before others have to wait.
  private func gather(_ documents: [Request.Attachment]) {
    guard !isDryRun else { return }
    for item in documents where item.stored == nil { store.gather(evidence: item.file, beneath: item.root) }
  }

  /// Runs `body` on a batch, which is undone under a dry run.
  static func committing(
    in store: any CaseStore, isDryRun: Bool, _ body: (inout StoreBatch) throws -> Outcome
  ) throws -> Outcome {
    do {
      return try store.write { batch in
        let outcome = try body(&batch)
        if isDryRun { throw DryRun(outcome: outcome) }
        return outcome
      }
    } catch let dry as DryRun {
      return dry.outcome
    }
  }

  /// Carries a dry run's outcome out of the batch that it undoes.
  private struct DryRun: Error {
    let outcome: Outcome
  }

  /// Carries out one request in a batch.
  ///
  /// - Throws: `WorkError` for a refusal, `FileError`, `RegistryError`.
  mutating func run(_ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    let request = try resolved(request.through(now.day), in: batch.view)
    if let repeated = try repeated(request, in: batch.view) {
      name(repeated, request.label)
      return repeated
    }
    commandID = RandomSource.hex(bytes: 12)
    try checkExpectation(of: request, in: batch.view)
    try checkNobodyTwice(request.wish, in: batch.view)
    try checkMeanings(request, in: batch.view)
    let outcome = try carryOut(request, &batch)
    switch request.wish {
    case .open, .log: name(outcome, request.label)
    case .advance, .assign, .act, .correct, .recompute, .migrate, .upgrade, .forget, .attach, .party, .forgetParty,
      .tick, .reopen,
      .annul, .withhold:
      break
    }
    return outcome
  }

  /// The request with its values and numbers as documents have them, which its digest is of.
  private func resolved(_ request: Request, in view: any StoreView) throws -> Request {
    let resolver = ValueResolver(view: view, reader: ValueReader(days: DayReader(on: now.day)))
    var request = request
    request.wish = try resolver.resolved(request.wish, isTyped: request.isTyped)
    return request
  }

  private mutating func name(_ outcome: Outcome, _ label: String?) {
    if let label { labels[label] = outcome.histories.first?.state.number }
  }

  private func carryOut(_ request: Request, _ batch: inout StoreBatch) throws -> Outcome {
    switch request.wish {
    case .open(let workflow, let title, let fields, let parties, let parent, let related):
      return try open(
        workflow, title: title, fields: fields, parties: parties, parent: parent, related: related, request, &batch)
    case .log(let log): return try self.log(log, request, &batch)
    case .advance(let number, let action, let input, let evidence):
      let document = try document(number, in: batch.view)
      var outcome = Outcome(try perform(action, input, evidence, on: document, request, &batch))
      outcome.before = document.history
      return outcome
    case .assign(let number, let role, let parties, let reason):
      return Outcome(
        try decide(
          .assign(role, parties, reason: reason), on: try document(number, in: batch.view), naming: parties, request,
          &batch))
    case .act(let number, let duty, let act, let reason):
      return Outcome(
        try decide(.act(act, duty: duty, reason: reason), on: try document(number, in: batch.view), request, &batch))
    case .correct(let number, let amendment, let reason):
      return try correct(amendment, in: try document(number, in: batch.view), reason: reason, request, &batch)
    case .recompute(let calendar): return try recompute(calendar: calendar, request, &batch)
    case .migrate(let migration): return try migrate(migration, request, &batch)
    case .upgrade(let upgrade): return try self.upgrade(upgrade, request, &batch)
    case .forget(let number, let forgetting, let reason):
      return try forget(forgetting, in: try document(number, in: batch.view), reason: reason, request, &batch)
    case .reopen(let number, let reason):
      return Outcome(try decide(.reopen(reason: reason), on: try document(number, in: batch.view), request, &batch))
    case .annul(let number, let reason):
      return Outcome(try decide(.annul(reason: reason), on: try document(number, in: batch.view), request, &batch))
    case .withhold(let number, let isReleased, let reason, let publicReason):
      return try withhold(number, isReleased: isReleased, reason: reason, publicReason: publicReason, request, &batch)
    case .attach(let number, let item):
      return Outcome(
        try decide(.attach([try keep(item, &batch)]), on: try document(number, in: batch.view), request, &batch))
    case .party(let party, let reason): return try makeKnown(party, despite: reason, &batch)
    case .forgetParty(let id, let reason): return try forget(id, reason: reason, request, &batch)
    case .tick(let numbers, let asOf): return try tick(numbers, by: asOf ?? now.day, request, &batch)
    }
  }
}

extension RequestRunner {
  /// Refuses a request on a case that has gone on since the caller looked at it.
  private func checkExpectation(of request: Request, in view: any StoreView) throws {
    guard let expected = request.expectedRecords, let number = request.wish.number else { return }
    let history = try document(number, in: view).history
    guard history.records.count == expected else { throw WorkError.changed(history, expected: expected) }
  }

  /// A case by its number, or by the label of an earlier request.
  func document(_ text: String, in view: any StoreView) throws -> CaseDocument {
    try view.document(try resolve(text))
  }

  /// A case number, or the label of an earlier request.
  func resolve(_ text: String) throws(WorkError) -> CaseNumber {
    guard text.hasPrefix("$") else { return try CaseNumber(typed: text, isRequest: true) }
    let label = String(text.dropFirst())
    guard let number = labels[label] else { throw .noLabel(label) }
    return number
  }
}

extension RequestRunner {
  /// Decides a wish about an existing case and stages what follows.
  ///
  /// - Parameter parties: Whom the wish names; it opens no case.
  func decide(
    _ wish: Command.Wish, on document: CaseDocument, naming parties: [PartyID] = [], _ request: Request,
    _ batch: inout StoreBatch
  ) throws -> [CaseChange] {
    // A parent is told of each of its children; reading all those before it each time would take for ever.
    let isLink = if case .link = wish { true } else { false }
    var context = try batch.view.context(
      of: document, today: now.day, naming: [request.actor] + parties, withChildren: !isLink)
    try addEditions(to: &context, for: document, on: request.on ?? now.day, in: batch.view)
    return try decide(wish, in: context, request, &batch)
  }

  /// Adds the editions of calendars in which a case has counted, where records of it may have to be decided anew: what is
  /// told is late, or what time did is.
  func addEditions(
    to context: inout CaseContext, for document: CaseDocument, on day: Day, in view: any StoreView
  ) throws(RegistryError) {
    let state = document.state
    let isLate = day < state.last || !Engine.clockEvents(of: state, by: state.last).isEmpty
    if isLate { context.surroundings.editions = try view.editions(of: document) }
  }

  /// Decides a wish in a context and stages what follows.
  func decide(
    _ wish: Command.Wish, in context: CaseContext, _ request: Request, at day: Day? = nil, _ batch: inout StoreBatch
  ) throws -> [CaseChange] {
    let command = Command(
      id: request.id ?? commandID, actor: request.actor, role: request.role, on: day ?? request.on ?? now.day,
      at: now.description, note: request.note, request: request.id == nil ? nil : request.digest, wish: wish,
      voiding: request.voiding, despite: request.despite, precision: request.period?.precision,
      takenOver: request.takenOver)
    let action: ActionID? = if case .perform(let action, _, _) = wish { action } else { nil }
    return try staging(in: context, performing: action, &batch) { numbers, view in
      try decide(command, in: context, &numbers, view)
    }
  }

  /// Stages what is decided; a refusal is told with what is known of the case.
  func staging(
    in context: CaseContext, performing action: ActionID? = nil, _ batch: inout StoreBatch,
    _ decide: (inout NumberAllotter, any StoreView) throws -> [CaseChange]
  ) throws -> [CaseChange] {
    do { return try batch.staging(decide) } catch let refusal as Refusal {
      throw WorkError.refused(RefusedRequest(refusal, in: context, performing: action))
    }
  }

  /// Decides among those the command names; a refusal also says who else may do it, so it is decided among everybody.
  private func decide(
    _ command: Command, in context: CaseContext, _ numbers: inout NumberAllotter, _ view: any StoreView
  ) throws -> [CaseChange] {
    do throws(Refusal) { return try Engine.decide(command, in: context, numbers: &numbers) } catch {
      var context = context
      context.surroundings.people = try view.people(in: context.history?.state.number)
      return try Engine.decide(command, in: context, numbers: &numbers)
    }
  }
}
