internal import CaseRecords
internal import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// One run of a duty of one case, with the names of what stands in it.
package struct DutyView: Hashable, Sendable {
  /// Somebody who owes or is owed.
  package struct Side: Hashable, Sendable {
    /// The role.
    package var role: RoleID
    /// What people call the role.
    package var title: LocalizedText
    /// Who holds it; empty where nobody is bound to it.
    package var parties: [PartyID]
    /// What they are called.
    package var names: [LocalizedText]

    /// A side.
    package init(role: RoleID, title: LocalizedText, parties: [PartyID] = [], names: [LocalizedText] = []) {
      (self.role, self.title, self.parties, self.names) = (role, title, parties, names)
    }

    init(_ role: RoleID, title: LocalizedText?, _ parties: [PartyID], in people: People) {
      self.init(
        role: role, title: title ?? LocalizedText(role.name), parties: parties.map { people.meaning(of: $0) },
        names: parties.map { people[$0]?.name ?? LocalizedText($0.name) })
    }

    /// The names; nil where nobody is bound to the role.
    package func name(in language: Language) -> String? {
      names.isEmpty ? nil : names.map { $0[language] }.joined(separator: ", ")
    }

    /// The names, or the role where nobody is bound to it.
    package func text(in language: Language) -> String {
      name(in: language).flatMap { $0.isEmpty ? nil : $0 } ?? title[language]
    }
  }

  /// How far the due day is from the day of the list; both counts are positive after the due day, negative before it.
  package struct Lateness: Hashable, Sendable {
    /// Working days; nil where the calendar cannot be read in which it was counted.
    package var workingDays: Int?
    /// All days.
    package var calendarDays: Int

    /// So many days late, or left when negative.
    package init(workingDays: Int?, calendarDays: Int) {
      (self.workingDays, self.calendarDays) = (workingDays, calendarDays)
    }
  }

  /// Whether and how its clock stands still.
  package enum Pause: Hashable, Sendable {
    /// It goes on.
    case none
    /// It stands still, until a ceiling at the latest: the due day is the latest that is possible.
    case limited
    /// It stands still, and nobody knows until when.
    case unlimited
  }

  /// The case.
  package var number: CaseNumber
  /// Its workflow.
  package var workflow: WorkflowID
  /// What the case is about.
  package var title: String
  /// Where the case stands.
  package var stage: StageID
  /// Which duty, and which of its runs.
  package var run: DutyRun
  /// What is owed.
  package var what: LocalizedText
  /// Who owes it.
  package var owedBy: Side
  /// To whom.
  package var owedTo: Side
  /// The last day on which it can be met in time.
  package var due: Day
  /// Where it stands.
  package var status: DutyStatus
  /// How late it is.
  package var late: Lateness
  /// The article that imposes it.
  package var basis: Basis
  /// Whether the due day rests on days that the calendar does not know for sure.
  package var isProvisional: Bool
  /// Whether the due day rests on an estimated religious holiday.
  package var isEstimated: Bool
  /// Whether its clock stands still.
  package var pause: Pause
  /// Whether it is what somebody may do until its day; nobody owes it.
  package var isRight: Bool

  /// A run with all that is said about it.
  package init(
    number: CaseNumber, workflow: WorkflowID, title: String, stage: StageID, run: DutyRun, what: LocalizedText,
    owedBy: Side, owedTo: Side, due: Day, status: DutyStatus, late: Lateness, basis: Basis, isProvisional: Bool = false,
    isEstimated: Bool = false, pause: Pause = .none, isRight: Bool = false
  ) {
    (self.number, self.workflow, self.title, self.stage) = (number, workflow, title, stage)
    (self.run, self.what, self.owedBy, self.owedTo, self.due) = (run, what, owedBy, owedTo, due)
    (self.status, self.late, self.basis) = (status, late, basis)
    (self.isProvisional, self.isEstimated, self.pause, self.isRight) = (isProvisional, isEstimated, pause, isRight)
  }
}

extension DutyView {
  /// A run as the index knows it.
  ///
  /// A definition or calendar that cannot be read leaves names out and days uncounted; a notice says so.
  init(_ row: DutyRow, asOf: Day, in registry: any StoreView, _ people: People) throws {
    let titles = try registry.ifReadable { () throws(RegistryError) in try registry.titles(of: row.workflow) }
    let calendar = try registry.ifReadable { () throws(RegistryError) in try registry.calendar(row.calendar) }
    self.init(
      number: row.number, workflow: row.workflow.id, title: row.title, stage: row.stage, run: row.run,
      what: titles?.duties[row.run.id] ?? LocalizedText(row.run.id.name),
      owedBy: Side(row.owedBy, title: titles?.roles[row.owedBy], row.debtors, in: people),
      owedTo: Side(row.owedTo, title: titles?.roles[row.owedTo], row.creditors, in: people), due: row.due,
      status: row.status,
      late: Lateness(
        workingDays: calendar?.workingDays(after: row.due, through: asOf), calendarDays: asOf - row.due),
      basis: row.basis, isProvisional: row.isProvisional, isEstimated: row.isEstimated,
      pause: row.isPaused(on: asOf) ? .limited : .none, isRight: row.isRight)
  }

