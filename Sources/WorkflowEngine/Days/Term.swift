/// A length of time a law or a rule allows: ten working days, two months, three working days before a hearing.
public struct Term: Hashable, Sendable {
  /// Which way a term is counted from its base day.
  public enum Direction: Hashable, Sendable, CaseIterable {
    /// Forward: the term ends after the base day.
    case after
    /// Backward: the term ends before the base day.
    case before
  }

  /// The counts a term can have; some 27 years of calendar days are more than any act allows.
  public static let counts = 0...10_000

  /// How many units, in `Term.counts`.
  public private(set) var count: Int
  /// What is counted.
  public var unit: TermUnit
  /// Which way it is counted.
  public var direction: Direction

  /// A term of `count` units.
  ///
  /// - Parameters:
  ///   - count: Must lie in `Term.counts`; 0 ends on the base day.
  ///   - unit: What is counted.
  ///   - direction: Which way it is counted.
  public init(_ count: Int, _ unit: TermUnit, _ direction: Direction = .after) {
    precondition(Term.counts.contains(count), "a term counts 0 to 10,000 units")
    self.count = count
    self.unit = unit
    self.direction = direction
  }
}

/// What a term is counted in; the raw value is the key definitions write it under.
public enum TermUnit: String, Hashable, Sendable, CaseIterable {
  /// Days on which the calendar says people work.
  case workingDays
  /// All days.
  case calendarDays
  /// Months: the same day number, or the last day of a shorter month.
  case months
}

extension Term {
  /// The term as documents write it: `10 working days`, `1 month`, `3 working days before`.
  public var rule: String {
    let unit = count == 1 ? String(unit.words.dropLast()) : unit.words
    return "\(count) \(unit)\(direction == .before ? " before" : "")"
  }

  /// Reads what `rule` writes; nothing else is a rule.
  public init?(rule: String) {
    guard let space = rule.utf8.firstIndex(of: UInt8(ascii: " ")), let count = Term.count(rule[..<space]) else {
      return nil
    }
    var words = rule.utf8[space...].dropFirst()
    let isBefore = words.suffix(7).elementsEqual(" before".utf8)
    if isBefore { words.removeLast(7) }
    // All units end in 's', which one of them does without.
    let unit = TermUnit.allCases.first { unit in
      count == 1 ? unit.words.utf8.dropLast().elementsEqual(words) : unit.words.utf8.elementsEqual(words)
    }
    guard let unit else { return nil }
    self.init(count, unit, isBefore ? .before : .after)
  }

  /// The term as the command line writes it: `+10wd`, `-3wd`, `+15d`, `+2m`.
  public var shorthand: String { "\(direction == .after ? "+" : "-")\(count)\(unit.letters)" }

  /// Reads `+10wd`, `-3wd`, `+15d`, `+2m`; without a sign the term counts forward.
  public init?(shorthand: String) {
    let signed = shorthand.utf8.first == UInt8(ascii: "+") || shorthand.utf8.first == UInt8(ascii: "-")
    let body = signed ? shorthand.dropFirst() : Substring(shorthand)
    let letters = body.drop(while: { $0.isASCII && $0.isNumber })
    guard let unit = TermUnit.allCases.first(where: { $0.letters == letters }),
      let count = Term.count(body[..<letters.startIndex])
    else { return nil }
    self.init(count, unit, shorthand.utf8.first == UInt8(ascii: "-") ? .before : .after)
  }

  /// A count in ASCII digits without leading zeros, within `Term.counts`.
  private static func count(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      digits.utf8.count == 1 || digits.utf8.first != UInt8(ascii: "0"),
      let count = Int(digits), counts.contains(count)
    else { return nil }
    return count
  }
}

extension TermUnit {
  /// The unit in the words of `Term.rule`, plural.
  var words: String {
    switch self {
    case .workingDays: "working days"
    case .calendarDays: "calendar days"
    case .months: "months"
    }
  }

  /// The letters of `Term.shorthand`.
  var letters: String {
    switch self {
    case .workingDays: "wd"
    case .calendarDays: "d"
    case .months: "m"
    }
  }
}
