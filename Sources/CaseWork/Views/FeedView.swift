internal import CaseRecords
package import CaseRegistry
package import JSONText
internal import WorkflowEngine

/// What was recorded since a commit, in the order of commits.
package struct FeedView: Sendable {
  /// What one commit has put into one case.
  package struct Part: Sendable {
    /// The position of the commit.
    package let position: Int
    /// The case with the records.
    package let changed: ChangesView.Changed
  }

  /// The position after which it begins.
  package let since: Int
  /// That of the last commit in it, from which to read on.
  package let position: Int
  /// That of the last commit that there is.
  package let last: Int
  /// All commits, also those that recorded nothing in a case.
  package let commits: [CommitFeed.Commit]
  /// What they put into cases.
  package let parts: [Part]

  /// How many records there are.
  package var count: Int { parts.reduce(0) { $0 + $1.changed.records.count } }

  /// As scripts read it: a record each, and a line for each commit.
  package var json: JSONObject {
    [
      "sincePosition": .integer(since), "position": .integer(position), "lastPosition": .integer(last),
      "count": .integer(count),
      "items": .array(
        parts.flatMap { part in
          part.changed.records.map { record in
            var json = ChangedRow(state: part.changed.view.state, record: record).json
            json["position"] = .integer(part.position)
            json["sequence"] = .integer(record.sequence)
            return .object(json)
          }
        }),
      "commits": .array(
        commits.map { commit in
          [
            "position": .integer(commit.position), "records": .integer(commit.records.count),
            "entries": .integer(commit.entries),
          ]
        }),
    ]
  }
}

extension CaseReader {
  /// What was recorded since a commit, whatever day that was; none is left out.
  ///
  /// - Parameters:
  ///   - position: That of the last commit that was seen; 0 is before the first.
  ///   - limit: How many commits at most.
  /// - Throws: `WorkError.noPositions`, `WorkError.noPosition`.
  package func feed(after position: Int, limit: Int?) throws -> FeedView {
    guard let feed = try registry.commits(after: position, limit: limit) else { throw WorkError.noPositions }
    guard position <= feed.last else { throw WorkError.noPosition(position, last: feed.last) }
    let places = feed.commits.flatMap(\.records)
    var seen: Set<CaseNumber> = []
    try registry.expect(documents: places.map(\.number).filter { seen.insert($0).inserted })
    var documents: [CaseNumber: CaseDocument] = [:]
    for number in seen.sorted() { documents[number] = try registry.readable(number) }
    var parts: [FeedView.Part] = []
    for commit in feed.commits {
      for (number, places) in Dictionary(grouping: commit.records, by: \.number).sorted(by: { $0.key < $1.key }) {
        guard let document = documents[number] else { continue }
        let sequences = Set(places.map(\.sequence))
        let records = document.history.records.filter { sequences.contains($0.sequence) }
        let view = try view(of: document.state, naming: Set(records.compactMap(\.by)))
        parts.append(
          FeedView.Part(position: commit.position, changed: ChangesView.Changed(view: view, records: records)))
      }
    }
    return FeedView(
      since: position, position: feed.commits.last?.position ?? position, last: feed.last, commits: feed.commits,
      parts: parts)
  }
}
