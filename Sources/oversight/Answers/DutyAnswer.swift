import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// A duty as `overdue` and `due` answer it.
struct DutyAnswer {
  let row: DutyRow
  /// The definition; nil where its file cannot be read, which a notice says.
  let workflow: Workflow?
  let directory: Directory
  let acts: Acts
  let language: Language
  /// How many working days late; nil where the calendar it was counted in cannot be read.
  let workingDays: Int?
  let calendarDays: Int
  /// Whether its clock stands still on the day of the list.
  let isPaused: Bool

  init(_ row: DutyRow, asOf: Day, in registry: Registry, _ directory: Directory, _ language: Language) throws {
    self.row = row
    self.language = language
    workflow = try registry.ifReadable { () throws(RegistryError) in try registry.workflow(row.workflow).workflow }
    self.directory = directory
    acts = try registry.ifReadable { () throws(RegistryError) in try registry.acts() } ?? Acts()
    workingDays = try registry.ifReadable { () throws(RegistryError) in try registry.calendar(row.calendar) }?
      .workingDays(after: row.due, through: asOf)
    calendarDays = asOf - row.due
    isPaused = row.isPaused(on: asOf)
  }

  /// What is owed, as the definition says it.
  var what: String { workflow?.duties[row.run.id]?.title[language] ?? row.run.id.name }

  private func name(_ parties: [PartyID]) -> String? {
    parties.isEmpty ? nil : parties.map { directory[$0]?.name[language] ?? $0.name }.joined(separator: ", ")
  }

  private func title(_ role: RoleID) -> String { workflow?.roles[role]?.title[language] ?? role.name }

  private func party(_ role: RoleID, _ parties: [PartyID]) -> JSON {
    [
      "role": .string(role.name), "party": parties.first.map { .string($0.name) } ?? .null,
      "name": name(parties).map { .string($0) } ?? .null,
    ]
  }

  var json: JSON {
    var json: JSONObject = [
      "number": .string(row.number.description), "workflow": .string(row.workflow.id.name), "title": .string(row.title),
      "stage": .string(row.stage.name), "duty": .string(row.run.id.name), "what": .string(what),
      "owedBy": party(row.owedBy, row.debtors), "owedTo": party(row.owedTo, row.creditors),
      "due": .string(row.due.description), "workingDaysLate": workingDays.map { .integer($0) } ?? .null,
      "calendarDaysLate": .integer(calendarDays), "basis": row.basis.json,
    ]
    if row.run.run > 1 { json["run"] = .integer(row.run.run) }
    if row.isProvisional { json["provisional"] = true }
    if row.isEstimated { json["estimated"] = true }
    if isPaused { json["paused"] = true }
    return .object(json)
  }

  var item: DutyItem {
    DutyItem(
      number: row.number.description, workflow: workflow?.title[language] ?? row.workflow.id.name, title: row.title,
      stage: workflow?.stages[row.stage]?.title[language] ?? row.stage.name, what: what,
      owedBy: DutyItem.Party(role: title(row.owedBy), name: name(row.debtors)),
      owedTo: DutyItem.Party(role: title(row.owedTo), name: name(row.creditors)), due: row.due.description,
      late: DutyItem.Lateness(workingDays: workingDays, calendarDays: calendarDays),
      basis: BasisText(acts: acts, language: language).short(for: row.basis),
      marks: DutyMark.marks(provisional: row.isProvisional, estimated: row.isEstimated, paused: isPaused))
  }
}

extension Session {
  /// The duties due through a day, made again when a document shown had been edited from outside.
  mutating func duties(
    dueThrough through: Day, after: Day? = nil, _ request: ListRequest
  ) throws -> (count: Int, items: [DutyAnswer]) {
    let registry = try registry()
    let language = language
    var found = try registry.duties(dueThrough: through, after: after, request)
    if try registry.noticeEdits(in: found.rows.map(\.number)) {
      found = try registry.duties(dueThrough: through, after: after, request)
    }
    let directory = try registry.directory(of: found.rows.flatMap { $0.debtors + $0.creditors })
    let items = try found.rows.map { try DutyAnswer($0, asOf: request.asOf, in: registry, directory, language) }
    return (found.count, items)
  }
}

extension [DutyAnswer] {
  /// What the numbers of acts in these rows stand for.
  var legend: [String] {
    first.map { BasisText(acts: $0.acts, language: $0.language).legend(of: map(\.row.basis)) } ?? []
  }
}
