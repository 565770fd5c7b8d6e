internal import CaseRecords
internal import CaseRegistry
package import Platform
internal import JSONText
package import Sheets
package import WorkflowEngine

/// Cases of one workflow as a table: the columns by which they could be taken in, every other field, and where they stand.
package struct CaseTable {
  /// A column, as a table has it.
  package struct Column: Hashable, Sendable {
    package let name: String
    package let title: LocalizedText
    package let kind: SheetPlan.Kind
  }

  package let bound: BoundRecipe
  package let columns: [Column]
  /// The cases, in their order.
  package private(set) var numbers: [CaseNumber] = []
  private let reader: CaseReader
  private let window: CaseWindow
  private let language: Language
  private let names: PartyNames

  /// - Parameters:
  ///   - bound: The recipe of its workflow.
  ///   - reader: Where the cases are, as of which day.
  ///   - viewer: Who is going to see it.
  ///   - titles: What the columns are called that say where a case stands.
  ///   - language: The language of names and texts.
  package init(
    _ bound: BoundRecipe, _ reader: CaseReader, for viewer: Viewer = .office, titles: (String) -> LocalizedText,
    language: Language
  ) throws {
    (self.bound, self.reader, self.language) = (bound, reader, language)
    window = try CaseWindow(reader, for: viewer)
    names = try PartyNames(reader, language)
    func derived(_ name: String, _ kind: SheetPlan.Kind = .text) -> Column {
      Column(name: name, title: titles(name), kind: kind)
    }
    let own = bound.recipe.columns.map { Column(name: $0.name, title: $0.title, kind: $0.type.kind) }
    let known = Set(own.map(\.name))
    let fields = bound.workflow.fields.keys.filter { !known.contains($0) }.map { name in
      let field = bound.workflow.fields[name]
      return Column(
        name: name, title: field?.title ?? LocalizedText(name),
        kind: field.flatMap { Recipe.ColumnType($0.type)?.kind } ?? .text)
    }
    columns =
      [derived(ExportColumn.number), derived(ExportColumn.workflow)] + own + fields + [
        derived(ExportColumn.stage), derived(ExportColumn.since, .day), derived(ExportColumn.outcome),
        derived(ExportColumn.due, .day),
      ] + (viewer == .office ? [derived(ExportColumn.records, .number)] : [])
  }

  package mutating func add(_ number: CaseNumber) { numbers.append(number) }

  /// The cells of a case by the names of their columns; none where it is not shown.
  ///
  /// - Parameter showsTitles: Whether choices and stages are shown by their titles.
  package func cells(of number: CaseNumber, showsTitles: Bool) throws -> [String: Cell] {
    guard window.viewer == .office else {
      var window = window
      guard let shown = try window.view(of: number)?.shown.visible else { return [:] }
      return try cells(RowFacts(shown, by: bound.recipe), shown.state, ref: number.description, showsTitles)
    }
    let document = try reader.registry.document(number)
    let history = document.history.asOf(reader.asOf) ?? document.history
    var cells = try cells(
      RowFacts(history, by: bound.recipe), try reader.state(of: document), ref: ExportColumn.ref(of: history),
      showsTitles)
    cells[ExportColumn.records] = .number(String(document.history.records.count))
    return cells
  }

  private func cells(
    _ facts: RowFacts, _ state: CaseState, ref: String, _ showsTitles: Bool
  ) throws -> [String: Cell] {
    var cells: [String: Cell] = [:]
    for name in bound.workflow.fields.keys {
      guard let value = state.fields[name] else { continue }
      let choice = showsTitles ? bound.workflow.fields[name]?.type.choices.first { $0.id == value.string } : nil
      cells[name] = try shown(value, bound.workflow.fields[name]?.type, choice)
    }
    for column in bound.recipe.columns {
      cells[column.name] = try facts.values[column.name].map {
        try bound.cell($0, in: column, language, showsTitles: showsTitles) { try names.name(of: $0) }
      }
    }
    cells[bound.recipe.key] = .text(ref)
    cells[ExportColumn.number] = .text(state.number.description)
    cells[ExportColumn.workflow] = .text(state.workflow.id.name)
    let stage = bound.workflow.stages[state.stage]?.title[language]
    cells[ExportColumn.stage] = .text(showsTitles ? stage ?? state.stage.name : state.stage.name)
    cells[ExportColumn.since] = Cell(.string(state.since.description), language)
    cells[ExportColumn.outcome] = state.outcome.map { .text($0) }
    cells[ExportColumn.due] = state.duties.filter(\.hasDueDay).map(\.due).min().map {
      Cell(.string($0.description), language)
    }
    return cells
  }

  private func shown(_ value: JSON, _ type: FieldType?, _ choice: Choice?) throws -> Cell {
    if let choice { return .text(choice.title[language]) }
    if case .party? = type, let id = value.string { return .text(try names.name(of: PartyID(id))) }
    let isText: Bool
    switch type {
    case .text?, .locality?, .choice?, .caseNumber?: isText = true
    default: isText = false
    }
    return Cell(value, language, isText: isText)
  }
}

