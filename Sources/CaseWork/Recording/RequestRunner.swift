internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// Carries out requests.
///
/// Everything that is asked of the registry while something is recorded is asked here and in the other files of this room.
package struct RequestRunner {
  /// Where things are recorded.
  package let registry: Registry
  /// The moment of recording.
  package let now: Timestamp
  /// Looks, but keeps nothing.
  package let isDryRun: Bool
  /// The cases that earlier requests named.
  var labels: [String: CaseNumber] = [:]
  /// The id that the records of the request under way share where the caller chose none.
  private var commandID = ""

  /// - Parameters:
  ///   - registry: Where things are recorded.
  ///   - now: The moment of recording.
  ///   - isDryRun: Whether nothing is to be kept.
  package init(_ registry: Registry, now: Timestamp, isDryRun: Bool = false) {
    (self.registry, self.now, self.isDryRun) = (registry, now, isDryRun)
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
  /// The case as it stood before, where that is asked for by what the request is: a correction.
  package var before: CaseHistory?
  /// Where else what is removed stands.
  package var traces: Traces?
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
  }
}

extension RequestRunner {
  /// Carries out one request and commits it; under a dry run nothing is kept.
  ///
  /// - Throws: `WorkError` for a refusal, `FileError`, `RegistryError`; nothing has happened then.
  package mutating func record(_ request: Request) throws -> Outcome {
    // Large files are copied before others have to wait.
    if !isDryRun { for item in request.wish.attachments { registry.gather(evidence: item.file, beneath: item.root) } }
    return try Self.committing(in: registry, isDryRun: isDryRun) { try run(request) }
  }

  /// Runs `body` in a transaction, which is undone under a dry run.
  static func committing(
    in registry: Registry, isDryRun: Bool, _ body: () throws -> Outcome
  ) throws -> Outcome {
    do {
      return try registry.write {
        let outcome = try body()
        if isDryRun { throw DryRun(outcome: outcome) }
        return outcome
      }
    } catch let dry as DryRun {
      return dry.outcome
    }
  }

  /// Carries a dry run's outcome out of the transaction that it undoes.
  private struct DryRun: Error {
    let outcome: Outcome
  }

  /// Carries out one request within a transaction.
  ///
  /// - Throws: `WorkError` for a refusal, `FileError`, `RegistryError`.
  mutating func run(_ request: Request) throws -> Outcome {
    if let repeated = try repeated(request) {
      name(repeated, request.label)
      return repeated
    }
    commandID = RandomSource.hex(bytes: 12)
    try checkExpectation(of: request)
    let outcome = try carryOut(request)
    switch request.wish {
    case .open, .log: name(outcome, request.label)
    case .advance, .assign, .act, .correct, .recompute, .migrate, .forget, .attach, .tick: break
    }
    return outcome
  }

  private mutating func name(_ outcome: Outcome, _ label: String?) {
    if let label { labels[label] = outcome.histories.first?.state.number }
  }

  private mutating func carryOut(_ request: Request) throws -> Outcome {
    switch request.wish {
    case .open(let workflow, let title, let fields, let parties, let parent):
      return try open(workflow, title: title, fields: fields, parties: parties, parent: parent, request)
    case .log(let log): return try self.log(log, request)
    case .advance(let number, let action, let input, let evidence):
      return Outcome(try perform(action, input, evidence, on: try document(number), request))
    case .assign(let number, let role, let parties, let reason):
      return Outcome(
        try decide(.assign(role, parties, reason: reason), on: try document(number), naming: parties, request))
    case .act(let number, let duty, let act, let reason):
      return Outcome(try decide(.act(act, duty: duty, reason: reason), on: try document(number), request))
    case .correct(let number, let amendment, let reason):
      return try correct(amendment, in: try document(number), reason: reason, request)
    case .recompute(let calendar): return try recompute(calendar: calendar, request)
    case .migrate(let migration): return try migrate(migration, request)
    case .forget(let number, let forgetting, let reason):
      return try forget(forgetting, in: try document(number), reason: reason, request)
    case .attach(let number, let item):
      return Outcome(try decide(.attach([try keep(item)]), on: try document(number), request))
    case .tick(let numbers, let asOf): return try tick(numbers, by: asOf ?? now.day, request)
    }
  }
}

extension RequestRunner {
  /// Refuses a request on a case that has gone on since the caller looked at it.
  private func checkExpectation(of request: Request) throws {
    guard let expected = request.expectedRecords, let number = request.wish.number else { return }
    let history = try document(number).history
    guard history.records.count == expected else { throw WorkError.changed(history, expected: expected) }
  }

  /// A case by its number, or by the label of an earlier request.
  func document(_ text: String) throws -> CaseDocument { try registry.document(try resolve(text)) }

  /// A case number, or the label of an earlier request.
  func resolve(_ text: String) throws(WorkError) -> CaseNumber {
    guard text.hasPrefix("$") else { return try CaseNumber(typed: text, isRequest: true) }
    let label = String(text.dropFirst())
    guard let number = labels[label] else { throw .noLabel(label) }
    return number
  }
}

extension CaseNumber {
  /// A case number as it was typed.
  ///
  /// - Parameter isRequest: Whether something was to be recorded, and now is not.
  /// - Throws: `WorkError.noNumber`.
  package init(typed text: String, isRequest: Bool = false) throws(WorkError) {
    guard let number = CaseNumber(text) else { throw .noNumber(text, isRequest: isRequest) }
    self = number
  }
}

extension RequestRunner {
  /// Decides a wish about an existing case and stages what follows.
  ///
  /// - Parameter parties: Whom the wish names; it opens no case.
  mutating func decide(
    _ wish: Command.Wish, on document: CaseDocument, naming parties: [PartyID] = [], _ request: Request
  ) throws -> [CaseChange] {
    // A parent is told of each of its children; reading all those before it each time would take for ever.
    let isLink = if case .link = wish { true } else { false }
    let context = try registry.context(
      of: document, today: now.day, naming: [request.actor] + parties, withChildren: !isLink)
    return try decide(wish, in: context, request)
  }

  /// Decides a wish in a context and stages what follows.
  mutating func decide(
    _ wish: Command.Wish, in context: CaseContext, _ request: Request, at day: Day? = nil
  ) throws -> [CaseChange] {
    let command = Command(
      id: request.id ?? commandID, actor: request.actor, role: request.role, on: day ?? request.on ?? now.day,
      at: now.description, note: request.note, request: request.id == nil ? nil : request.digest, wish: wish)
    return try staging(in: context) { numbers in try decide(command, in: context, &numbers) }
  }

  /// Stages what is decided; a refusal is told with what is known of the case.
  func staging(
    in context: CaseContext, _ decide: (inout NumberAllotter) throws -> [CaseChange]
  ) throws -> [CaseChange] {
    do { return try registry.staging(decide) } catch let refusal as Refusal {
      throw WorkError.refused(RefusedRequest(refusal, in: context))
    }
  }

  /// Decides among those the command names; a refusal also says who else may do it, so it is decided among everybody.
  private func decide(
    _ command: Command, in context: CaseContext, _ numbers: inout NumberAllotter
  ) throws -> [CaseChange] {
    do throws(Refusal) { return try Engine.decide(command, in: context, numbers: &numbers) } catch {
      var context = context
      context.surroundings.people = try registry.people()
      return try Engine.decide(command, in: context, numbers: &numbers)
    }
  }
}
