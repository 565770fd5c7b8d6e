package import WorkflowEngine

/// What is counted of one run of a duty, as the index keeps it: a line in three parts.
///
///     answer met addressee requester kz@3 -|19846 19846 19846 19861 19855|b-007/p-sec
///
/// 1. *Its kind*: the duty, where it stands, by which role it is owed, to which, in which calendar it is counted, and `x`
///    where more time was granted, else `-`.
/// 2. *Its days*, as the days since 1970: the base day, the day from which the clock runs, the day on which it began, the
///    due day, the day on which it ended; then the first day of each pause and the first day after it. `-` is a day that
///    has not come.
/// 3. *Its parties*: who owes it, and behind `/` to whom it is owed.
///
/// Kinds and parties are few: whoever counts many runs reads each of them once, and of a line only the days.
package struct CountedRun {
  /// The first part.
  package let kind: UnsafeRawBufferPointer
  /// The last part.
  package let parties: UnsafeRawBufferPointer
  /// From which day it is counted.
  package let base: Int
  /// The day after which the clock runs.
  package let since: Int
  /// The day on which it began.
  package let started: Int
  /// The last day on which it can be met in time.
  package let due: Int
  /// The day on which it ended; `never` where it has not.
  package let ended: Int
  /// The first day of each pause, and the first day after it, which may be `never`.
  package let pauses: [(from: Int, end: Int)]

  /// A day that has not come.
  package static let never = Int.max

  /// Reads a line.
  ///
  /// - Parameter line: Only good as long as what is read from it is looked at; what is no such line gives nil.
  package init?(_ line: UnsafeRawBufferPointer) {
    guard let first = line.firstIndex(of: Self.bar), let last = line.lastIndex(of: Self.bar), first < last else {
      return nil
    }
    kind = UnsafeRawBufferPointer(rebasing: line[..<first])
    parties = UnsafeRawBufferPointer(rebasing: line[(last + 1)...])
    var place = first + 1
    func day() -> Int? { Self.day(in: line, at: &place, upTo: last) }
    guard let base = day(), let since = day(), let started = day(), let due = day(), let ended = day() else {
      return nil
    }
    (self.base, self.since, self.started, self.due, self.ended) = (base, since, started, due, ended)
    var pauses: [(from: Int, end: Int)] = []
    while place < last {
      guard let from = day(), let end = day() else { return nil }
      pauses.append((from, end))
    }
    self.pauses = pauses
  }

  private static let bar = UInt8(ascii: "|")

  /// Reads a day and the space behind it.
  private static func day(in line: UnsafeRawBufferPointer, at place: inout Int, upTo end: Int) -> Int? {
    var (number, digits, isNegative) = (0, 0, false)
    if place < end, line[place] == UInt8(ascii: "-") { (isNegative, place) = (true, place + 1) }
    while place < end, line[place] != UInt8(ascii: " ") {
      let digit = line[place] &- UInt8(ascii: "0")
      guard digit < 10, digits < 8 else { return nil }
      (number, digits, place) = (number &* 10 &+ Int(digit), digits + 1, place + 1)
    }
    place += 1
    if digits == 0 { return isNegative ? never : nil }
    return isNegative ? -number : number
  }
}

extension CountedRun {
  /// What the first part of a line says.
  package struct Kind: Hashable, Sendable {
    package let duty: DutyID
    package let status: DutyStatus
    package let owedBy: RoleID
    package let owedTo: RoleID
    package let calendar: CalendarReference
    package let isExtended: Bool

    /// Reads it; nil for anything else.
    package init?(_ text: UnsafeRawBufferPointer) {
      let words = text.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count == 6, let status = DutyStatus(rawValue: words[1]), let calendar = CalendarReference(words[4])
      else { return nil }
      (duty, owedBy, owedTo) = (DutyID(words[0]), RoleID(words[2]), RoleID(words[3]))
      (self.status, self.calendar, isExtended) = (status, calendar, words[5] == "x")
    }
  }

  /// What the last part of a line says.
  package struct Parties: Hashable, Sendable {
    package let debtors: [PartyID]
    package let creditors: [PartyID]

    /// Reads it; nil for anything else.
    package init?(_ text: UnsafeRawBufferPointer) {
      let sides = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { side in
        side.split(separator: UInt8(ascii: " ")).map { PartyID(String(decoding: $0, as: UTF8.self)) }
      }
      guard sides.count == 2 else { return nil }
      (debtors, creditors) = (sides[0], sides[1])
    }
  }
}

extension DutyState {
  /// The run as the index keeps it to be counted.
  package func counted(in state: CaseState) -> String {
    func names(_ parties: [PartyID]) -> String { parties.map(\.name).joined(separator: " ") }
    func text(_ day: Day?) -> String { day.map { "\($0.number)" } ?? "-" }
    let since = self.rule.direction == .after ? self.base : self.started
    let days: [Day?] =
      [self.base, since, self.started, self.due, self.ended] + self.pauses.flatMap { [$0.from, $0.end] }
    let kind =
      "\(self.run.id.name) \(self.status.rawValue) \(self.owedBy.name) \(self.owedTo.name) \(self.calendar) \(self.extensions.isEmpty ? "-" : "x")"
    let parties = "\(names(state.debtors(of: self)))/\(names(state.parties[self.owedTo] ?? []))"
    return "\(kind)|\(days.map(text).joined(separator: " "))|\(parties)"
  }
}
