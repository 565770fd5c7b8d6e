package import CaseRegistry
internal import Disk
package import JSONText
internal import CaseRecords
internal import Platform
package import WorkflowEngine

/// What statistics say of one group.
package struct StatsGroup: Hashable, Sendable {
  /// What it is counted under; nil for all together, empty for what has no key.
  package let key: String?
  /// What people call it.
  package let title: LocalizedText
  /// What was counted; nil where so little may not be told exactly.
  private let counted: TallyGroup
  /// Whether the group is one of which small numbers are not told.
  package let isGuarded: Bool

  /// - Parameters:
  ///   - key: What it is counted under.
  ///   - title: What people call it.
  ///   - counted: What was counted.
  ///   - isGuarded: Whether small numbers are not told, nor anything from which they follow.
  package init(key: String?, title: LocalizedText, _ counted: TallyGroup, isGuarded: Bool = false) {
    (self.key, self.title, self.counted, self.isGuarded) = (key, title, counted, isGuarded)
  }

  /// How many runs became what.
  package func count(_ part: TallyPart) -> Int {
    counted.runs.reduce(0) { $1.key.part == part ? $0 + $1.value : $0 }
  }

  /// Whether something in the group is too small to be told.
  package var hidesSome: Bool {
    isGuarded
      && (Self.isSmall(counted.cases) || TallyPart.allCases.contains { Self.isSmall(count($0)) }
        || counted.values.values.contains { $0.values.contains(where: Self.isSmall) })
  }

  /// From 1 to 4: who knows a few of them would know the others.
  package static func isSmall(_ count: Int) -> Bool { (1...4).contains(count) }

  /// A number that may be told; nil where it may not.
  package func told(_ count: Int) -> Int? { isGuarded && Self.isSmall(count) ? nil : count }

  /// A number from which others follow, told only where all of them are: a sum of them, or of another breakdown of the same
  /// cases.
  ///
  /// Whoever knows that each case has one value of a field knows from its values how many cases there are, and from that what
  /// is missing among the parts; so of a group that hides something only the parts are told that are not small.
  package func sum(_ count: Int) -> Int? { hidesSome ? nil : count }
}

extension StatsGroup {
  /// How many cases.
  package var cases: Int? { sum(counted.cases) }
  /// How many duties began whose end is told in one of the four parts.
  package var began: Int? { sum(Self.parts.reduce(0) { $0 + count($1) }) }
  /// The parts that add up to all that began.
  package static let parts: [TallyPart] = [.inTime, .late, .silent, .running]

  /// What was met in time of all whose day has passed or that was met.
  package var inTimeOf: Share? {
    hidesSome ? nil : Share(count(.inTime), of: count(.inTime) + count(.late) + count(.silent))
  }

  /// Whether something that began is still to fall due, so that the shares of the group are not the last word.
  package var isYoung: Bool { count(.running) > 0 }

  /// How many runs were given more time, and in how many the clock stood still; beside shares in time, since both move days.
  package var extended: Int { counted.runs.reduce(0) { $1.key.isExtended ? $0 + $1.value : $0 } }
  /// How many runs had a pause.
  package var paused: Int { counted.runs.reduce(0) { $1.key.isPaused ? $0 + $1.value : $0 } }

  /// How many were answered.
  package var answered: Int? { sum(count(.inTime) + count(.late)) }

  /// The days of the answers, in one unit.
  package func answers(in unit: TermUnit) -> Durations {
    var durations = Durations()
    for (cell, count) in counted.runs where cell.part.isAnswered { durations.add(days(of: cell, unit), count) }
    return durations
  }

  /// How long answers take, with those that have not come.
  package func survival(in unit: TermUnit) -> Survival {
    var waiting = Durations()
    for (cell, count) in counted.runs where !cell.part.isAnswered { waiting.add(days(of: cell, unit), count) }
    return Survival(answered: answers(in: unit), waiting: waiting)
  }

  private func days(of cell: TallyCell, _ unit: TermUnit) -> Int {
    unit == .workingDays ? cell.workingDays : cell.calendarDays
  }

  /// The fields with a few values, each with how many cases have which, and of how many; none of a group that hides something.
  package var values: [(field: String, of: Int?, counts: [(code: String, count: Int?)])] {
    if hidesSome { return [] }
    return counted.values.sorted { $0.key < $1.key }.map { field, counts in
      (
        field, sum(counted.bases[field] ?? 0),
        counts.sorted { $0.key < $1.key }.map { (code: $0.key, count: told($0.value)) }
      )
    }
  }

  /// How many cases ended how, by workflow and outcome.
  package var outcomes: [WorkflowID: [String: Int]] { hidesSome ? [:] : counted.outcomes }
}

extension StatsGroup {
  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    var json = JSONObject()
    if let key {
      json["key"] = key.isEmpty ? .null : .string(key)
      json["title"] = .string(title[language])
    }
    json["cases"] = cases.json
    var duties: JSONObject = ["began": began.json]
    for part in Self.parts + [.forwarded, .waived] { duties[part.rawValue] = told(count(part)).json }
    (duties["extended"], duties["paused"]) = (sum(extended).json, sum(paused).json)
    json["duties"] = .object(duties)
    json["inTimeOf"] = inTimeOf?.json ?? .null
    json["days"] = [
      "answered": answered.json, "working": daysJSON(.workingDays), "calendar": daysJSON(.calendarDays),
    ]
    var fields = JSONObject()
    for (field, of, counts) in values {
      var codes = JSONObject()
      for (code, count) in counts { codes[code] = count.json }
      fields[field] = ["of": of.json, "counts": .object(codes)]
    }
    json["values"] = .object(fields)
    if isYoung, !isGuarded { json["young"] = true }
    return .object(json)
  }

  private func daysJSON(_ unit: TermUnit) -> JSON {
    guard !hidesSome else {
      return [
        "median": .null, "p25": .null, "p75": .null, "p90": .null,
        "estimated": ["median": .null, "low": .null, "high": .null],
      ]
    }
    let (answers, survival) = (answers(in: unit), survival(in: unit))
    let interval = survival.medianInterval
    return [
      "median": answers.quantile(1, of: 2).json, "p25": answers.quantile(1, of: 4).json,
      "p75": answers.quantile(3, of: 4).json, "p90": answers.quantile(9, of: 10).json,
      "estimated": [
        "median": survival.median.json, "low": interval.low.json, "high": interval.high.json,
      ],
    ]
  }
}

extension Share {
  /// As scripts read it.
  package var json: JSON {
    let interval = interval
    return [
      "n": .integer(n), "of": .integer(of), "share": .string(text), "low": .string(Self.text(interval.low)),
      "high": .string(Self.text(interval.high)),
    ]
  }
}

extension Int? {
  /// The number; null where it is not known.
  fileprivate var json: JSON { map { .integer($0) } ?? .null }
}
