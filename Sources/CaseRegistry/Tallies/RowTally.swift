import WorkflowEngine

/// Counts cases and what is owed in them from the rows of an index, without a look at a document.
///
/// A store gives it the rows of the tables `tallied` that hold on the day of the question, those of a case one after the
/// other in any order, and says when all of a case were given. It counts what `TallyCounter` counts in the documents.
/// What comes often — kinds of runs, parties, what is said of cases — is read once and then known by a number.
package struct RowTally {
  let question: TallyQuestion
  let day: Int
  let grounds: Grounds
  /// What went wrong beside the rows.
  package internal(set) var failure: RegistryError?

  /// What is said of cases, and which said it.
  var caseNumbers = TextNumbers()
  var cases: [CountedCase] = []
  var kindNumbers = TextNumbers()
  var kinds: [CountedRun.Kind] = []
  /// The calendar of each kind, once a run of it was counted.
  var calendars: [WorkingCalendar?] = []
  var partyNumbers = TextNumbers()
  var parties: [CountedRun.Parties] = []
  var officeNumbers = TextNumbers()
  var offices: [String?] = []
  var people: [Int: People] = [:]

  /// The case of which rows are given.
  var subject: Int?
  var runs: [Run] = []

  var total = Sums()
  var groupNumbers: [String: Int] = [:]
  var groups: [Sums] = []
  /// Groups by what they follow from, so that none is named twice.
  var known: [Int: [Int]] = [:]

  /// What is read beside rows.
  struct Grounds {
    let calendar: (CalendarReference) throws(RegistryError) -> WorkingCalendar
    /// Who is known in the cases of an office, as they were on the day.
    let people: (String?) throws(RegistryError) -> People
  }

  /// A run of the case of which rows are given.
  struct Run {
    let kind: Int
    let parties: Int
    let base: Int
    /// What is to be said of it, as `Sums` keeps it.
    let cell: UInt64
  }

  /// - Parameters:
  ///   - question: What is to be counted.
  ///   - view: Where calendars and people are read.
  package init(_ question: TallyQuestion, in view: some StoreView) {
    let day = question.list.asOf
    (self.question, self.day) = (question, day.number)
    grounds = Grounds(
      calendar: { (reference) throws(RegistryError) in try view.calendar(reference) },
      people: { (office) throws(RegistryError) in try view.people().among(view.meanings(in: office)).on(day) })
  }
}

extension RowTally {
  /// Takes a row in.
  ///
  /// - Returns: False where it cannot be read, or, with `failure`, what it needs besides.
  package mutating func add(_ told: UnsafeRawBufferPointer) -> Bool {
    guard let first = told.first else { return false }
    return first == UInt8(ascii: "{") ? addCase(told) : addRun(told)
  }

  private mutating func addCase(_ told: UnsafeRawBufferPointer) -> Bool {
    let number = caseNumbers.number(of: told)
    if number == cases.count {
      guard let counted = CountedCase(told) else { return false }
      cases.append(counted)
    }
    subject = number
    return true
  }

  private mutating func addRun(_ told: UnsafeRawBufferPointer) -> Bool {
    guard let run = CountedRun(told) else { return false }
    let (kind, party) = (kindNumbers.number(of: run.kind), partyNumbers.number(of: run.parties))
    if kind == kinds.count {
      guard let read = CountedRun.Kind(run.kind) else { return false }
      kinds.append(read)
      calendars.append(nil)
    }
    if party == parties.count {
      guard let read = CountedRun.Parties(run.parties) else { return false }
      parties.append(read)
    }
    guard isInTime(run), let part = part(of: run, kinds[kind].status) else { return true }
    guard isAsked(kinds[kind].duty), let calendar = calendar(of: kind) else { return failure == nil }
    let cell = Sums.cell(
      part, length(of: run, in: calendar), isExtended: kinds[kind].isExtended, isPaused: !run.pauses.isEmpty)
    runs.append(Run(kind: kind, parties: party, base: run.base, cell: cell))
    return true
  }

  private func isInTime(_ run: CountedRun) -> Bool {
    (question.from?.number ?? .min) <= run.base && run.base <= (question.to?.number ?? .max)
  }

  private func isAsked(_ duty: DutyID) -> Bool { question.duties?.contains(duty) ?? true }

  private mutating func calendar(of kind: Int) -> WorkingCalendar? {
    if let calendar = calendars[kind] { return calendar }
    do throws(RegistryError) { calendars[kind] = try grounds.calendar(kinds[kind].calendar) } catch { failure = error }
    return calendars[kind]
  }

  /// What became of a run by the day of the question; nil for one in the place of which another is owed.
  private func part(of run: CountedRun, _ status: DutyStatus) -> TallyPart? {
    let hasEnded = run.ended <= day
    // Passing it on or taking it off after its day heals no silence.
    let isBreach = hasEnded ? run.ended > run.due : day > run.due && run.started <= day
    let isLate = day > max(run.due, run.started)
    return switch status {
    case .met: .inTime
    case .metLate: .late
    // At its ceiling a pause ends by itself.
    case .paused: (run.pauses.last?.end ?? CountedRun.never) <= day && isLate ? .silent : .running
    case .running: isLate ? .silent : .running
    case .lapsed, .unmet: .silent
    case .forwarded: isBreach ? .silent : .forwarded
    case .waived: isBreach ? .silent : .waived
    case .moved: nil
    case .void: run.ended != CountedRun.never && run.ended > run.due ? .silent : .ended
    }
  }

