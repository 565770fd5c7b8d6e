package import CaseWork
package import JSONText
internal import Sheets
package import WorkflowEngine

/// The workbook that a council fills in: titles, hidden names, choices to pick from, and a sheet that explains.
package struct TemplateBook {
  private let bound: BoundRecipe
  private let languages: [Language]
  /// The names of parties to pick from.
  private let parties: [String]

  /// - Parameters:
  ///   - bound: The recipe with its definition.
  ///   - languages: The languages of the registry, the first of them first.
  ///   - parties: What may be picked where a party is asked for.
  package init(_ bound: BoundRecipe, languages: [Language], parties: [String]) {
    (self.bound, self.languages, self.parties) = (bound, languages.isEmpty ? [.en] : languages, parties)
  }

  /// The columns, for scripts.
  package func json(in language: Language) -> JSON {
    let columns = bound.recipe.columns.map { column -> JSON in
      var json: JSONObject = [
        "name": .string(column.name), "title": .string(column.title[language]), "required": .bool(column.isRequired),
        "type": .string(column.type.rawValue), "meaning": .string(column.meaning[language]),
      ]
      let choices = bound.type(of: column)?.choices ?? []
      if !choices.isEmpty {
        json["choices"] = .array(
          choices.map { ["code": .string($0.id), "title": .string($0.title[language])] })
      }
      return .object(json)
    }
    return ["columns": .array(columns)]
  }

  /// The columns, for people.
  package func text(in language: Language) -> String {
    bound.recipe.columns.map { column in
      "\(column.name)\(column.isRequired ? "*" : "")  \(column.title[language]): \(column.meaning[language])"
    }.joined(separator: "\n")
  }

  private func title(_ text: LocalizedText) -> String {
    languages.map { text[$0] }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: " / ")
  }

  private static let lists = "Lists"
  private static let rows = 1000

  /// What can be picked, by column of the sheet of lists.
  private var picked: [(column: String, values: [String])] {
    bound.recipe.columns.compactMap { column in
      let values =
        column.type == .party ? parties : (bound.type(of: column)?.choices ?? []).map { $0.title[languages[0]] }
      return values.isEmpty ? nil : (column.name, values)
    }
  }

  /// The sheets of the workbook.
  package var tables: [TableOutput.Table] {
    let picked = picked
    let columns = bound.recipe.columns.map { column -> SheetPlan.Column in
      let place = picked.firstIndex { $0.column == column.name }
      let choices = place.map { place in
        let letters = CellName.column(place)
        return "\(Self.lists)!$\(letters)$1:$\(letters)$\(picked[place].values.count)"
      }
      return SheetPlan.Column(
        title: title(column.title) + (column.isRequired ? " *" : ""), name: column.name, kind: kind(of: column),
        width: width(of: column), choices: choices, isOpen: column.type == .party)
    }
    let name = bound.recipe.title[languages[0]]
    let data = SheetPlan(name: name, columns: columns, hasNames: true, emptyRows: Self.rows)
    return [TableOutput.Table(data) { _ in }, explanation] + (picked.isEmpty ? [] : [lists(picked)])
  }

  private func kind(of column: Recipe.Column) -> SheetPlan.Kind {
    column.name == bound.recipe.opening.fields.first?.column ? .long : column.type.kind
  }

  private func width(of column: Recipe.Column) -> Int {
    if column.name == bound.recipe.opening.fields.first?.column { return 50 }
    switch column.type {
    case .text: return 18
    case .party, .choice: return 26
    case .day: return 14
    case .integer, .decimal, .money, .boolean: return 12
    }
  }

  private func lists(_ picked: [(column: String, values: [String])]) -> TableOutput.Table {
    let plan = SheetPlan(
      name: Self.lists, columns: picked.map { _ in .init(title: "", width: 30) }, hasFilter: false, isHidden: true)
    return TableOutput.Table(plan) { write in
      for row in 0..<(picked.map(\.values.count).max() ?? 0) {
        try write(picked.map { row < $0.values.count ? .text($0.values[row]) : .empty })
      }
    }
  }

  private var explanation: TableOutput.Table {
    func words(_ wording: Wording) -> String {
      title(LocalizedText([.en: wording.en, .ru: wording.ru, .kk: wording.kk]))
    }
    let heads: [(Wording, Int)] = [
      (TableWords.column, 34), (TableWords.name, 18), (TableWords.required, 14), (TableWords.holds, 26),
      (TableWords.meaning, 60), (TableWords.choices, 60),
    ]
    let plan = SheetPlan(
      name: TableWords.explanation[languages[0]],
      columns: heads.map { .init(title: words($0.0), kind: .long, width: $0.1) }, hasFilter: false)
    return TableOutput.Table(plan) { write in
      for column in bound.recipe.columns {
        let choices = (bound.type(of: column)?.choices ?? []).map { title($0.title) }.joined(separator: "; ")
        try write([
          .text(title(column.title)), .text(column.name),
          column.isRequired ? .text(words(TableWords.yes)) : .empty, .text(words(TableWords.type(column.type))),
          .text(title(column.meaning)), choices.isEmpty ? .empty : .text(choices),
        ])
      }
    }
  }
}
