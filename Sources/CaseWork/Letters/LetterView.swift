internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// A letter that a case calls for: of which kind, from whom, to whom, about which duty.
package struct LetterView: Sendable {
  /// What it is called in the definition: `cover`, `reminder`.
  package let kind: String
  /// What the definition says of it.
  package let rule: LetterRule
  /// The case, with everybody as they were on the day of the letter.
  package let view: CaseView
  /// The day of the letter.
  package let on: Day
  /// The body that writes; nil where nobody is bound to that role.
  package let sender: Party?
  /// Who is written to; nil where that is not known.
  package let addressee: Party?
  /// Who has prepared it; nil where nobody acts.
  package let executor: Party?
  /// The run it speaks of, with its count; nil where none has begun.
  package let duty: DutyExplanation?
  /// What the addressee will owe when it has come, where nothing is owed yet.
  package let expected: Duty?
  /// The documents that go with it.
  package let attachments: [Evidence]
  /// The number under which something went out before, and the day.
  package let sent: Reference?
  /// The number under which their letter came in, and the day.
  package let came: Reference?

  /// Whether it is written in the stage of the case; else the kinds that are.
  package var isOfStage: Bool { rule.stages.contains(view.state.stage) }

  /// The kinds that are written in the stage of the case.
  package var kindsOfStage: [String] {
    view.workflow.letters.filter { $0.value.stages.contains(view.state.stage) }.map(\.key)
  }

  /// A number on paper, and its day.
  package struct Reference: Hashable, Sendable {
    package let number: String
    package let on: Day
  }
}

/// Why a letter is not written.
package enum LetterFault: Hashable, Sendable {
  /// The workflow has no letter of that kind; it has these.
  case unknown(String, known: [String])
  /// These fields must be known before it goes out.
  case missing(String, fields: [String])
  /// Nothing is recorded when it goes out.
  case noAction(String)
  /// It says that something was not done, and nothing is owed; with what was, and the day on which it ended.
  case nothingOwed(String, what: LocalizedText?, ended: Day?)
  /// It says that a day has passed, which has not.
  case notLate(String, what: LocalizedText, due: Day)
  /// There is no template of that kind in that language.
  case noTemplate(String, Language, known: [String])
}

extension CaseReader {
  /// The letter of a kind, as it would go out on the day of the answer.
  ///
  /// - Parameters:
  ///   - kind: Its kind; nil is the covering letter.
  ///   - text: The number of the case.
  ///   - actor: Who prepares it.
  /// - Throws: `WorkError.letter` where there is none, or it cannot go out.
  package func letter(_ kind: String?, of text: String, by actor: PartyID?) throws -> LetterView {
    let document = try document(text)
    let state = try state(of: document)
    let workflow = try registry.workflow(state.workflow).workflow
    let kind = kind ?? LetterView.usualKind
    guard let rule = workflow.letters[kind] else {
      throw WorkError.letter(state.number, .unknown(kind, known: workflow.letters.keys))
    }
    let missing = rule.requires.filter { state.fields[$0]?.isNull ?? true }
    guard missing.isEmpty else { throw WorkError.letter(state.number, .missing(kind, fields: missing)) }
    return try letter(kind, rule, of: document, state, workflow, by: actor)
  }

  private func letter(
    _ kind: String, _ rule: LetterRule, of document: CaseDocument, _ state: CaseState, _ workflow: Workflow,
    by actor: PartyID?
  ) throws -> LetterView {
    let run = rule.duty.flatMap { id in
      state.duties.last { $0.run.id == id && $0.isOwed } ?? state.duties.last { $0.run.id == id }
    }
    try checkIsOwed(kind, rule, run, workflow, in: state.number)
    let sides = LetterSides(kind: kind, rule: rule, state: state, workflow: workflow, run: run)
    let named = Set(sides.debtors + sides.creditors + sides.addressees + (actor.map { [$0] } ?? []))
    let bodies = try registry.people(of: named, in: state.number).parties.values.flatMap(\.memberOf)
    let people = try registry.people(of: named.union(bodies), in: state.number).on(asOf)
    let from = sides.isDemand ? sides.creditors : sides.debtors
    let sender = from.lazy.compactMap { people.body(of: $0) }.first ?? actor.flatMap { people.body(of: $0) }
    let to = sides.isDemand ? sides.debtors : sides.addressees
    let addressee = to.compactMap { people[$0] }.first { $0.id != sender?.id }
    let expected = sides.isDemand ? nil : sides.expected(from: addressee?.id)
    // What it will ask for may be owed already: whoever logs sends in the same breath.
    let owed = sides.isDemand ? run : state.duties.last { $0.run.id == expected?.id && $0.isOwed }
    let view = try view(of: state, naming: named.union(bodies))
    return LetterView(
      kind: kind, rule: rule, view: view, on: asOf, sender: sender, addressee: addressee,
      executor: actor.flatMap { people[$0] },
      duty: try owed.map {
        DutyExplanation($0, of: view, document.history, asOf: asOf, in: try registry.calendar($0.calendar))
      },
      expected: owed == nil ? expected : nil,
      attachments: sides.isDemand
        ? [] : document.history.documents(through: day).filter { $0.counts && !$0.isRemoved }.map(\.document),
      sent: reference("outgoingNumber", in: document), came: reference("incomingNumber", in: document))
  }

