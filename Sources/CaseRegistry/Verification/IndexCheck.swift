import SQLite
import WorkflowEngine

/// What the index says of some cases, asked for all at once: that is much faster than one after the other.
struct IndexCheck {
  /// By number; nil where there is no index to ask.
  private let summaries: [String: String]?

  /// Whether the index knows the document as it is.
  func problem(of examined: ExaminedCase) -> Problem? {
    guard let summaries, summaries[examined.number.description] != examined.summary else { return nil }
    return Problem(
      .index, "the index does not know this state of it; 'oversight refresh' reads it anew", number: examined.number)
  }
}

extension IndexCheck {
  /// Asks about the cases of a few readings.
  ///
  /// Nothing can be wrong with the index of a registry that is only read.
  init(_ readings: [DocumentReading], in registry: Registry) throws(RegistryError) {
    let numbers = readings.compactMap { $0.found?.number.description }
    guard !registry.isReadOnly, !numbers.isEmpty else {
      summaries = registry.isReadOnly ? nil : [:]
      return
    }
    summaries = try asking { () throws(SQLiteError) in
      let places = Array(repeating: "?", count: numbers.count).joined(separator: ",")
      var statement = try registry.database.prepare(
        "SELECT number, stage || '|' || last || '|' || records || '|' || head FROM main.cases WHERE number IN (\(places))"
      )
      try statement.bind(numbers.map { .text($0) })
      var summaries: [String: String] = [:]
      while try statement.step() { summaries[statement.text(0)] = statement.optionalText(1) }
      return summaries
    }
  }
}
