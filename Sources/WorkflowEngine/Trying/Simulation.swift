public import JSONText

/// Cases that exist in memory only: a workflow tried out with the engine that runs the real ones.
///
/// Nothing lies in the future here: the day goes on with what is done.
public struct Simulation: Sendable {
  /// The definition that is tried out.
  public let workflow: PinnedWorkflow
  /// The calendar in which its terms are counted.
  public let calendar: WorkingCalendar
  /// The cases in the order of opening: that of the workflow first, then those it opens.
  public private(set) var cases: [CaseHistory] = []
  /// The day on which the simulation has arrived.
  public private(set) var today: Day
  private var surroundings: CaseSurroundings
  private var numbers = NumberAllotter(office: nil)
  private var commands = 0

  /// A simulation in which nothing has happened.
  ///
  /// - Parameters:
  ///   - workflow: The definition.
  ///   - calendar: The calendar of its terms.
  ///   - surroundings: The day it begins, who and what is known besides.
  public init(_ workflow: PinnedWorkflow, calendar: WorkingCalendar, surroundings: CaseSurroundings) {
    self.workflow = workflow
    self.calendar = calendar
    self.surroundings = surroundings
    self.surroundings.workflows[workflow.workflow.id] = workflow
    self.surroundings.calendars[workflow.workflow.calendar] = calendar
    for (_, calendar) in self.surroundings.calendars {
      self.surroundings.editions[calendar.reference] = calendar
    }
    today = surroundings.today
  }

  /// Who is known.
  public var people: People { surroundings.people }

  /// The acts that duties name.
  public var acts: Acts { surroundings.acts }

  /// Makes somebody known who is not yet.
  public mutating func introduce(_ id: PartyID, name: LocalizedText? = nil) {
    guard id != .clock, !surroundings.people.knows(id) else { return }
    let party = Party(id: id, kind: .person, name: name ?? LocalizedText(id.name))
    surroundings.people = People(Array(surroundings.people.parties.values) + [party])
  }
}

extension Simulation {
  /// Opens a case of the workflow.
  ///
  /// - Parameter precision: How exactly the day is known where only its month or year is.
  /// - Throws: `Refusal`; nothing has happened then.
  @discardableResult
  public mutating func open(
    title: String? = nil, fields: JSONObject, parties: [RoleID: [PartyID]], by actor: PartyID, role: RoleID? = nil,
    on day: Day, _ precision: DatePrecision? = nil
  ) throws(Refusal) -> [CaseChange] {
    let wish = Command.Wish.open(title: title, fields: fields, parties: parties, parent: nil)
    let context = CaseContext(history: nil, workflow: workflow, calendar: calendar, surroundings: surroundings)
    return try decide(wish, in: context, by: actor, role: role, on: day, precision)
  }

  /// Carries out what somebody wants of a case.
  ///
  /// - Parameter precision: How exactly the day is known where only its month or year is.
  /// - Precondition: There is a case of this number.
  /// - Throws: `Refusal`; nothing has happened then.
  @discardableResult
  public mutating func decide(
    _ wish: Command.Wish, on number: CaseNumber, by actor: PartyID, role: RoleID? = nil, note: String? = nil,
    on day: Day, _ precision: DatePrecision? = nil
  ) throws(Refusal) -> [CaseChange] {
    try decide(wish, in: context(of: number), by: actor, role: role, note: note, on: day, precision)
  }

  /// Lets time pass: every lapse and every pause at its ceiling through the end of `day`, in their order.
  ///
  /// - Returns: What time did: the duty as it stood before, and what that changed, the duty's case first.
  /// - Throws: `Refusal` when a case that a lapse opens cannot be opened.
  @discardableResult
  public mutating func passTime(through day: Day) throws(Refusal) -> [(duty: DutyState, changes: [CaseChange])] {
    today = max(today, day)
    surroundings.today = today
    var passed: [(duty: DutyState, changes: [CaseChange])] = []
    while let event = cases.flatMap({ Engine.clockEvents(of: $0.state, by: day) }).min() {
      let changes = try Engine.lapse(
        event.duty, in: context(of: event.number), at: Self.moment(of: event.day), numbers: &numbers)
      keep(changes)
      passed.append((event.duty, changes))
    }
    return passed
  }

