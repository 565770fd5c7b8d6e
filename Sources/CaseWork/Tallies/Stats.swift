internal import CaseRecords
package import CaseRegistry
internal import Disk
package import JSONText
internal import Platform
package import WorkflowEngine

/// What is asked of statistics.
package struct StatsQuestion: Sendable {
  /// Of which cases.
  package var list: ListQuestion
  /// By what, as it was typed; nil counts everything together.
  package var key: String?
  /// Only this duty, as it was typed.
  package var duty: String?
  /// Only what began on this day or later.
  package var from: Day?
  /// Only what began on this day or earlier.
  package var to: Day?
  /// Into whose words outcomes are told, such as `gao`.
  package var map: String?
  /// For whom it is counted.
  package var viewer: Viewer

  /// A question about everything.
  package init(
    _ list: ListQuestion = ListQuestion(), by key: String? = nil, duty: String? = nil, from: Day? = nil, to: Day? = nil,
    map: String? = nil, for viewer: Viewer = .office
  ) {
    (self.list, self.key, self.duty, self.from, self.to) = (list, key, duty, from, to)
    (self.map, self.viewer) = (map, viewer)
  }
}

/// Statistics as of a day.
package struct Stats: Sendable {
  /// The day.
  package let asOf: Day
  /// The first day of what was counted; nil counts from the beginning.
  package let from: Day?
  /// The last day of what was counted; nil counts to the end.
  package let to: Day?
  /// By what it was counted.
  package let key: TallyKey?
  /// The groups, in order: of time as they follow each other, else the largest first.
  package let groups: [StatsGroup]
  /// All together.
  package let total: StatsGroup
  /// What was not answered for the longest time, the oldest first; not more than ten.
  package let oldest: [DutyView]
  /// What fields and their values are called, by field.
  package let fields: [String: StatsField]
  /// The outcomes in the words of others, where that was asked for.
  package let mapped: MappedOutcomes?
  /// The acts of law that the oldest rest on.
  package let acts: Acts

  /// As scripts read it.
  package func json(in language: Language) -> JSON {
    var json: JSONObject = [
      "asOf": .string(asOf.description), "from": from.map { .string($0.description) } ?? .null,
      "to": to.map { .string($0.description) } ?? .null, "by": key.map { .string($0.name) } ?? .null,
      "groups": .array(groups.map { $0.json(in: language) }), "total": total.json(in: language),
      "oldest": .array(oldest.map { $0.json(in: language) }),
    ]
    json["map"] = mapped?.json
    return .object(json)
  }
}

/// What a field and its values are called.
package struct StatsField: Hashable, Sendable {
  /// What people call it.
  package let title: LocalizedText
  /// What its values are called.
  package let choices: [String: LocalizedText]
}

/// How many cases ended how, in the words of another body's statistics.
package struct MappedOutcomes: Hashable, Sendable {
  /// Whose words.
  package let name: String
  /// How many cases have ended whose workflow maps its outcomes.
  package var of = 0
  /// How many of them are told by which word there.
  package var counts: [String: Int] = [:]
  /// How well.
  package var fits: [MappedOutcome.Fit: Int] = [:]
  /// How many cases have ended of workflows that do not map theirs.
  package var unmapped = 0

  /// What is lost: outcomes for which there is no word, or only a wider one.
  package var lost: Share? { Share((fits[.none] ?? 0) + (fits[.broad] ?? 0), of: of) }

  /// As scripts read it.
  package var json: JSON {
    var words = JSONObject()
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) { words[word] = .integer(count) }
    var fits = JSONObject()
    for fit in MappedOutcome.Fit.allCases { fits[fit.rawValue] = .integer(self.fits[fit] ?? 0) }
    return [
      "name": .string(name), "of": .integer(of), "counts": .object(words), "fits": .object(fits),
      "unmapped": .integer(unmapped), "lost": lost?.json ?? .null,
    ]
  }
}
