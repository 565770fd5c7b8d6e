package import Sheets
internal import JSONText
package import WorkflowEngine

/// What taking in a table did, or would do.
package struct ImportReport {
  /// What became of a row.
  package enum Fate: String, Hashable, Sendable, CaseIterable {
    case new, changed, same, conflict, refused
  }

  /// A cell, or a row, that was not taken.
  package struct Problem {
    package let row: Int
    /// The column from 0 in the file; nil where it is about the row.
    package let column: Int?
    /// The title of the column as the file has it, else the recipe's name.
    package let title: String
    package let fault: CellFault
  }

  /// What was left as far as it is known.
  package struct Left {
    package let row: Int
    package let column: Int?
    package let why: Why

    /// Why something was not done.
    package enum Why {
      /// The day is missing on which something happened of which other things are told.
      case noDay(Recipe.Column)
      /// What decides is missing.
      case missing(Recipe.Column)
      /// The cell was emptied since; what it said stays.
      case emptied(Recipe.Column, old: String)
      /// The table had it once, and has it no more; its case stays.
      case vanished(ref: String, CaseNumber)
      /// It was changed here and in the table.
      case conflict(Recipe.Column, here: String, there: String)
    }
  }

  /// The file, and the sheet where it has one.
  package internal(set) var file: String
  package internal(set) var sheet: String?
  package internal(set) var recipe: Recipe
  package internal(set) var isDryRun: Bool
  /// How many rows there are, and what became of them.
  package internal(set) var rows = 0
  package internal(set) var fates: [Fate: Int] = [:]
  /// What became of each row, in order; kept for the first rows only.
  package internal(set) var shown: [(row: Int, fate: Fate, number: CaseNumber?, ref: String)] = []
  /// What became of the last row.
  private(set) var last: Fate?
  /// The cases that were opened or changed, as they stand.
  package internal(set) var cases: [CaseSummary] = []
  /// The parties that were made known.
  package internal(set) var parties: [Party] = []
  package internal(set) var left: [Left] = []
  package internal(set) var problems: [Problem] = []
  /// What the file has that is no row of the table.
  package internal(set) var leftOut: [TableReader.LeftOut] = []
  /// The titles of columns that nothing is made of.
  package internal(set) var ignored: [String] = []
  /// Whether it was a plan that had been carried out before.
  package internal(set) var isRepeated = false
  /// Whether nothing was recorded, since there are problems.
  package internal(set) var isRefused = false

  init(file: String, recipe: Recipe, isDryRun: Bool) {
    (self.file, self.recipe, self.isDryRun) = (file, recipe, isDryRun)
  }

  mutating func count(_ fate: Fate, row: Int, _ number: CaseNumber?, ref: String) {
    fates[fate, default: 0] += 1
    last = fate
    if shown.count < Self.shownRows { shown.append((row, fate, number, ref)) }
  }

  private static let shownRows = 200
}
