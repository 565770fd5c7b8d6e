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

  let items: [DutyItem]
  let distance: Distance
  let language: Language

  /// The lines, and below them what the mark of provisional days means, if it occurs.
  func text(width: Int, style: TextStyle) -> String {
    var text = table.text(width: width, style: style)
    if items.contains(where: \.isProvisional) {
      let note = "\(DutyList.provisionalMark) \(DutyPhrase.provisionalNote.text(in: language))"
      let lines = WrappedText.lines(of: note, width: width, indent: 0, hanging: 2)
      text += "\n\n" + lines.joined(separator: "\n")
    }
    return text
  }

  private static let provisionalMark = "*"

  private var table: Table {
    var table = Table([
      .fixed(CasePhrase.number.title(in: language)),
      .fixed(DutyPhrase.due.title(in: language)),
      .fixed((distance == .late ? DutyPhrase.daysLate : .daysLeft).title(in: language)),
      .text(DutyPhrase.owedBy.title(in: language), minimum: 18),
    ])
    for item in items { table.add(cells(item), details: details(item)) }
    return table
  }

  private func cells(_ item: DutyItem) -> [Table.Cell] {
    [
      Table.Cell(item.number, .bold),
      Table.Cell(item.due + (item.isProvisional ? DutyList.provisionalMark : "")),
      Table.Cell(days(item.late), distance == .late ? .red : .none),
      Table.Cell(item.owedBy.text),
    ]
  }

  private func details(_ item: DutyItem) -> [Table.Cell] {
    let owedTo = "\(DutyPhrase.owedTo.title(in: language)): \(item.owedTo.text)"
    let place = [item.title, item.stage, item.workflow].filter { !$0.isEmpty }.joined(separator: " · ")
    return [Table.Cell(item.what), Table.Cell(owedTo), Table.Cell(place, .dim), Table.Cell(item.basis)]
  }

  private func days(_ late: DutyItem.Lateness) -> String {
    let sign = distance == .late ? 1 : -1
    let working = "\(sign * late.workingDays) \(DutyPhrase.workingShort.text(in: language))"
    return "\(working) / \(sign * late.calendarDays) \(DutyPhrase.calendarShort.text(in: language))"
  }
}
