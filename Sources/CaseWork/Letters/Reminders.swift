internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
package import Platform
package import WorkflowEngine

/// The letters by which everybody is reminded of what is late and of what falls due.
package struct Reminders: Sendable {
  /// What somebody is reminded of.
  package struct Item: Hashable, Sendable {
    /// The duty.
    package let duty: DutyView
    /// How far it has come.
    package let step: ReminderStep
  }

  /// The letter to one debtor.
  package struct Letter: Sendable {
    /// Who is written to.
    package let debtor: Party
    /// The body that writes; nil where nobody is known who could.
    package let sender: Party?
    /// Who has prepared it; nil where nobody acts.
    package let executor: Party?
    /// What it reminds of, the longest due first.
    package let items: [Item]

    /// The cases of which it speaks, in the order of their numbers.
    package var numbers: [CaseNumber] { Set(items.map(\.duty.number)).sorted() }
  }

  /// The day of the letters.
  package let on: Day
  /// The last day of what falls due.
  package let until: Day
  /// The letters, in the order of who is written to.
  package let letters: [Letter]
  /// How many duties nobody is known to owe, so that nobody can be written to.
  package let unbound: Int
  /// The acts of law that duties name.
  package let acts: Acts

  /// How many cases they speak of.
  package var cases: Int { Set(letters.flatMap(\.numbers)).count }
}

extension CaseReader {
  /// Of what everybody is to be reminded on the day of the answer: what is late or falls due, where that step of it was not
  /// reminded of before.
  ///
  /// Nobody is written to who owes nothing any more, and nobody writes to themselves.
  ///
  /// - Parameters:
  ///   - term: How far to look at what falls due.
  ///   - actor: Who prepares the letters.
  ///   - question: Of which duties.
  package func reminders(within term: Term, by actor: PartyID?, _ question: ListQuestion) throws -> Reminders {
    let until = try end(of: term)
    let listing = try duties(through: until, question)
    try registry.expect(documents: listing.items.map(\.number))
    var items: [PartyID: [Reminders.Item]] = [:]
    var (histories, unbound) = ([CaseNumber: ReminderHistory](), 0)
    for duty in listing.items where !duty.isRight && duty.pause == .none {
      if histories[duty.number] == nil { histories[duty.number] = try reminderHistory(of: duty.number) }
      let item = Reminders.Item(duty: duty, step: ReminderStep(on: asOf, due: duty.due))
      // One that cannot be read is not written about.
      guard let history = histories[duty.number], try !history.has(item, within: term, self) else { continue }
      if duty.owedBy.parties.isEmpty { unbound += 1 }
      for party in duty.owedBy.parties { items[party, default: []].append(item) }
    }
    return Reminders(
      on: asOf, until: until, letters: try letters(items, by: actor), unbound: unbound, acts: listing.acts)
  }

  private func letters(_ items: [PartyID: [Reminders.Item]], by actor: PartyID?) throws -> [Reminders.Letter] {
    let creditors = items.values.joined().flatMap(\.duty.owedTo.parties)
    let named = Set(items.keys).union(creditors).union(actor.map { [$0] } ?? [])
    let bodies = try registry.people(of: named).parties.values.flatMap(\.memberOf)
    let people = try registry.people(of: named.union(bodies)).on(asOf)
    let writer = actor.flatMap { people.body(of: $0) }
    return items.keys.sorted().compactMap { id -> Reminders.Letter? in
      guard let debtor = people[id], let owed = items[id] else { return nil }
      let creditor = owed.lazy.flatMap(\.duty.owedTo.parties).compactMap { people.body(of: $0) }.first
      let sender = writer ?? creditor
      guard id != actor, id != sender?.id else { return nil }
      return Reminders.Letter(
        debtor: debtor, sender: sender, executor: actor.flatMap { people[$0] },
        items: owed.sorted {
          ($0.duty.due, $0.duty.number, $0.duty.run) < ($1.duty.due, $1.duty.number, $1.duty.run)
        })
    }
  }

