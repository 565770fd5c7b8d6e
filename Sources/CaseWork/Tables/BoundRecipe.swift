package import JSONText
package import Sheets
package import WorkflowEngine

/// A recipe with the definition that its cases get: what every column is for, and how its values are read and shown.
package struct BoundRecipe: Sendable {
  package let recipe: Recipe
  package let workflow: Workflow
  private let types: [String: FieldType]

  /// - Parameters:
  ///   - recipe: The recipe.
  ///   - workflow: The definition.
  package init(_ recipe: Recipe, _ workflow: Workflow) {
    (self.recipe, self.workflow) = (recipe, workflow)
    var types: [String: FieldType] = [:]
    for pair in recipe.opening.fields { types[pair.column] = workflow.fields[pair.name]?.type }
    for way in recipe.steps.flatMap(\.actions) {
      for pair in way.input where types[pair.column] == nil {
        types[pair.column] = workflow.actions[way.action]?.input(pair.name)?.definition.type
      }
    }
    self.types = types
  }

  /// The type of the values of a column, where the definition has one.
  package func type(of column: Recipe.Column) -> FieldType? { types[column.name] }

  func reading(of column: Recipe.Column) -> CellReading { CellReading(column: column, type: types[column.name]) }

  /// The columns that the definition has a place for: an older version may lack what a recipe names.
  package var columns: [Recipe.Column] { recipe.columns }

  /// A value as a cell shows it.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - column: Its column.
  ///   - language: The language of texts.
  ///   - showsTitles: Whether choices are shown by their titles, and not by their codes.
  ///   - name: What a party is called.
  package func cell(
    _ value: JSON, in column: Recipe.Column, _ language: Language, showsTitles: Bool, name: (PartyID) throws -> String
  ) throws -> Cell {
    switch column.type {
    case .party: return .text(try value.string.map { try name(PartyID($0)) } ?? "")
    case .choice where showsTitles:
      let choice = types[column.name]?.choices.first { $0.id == value.string }
      return .text(choice?.title[language] ?? value.string ?? "")
    default: return Cell(value, language)
    }
  }
}

extension Cell {
  /// A value of a field as a cell shows it: days and numbers as such, lists and records as JSON.
  package init(_ value: JSON, _ language: Language, isText: Bool = false) {
    if let text = value.string {
      self = text.isEmpty ? .empty : Self.read(text, isText: isText)
    } else if let number = value.integer {
      self = .number(String(number))
    } else if let flag = value.bool {
      self = .truth(flag)
    } else if value.isNull || value.isForgotten {
      self = .empty
    } else if let amount = value["amount"]?.string, let currency = value["currency"]?.string {
      self = currency == "KZT" ? .number(amount) : .text("\(amount) \(currency)")
    } else if let object = value.object, let text = object[language.rawValue]?.string ?? Self.anyLanguage(object) {
      self = .text(text)
    } else {
      self = .text(value.canonicalText())
    }
  }

  private static func read(_ text: String, isText: Bool) -> Cell {
    guard !isText, let day = Day(text) else { return .text(text) }
    return Cell(day: day)
  }

  /// A day.
  package init(day: Day) { self = .day(SheetDay(year: day.year, month: day.month, day: day.dayOfMonth)) }

  /// A text by language in another than was asked for; nil for other objects.
  private static func anyLanguage(_ object: JSONObject) -> String? {
    guard object.members.allSatisfy({ Language(rawValue: $0.key) != nil }) else { return nil }
    return object.members.first?.value.string
  }
}
