import JSONText

extension Engine {
  /// Adds documents to a case, running or ended; the day is that on which they came.
  static func attach(
    _ documents: [Evidence], _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    var reasons = dayProblems(command, last: history.state.opened, in: context)
    let role = attachingRole(command, in: context, &reasons)
    for document in documents where !document.kind.contains(where: { !$0.isWhitespace }) {
      reasons.append(.missing("kind"))
    }
    let documents = bound(documents, to: history, &reasons)
    guard reasons.isEmpty, let role else { throw Refusal(reasons) }
    return append(
      command.record(.verb(.attach), as: role, after: history, evidence: documents), to: history, in: context)
  }

  /// The role in which somebody adds a document: any of the workflow's will do.
  private static func attachingRole(
    _ command: Command, in context: CaseContext, _ reasons: inout [Refusal.Reason]
  ) -> RoleID? {
    let people = context.surroundings.people
    guard people.knows(command.actor) else {
      reasons.append(.unknownParty(command.actor))
      return nil
    }
    let problems = roleProblems(command, in: context)
    reasons += problems
    if let role = actingRole(command, in: context) { return problems.isEmpty ? role : nil }
    let roles = context.workflow.workflow.roles.keys
    let bound = context.history?.state.parties ?? [:]
    let able = Set(roles.flatMap { people.whoMay(actAs: $0, bound: bound) }).sorted()
    reasons.append(.notInRole(command.actor, needed: roles, able: able))
    return nil
  }

  /// Documents with each redacted copy bound to the whole hash of its original; adds a reason where that cannot be.
  ///
  /// The original is a document of the same case, or comes with the same command.
  static func bound(
    _ documents: [Evidence], to history: CaseHistory, _ reasons: inout [Refusal.Reason]
  ) -> [Evidence] {
    guard documents.contains(where: { $0.redacts != nil }) else { return documents }
    let known = history.effective.flatMap(\.evidence) + documents
    var bound: [Evidence] = []
    for var document in documents {
      if let prefix = document.redacts {
        let hashes = Set(known.map(\.sha256).filter { !prefix.isEmpty && $0.hasPrefix(prefix) }).sorted()
        if let fault = fault(of: document, redacting: hashes, known) {
          reasons.append(.notATwin(document.name, original: prefix, fault))
        }
        document.redacts = hashes.first ?? prefix
      }
      bound.append(document)
    }
    return bound
  }

  /// Why a document cannot be the redacted copy of the one that has the only hash of `hashes`.
  private static func fault(
    of document: Evidence, redacting hashes: [String], _ known: [Evidence]
  ) -> Refusal.TwinFault? {
    guard let original = hashes.first else { return .unknown }
    if hashes.count > 1 { return .ambiguous(hashes) }
    if original == document.sha256 { return .itself }
    if let further = known.first(where: { $0.sha256 == original && $0.redacts != nil })?.redacts {
      return .redacted(further)
    }
    let copy = known.first { other in
      other.redacts.map { !$0.isEmpty && document.sha256.hasPrefix($0) } ?? false
    }
    return copy.map { .original($0.sha256) }
  }
}
