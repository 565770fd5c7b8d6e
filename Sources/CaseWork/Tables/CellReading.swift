internal import CaseRecords
internal import CaseRegistry
internal import JSONText
internal import Sheets
package import WorkflowEngine

/// Why what stands in a cell, or a row as a whole, is not taken.
package enum CellFault {
  /// It cannot be read as its field wants it.
  case value(ValueProblem)
  /// It is none of these.
  case choice(String, known: [Choice])
  /// Nobody is called so, or several are.
  case party(WorkError)
  /// A formula without a value, or with an error.
  case formula(String)
  /// Something must stand there.
  case missing
  /// No row has a day on which it could have begun; these columns can have it.
  case noDay(columns: [Recipe.Column])
  /// A number that an earlier row has too.
  case twice(String, row: Int)
  /// What it would do is refused.
  case refused(WorkError)
  /// It is another than the one recorded, and no reason was given.
  case noReason(old: String, new: String)
  /// It cannot be corrected in a table.
  case fixed(old: String, new: String)
  /// The table has no such column.
  case noColumn(Recipe.Column)
}

/// Reads cells by what their columns hold.
struct CellReading {
  let column: Recipe.Column
  /// The type of what it is for; nil where the column's own says all.
  let type: FieldType?

  private static var reader: ValueReader { ValueReader(days: DayReader()) }

  /// What stands in a cell; nil where nothing does.
  ///
  /// Texts lose the blanks around them; all else is read as people type it.
  func value(_ cell: Cell, party: (String) throws -> PartyID) throws(CellProblem) -> JSON? {
    if case .fault(let text) = cell { throw CellProblem(.formula(text)) }
    let text = Self.trimmed(HarmlessText.read(cell.text))
    guard !text.isEmpty else { return nil }
    switch (column.type, cell) {
    case (.day, .day(let day, _)): return .string(day.description)
    case (.party, _):
      do { return .string(try party(text).name) } catch let error as WorkError {
        throw CellProblem(.party(error))
      } catch {
        throw CellProblem(error)
      }
    default: return try parsed(text)
    }
  }

  private func parsed(_ text: String) throws(CellProblem) -> JSON {
    let type = type ?? fallback
    do { return try type.parse(text: Self.reader.text(text, type)) } catch let problem as ValueProblem {
      let known = type.choices
      throw known.isEmpty ? CellProblem(.value(problem)) : CellProblem(.choice(text, known: known))
    } catch { throw CellProblem(error) }
  }

  private var fallback: FieldType {
    switch column.type {
    case .integer: .integer()
    case .decimal: .decimal()
    case .money: .money
    case .boolean: .boolean
    case .day: .date(precision: .year)
    case .text, .choice, .party: .text()
    }
  }

  static func trimmed(_ text: String) -> String {
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    let start = lines.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}

/// A cell that was not taken.
struct CellProblem: Error {
  let cause: any Error
  let fault: CellFault?

  init(_ fault: CellFault) { (self.fault, cause) = (fault, NoCause()) }
  init(_ error: any Error) { (fault, cause) = (nil, error) }

  private struct NoCause: Error {}
}