  private mutating func decide(
    _ wish: Command.Wish, in context: CaseContext, by actor: PartyID, role: RoleID?, note: String? = nil, on day: Day,
    _ precision: DatePrecision? = nil
  ) throws(Refusal) -> [CaseChange] {
    var context = context
    context.surroundings.today = .last
    let command = Command(
      id: "step-\(commands + 1)", actor: actor, role: role, on: day, at: Self.moment(of: day), note: note, wish: wish,
      precision: precision)
    let changes = try Engine.decide(command, in: context, numbers: &numbers)
    commands += 1
    today = max(today, day)
    surroundings.today = today
    keep(changes)
    return changes
  }

  private mutating func keep(_ changes: [CaseChange]) {
    for change in changes {
      if let index = cases.firstIndex(where: { $0.state.number == change.number }) {
        cases[index] = change.history
      } else {
        cases.append(change.history)
      }
    }
  }

  private static func moment(of day: Day) -> String { "\(day)T12:00:00+05:00" }
}

extension Simulation {
  /// The case of this number; nil when there is none.
  public func history(of number: CaseNumber) -> CaseHistory? { cases.first { $0.state.number == number } }

  /// What can happen now in a case, in the author's order.
  public func possibilities(of number: CaseNumber) -> [Possibility] { Engine.possibilities(in: context(of: number)) }

  /// The definition of a case of the simulation.
  public func workflow(of state: CaseState) -> Workflow {
    surroundings.workflows[state.workflow.id]?.workflow ?? workflow.workflow
  }

  private func context(of number: CaseNumber) -> CaseContext {
    guard let history = history(of: number) else { preconditionFailure("the simulation has no case \(number)") }
    let pinned = surroundings.workflows[history.state.workflow.id] ?? workflow
    let children = history.state.children.compactMap { self.history(of: $0)?.state }.map {
      ChildView(workflow: $0.workflow.id.name, stage: $0.stage.name, isFinal: $0.isFinal, outcome: $0.outcome)
    }
    return CaseContext(
      history: history, workflow: pinned, calendar: surroundings.calendars[pinned.workflow.calendar] ?? calendar,
      children: children, surroundings: surroundings)
  }
}

extension FieldType {
  /// A value of the type within its limits, for trying out.
  ///
  /// - Parameters:
  ///   - name: What it is a value of; texts say it.
  ///   - day: The day that dates have, as far as their limits let them.
  public func sample(of name: String, on day: Day) -> JSON {
    switch self {
    case .text(let length, _): .string(Self.text(name, length))
    case .integer(let range): .integer(Self.near(0, range))
    case .decimal(let range): .string(Self.near(ExactDecimal(0), range).description)
    case .money: ["amount": "1000.00", "currency": "KZT"]
    case .boolean: true
    case .date(_, let range): .string(Self.near(day, range).description)
    case .choice(let choices): .string(choices.first?.id ?? "")
    case .party: .string("p-\(name)")
    case .caseNumber: .string(CaseNumber(prefix: "X", year: day.year, serial: 1).description)
    case .locality: "710000000"
    case .list(let element, let count, _):
      .array((0..<max(1, count.min ?? 1)).map { element.sample(of: name, on: day).numbered($0, by: self.key) })
    case .record(let members):
      .object(
        JSONObject(
          members.filter(\.isRequired).map {
            JSONObject.Member(key: $0.name, value: $0.type.sample(of: $0.name, on: day))
          }))
    }
  }

  private static func near<Bound>(_ wanted: Bound, _ limits: Limits<Bound>) -> Bound {
    if let min = limits.min, wanted < min { return min }
    if let max = limits.max, wanted > max { return max }
    return wanted
  }

  private static func text(_ name: String, _ length: Limits<Int>) -> String {
    let least = length.min ?? 1
    let text = name.count < least ? name + String(repeating: ".", count: least - name.count) : name
    return String(text.prefix(length.max ?? text.count))
  }
}

extension JSON {
  /// An element of a list with a key that is its own: its place, counted on from the first whole number that can be one, or
  /// behind its text.
  fileprivate func numbered(_ place: Int, by key: RecordField?) -> JSON {
    guard place > 0, let key, var object else { return self }
    if case .integer(let range) = key.type {
      object[key.name] = .integer(max(object[key.name]?.integer ?? 1, range.min ?? 1) + place)
    } else {
      object[key.name] = .string("\(object[key.name]?.string ?? "")\(place)")
    }
    return .object(object)
  }
}
