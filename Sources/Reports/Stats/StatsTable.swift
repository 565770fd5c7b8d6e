internal import CaseRegistry
package import CaseWork
internal import JSONText
internal import CaseRecords
internal import Platform
package import WorkflowEngine

/// Statistics as a table of plain cells, the first row with the names of the columns.
///
/// The names are the keys of the JSON answer, whatever the language: programs read them. A number that may not be told is `<5`,
/// one that is not known is empty.
package enum StatsTable {
  /// The rows; the last is all together, with the key `total`.
  package static func rows(of stats: Stats, in language: Language) -> [[String]] {
    let parts: [TallyPart] = StatsGroup.parts + [.forwarded, .waived]
    var header: [String] = ["key", "title", "cases", "began"]
    header += parts.map(\.rawValue)
    header += ["inTimeShare", "inTimeLow", "inTimeHigh", "answered"]
    let days = ["Median", "P25", "P75", "P90", "EstimatedMedian", "EstimatedLow", "EstimatedHigh"]
    for unit in ["working", "calendar"] { header += days.map { unit + $0 } }
    return [header] + (stats.groups + [stats.total]).map { row(of: $0, stats.key, in: language) }
  }

  private static func row(of group: StatsGroup, _ key: TallyKey?, in language: Language) -> [String] {
    let few = StatsWords.few[language]
    func told(_ number: Int?) -> String { number.map(String.init) ?? few }
    let name = group.key == nil ? StatsWords.total[language] : group.name(key, in: language)
    let share = group.inTimeOf
    var cells: [String] = [group.key ?? "total", name, told(group.cases), told(group.began)]
    let parts: [TallyPart] = StatsGroup.parts + [.forwarded, .waived]
    cells += parts.map { told(group.told(group.count($0))) }
    cells.append(share?.text ?? "")
    cells.append(share.map { Share.text($0.interval.low) } ?? "")
    cells.append(share.map { Share.text($0.interval.high) } ?? "")
    cells.append(told(group.answered))
    for unit in [TermUnit.workingDays, .calendarDays] { cells += days(of: group, in: unit) }
    return cells
  }

  private static func days(of group: StatsGroup, in unit: TermUnit) -> [String] {
    guard !group.hidesSome else { return Array(repeating: "", count: 7) }
    let (answers, survival) = (group.answers(in: unit), group.survival(in: unit))
    let numbers = [
      answers.quantile(1, of: 2), answers.quantile(1, of: 4), answers.quantile(3, of: 4), answers.quantile(9, of: 10),
      survival.median, survival.medianInterval.low, survival.medianInterval.high,
    ]
    return numbers.map { $0.map(String.init) ?? "" }
  }
}
