internal import CaseRecords
internal import CaseRegistry
internal import Digests
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// A case in the public register, with the names and days of what stands in it; all of it has passed the door.
package struct PublicCase: Sendable {
  /// What may be seen of it.
  package let shown: ShownCase
  /// The same with its names.
  package let view: CaseView
  /// Its duties with the days that were counted, in order of start.
  package let duties: [PublicDuty]

  /// Its number.
  package var number: CaseNumber { shown.state.number }
}

/// A duty of a case in the public register.
package struct PublicDuty: Sendable {
  /// The run, as it stands on the day of the register.
  package let duty: DutyState
  /// With the names of who owes it to whom.
  package let view: DutyView
  /// The steps of the count.
  package let reckoning: Reckoning
  /// Every day of it.
  package let days: [ReckonedDay]
  /// The last working day before the due day.
  package let dayBefore: Day

  /// Whether it is owed and its day has passed.
  package var isOverdue: Bool { view.isOpen && duty.isOwed && view.late.calendarDays > 0 && view.pause == .none }
}

/// A case that was withheld: that it is, and what everybody may know of why.
package struct Tombstone: Hashable, Sendable {
  /// Its number.
  package let number: CaseNumber
  /// What everybody may know; nil where nothing is said.
  package let reason: String?
}

/// The public register as values, of which pages, feeds and data are made.
package struct PublicRegister: Sendable {
  /// The day.
  package let asOf: Day
  /// What the office publishes.
  package let publication: Publication
  /// The languages, the first of them shown first.
  package let languages: [Language]
  /// The offset in which days are counted.
  package let offset: Offset
  /// The cases, by number.
  package let cases: [PublicCase]
  /// The cases that are withheld, by number.
  package let tombstones: [Tombstone]
  /// What became of what was owed, by who owed it.
  package let bodies: Stats
  /// The same by workflow.
  package let workflows: Stats
  /// The same by year.
  package let years: Stats
  /// The acts of law that duties name.
  package let acts: Acts
  /// What tells its deadlines from those of other registers.
  package let mark: String
  /// How many cases are not in it since their workflow is not published.
  package let withoutWorkflow: Int
  /// How many are not in it yet.
  package let held: Int
}

extension CaseReader {
  /// The public register as of the day that was asked for.
  ///
  /// - Parameter languages: Those it is made in.
  package func publicRegister(in languages: [Language], _ names: NameBook) throws -> PublicRegister {
    let publication = try registry.publication()
    var (cases, tombstones): ([PublicCase], [Tombstone]) = ([], [])
    var (withoutWorkflow, held) = (0, 0)
    var list = ListQuestion()
    list.order = ListOrder(.number)
    let rows = try registry.cases(list.request(asOf: asOf)).rows
    try registry.expect(documents: rows.map(\.number))
    for row in rows {
      guard let document = try registry.readable(row.number) else { continue }
      let view = try shown(document, to: .public, publication)
      switch view.shown {
      case .visible(let shown): cases.append(try publicCase(shown, view))
      case .hidden(.withheld(let reason)): tombstones.append(Tombstone(number: row.number, reason: reason))
      case .hidden(.neverShown), .hidden(.notPublished): withoutWorkflow += 1
      case .hidden(.embargo), .hidden(.open): held += 1
      case .hidden(.annulled), .hidden(.notOpened): break
      }
    }
    func stats(_ key: TallyKey) throws -> Stats { try self.stats(StatsQuestion(by: key.name, for: .public), names) }
    return PublicRegister(
      asOf: asOf, publication: publication, languages: languages, offset: registry.settings.offset, cases: cases,
      tombstones: tombstones, bodies: try stats(.debtor), workflows: try stats(.workflow), years: try stats(.year),
      acts: try registry.acts(),
      mark: String(SHA256.digest(of: Array("public \(registry.mark)".utf8)).description.prefix(16)),
      withoutWorkflow: withoutWorkflow, held: held)
  }

  /// The definitions of the workflows that are published, the newest of each.
  package func publishedDefinitions(_ publication: Publication) throws -> [Workflow] {
    try publication.workflows.compactMap { id in
      let newest = registry.catalogue.workflows.filter { $0.id == id }.max { $0.version < $1.version }
      return try newest.map { try registry.workflow($0).workflow }
    }
  }

  private func publicCase(_ shown: ShownCase, _ view: ShownView) throws -> PublicCase {
    guard let names = view.view else { preconditionFailure("a case that is shown has names") }
    let duties = try shown.state.duties.map { duty -> PublicDuty in
      let calendar = try registry.calendar(duty.calendar)
      let settled = duty.settled(on: shown.asOf)
      let reckoning = Reckoning(duty, in: calendar)
      return PublicDuty(
        duty: settled, view: DutyView(duty, of: names, asOf: shown.asOf, in: calendar), reckoning: reckoning,
        days: reckoning.days(of: duty, in: calendar),
        dayBefore: calendar.end(of: Term(1, .workingDays, .before), from: settled.due).day)
    }
    return PublicCase(shown: shown, view: names, duties: duties)
  }

  /// The bytes of a document that is published.
  ///
  /// - Returns: Nil, with a notice, where it cannot be read.
  package func bytes(of document: ShownDocument) throws -> [UInt8]? {
    let evidence = Evidence(kind: document.kind, sha256: document.sha256, name: document.sha256, size: document.size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.size)
    do throws(RegistryError) {
      try registry.read(evidence) { (piece) throws(FileError) in bytes += piece }
      return bytes
    } catch {
      guard error.isAboutFile else { throw error }
      registry.notice(.unreadable(error))
      return nil
    }
  }
}

extension PublicRegister {
  /// The days on which something falls due that is owed, the earliest first.
  package var deadlines: DeadlineListing {
    let open = cases.flatMap(\.duties).filter { $0.view.isOpen }
    let items = open.map { duty in
      Deadline(duty.view, dayBefore: duty.dayBefore, revision: 0, revised: duty.duty.started.number * 86_400)
    }
    let sorted = items.sorted {
      ($0.duty.due, $0.duty.number.description, $0.duty.run) < ($1.duty.due, $1.duty.number.description, $1.duty.run)
    }
    return DeadlineListing(registry: mark, items: sorted, acts: acts)
  }

  /// What is owed and late, the longest first.
  package var overdue: [(case: PublicCase, duty: PublicDuty)] {
    cases.flatMap { one in one.duties.filter(\.isOverdue).map { (case: one, duty: $0) } }.sorted {
      ($0.duty.duty.due, $0.case.number, $0.duty.duty.run) < ($1.duty.duty.due, $1.case.number, $1.duty.duty.run)
    }
  }
}
