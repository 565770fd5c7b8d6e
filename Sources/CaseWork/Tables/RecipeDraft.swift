internal import JSONText
package import Sheets
internal import WorkflowEngine

/// A recipe drafted from the header and the values of a table, and what is not sure about it.
package struct RecipeDraft {
  /// Something to be looked at.
  package struct Doubt: Hashable, Sendable {
    /// The column of the file from 0; nil where it is about one that the file has not.
    package let place: Int?
    package let title: String
    package let why: Why

    /// Why it is not sure.
    package enum Why: Hashable, Sendable {
      /// The title shares a word with that of this column.
      case word(column: String)
      /// Most values are choices of this column, or parties, where it asks for them.
      case values(column: String)
      /// Nothing is made of it; what it seems to hold.
      case unused(Recipe.ColumnType)
      /// The file has no column for what each row needs.
      case missing(column: String)
      /// Two titles mean the same column.
      case twice(column: String)
    }
  }

  /// The recipe.
  package let recipe: Recipe
  package private(set) var doubts: [Doubt] = []

  /// - Parameters:
  ///   - id: Its id.
  ///   - base: What is known of the workflow.
  ///   - table: The table; some of its rows are read.
  ///   - isParty: Whether somebody is called so.
  package init(_ id: String, on base: BoundRecipe, _ table: TableReader, isParty: (String) throws -> Bool) throws {
    var rows: [SheetRow] = []
    while rows.count < Self.looked, let row = try table.next() { rows.append(row) }
    var columns = base.recipe.columns
    var taken: Set<String> = []
    var open: [Int] = []
    for (place, title) in table.header.enumerated() where !title.isEmpty {
      guard let column = base.recipe.column(titled: title) else {
        open.append(place)
        continue
      }
      if !taken.insert(column.name).inserted {
        doubts.append(Doubt(place: place, title: title, why: .twice(column: column.name)))
      }
    }
    for place in open {
      let (title, cells) = (table.header[place], rows.map { $0[place] }.filter { !$0.isEmpty })
      let free = base.recipe.columns.filter { !taken.contains($0.name) }
      let byWord = free.first { Self.share(title, $0) }
      let byValue = try free.first { try Self.hold(cells, base.reading(of: $0), isParty) }
      guard let found = byValue ?? byWord else {
        doubts.append(Doubt(place: place, title: title, why: .unused(Self.type(of: cells))))
        continue
      }
      taken.insert(found.name)
      doubts.append(
        Doubt(
          place: place, title: title,
          why: byValue == nil ? .word(column: found.name) : .values(column: found.name)))
      columns = columns.map { $0.name == found.name ? $0.called(title) : $0 }
    }
    for column in columns where column.isRequired && !taken.contains(column.name) {
      doubts.append(Doubt(place: nil, title: column.name, why: .missing(column: column.name)))
    }
    recipe = base.recipe.renamed(id, columns)
  }

  private static let looked = 200

  /// Whether a title and a column have a word in common that says something.
  private static func share(_ title: String, _ column: Recipe.Column) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(FoldedName(text).text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 3 })
    }
    let own = words(title)
    return ([column.name] + Language.allCases.map { column.title[$0] } + column.also).contains {
      !words($0).isDisjoint(with: own)
    }
  }

  /// Whether most cells hold what only this column can: its choices, or parties.
  private static func hold(
    _ cells: [Cell], _ reading: CellReading, _ isParty: (String) throws -> Bool
  ) throws -> Bool {
    guard cells.count > 1 else { return false }
    switch reading.column.type {
    case .choice:
      let read = cells.count { cell in
        (try? reading.value(cell) { PartyID($0) }) != nil
      }
      return read * 5 >= cells.count * 4
    case .party:
      let known = try cells.count { try isParty(CellReading.trimmed($0.text)) }
      return known * 2 >= cells.count
    case .text, .day, .integer, .decimal, .money, .boolean: return false
    }
  }

  /// What values seem to be.
  private static func type(of cells: [Cell]) -> Recipe.ColumnType {
    func all(_ type: Recipe.ColumnType) -> Bool {
      let column = Recipe.Column("", LocalizedText(""), type, isRequired: false, meaning: LocalizedText(""))
      let reading = CellReading(column: column, type: nil)
      return !cells.isEmpty && cells.allSatisfy { (try? reading.value($0) { PartyID($0) }) != nil }
    }
    return [.integer, .decimal, .day].first(where: all) ?? .text
  }
}

extension Recipe {
  fileprivate func renamed(_ id: String, _ columns: [Column]) -> Recipe {
    Recipe(
      id: id, workflow: workflow, title: title, columns: columns, key: key, opened: opened, opening: opening,
      steps: steps)
  }
}

extension Recipe.Column {
  fileprivate func called(_ title: String) -> Recipe.Column {
    Recipe.Column(
      name: name, title: self.title, type: type, isRequired: isRequired, meaning: meaning, also: also + [title])
  }
}
