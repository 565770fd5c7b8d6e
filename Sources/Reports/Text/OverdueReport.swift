package import CaseWork
package import WorkflowEngine

/// What is late and who owes it, as people read it every morning.
package enum OverdueReport {
  /// The list, with a line at its end that sums it up.
  ///
  /// - Parameters:
  ///   - listing: The duties to show, in the order to show them in.
  ///   - grouping: Who has a table of its own; nil is one for all.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  ///   - language: Of everything that is not data.
  /// - Returns: Lines joined by line feeds, without one at the end.
  package static func text(
    _ listing: DutyListing, grouping: DutyGrouping? = nil, width: Int = 80, style: TextStyle = .plain,
    language: Language
  ) -> String {
    let (items, total) = (listing.items, listing.count)
    let asOf = listing.asOf.text(in: language)
    let summary: DutySentence
    if items.isEmpty {
      summary = .nothingOverdue(asOf: asOf)
    } else if total > items.count {
      summary = .overduePart(shown: items.count, of: total, asOf: asOf)
    } else {
      summary = .overdue(duties: items.count, cases: Set(items.map(\.number)).count, asOf: asOf)
    }
    let line = WrappedText.lines(of: SafeText.make(summary.text(in: language)), width: width).map { style.bold($0) }
    guard !items.isEmpty else { return line.joined(separator: "\n") }
    let list = DutyList(listing: listing, distance: .late, grouping: grouping, language: language)
    return ([list.text(width: width, style: style), ""] + line).joined(separator: "\n")
  }
}
