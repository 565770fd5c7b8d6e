public import WorkflowEngine

/// What became of a calendar when a year was put into it.
public enum YearChangeReport {
  /// The new edition, each day that is not what it was, and what to do next.
  ///
  /// - Parameters:
  ///   - addition: The year in its calendar.
  ///   - width: Columns to fit into.
  ///   - language: Of everything that is not data.
  /// - Returns: Lines joined by line feeds, without one at the end.
  public static func text(_ addition: CalendarAddition, width: Int = 80, language: Language) -> String {
    let (year, edition) = (addition.year, addition.after.reference)
    func lines(_ sentence: CalendarSentence) -> [String] {
      WrappedText.lines(of: sentence.text(in: language), width: width)
    }
    guard addition.isNews else {
      return lines(.yearKnown(year, in: addition.before.reference)).joined(separator: "\n")
    }
    let isNew = addition.before[year: year] == nil
    let changes = addition.changes.flatMap { change -> [String] in
      let was = "(\(YearPhrase.was.text(in: language)): \(words(change.before, language)))"
      let line = DayLine(
        change.after.isWorking ? "+" : "–", change.day, "\(words(change.after, language)) \(was)")
      return line.lines(width: width, language: language)
    }
    var parts = [lines(isNew ? .yearAdded(year, in: edition) : .yearReplaced(year, in: edition))]
    parts.append(changes.isEmpty ? lines(.noDayChanged) : changes)
    if addition.hasOnlyFixedHolidays { parts.append(lines(.onlyFixedHolidays(year))) }
    if addition.isProvisional { parts.append(lines(.yearProvisional(year))) }
    parts.append(lines(.recompute))
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private static func words(_ facts: DayFacts, _ language: Language) -> String {
    facts.reason(in: language) ?? facts.reason.text(in: language)
  }
}
