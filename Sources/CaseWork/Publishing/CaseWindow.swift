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
  let reader: CaseReader
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
}