  /// How long the clock has run, as `DutyState.length(through:in:)` says it.
  private func length(of run: CountedRun, in calendar: WorkingCalendar) -> Sums.Length {
    let end = min(run.ended, day)
    var (working, all) = Self.length(after: run.since, through: end, in: calendar)
    for pause in run.pauses {
      let paused = Self.length(after: max(pause.from - 1, run.since), through: min(pause.end - 1, end), in: calendar)
      (working, all) = (working - paused.working, all - paused.all)
    }
    return (max(0, working), max(0, all))
  }

  private static func length(
    after start: Int, through end: Int, in calendar: WorkingCalendar
  ) -> (working: Int, all: Int) {
    guard start < end else { return (0, 0) }
    return (calendar.workingDays(after: Day(clamping: start), through: Day(clamping: end)), end - start)
  }
}

extension RowTally {
  /// Counts the case of which all rows were given.
  ///
  /// - Parameter number: Of the case.
  /// - Returns: False where it has runs and no row of its own, or, with `failure`, where what it needs cannot be read.
  package mutating func endCase(_ number: UnsafeRawBufferPointer) -> Bool {
    defer {
      subject = nil
      runs.removeAll(keepingCapacity: true)
    }
    guard let subject else { return false }
    let office = self.office(of: number)
    if question.debtors != nil || question.creditors != nil {
      runs = runs.filter { isOfThose($0, office) }
    }
    // With only some of what is owed, a case in which nothing of it is is not one of those that are counted.
    if question.isOfSome, runs.isEmpty { return true }
    total.add(subject)
    for run in runs { total.add(run.cell) }
    guard let key = question.key else { return true }
    if key.isOfRuns { return add(to: key, subject, office) }
    let group = self.group(ofCase: subject, key)
    groups[group].add(subject)
    for run in runs { groups[group].add(run.cell) }
    return true
  }

  /// What was counted.
  package var tally: Tally {
    var tally = Tally()
    tally.total = total.group(cases)
    for (name, number) in groupNumbers { tally.groups[name] = groups[number].group(cases) }
    return tally
  }

  /// Whether a run is or was owed by those who are asked for, and to those.
  private func isOfThose(_ run: Run, _ office: Int) -> Bool {
    let parties = self.parties[run.parties]
    if let filter = question.debtors?.among(offices[office]) {
      let isNamed = parties.debtors.contains { filter.values.contains($0.name) }
      let owedBy = kinds[run.kind].owedBy.name
      if !isNamed, !parties.debtors.isEmpty || !filter.roles.contains(owedBy) { return false }
    }
    guard let filter = question.creditors?.among(offices[office]) else { return true }
    return parties.creditors.contains { filter.values.contains($0.name) }
  }

  /// The number of the office in the number of a case: of `REC-AKT-2026-000123` that of `AKT`, and that of `REC-2026-000123`
  /// is one of its own.
  private mutating func office(of number: UnsafeRawBufferPointer) -> Int {
    let parts = number.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let code =
      parts.count == 4 ? UnsafeRawBufferPointer(rebasing: parts[1]) : UnsafeRawBufferPointer(start: nil, count: 0)
    let office = officeNumbers.number(of: code)
    if office == offices.count { offices.append(code.isEmpty ? nil : String(decoding: code, as: UTF8.self)) }
    return office
  }
}

extension RowTally {
  private mutating func add(to key: TallyKey, _ subject: Int, _ office: Int) -> Bool {
    var found: [Int] = []
    for run in runs {
      guard let groups = self.groups(of: run, key, office) else { return false }
      for group in groups {
        self.groups[group].add(run.cell)
        if !found.contains(group) { found.append(group) }
      }
    }
    for group in found { groups[group].add(subject) }
    return true
  }

  private mutating func group(ofCase subject: Int, _ key: TallyKey) -> Int {
    if let known = known[subject] { return known[0] }
    let group = number(ofGroup: key.group(of: cases[subject]) ?? "")
    known[subject] = [group]
    return group
  }

  /// The groups in which a run is counted; nil where what they follow from cannot be read.
  private mutating func groups(of run: Run, _ key: TallyKey, _ office: Int) -> [Int]? {
    let place: Int
    switch key {
    case .duty: place = run.kind
    case .month, .quarter, .year: place = run.base
    case .debtor, .creditor, .region, .kind: place = run.parties << 40 | run.kind << 20 | office
    case .workflow, .stage, .outcome, .field: return []
    }
    if let known = known[place] { return known }
    let people: People
    do throws(RegistryError) { people = try self.people(in: office) } catch {
      failure = error
      return nil
    }
    let (kind, parties) = (kinds[run.kind], self.parties[run.parties])
    let keyed = KeyedRun(
      duty: kind.duty, owedBy: kind.owedBy, owedTo: kind.owedTo, debtors: parties.debtors,
      creditors: parties.creditors, base: Day(clamping: run.base))
    let groups = key.groups(of: keyed, among: people).map { number(ofGroup: $0) }
    known[place] = groups
    return groups
  }

  private mutating func people(in office: Int) throws(RegistryError) -> People {
    if let known = people[office] { return known }
    let found = try grounds.people(offices[office])
    people[office] = found
    return found
  }

  private mutating func number(ofGroup name: String) -> Int {
    if let number = groupNumbers[name] { return number }
    groupNumbers[name] = groups.count
    groups.append(Sums())
    return groups.count - 1
  }
}
