import CaseRecords
import CaseRegistry
import CaseWork
import JSONText
import Platform
import Reports
import WorkflowEngine

/// What scripts need of the registry.
extension Session {
  /// What is asked for a recommendation.
  func loggingScript(_ id: WorkflowID) throws -> LoggingScript {
    let workflow = try newest(id)
    for action in ["adopt", "send"] as [ActionID] where workflow.actions[action] == nil {
      throw WorkError.notForLogging(id, missing: action)
    }
    let bodies = try chooseable { $0.kind != .person }
    let memberships = try registry.journal().parties.map { ($0.id.name, $0.memberOf.map(\.name)) }
    let authors = LoggingScript.Authors(
      actor: try asker()?.name, persons: try unknownActor(),
      bodies: Dictionary(memberships, uniquingKeysWith: { first, _ in first }))
    return LoggingScript(
      workflow, to: bodies, by: authors,
      before: try AskedBefore(adopting: workflow, in: registry, today: try today()), today: try today(),
      AskingWords.title)
  }

  /// What is asked when a case is opened.
  func openingScript(_ id: WorkflowID) throws -> OpeningScript {
    OpeningScript(
      try newest(id), parties: try chooseable { _ in true }, by: try unknownActor(), today: try today(),
      AskingWords.title)
  }

  /// What is asked for an action of a case.
  func advancingScript(_ number: NamedOption) throws -> AdvancingScript {
    let reader = try reader()
    let possible = try reader.possibilities(number.id)
    return AdvancingScript(
      of: number, possible.view.workflow, possible: possible.actions.map(\.action),
      parties: try chooseable { _ in true },
      by: try unknownActor(), today: try today(), AskingWords.title)
  }

  /// What is asked of somebody who is to be known.
  func partyScript() throws -> PartyScript {
    let kinds = ([Party.Kind.person, .executive, .council] + Party.Kind.told).reduce(into: [Party.Kind]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let names = kinds.map { kind in
      let words = kind.wording
      return NamedOption(kind.rawValue, titles: [LocalizedText([.kk: words.kk, .ru: words.ru, .en: words.en])])
    }
    let taken = try registry.journal().parties.map(\.id.name)
    return PartyScript(
      kinds: names, roles: try self.names().rolesByUse(), bodies: try chooseable { $0.kind != .person },
      taken: Set(taken),
      languages: registry.settings.languages, AskingWords.title)
  }

  /// The workflow of a case to be opened: as it was named, else as it is chosen.
  mutating func workflowToOpen(_ name: String?) throws -> WorkflowID {
    if let name { return try registry.newest(WorkflowID(name)) == nil ? names().workflow(name) : WorkflowID(name) }
    let options = try registry.workflowIDs.map { id in NamedOption(id.name, titles: [try newest(id).title]) }
    let listing = Question.Listing(shown: options.count)
    let question = Question(.workflow, AskingWords.title(.workflow), .choice(options, listing))
    return WorkflowID(try answer(to: question))
  }

  /// The case in which something happened: as it was named, also in part, else as it is chosen from those that are open.
  ///
  /// It is told at once which one that is.
  ///
  /// - Returns: The case, and whether that is exactly what was named.
  mutating func caseToAdvance(_ named: String?) throws -> (number: NamedOption, isExact: Bool) {
    let number: NamedOption
    if let named {
      let found = try reader().document(named)
      number = NamedOption(found.number.description, titles: [LocalizedText(found.state.title)])
    } else {
      number = try caseChosen()
    }
    let isExact = named.map { (try? CaseNumber(typed: $0))?.description == number.id } ?? false
    if !isExact { terminal.say(SafeText.make(number.line(in: language))) }
    return (number, isExact)
  }

  private mutating func caseChosen() throws -> NamedOption {
    let open = ListRequest(
      asOf: try today(), filters: [IndexFilter(.outcome, .none, "")], limit: Self.mostCases, order: ListOrder(.due))
    let options = try registry.cases(open).rows.map {
      NamedOption($0.number.description, titles: [LocalizedText($0.title)])
    }
    guard !options.isEmpty else { throw UsageError.missingArgument("NUMBER", verb: AdvanceCommand.verb) }
    let listing = Question.Listing(shown: min(options.count, 15), areCases: true)
    let id = try answer(to: Question(.number, AskingWords.title(.number), .choice(options, listing)))
    return options.first { $0.id == id } ?? NamedOption(id, titles: [])
  }

  private static let mostCases = 1000

  private func newest(_ id: WorkflowID) throws -> Workflow {
    guard let reference = registry.newest(id) else {
      throw WorkError.noWorkflow(id, Hint(for: id.name, among: registry.workflowIDs.map(\.name)))
    }
    return try registry.workflow(reference).workflow
  }

  /// The answer to one question by itself.
  private mutating func answer(to question: Question) throws -> String {
    var interview = Interview(OneQuestion(question), reading: try answerReading())
    try ask(&interview) { _, _ in }
    guard let answer = interview.answers.text(question.slot) else { throw AskingStopped() }
    return answer
  }
}

extension Session {
  /// What would follow from a request, of which nothing is kept.
  mutating func preview(
    _ wish: Request.Wish, role: String? = nil, note: String? = nil, voiding: Set<Int> = [], despite: String? = nil
  ) throws -> String {
    let outcome = try record(wish, role: role, note: note, voiding: voiding, despite: despite, isDryRun: true)
    return try summary(of: outcome)
  }

  /// What would be known of a party.
  func preview(_ wish: PartyWish) throws -> String {
    let outcome = try PartyDesk(registry, now: try now(), isDryRun: true).record(wish)
    var notes = outcome.notes.map(\.wording)
    let party = outcome.view.party
    if party.kind == .person, party.roles.isEmpty { notes.append(AskingWords.noRole) }
    return notes.map { ProgramWords.note($0)[language] }.joined(separator: "\n")
  }
}
