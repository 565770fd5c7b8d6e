package import CaseRegistry
package import CaseWork
internal import JSONText
internal import CaseRecords
internal import Platform
package import WorkflowEngine

/// Statistics as text, with bars.
package struct StatsPage {
  private let stats: Stats
  private let language: Language
  private let width: Int
  private let style: TextStyle

  /// - Parameters:
  ///   - stats: What was counted.
  ///   - language: Of everything that is not data.
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  package init(_ stats: Stats, _ language: Language, width: Int, style: TextStyle) {
    (self.stats, self.language, self.width, self.style) = (stats, language, width, style)
  }

  private var lines: WrappedLines { WrappedLines(width: width) }

  /// The page.
  package var text: String {
    var parts = [head, bars(of: stats.total), days(of: stats.total)]
    if !stats.groups.isEmpty { parts.append(table) }
    parts += [values, mapped, oldest, notes]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var head: String {
    let day = { (day: Day) in day.words(in: language) }
    let heading = StatsWords.heading(
      asOf: day(stats.asOf), from: stats.from.map(day), to: stats.to.map(day))[language]
    let cases = stats.total.cases.map { CountedPhrase.caseFile.text($0, in: language) } ?? StatsWords.few[language]
    return lines("\(heading): \(cases)")
  }

  /// The four parts, each with a bar as long as its count.
  private func bars(of group: StatsGroup) -> String {
    guard group.began != 0 else { return "" }
    let titles = StatsGroup.parts.map { Self.title(StatsWords.part($0), in: language) }
    let column = titles.map { DisplayWidth.of($0) }.max() ?? 0
    let most = StatsGroup.parts.map { group.count($0) }.max() ?? 0
    let digits = "\(most)".count
    let room = max(8, width - column - digits - 4)
    var rows = zip(StatsGroup.parts, titles).map { part, title -> String in
      let padded = title + String(repeating: " ", count: column - DisplayWidth.of(title))
      guard let count = group.told(group.count(part)) else { return "\(padded)  \(StatsWords.few[language])" }
      let number = String(repeating: " ", count: digits - "\(count)".count) + "\(count)"
      let bar = String(repeating: Self.marks[part] ?? "#", count: Self.length(count, of: most, room))
      return bar.isEmpty ? "\(padded)  \(number)" : "\(padded)  \(number)  \(bar)"
    }
    if let share = group.inTimeOf { rows.append(lines(StatsWords.inTime(share)[language])) }
    if !group.hidesSome {
      rows.append(
        lines(
          StatsWords.beside(
            extended: group.extended, paused: group.paused, forwarded: group.count(.forwarded),
            waived: group.count(.waived))[language]))
    }
    return rows.joined(separator: "\n")
  }

  /// Told apart without colour.
  private static let marks: [TallyPart: String] = [.inTime: "█", .late: "▓", .silent: "░", .running: "·"]

  private static func length(_ count: Int, of most: Int, _ room: Int) -> Int {
    count == 0 || most == 0 ? 0 : max(1, count * room / most)
  }

  private static func title(_ wording: Wording, in language: Language) -> String {
    let text = wording[language]
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func days(of group: StatsGroup) -> String {
    guard let answered = group.answered, answered > 0 else { return "" }
    let (working, calendar) = (group.answers(in: .workingDays), group.answers(in: .calendarDays))
    func both(_ n: Int, _ of: Int) -> String { pair(working.quantile(n, of: of), calendar.quantile(n, of: of)) }
    let (one, other) = (group.survival(in: .workingDays), group.survival(in: .calendarDays))
    let texts = [
      StatsWords.answered(answered, both(1, 2), both(1, 4), both(3, 4), both(9, 10)),
      StatsWords.estimated(
        pair(one.median, other.median), pair(one.medianInterval.low, other.medianInterval.low),
        pair(one.medianInterval.high, other.medianInterval.high)),
    ]
    return ([style.bold(lines(StatsWords.days[language]))] + texts.map { lines($0[language], indent: 2) })
      .joined(separator: "\n")
  }

  private func pair(_ working: Int?, _ calendar: Int?) -> String {
    "\(working.map(String.init) ?? "?")/\(calendar.map(String.init) ?? "?")"
  }

  private var table: String {
    let key = stats.key.map { StatsWords.key($0, stats.fields) } ?? StatsWords.total
    var columns: [Table.Column] = [
      .text(Self.title(key, in: language), minimum: 16), .fixed(StatsWords.began[language], .trailing),
    ]
    for part in StatsGroup.parts { columns.append(.fixed(StatsWords.column(part)[language], .trailing)) }
    columns.append(.fixed(StatsWords.share[language], .trailing))
    var table = Table(columns)
    for group in stats.groups { table.add(cells(group, name(of: group))) }
    if !stats.groups.contains(where: \.isGuarded) {
      table.add(cells(stats.total, Self.title(StatsWords.total, in: language)))
    }
    return table.text(width: width, style: style)
  }

  private func cells(_ group: StatsGroup, _ name: String) -> [Table.Cell] {
    func text(_ number: Int?) -> String { number.map(String.init) ?? StatsWords.few[language] }
    let share = group.inTimeOf.map { StatsWords.percents($0, in: language).part } ?? StatsWords.notKnown[language]
    var cells = [Table.Cell(name, .bold), Table.Cell(group.hidesSome ? "–" : text(group.began))]
    for part in StatsGroup.parts { cells.append(Table.Cell(text(group.told(group.count(part))))) }
    let isYoung = group.isYoung && stats.key?.isOfTime == true
    cells.append(Table.Cell(isYoung ? share + "*" : share))
    return cells
  }

  private func name(of group: StatsGroup) -> String { group.name(stats.key, in: language) }

  private var values: String {
    let told = stats.total.values.filter { ($0.of ?? 1) > 0 }
    return told.map { field, of, counts in
      let names = stats.fields[field]
      let list = counts.map { code, count in
        "\(names?.choices[code]?[language] ?? code) \(count.map(String.init) ?? StatsWords.few[language])"
      }
      let title = StatsWords.of(
        names?.title[language] ?? field, of.map(String.init) ?? StatsWords.notKnown[language])[language]
      return lines("\(title): \(list.joined(separator: ", "))")
    }.joined(separator: "\n")
  }

  private var mapped: String {
    guard let mapped = stats.mapped else { return "" }
    let rows = mapped.counts.sorted { $0.key < $1.key }.map { lines("\($0.key): \($0.value)", indent: 2) }
    let lost = StatsWords.lost(mapped.lost, unmapped: mapped.unmapped)
    return
      ([style.bold(StatsWords.mapped(mapped.name, mapped.of)[language])] + rows + [lines(lost[language], indent: 2)])
      .joined(separator: "\n")
  }

  private var oldest: String {
    guard !stats.oldest.isEmpty else { return "" }
    let rows = stats.oldest.map { item in
      let days = CountedPhrase.day.text(item.late.calendarDays, in: language)
      return lines(
        "\(item.number)  \(item.due.text(in: language))  \(days)  \(item.owedBy.text(in: language)) — \(item.what[language])",
        indent: 2)
    }
    return ([style.bold(StatsWords.oldest[language])] + rows).joined(separator: "\n")
  }

  private var notes: String {
    var notes: [Wording] = []
    if stats.key?.isOfTime == true, stats.groups.contains(where: \.isYoung) { notes.append(StatsWords.young) }
    if (stats.groups + [stats.total]).contains(where: \.hidesSome) { notes.append(StatsWords.guarded) }
    return notes.map { style.dim(lines($0[language])) }.joined(separator: "\n")
  }
}

extension StatsGroup {
  /// What a group is called in tables.
  package func name(_ by: TallyKey?, in language: Language) -> String {
    guard let key, !key.isEmpty else { return StatsWords.noKeyTitle[language] }
    if case .kind = by, let kind = Party.Kind(rawValue: key) { return kind.wording[language] }
    if key == Party.Kind.person.rawValue { return Party.Kind.person.wording[language] }
    return title[language]
  }
}
