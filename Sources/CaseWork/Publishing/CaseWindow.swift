internal import CaseRecords
internal import CaseRegistry
package import JSONText
package import WorkflowEngine

/// How many cases are not shown, by why.
package struct WithheldCount: Hashable, Sendable {
  /// Since their workflow is not published.
  package private(set) var workflow = 0
  /// Since they are held back for a time.
  package private(set) var embargo = 0
  /// Since the office withholds them.
  package private(set) var cases = 0

  mutating func count(_ why: Hidden) {
    switch why {
    case .neverShown, .notPublished: workflow += 1
    case .embargo, .open: embargo += 1
    case .withheld: cases += 1
    case .annulled, .notOpened: break
    }
  }

  /// As scripts read it.
  package var json: JSON {
    ["workflow": .integer(workflow), "embargo": .integer(embargo), "case": .integer(cases)]
  }

  /// All of them.
  package var all: Int { workflow + embargo + cases }
}

/// Cases of tables as somebody may see them: all that leaves in a table passes here.
package struct CaseWindow {
  /// For whom.
  package let viewer: Viewer
  /// How many of those that were asked for are not shown.
  package private(set) var withheld = WithheldCount()
  private let reader: CaseReader
  private let publication: Publication
  private var hidden: Set<CaseNumber> = []
  private var last: ShownView?

  /// - Parameters:
  ///   - reader: Where the cases are, as of which day.
  ///   - viewer: For whom.
  package init(_ reader: CaseReader, for viewer: Viewer) throws {
    (self.reader, self.viewer) = (reader, viewer)
    publication = viewer == .office ? Publication() : try reader.registry.publication()
  }

  /// A case as it may be seen; nil where it may not, which is counted once, or where it cannot be read.
  package mutating func view(of number: CaseNumber) throws -> ShownView? {
    if let last, last.number == number { return last }
    guard !hidden.contains(number), let document = try reader.registry.readable(number) else { return nil }
    let view = try reader.shown(document, to: viewer, publication)
    if case .hidden(let why) = view.shown {
      hidden.insert(number)
      withheld.count(why)
      return nil
    }
    last = view
    return view
  }

  /// What may be seen of duties: of cases that are shown, those that are owed as they are shown.
  package mutating func duties(_ listing: DutyListing) throws -> DutyListing {
    guard viewer != .office else { return listing }
    var items: [DutyView] = []
    for item in listing.items {
      guard let view = try view(of: item.number), let shown = view.shown.visible, let names = view.view,
        let duty = (shown.state.duties + shown.state.rights).first(where: { $0.run == item.run })
      else { continue }
      let seen = DutyView(duty, of: names, asOf: shown.asOf, in: try reader.registry.calendar(duty.calendar))
      if seen.isOpen { items.append(seen) }
    }
    return DutyListing(
      asOf: listing.asOf, until: listing.until, count: items.count, items: items, acts: listing.acts)
  }

  /// What may be seen of changes, a line each: what is told of a case, without who did it and when it was recorded.
  package mutating func changes(_ view: ChangesView) throws -> [JSONObject] {
    guard viewer != .office else { return view.rows.map(\.json) }
    var rows: [JSONObject] = []
    for row in view.rows {
      guard let seen = try self.view(of: row.state.number), let shown = seen.shown.visible,
        let event = shown.events.first(where: { $0.deed == row.record.deed && $0.on.lastDay == row.record.on })
      else { continue }
      var json: JSONObject = [
        "number": .string(shown.state.number.description), "title": .string(shown.state.title),
        "on": .string(event.on.description), "action": .string(row.record.deed.name),
      ]
      json["role"] = event.role.map { .string($0.name) }
      rows.append(json)
    }
    return rows
  }
}
