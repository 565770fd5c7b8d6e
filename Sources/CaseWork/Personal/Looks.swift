package import JSONText
package import WorkflowEngine

/// When somebody last looked at what has changed, by registry.
///
/// All of a day counts as one look: whoever looks again in the afternoon sees what the morning showed, and more.
package struct Looks: Hashable, Sendable {
  private struct Look: Hashable, Sendable {
    /// The day of the last look.
    var day: Day
    /// The day of the one before.
    var before: Day?
  }

  private var looks: [String: Look] = [:]

  /// Nobody has looked yet.
  package init() {}

  /// The day since which changes are shown on `today`; nil where nobody has looked before it.
  ///
  /// - Parameters:
  ///   - place: Where the registry is.
  ///   - today: The day on which somebody looks.
  package func since(at place: String, on today: Day) -> Day? {
    guard let look = looks[place] else { return nil }
    return look.day < today ? look.day : look.before.flatMap { $0 < today ? $0 : nil }
  }

  /// Somebody looks on a day.
  package mutating func look(at place: String, on today: Day) {
    guard let last = looks[place] else { return looks[place] = Look(day: today) }
    if last.day == today { return }
    // A clock that was wrong has no say in what was seen.
    looks[place] = Look(day: today, before: since(at: place, on: today))
  }
}

extension Looks {
  /// The format of the file.
  package static let format = "oversight.looks/1"

  /// Reads what a file says; what it does not say in the right way was never seen.
  package init(_ json: JSON) {
    for member in json["registries"]?.object?.members ?? [] {
      guard let day = member.value["day"]?.string.flatMap({ Day($0) }) else { continue }
      looks[member.key] = Look(day: day, before: member.value["before"]?.string.flatMap { Day($0) })
    }
  }

  /// As the file says it.
  package var json: JSON {
    var registries = JSONObject()
    for (place, look) in looks.sorted(by: { $0.key < $1.key }) {
      var json: JSONObject = ["day": .string(look.day.description)]
      json["before"] = look.before.map { .string($0.description) }
      registries[place] = .object(json)
    }
    return ["format": .string(Self.format), "registries": .object(registries)]
  }
}