  /// A run as its case knows it on a day.
  init(_ duty: DutyState, of view: CaseView, asOf: Day, in calendar: WorkingCalendar) {
    let duty = duty.settled(on: asOf)
    let state = view.state
    self.init(
      number: state.number, workflow: state.workflow.id, title: state.title, stage: state.stage, run: duty.run,
      what: duty.isRight
        ? view.workflow.title(ofRight: duty.run.id)
        : view.workflow.duties[duty.run.id]?.title ?? LocalizedText(duty.run.id.name),
      owedBy: view.side(duty.owedBy, view.debtors(duty)),
      owedTo: view.side(duty.owedTo, state.parties[duty.owedTo] ?? []), due: duty.due, status: duty.status,
      late: Lateness(
        workingDays: calendar.workingDays(after: duty.due, through: asOf), calendarDays: asOf - duty.due),
      basis: duty.basis, isProvisional: duty.isProvisional, isEstimated: duty.isEstimated, pause: duty.pause,
      isRight: duty.isRight)
  }

  /// Whether it still stands, so that its day is to be watched.
  package var isOpen: Bool { status.isOpen(ofRight: isRight) }

  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    var json: JSONObject = [
      "number": .string(number.description), "workflow": .string(workflow.name), "title": .string(title),
      "stage": .string(stage.name), "duty": .string(run.id.name), "kind": .string(isRight ? "right" : "duty"),
      "what": .string(what[language]),
      "due": .string(due.description), "workingDaysLate": late.workingDays.map { .integer($0) } ?? .null,
      "calendarDaysLate": .integer(late.calendarDays), "basis": basis.json,
    ]
    if isRight {
      json["heldBy"] = owedBy.json(in: language)
    } else {
      (json["owedBy"], json["owedTo"]) = (owedBy.json(in: language), owedTo.json(in: language))
    }
    if run.run > 1 { json["run"] = .integer(run.run) }
    if isProvisional { json["provisional"] = true }
    if isEstimated { json["estimated"] = true }
    if pause != .none { json["paused"] = true }
    return .object(json)
  }
}

extension DutyView.Side {
  fileprivate func json(in language: Language) -> JSON {
    [
      "role": .string(role.name), "party": parties.first.map { .string($0.name) } ?? .null,
      "name": name(in: language).map { .string($0) } ?? .null,
    ]
  }
}

extension DutyState.Content {
  /// Whether and how its clock stands still.
  package var pause: DutyView.Pause {
    guard status == .paused else { return .none }
    return pauses.last?.endsBy == nil ? .unlimited : .limited
  }
}

/// A list of duties, as of a day.
package struct DutyListing: Sendable {
  /// The day of the list.
  package let asOf: Day
  /// The last due day it shows, where it looks ahead.
  package let until: Day?
  /// How many match, shown or not.
  package let count: Int
  /// Those that are shown, in their order.
  package let items: [DutyView]
  /// The acts of law that they name.
  package let acts: Acts

  /// A list.
  package init(asOf: Day, until: Day? = nil, count: Int, items: [DutyView], acts: Acts = Acts()) {
    (self.asOf, self.until, self.count, self.items, self.acts) = (asOf, until, count, items, acts)
  }

  /// As scripts read it.
  package func json(in language: Language) -> JSONObject {
    var json: JSONObject = [
      "asOf": .string(asOf.description), "count": .integer(count), "items": .array(items.map { $0.json(in: language) }),
    ]
    json["until"] = until.map { .string($0.description) }
    return json
  }
}

/// By whom duties are listed together.
package enum DutyGrouping: String, CaseIterable, Sendable {
  /// Who owes them.
  case debtor
  /// To whom they are owed, as the councils of several districts.
  case creditor

  /// That side of a duty.
  package func side(of item: DutyView) -> DutyView.Side {
    switch self {
    case .debtor: item.owedBy
    case .creditor: item.owedTo
    }
  }
}

extension DutyListing {
  /// What it lists, by a side of it: the one with most first, then by name; each in the order of the list.
  package func grouped(
    by grouping: DutyGrouping, in language: Language
  ) -> [(side: DutyView.Side, items: [DutyView])] {
    var groups: [String: [DutyView]] = [:]
    for item in items { groups[Self.key(grouping.side(of: item)), default: []].append(item) }
    return groups.values.map { (side: grouping.side(of: $0[0]), items: $0) }.sorted { one, two in
      one.items.count != two.items.count
        ? one.items.count > two.items.count : one.side.text(in: language) < two.side.text(in: language)
    }
  }

  private static func key(_ side: DutyView.Side) -> String {
    side.parties.isEmpty ? side.role.name : side.parties.map(\.name).joined(separator: " ")
  }

  /// How many each has, as scripts read it.
  package func groups(by grouping: DutyGrouping, in language: Language) -> JSON {
    .array(
      grouped(by: grouping, in: language).map { group in
        [
          "key": .string(group.side.parties.first?.name ?? group.side.role.name),
          "title": .string(group.side.text(in: language)), "count": .integer(group.items.count),
        ]
      })
  }
}

/// One run of a duty, as a calendar shows it on its due day.
package struct Deadline: Hashable, Sendable {
  /// The run.
  package var duty: DutyView
  /// The last working day before the due day.
  package var dayBefore: Day
  /// How often it was revised.
  package var revision: Int
  /// When it was revised last, in seconds since 1970-01-01T00:00:00Z.
  package var revised: Int

  /// A run of a duty with all that a calendar says about it.
  package init(_ duty: DutyView, dayBefore: Day, revision: Int, revised: Int) {
    (self.duty, self.dayBefore, self.revision, self.revised) = (duty, dayBefore, revision, revised)
  }
}

/// The due days that a calendar shows.
package struct DeadlineListing: Sendable {
  /// The mark of the registry, which keeps its days apart from those of others.
  package let registry: String
  /// The due days, the earliest first.
  package var items: [Deadline]
  /// The acts of law that they name.
  package let acts: Acts
}