extension Recipe.ColumnType {
  /// How a sheet holds it.
  package var kind: SheetPlan.Kind {
    switch self {
    case .text: .text
    case .day: .day
    case .integer: .number
    case .decimal, .money: .sum
    case .boolean, .choice, .party: .text
    }
  }
}

/// What parties are called in tables: by name, or by id where two have one name.
struct PartyNames {
  private let names: [PartyID: String]

  init(_ reader: CaseReader, _ language: Language) throws {
    let people = try reader.registry.journal().parties
    var counts: [String: Int] = [:]
    for party in people { counts[FoldedName(party.name[language]).text, default: 0] += 1 }
    var names: [PartyID: String] = [:]
    for party in people {
      let name = party.name[language]
      names[party.id] = counts[FoldedName(name).text] == 1 ? name : party.id.name
    }
    self.names = names
  }

  func name(of id: PartyID) throws -> String { names[id] ?? id.name }
}

/// Tables as files.
package enum TableOutput {
  /// What a file is, by its ending.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case csv, xlsx, jsonl

    /// - Parameter name: The name of the file.
    package init?(of name: String) {
      guard let dot = name.lastIndex(of: "."),
        let format = Format(rawValue: name[name.index(after: dot)...].lowercased())
      else { return nil }
      self = format
    }
  }

  /// A table: its columns, and what writes its rows.
  package struct Table {
    package let plan: SheetPlan
    package let rows: (_ write: ([Cell]) throws -> Void) throws -> Void

    package init(_ plan: SheetPlan, rows: @escaping (_ write: ([Cell]) throws -> Void) throws -> Void) {
      (self.plan, self.rows) = (plan, rows)
    }
  }

  /// Writes tables into one workbook.
  ///
  /// - Throws: `SheetFault`, `FileError`, and what making the rows throws; the file is then what it was.
  package static func workbook(_ tables: [Table], to path: Path) throws {
    try FileOutput.write(path) { space in
      var writer = try WorkbookWriter(space, space: try FileSpace.scratch(), sheets: tables.map(\.plan))
      for table in tables {
        try writer.beginSheet()
        try table.rows { try writer.row($0) }
        try writer.endSheet()
      }
      _ = try writer.finish()
    }
  }

  /// Writes a table as text, its names above it.
  package static func text(_ table: Table, _ form: CSVForm, to path: Path) throws {
    try FileOutput.write(path) { space in
      var writer = CSVWriter(space, form)
      try writer.row(table.plan.columns.map { .text($0.name) })
      try table.rows { try writer.row($0) }
      try writer.finish()
    }
  }

  /// Writes a table as an object a line.
  package static func lines(_ table: Table, to path: Path) throws {
    try FileOutput.write(path) { space in
      let names = table.plan.columns.map(\.name)
      try table.rows { cells in
        var object = JSONObject()
        for (name, cell) in zip(names, cells) where cell != .empty { object[name] = cell.json }
        let line = Array((JSON.object(object).canonicalText() + "\n").utf8)
        try line.withUnsafeBytes { try space.append($0) }
      }
    }
  }
}

extension Cell {
  /// As a line of JSON has it: numbers that are whole as such, all else as text.
  var json: JSON {
    switch self {
    case .number(let digits): Int(digits).map { .integer($0) } ?? .string(digits)
    case .truth(let value): .bool(value)
    default: .string(text)
    }
  }
}
