package import CaseWork
internal import Sheets
package import WorkflowEngine

/// Cases as tables to be written: a sheet for each workflow, or all in one.
package struct ExportPages {
  private let tables: [CaseTable]
  private let columns: [String]?
  private let isForPeople: Bool
  private let language: Language

  /// - Parameters:
  ///   - tables: The cases by workflow.
  ///   - columns: The names of columns that are wanted; nil wants all.
  ///   - isForPeople: Whether titles and names of choices are shown.
  ///   - language: Of titles.
  /// - Throws: `Failure` of the kind `usage` for a column that no table has.
  package init(
    _ tables: [CaseTable], columns: [String]?, isForPeople: Bool, _ language: Language
  ) throws(Failure) {
    (self.tables, self.columns, self.isForPeople, self.language) = (tables, columns, isForPeople, language)
    let known = Self.names(of: tables)
    let unknown = (columns ?? []).filter { !known.contains($0) }
    guard unknown.isEmpty || tables.isEmpty else {
      throw Failure(.usage, TableWords.unknownColumns(unknown, known: known)[language])
    }
  }

  private static func names(of tables: [CaseTable]) -> [String] {
    tables.flatMap(\.columns).map(\.name).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// A sheet for each workflow; an empty one where there are no cases.
  package var sheets: [TableOutput.Table] {
    tables.map { table in
      let shown = table.columns.filter { columns?.contains($0.name) ?? true }
      let plan = SheetPlan(
        name: table.bound.workflow.title[language], columns: shown.map { column($0) }, hasNames: true)
      return TableOutput.Table(plan) { write in
        for number in table.numbers {
          let cells = try table.cells(of: number, showsTitles: isForPeople)
          try write(shown.map { linked(cells[$0.name] ?? .empty) })
        }
      }
    }
  }

  /// All workflows in one table: the columns of the first, then what others have besides.
  package var together: TableOutput.Table {
    let all = tables.flatMap(\.columns).reduce(into: [CaseTable.Column]()) { known, column in
      if !known.contains(where: { $0.name == column.name }) { known.append(column) }
    }
    let shown = all.filter { columns?.contains($0.name) ?? true }
    let plan = SheetPlan(name: "", columns: shown.map { column($0) })
    return TableOutput.Table(plan) { write in
      for table in tables {
        for number in table.numbers {
          let cells = try table.cells(of: number, showsTitles: isForPeople)
          try write(shown.map { cells[$0.name] ?? .empty })
        }
      }
    }
  }

  private func column(_ column: CaseTable.Column) -> SheetPlan.Column {
    let width =
      switch column.kind {
      case .day, .number: 13
      case .sum: 16
      case .text, .long: ["text", "title", "positionReason", "topic"].contains(column.name) ? 46 : 20
      }
    return SheetPlan.Column(title: column.title[language], name: column.name, kind: column.kind, width: width)
  }

  /// An address leads to where it says.
  private func linked(_ cell: Cell) -> Cell {
    guard case .text(let text) = cell, text.hasPrefix("https://") || text.hasPrefix("http://"), text.utf8.count < 2000,
      !text.contains(where: \.isWhitespace)
    else { return cell }
    return .link(text, to: text)
  }
}

/// Duties as a table.
package enum DutyTable {
  /// - Parameters:
  ///   - listing: The duties.
  ///   - language: Of titles and names.
  package static func table(_ listing: DutyListing, _ language: Language) -> TableOutput.Table {
    let columns: [(String, Wording, SheetPlan.Kind, Int)] = [
      ("number", Wording(same: TableWords.title(of: ExportColumn.number)[language]), .text, 20),
      ("title", TableWords.title, .text, 46), ("what", TableWords.what, .text, 40),
      ("owedBy", TableWords.debtor, .text, 30), ("owedTo", TableWords.creditor, .text, 30),
      ("due", TableWords.isDue, .day, 13), ("workingDaysLate", TableWords.daysLate, .number, 13),
      ("calendarDaysLate", TableWords.calendarLate, .number, 13),
      ("workflow", Wording(same: TableWords.title(of: ExportColumn.workflow)[language]), .text, 24),
      ("stage", Wording(same: TableWords.title(of: ExportColumn.stage)[language]), .text, 20),
      ("duty", TableWords.name, .text, 16),
    ]
    let plan = SheetPlan(
      name: TableWords.duties[language],
      columns: columns.map { .init(title: $0.1[language], name: $0.0, kind: $0.2, width: $0.3) }, hasNames: true)
    return TableOutput.Table(plan) { write in
      for duty in listing.items {
        try write([
          .text(duty.number.description), .text(duty.title), .text(duty.what[language]),
          .text(duty.owedBy.text(in: language)), .text(duty.owedTo.text(in: language)),
          Cell(day: duty.due), duty.late.workingDays.map { .number(String($0)) } ?? .empty,
          .number(String(duty.late.calendarDays)), .text(duty.workflow.name), .text(duty.stage.name),
          .text(duty.run.description),
        ])
      }
    }
  }
}

/// A list of cases as a table.
package enum CaseListTable {
  /// A case with the title of its stage.
  package typealias Row = (
    number: CaseNumber, workflow: WorkflowID, title: String, stage: String, since: String, outcome: String?
  )

  package static func table(_ rows: [Row], _ language: Language) -> TableOutput.Table {
    let names = [
      ExportColumn.number, ExportColumn.workflow, "title", ExportColumn.stage, ExportColumn.since, ExportColumn.outcome,
    ]
    let columns = names.map { name -> SheetPlan.Column in
      let title = name == "title" ? TableWords.title[language] : TableWords.title(of: name)[language]
      return SheetPlan.Column(
        title: title, name: name, kind: name == ExportColumn.since ? .day : .text, width: name == "title" ? 50 : 20)
    }
    let plan = SheetPlan(name: TableWords.cases[language], columns: columns, hasNames: true)
    return TableOutput.Table(plan) { write in
      for row in rows {
        try write([
          .text(row.number.description), .text(row.workflow.name), .text(row.title), .text(row.stage),
          Day(row.since).map { Cell(day: $0) } ?? .text(row.since), row.outcome.map { .text($0) } ?? .empty,
        ])
      }
    }
  }
}