  private func reminderHistory(of number: CaseNumber) throws -> ReminderHistory? {
    guard let document = try registry.readable(number) else { return nil }
    let workflow = try registry.workflow(document.state.workflow).workflow
    return ReminderHistory(document.history, workflow)
  }
}

/// Of what was reminded in a case.
private struct ReminderHistory {
  private let history: CaseHistory
  private let workflow: Workflow

  init(_ history: CaseHistory, _ workflow: Workflow) { (self.history, self.workflow) = (history, workflow) }

  /// Whether a step of a duty, or a later one, was reminded of.
  func has(_ item: Reminders.Item, within term: Term, _ reader: CaseReader) throws -> Bool {
    let (duty, started) = (item.duty, history.state.duty(item.duty.run)?.started)
    let actions = workflow.reminding([duty.run.id])
    for record in history.effective where record.on <= reader.asOf && record.on >= started ?? record.on {
      let isMeant =
        record.evidence.contains { ReminderMark($0.origin)?.names(duty.run) == true }
        || record.action.map { actions.contains($0) } == true
      guard isMeant, ReminderStep(on: record.on, due: duty.due) >= item.step else { continue }
      // What was reminded of long before the day, as of one that was put off since, was not reminded of for it.
      if try record.on > duty.due || duty.due <= reader.end(of: term, from: record.on) { return true }
    }
    return false
  }
}

extension Workflow {
  /// The actions that are recorded when a reminder of one of these duties goes out.
  fileprivate func reminding(_ duties: Set<DutyID>) -> Set<ActionID> {
    let rules = letters.filter { letter in
      let isReminder = letter.key.hasPrefix("reminder") || letter.value.action?.name.hasPrefix("remind") == true
      return isReminder && letter.value.duty.map { duties.contains($0) } == true
    }
    return Set(rules.compactMap(\.value.action))
  }
}

extension CaseReader {
  /// What is to be recorded when letters have gone out: in each case the action that its definition has for it, where whoever
  /// acts can take it now, and the letter as a document; else the document alone.
  ///
  /// - Parameters:
  ///   - reminders: The letters.
  ///   - file: Where each stands.
  ///   - actor: Who has sent them.
  ///   - id: The id of the command; nil is any.
  package func recording(
    _ reminders: Reminders, in file: (Reminders.Letter) -> Path, by actor: PartyID, id: String?
  ) throws -> [Request] {
    var (requests, acted) = ([Request](), Set<CaseNumber>())
    for letter in reminders.letters {
      for number in letter.numbers {
        let runs = letter.items.map(\.duty).filter { $0.number == number }.map(\.run)
        // Of a duty that several owe it is one action.
        let action = try acted.insert(number).inserted ? reminding(runs, of: number, by: actor) : nil
        func attachment(_ kind: String) -> Request.Attachment {
          Request.Attachment(kind: kind, file: file(letter), origin: ReminderMark(runs).origin)
        }
        func add(_ wish: Request.Wish) {
          let id = id.map { "\($0) \(letter.debtor.id) \(number)" }
          requests.append(Request(id: id, actor: actor, on: day, wish: wish))
        }
        if let action, let kind = action.kind {
          add(.advance(number: "\(number)", action: action.id, input: [:], evidence: [attachment(kind)]))
        } else {
          add(.attach(number: "\(number)", attachment(Self.letterKind)))
        }
      }
    }
    return requests
  }

  private static let letterKind = "letter"

  /// The action by which reminding of these runs is recorded, where it can be taken now, and the kind of its document.
  private func reminding(
    _ runs: [DutyRun], of number: CaseNumber, by actor: PartyID
  ) throws -> (id: ActionID, kind: String?)? {
    let possible = try possibilities(number.description)
    let actions = possible.view.workflow.reminding(Set(runs.map(\.id)))
    let found = possible.actions.first { actions.contains($0.action) && $0.isReady && $0.able.contains(actor) }
    return found.map { found in
      let kinds = possible.view.workflow.actions[found.action]?.evidence.map(\.kind) ?? []
      return (found.action, kinds.first { $0 == Self.letterKind } ?? kinds.first)
    }
  }
}
