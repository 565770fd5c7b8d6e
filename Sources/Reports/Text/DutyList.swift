internal import CaseWork
internal import WorkflowEngine

/// The table that lists of duties share: a line of columns for each duty, and below it what is owed, where, and why.
struct DutyList {
  /// What the third column says.
  enum Distance {
    /// How long ago the due day was.
    case late
    /// How far away it is.
    case left
  }

  let listing: DutyListing
  let distance: Distance
  /// By whom tables are made; that of a debtor says what is owed and not by whom.
  var grouping: DutyGrouping?
  let language: Language

  private var items: [DutyView] { listing.items }
  private var isByDebtor: Bool { grouping == .debtor }
  private var basis: BasisText { BasisText(acts: listing.acts, language: language) }

  /// The lines, and below them what the marks of days mean that occur.
  func text(width: Int, style: TextStyle) -> String {
    var notes = ["\(CalendarPhrase.workingDays.text(in: language)) / \(CalendarPhrase.calendarDays.text(in: language))"]
    notes =
      ["\((distance == .late ? DutyPhrase.daysLate : .daysLeft).title(in: language)): \(notes[0])"]
      + basis.legend(of: items.map(\.basis))
    for mark in DutyMark.allCases where items.contains(where: { $0.marks.contains(mark) }) {
      notes.append("\(mark.sign) \(mark.note.text(in: language))")
    }
    let lines = notes.flatMap { WrappedText.lines(of: SafeText.make($0), width: width, indent: 0, hanging: 2) }
    return tables(width: width, style: style) + "\n\n" + lines.map { style.dim($0) }.joined(separator: "\n")
  }

  private func tables(width: Int, style: TextStyle) -> String {
    guard let grouping else { return table(of: items).text(width: width, style: style) }
    return listing.grouped(by: grouping, in: language).map { group in
      let head = "\(group.side.text(in: language)) — \(CountedPhrase.duty.text(group.items.count, in: language))"
      let lines = WrappedText.lines(of: SafeText.make(head), width: width).map { style.bold($0) }
      return (lines + [table(of: group.items).text(width: width, style: style)]).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func table(of items: [DutyView]) -> Table {
    var table = Table([
      .fixed(CasePhrase.number.title(in: language)),
      .fixed(DutyPhrase.due.title(in: language)),
      .fixed((distance == .late ? DutyPhrase.daysLate : .daysLeft).title(in: language)),
      .text((isByDebtor ? DutyPhrase.what : .owedBy).title(in: language), minimum: 18),
    ])
    for item in items { table.add(cells(item), details: details(item)) }
    return table
  }

  private func cells(_ item: DutyView) -> [Table.Cell] {
    [
      Table.Cell(item.number.description, .bold),
      Table.Cell(item.due.text(in: language) + item.marks.signs),
      Table.Cell(days(item.late), distance == .late ? .red : .none),
      Table.Cell(isByDebtor ? item.what[language] : item.owedBy.text(in: language)),
    ]
  }

  /// What is owed and in which case; to whom, and under which article.
  private func details(_ item: DutyView) -> [Table.Cell] {
    let what = item.what[language]
    return [
      Table.Cell(item.title.isEmpty ? what : isByDebtor ? item.title : "\(what) — \(item.title)"),
      Table.Cell("\(side(item)) · \(basis.short(for: item.basis))", .dim),
    ]
  }

  private func side(_ item: DutyView) -> String {
    item.isRight ? RightPhrase.kind.title(in: language) : "→ \(item.owedTo.text(in: language))"
  }

  private func days(_ late: DutyView.Lateness) -> String {
    let sign = distance == .late ? 1 : -1
    return "\(late.workingDays.map { "\(sign * $0)" } ?? "?") / \(sign * late.calendarDays)"
  }
}
