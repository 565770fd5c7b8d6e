package import CaseWork
package import JSONText
internal import Sheets
package import WorkflowEngine

/// What scripts read line by line, as a table.
package struct FactTable {
  /// A column: its name in the facts, what people call it, and what it holds.
  package struct Column: Hashable, Sendable {
    let name: String
    let kind: Kind

    /// What a column holds.
    enum Kind: Hashable, Sendable {
      case text, wide, day, number
    }

    fileprivate init(_ name: String, _ kind: Kind = .text) { (self.name, self.kind) = (name, kind) }
  }

  private let title: Wording
  private let columns: [Column]
  private let rows: [JSONObject]

  private init(_ title: Wording, _ columns: [Column], _ rows: [JSONObject]) {
    (self.title, self.columns, self.rows) = (title, columns, rows)
  }

  /// Who is known; only bodies, and nothing about persons in them, where it is not for the office.
  ///
  /// - Parameters:
  ///   - parties: Everybody.
  ///   - day: As they are on this day.
  ///   - viewer: Who is going to see it.
  package static func parties(_ parties: [PartyView], on day: Day, for viewer: Viewer) -> FactTable {
    let columns: [Column] = [
      Column("id"), Column("kind"), Column("name", .wide), Column("name.kk", .wide), Column("name.ru", .wide),
      Column("name.en", .wide), Column("region"), Column("retired", .day),
    ]
    let own: [Column] = [
      Column("roles"), Column("memberOf"), Column("head"), Column("post"), Column("contact"), Column("joined"),
    ]
    let seen = parties.filter { viewer == .office || $0.party.on(day).kind != .person }
    let rows = seen.map { view -> JSONObject in
      var row = view.listing(on: day)
      for language in Language.allCases {
        row["name.\(language.rawValue)"] = row["names"]?[language.rawValue]
      }
      return row
    }
    return FactTable(TableWords.parties, columns + (viewer == .office ? own : []), rows)
  }

  /// What was recorded, a line each.
  package static func changes(_ rows: [JSONObject], for viewer: Viewer) -> FactTable {
    let office: [Column] = viewer == .office ? [Column("at"), Column("by")] : []
    return FactTable(
      TableWords.changes,
      [Column("number"), Column("title", .wide), Column("on"), Column("action"), Column("role")] + office, rows)
  }

  /// The documents of a case.
  package static func documents(_ view: EvidenceView) -> FactTable {
    FactTable(
      TableWords.documents,
      [
        Column("kind"), Column("name", .wide), Column("sha256", .wide), Column("size", .number), Column("visibility"),
        Column("origin"), Column("suppliedBy"), Column("redacts", .wide), Column("seq", .number), Column("on", .day),
        Column("by"),
      ], (view.json["items"]?.array ?? []).compactMap(\.object))
  }

  /// The documents of a case that may be seen.
  package static func documents(_ shown: [ShownDocument]) -> FactTable {
    FactTable(
      TableWords.documents,
      [Column("kind"), Column("sha256", .wide), Column("size", .number), Column("ending"), Column("on", .day)],
      shown.compactMap(\.json.object))
  }

  /// The figures; numbers that are told as such are numbers.
  package static func figures(_ stats: Stats, _ language: Language) -> FactTable {
    let rows = StatsTable.rows(of: stats, in: language)
    let names = rows.first ?? []
    let columns = names.map { Column($0, $0 == "title" ? .wide : ["key"].contains($0) ? .text : .number) }
    return FactTable(
      TableWords.figures, columns,
      rows.dropFirst().map { cells in
        zip(names, cells).reduce(into: JSONObject()) { row, cell in
          if !cell.1.isEmpty { row[cell.0] = .string(cell.1) }
        }
      })
  }

  /// As it is written.
  ///
  /// - Parameter language: Of titles.
  package func table(in language: Language) -> TableOutput.Table {
    let plan = SheetPlan(
      name: title[language],
      columns: columns.map { column in
        SheetPlan.Column(
          title: TableWords.fact(column.name)[language], name: column.name, kind: column.kind.sheet,
          width: column.kind.width)
      }, hasNames: true)
    return TableOutput.Table(plan) { write in
      for row in rows { try write(columns.map { $0.cell(row[$0.name], language) }) }
    }
  }
}

extension FactTable.Column {
  fileprivate func cell(_ value: JSON?, _ language: Language) -> Cell {
    guard let value else { return .empty }
    if let list = value.array { return .text(list.compactMap(\.string).joined(separator: ", ")) }
    if kind == .number, let text = value.string {
      return text.isEmpty ? .empty : text.utf8.allSatisfy(Self.isOfNumber) ? .number(text) : .text(text)
    }
    return Cell(value, language, isText: kind != .day)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2E }
}

extension FactTable.Column.Kind {
  fileprivate var sheet: SheetPlan.Kind {
    switch self {
    case .text, .wide: .text
    case .day: .day
    case .number: .number
    }
  }

  fileprivate var width: Int {
    switch self {
    case .text: 20
    case .wide: 46
    case .day, .number: 13
    }
  }
}
