public import WorkflowEngine

/// An assessment as text: dimensions, sub-dimensions and indicators, with their scores and how much is known.
public struct AssessmentReport: Sendable {
  private let subjects: [AssessmentSubject]
  private let places: Int
  private let isFull: Bool
  private let language: Language

  /// A report on one assessment, or on several side by side.
  ///
  /// - Parameters:
  ///   - subjects: At least one.
  ///   - places: How many digits of a score stand after the point.
  ///   - isFull: Whether unit, year, source and base of each indicator are shown; of one assessment only.
  ///   - language: Of everything that is not data.
  public init(_ subjects: [AssessmentSubject], places: Int = 1, isFull: Bool = false, language: Language) {
    self.subjects = subjects
    self.places = places
    self.isFull = isFull
    self.language = language
  }

  /// The lines, joined by line feeds, without one at the end.
  ///
  /// - Parameters:
  ///   - width: Columns to fit into.
  ///   - style: What may be said by looks.
  public func text(width: Int = 80, style: TextStyle = .plain) -> String {
    [head(width, style), table(width, style), foot(width)].map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }
}

extension AssessmentReport {
  private static let gap = 2
  private var isComparison: Bool { subjects.count > 1 }

  private func lines(_ text: String, _ width: Int, indent: Int = 0) -> [String] {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: width, indent: indent, hanging: 2)
  }

  private func head(_ width: Int, _ style: TextStyle) -> [String] {
    subjects.enumerated().flatMap { place, subject in
      lines((isComparison ? "[\(place + 1)] " : "") + "\(subject.number)  \(subject.title)", width).map {
        style.bold($0)
      }
    }
  }

  private func table(_ width: Int, _ style: TextStyle) -> [String] {
    let rows = AssessmentRow.rows(of: subjects, in: language)
    let cells = rows.map { $0.entries.flatMap { self.cells($0) } }
    let titles = subjects.indices.flatMap { place in
      [
        isComparison ? "[\(place + 1)]" : AssessmentPhrase.score.title(in: language),
        AssessmentPhrase.counted.title(in: language),
      ]
    }
    let widths = titles.indices.map { column in
      ([titles] + cells).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    let room = max(12, width - widths.reduce(0) { $0 + $1 + Self.gap })
    var lines = [style.bold(String(repeating: " ", count: room) + Self.numbers(titles, widths))]
    for (row, cells) in zip(rows, cells) {
      if row.level == .dimension, lines.count > 1 { lines.append("") }
      lines += drawn(row, cells, widths, room, style)
      if !isComparison, case .indicator(let indicator)?? = row.entries.first {
        lines += details(of: indicator).flatMap { self.lines($0, width, indent: 8) }
      }
    }
    return lines
  }

  /// Value and count of one assessment in one row.
  private func cells(_ entry: AssessmentRow.Entry?) -> [String] {
    switch entry {
    case .score(let score)?: [score.text(places: places, in: language), "\(score.known) / \(score.of)"]
    case .indicator(let indicator)?:
      [indicator.value?.description ?? AssessmentPhrase.noData.text(in: language), ""]
    case nil: ["–", ""]
    }
  }

  private func drawn(
    _ row: AssessmentRow, _ cells: [String], _ widths: [Int], _ room: Int, _ style: TextStyle
  ) -> [String] {
    let title = SafeText.make(row.title, lineFeeds: .spaces)
    var lines = WrappedText.lines(of: title, width: room, indent: row.level.rawValue * 2, hanging: 2)
    if let first = lines.first {
      let padding = String(repeating: " ", count: max(0, room - DisplayWidth.of(first)))
      lines[0] = first + padding + Self.numbers(cells, widths)
    }
    return row.level == .dimension ? lines.map { style.bold($0) } : lines
  }

  /// Cells at the right edges of their columns, without spaces at the end.
  private static func numbers(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    var skipped = 0
    for (cell, width) in zip(cells, widths) {
      guard !cell.isEmpty else {
        skipped += gap + width
        continue
      }
      line += String(repeating: " ", count: skipped + gap + width - DisplayWidth.of(cell)) + cell
      skipped = 0
    }
    return line
  }
}

extension AssessmentReport {
  /// What stands below an indicator.
  private func details(of indicator: Indicator) -> [String] {
    var texts: [String] = []
    if indicator.value == nil, let reason = indicator.missingReason {
      texts.append("\(AssessmentPhrase.noData.title(in: language)): \(reason)")
    }
    if indicator.direction == .lowerIsBetter, let number = indicator.standing.number, let range = indicator.range {
      let sentence = AssessmentSentence.turned(to: "\(number)", min: "\(range.min)", max: "\(range.max)")
      texts.append(sentence.text(in: language))
    }
    guard isFull else { return texts }
    let facts = [
      indicator.unit, indicator.dataYear.map(String.init),
      indicator.source.map { "\(AssessmentPhrase.source.text(in: language)): \($0)" },
      indicator.base.map { "\(AssessmentPhrase.base.text(in: language)): \($0)" },
    ].compactMap { $0 }
    return facts.isEmpty ? texts : texts + [facts.joined(separator: "; ")]
  }

  /// How much is known, what is wrong with the means, and how they come about.
  private func foot(_ width: Int) -> [String] {
    var texts: [String] = []
    for (place, subject) in subjects.enumerated() {
      let mark = isComparison ? "[\(place + 1)] " : ""
      let assessment = subject.assessment
      let count = assessment.dimensions.reduce(0) { $0 + $1.score.of }
      var sentences = [AssessmentSentence.counted(assessment.known, of: count, years: subject.years)]
      sentences += assessment.leftOut.map { .noRange(code: $0.code) }
      for dimension in assessment.dimensions where dimension.units.count > 1 {
        let title = subject.title(ofDimension: dimension.name, in: language)
        sentences.append(.mixedUnits(dimension: title, units: dimension.units.joined(separator: ", ")))
      }
      for (number, sentence) in sentences.enumerated() {
        texts.append(mark + (number == 0 ? "" : "! ") + sentence.text(in: language))
      }
    }
    texts.append(AssessmentSentence.rule.text(in: language))
    return texts.flatMap { lines($0, width) }
  }
}
