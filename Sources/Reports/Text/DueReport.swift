package import CaseWork
package import WorkflowEngine

/// What falls due in the days to come, and who owes it.
package enum DueReport {
  /// The list, with a line at its end that sums it up.
  ///
  /// The lateness of the duties is zero or negative: days that are left.
  ///
  /// - Parameters:
  ///   - listing: The duties to show, in the order to show them in.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  ///   - language: Of everything that is not data.
  /// - Returns: Lines joined by line feeds, without one at the end.
  package static func text(
    _ listing: DutyListing, width: Int = 80, style: TextStyle = .plain, language: Language
  ) -> String {
    let (items, total) = (listing.items, listing.count)
    let asOf = listing.asOf.text(in: language)
    let until = (listing.until ?? listing.asOf).text(in: language)
    let summary: DutySentence
    if items.isEmpty {
      summary = .nothingDue(from: asOf, until: until)
    } else if total > items.count {
      summary = .duePart(shown: items.count, of: total, from: asOf, until: until)
    } else {
      summary = .due(duties: items.count, cases: Set(items.map(\.number)).count, from: asOf, until: until)
    }
    let line = WrappedText.lines(of: SafeText.make(summary.text(in: language)), width: width).map { style.bold($0) }
    guard !items.isEmpty else { return line.joined(separator: "\n") }
    let list = DutyList(listing: listing, distance: .left, language: language)
    return ([list.text(width: width, style: style), ""] + line).joined(separator: "\n")
  }
}
