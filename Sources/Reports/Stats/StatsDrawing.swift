internal import CaseRegistry
package import CaseWork
internal import JSONText
internal import CaseRecords
internal import Platform
package import WorkflowEngine

/// The four parts of what was owed, a bar for each group, as SVG.
///
/// It has a name and a description, no script and no font of its own; the parts differ by pattern, so that they are told
/// apart without colour, and it takes the colour of the text around it.
package struct StatsDrawing {
  private let stats: Stats
  private let language: Language
  private let id: String

  /// - Parameters:
  ///   - stats: What was counted.
  ///   - language: Of everything that is not data.
  ///   - id: Begins the ids of its parts, where several drawings stand on one page.
  package init(_ stats: Stats, _ language: Language, id: String = "s") {
    (self.stats, self.language, self.id) = (stats, language, id)
  }

  /// So many groups are drawn; the table has all.
  private static let most = 16
  private static let (width, labels, row, bar) = (640.0, 220.0, 34.0, 16.0)

  private var groups: [StatsGroup] {
    let told = stats.groups.filter { !$0.hidesSome }
    return told.isEmpty ? [stats.total] : Array(told.prefix(Self.most))
  }

  /// The picture.
  package var svg: String {
    let (groups, parts) = (groups, StatsGroup.parts)
    let height = Double(groups.count) * Self.row + 40
    let left = max(0, stats.groups.filter { !$0.hidesSome }.count - Self.most)
    let rows = groups.map { group in
      let counts = parts.map { "\(StatsWords.part($0)[language]) \(group.count($0))" }
      return "\(name(of: group)): \(counts.joined(separator: ", "))"
    }
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Int(Self.width)) \(Int(height))\" role=\"img\" "
        + "aria-labelledby=\"\(id)-t \(id)-d\" lang=\"\(language.rawValue)\" font-family=\"sans-serif\" font-size=\"13\" "
        + "fill=\"currentColor\">",
      "<title id=\"\(id)-t\">\(SVGText.escaped(StatsWords.drawing[language]))</title>",
      "<desc id=\"\(id)-d\">\(SVGText.escaped(StatsWords.described(rows, left: left)[language]))</desc>",
      "<defs>", pattern("late", "M0 6L6 0"), pattern("silent", "M0 0L6 6M0 6L6 0"), "</defs>",
    ]
    lines += legend
    let most = groups.map { $0.began ?? 0 }.max() ?? 0
    for (place, group) in groups.enumerated() { lines += bar(of: group, at: 34 + Double(place) * Self.row, most) }
    return (lines + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  private func name(of group: StatsGroup) -> String {
    group.key == nil ? StatsWords.total[language] : group.name(stats.key, in: language)
  }

  private func pattern(_ name: String, _ path: String) -> String {
    "<pattern id=\"\(id)-\(name)\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"\(path)\" "
      + "stroke=\"currentColor\" stroke-width=\"1.2\"/></pattern>"
  }

  private func fill(_ part: TallyPart) -> String {
    switch part {
    case .inTime: "currentColor"
    case .late: "url(#\(id)-late)"
    case .silent: "url(#\(id)-silent)"
    case .running, .forwarded, .waived, .ended: "none"
    }
  }

  private func rect(_ part: TallyPart, x: Double, y: Double, width: Double, height: Double) -> String {
    "<rect x=\"\(SVGText.number(x))\" y=\"\(SVGText.number(y))\" width=\"\(SVGText.number(width))\" "
      + "height=\"\(SVGText.number(height))\" fill=\"\(fill(part))\" stroke=\"currentColor\"/>"
  }

  private var legend: [String] {
    var x = 4.0
    return StatsGroup.parts.flatMap { part -> [String] in
      let text = StatsWords.part(part)[language]
      defer { x += 30 + SVGText.width(of: text, size: 13) }
      return [
        rect(part, x: x, y: 6, width: 14, height: 12),
        "<text x=\"\(SVGText.number(x + 19))\" y=\"17\">\(SVGText.escaped(text))</text>",
      ]
    }
  }

  private func bar(of group: StatsGroup, at y: Double, _ most: Int) -> [String] {
    // Bodies of one region begin alike: a second line tells them apart.
    let name = SVGText.lines(of: name(of: group), size: 13, width: Self.labels - 10, most: 2)
    var lines = name.enumerated().map { place, line in
      let base = y + 13 + (name.count == 1 ? 0 : place == 0 ? -7 : 8)
      return "<text x=\"4\" y=\"\(SVGText.number(base))\">\(SVGText.escaped(line))</text>"
    }
    let room = Self.width - Self.labels - 50
    var x = Self.labels
    for part in StatsGroup.parts where group.count(part) > 0 && most > 0 {
      let width = room * Double(group.count(part)) / Double(most)
      lines.append(rect(part, x: x, y: y, width: width, height: Self.bar))
      x += width
    }
    lines.append("<text x=\"\(SVGText.number(x + 6))\" y=\"\(SVGText.number(y + 13))\">\(group.began ?? 0)</text>")
    return lines
  }
}