  /// Nobody is told to have kept silent who has answered, or whose day has not come.
  private func checkIsOwed(
    _ kind: String, _ rule: LetterRule, _ run: DutyState?, _ workflow: Workflow, in number: CaseNumber
  ) throws(WorkError) {
    guard let id = rule.duty, LetterView.accusations.contains(kind) else { return }
    let what = workflow.duties[id]?.title
    guard let run, run.isOwed else {
      throw .letter(number, .nothingOwed(kind, what: what, ended: run?.ended))
    }
    guard kind == LetterView.noticeOfSilence, asOf <= run.due else { return }
    throw .letter(number, .notLate(kind, what: what ?? LocalizedText(id.name), due: run.due))
  }

  private func reference(_ name: String, in document: CaseDocument) -> LetterView.Reference? {
    let given = document.history.effective.filter { $0.on <= asOf }.compactMap { record in
      record.input[name]?.string.map { LetterView.Reference(number: $0, on: record.on) }
    }
    return given.last
  }
}

extension LetterView {
  /// The kind that is meant where none is given.
  package static let usualKind = "cover"

  /// The kinds that ask somebody for what is owed already.
  fileprivate static let demands = ["reminder", "silence", "complaint"]
  /// The kind that says that a day has passed.
  fileprivate static let noticeOfSilence = "silence"
  /// The kinds that say that something has not been done; a complaint may be of what was done.
  fileprivate static let accusations: Set = ["reminder", noticeOfSilence]
}

/// Who stands on which side of a letter.
private struct LetterSides {
  let state: CaseState
  let workflow: Workflow
  let rule: LetterRule
  /// Whether it asks for what is owed already.
  let isDemand: Bool
  /// Those who owe what it speaks of.
  let debtors: [PartyID]
  /// Those to whom it is owed.
  let creditors: [PartyID]

  init(kind: String, rule: LetterRule, state: CaseState, workflow: Workflow, run: DutyState?) {
    (self.state, self.workflow, self.rule) = (state, workflow, rule)
    isDemand = LetterView.demands.contains { kind.hasPrefix($0) }
    let duty = rule.duty.flatMap { workflow.duties[$0] }
    func parties(_ role: RoleID?) -> [PartyID] { role.flatMap { state.parties[$0] } ?? [] }
    debtors = run?.debtor ?? parties(run?.owedBy ?? duty?.owedBy)
    creditors = parties(run?.owedTo ?? duty?.owedTo)
  }

  /// Those who are written to with something new: the addressee of the case, else the other side of the duty, else
  /// whoever else takes part.
  var addressees: [PartyID] {
    let addressee = state.parties["addressee"] ?? []
    let others = workflow.roles.keys.flatMap { state.parties[$0] ?? [] }.filter { !debtors.contains($0) }
    return addressee.isEmpty ? creditors + others : addressee
  }

  /// What somebody will owe when the letter has come: what begins with its action, else an answer.
  func expected(from party: PartyID?) -> Duty? {
    guard let party else { return nil }
    let theirs = workflow.duties.values.filter { (state.parties[$0.owedBy] ?? []).contains(party) }
    return theirs.first { duty in
      if case .actions(let actions, _) = duty.start { rule.action.map { actions.contains($0) } ?? false } else { false }
    } ?? theirs.first { $0.id == "answer" }
  }
}

extension People {
  /// The body for which somebody writes: itself, or of a person a council before other bodies.
  func body(of id: PartyID) -> Party? {
    guard let party = self[id], party.kind == .person else { return self[id] }
    let bodies = party.memberOf.compactMap { self[$0] }
    return bodies.first { $0.kind == .council } ?? bodies.first ?? party
  }
}
