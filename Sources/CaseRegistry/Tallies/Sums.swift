/// What is counted of one group while rows are read: how many runs of which the same is to be said, and how many cases.
struct Sums {
  private var runs: [UInt64: Int] = [:]
  /// By the number of what is said of a case.
  private var cases: [Int] = []

  /// A length of time in working days and in all days.
  typealias Length = (working: Int, calendar: Int)

  /// Takes a run in.
  mutating func add(_ cell: UInt64) { runs[cell, default: 0] += 1 }

  /// Takes a case in.
  mutating func add(_ subject: Int) {
    while cases.count <= subject { cases.append(0) }
    cases[subject] += 1
  }

  /// What is to be said of a run, in one number: lengths have 24 bits each, which hold the days of all years there are.
  static func cell(_ part: TallyPart, _ length: Length, isExtended: Bool, isPaused: Bool) -> UInt64 {
    let flags: UInt64 = (isExtended ? 1 : 0) | (isPaused ? 2 : 0)
    return UInt64(length.working) << 32 | UInt64(length.calendar) << 8 | part.place << 2 | flags
  }

  private static func cell(_ cell: UInt64) -> TallyCell {
    TallyCell(
      TallyPart.allCases[Int(cell >> 2 & 0x3F)], workingDays: Int(cell >> 32), calendarDays: Int(cell >> 8 & 0xFF_FFFF),
      isExtended: cell & 1 != 0, isPaused: cell & 2 != 0)
  }

  /// What was counted.
  ///
  /// - Parameter known: What is said of cases, by number.
  func group(_ known: [CountedCase]) -> TallyGroup {
    var group = TallyGroup()
    for (cell, count) in runs { group.runs[Self.cell(cell)] = count }
    for (number, count) in cases.enumerated() where count > 0 { group.add(known[number], times: count) }
    return group
  }
}

extension TallyPart {
  /// Its place among all.
  fileprivate var place: UInt64 {
    switch self {
    case .inTime: 0
    case .late: 1
    case .silent: 2
    case .running: 3
    case .forwarded: 4
    case .waived: 5
    case .ended: 6
    }
  }
}
