import Foundation

/// How the time of commands grows with the number of cases: both axes logarithmic, readable in light and dark.
struct GrowthPlot {
  private let figures: FigureStore
  private let sizes: [Int]
  private static let (width, height) = (720.0, 440.0)
  private static let (left, right, top, bottom) = (64.0, 190.0, 24.0, 48.0)
  /// From this many seconds to that many: decades.
  private let decades: ClosedRange<Int>

  /// The lines: figure, label, dashes. Each is told by its label and dashes too, not by colour alone.
  private static let lines: [(id: String, label: String, dashes: String)] = [
    ("overdue", "overdue (1 % late)", ""), ("overdue-limit", "overdue --limit 50", "8 3"),
    ("list-word", "list WORD", "2 3"), ("advance", "advance", "10 3 2 3"), ("tick", "tick, nothing due", "5 5"),
    ("overdue-task", "task overdue", "1 4"), ("overdue-jq", "jq over documents", "1 4"),
  ]

  /// A plot of all figures in the store.
  init(_ figures: FigureStore) {
    self.figures = figures
    sizes = figures.sizes
    let times = Self.lines.flatMap { line in figures.sizes.compactMap { Self.time(line.id, $0, figures) } }
    let low = Int(log10(times.min() ?? 0.001).rounded(.down))
    decades = low...max(low + 1, Int(log10(times.max() ?? 0.1).rounded(.up)))
  }

  /// A peer's line shows the peer's time.
  private static func time(_ id: String, _ size: Int, _ figures: FigureStore) -> Double? {
    guard let figure = figures[id, size] else { return nil }
    return id.hasPrefix("overdue-task") || id.hasPrefix("overdue-jq") ? figure.peer?.value : figure.value
  }

  /// The picture.
  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" \
    aria-label="Time of commands by the number of cases">
    <style>
      svg { background: #ffffff; font: 13px system-ui, sans-serif; }
      text { fill: #1d1d1f; } .grid { stroke: #d2d2d7; stroke-width: 1; } .line { fill: none; stroke-width: 2.5; }
      \(Self.colours(["#0b57d0", "#00796b", "#7b1fa2", "#b3261e", "#5f6368", "#8d6e00", "#a0522d"]))
      @media (prefers-color-scheme: dark) {
        svg { background: #1d1d1f; } text { fill: #f5f5f7; } .grid { stroke: #48484a; }
        \(Self.colours(["#8ab4f8", "#4db6ac", "#ce93d8", "#f28b82", "#bdc1c6", "#fdd663", "#e8a87c"]))
      }
    </style>
    \(axes)
    \(curves)
    </svg>

    """
  }

  private static func colours(_ list: [String]) -> String {
    list.enumerated().map { ".c\($0.offset) { stroke: \($0.element); } .d\($0.offset) { fill: \($0.element); }" }
      .joined(separator: " ")
  }

  private func x(_ size: Int) -> Double {
    let (low, high) = (log10(Double(sizes.first ?? 1)), log10(Double(sizes.last ?? 10)))
    let share = high > low ? (log10(Double(size)) - low) / (high - low) : 0.5
    return Self.left + share * (Self.width - Self.left - Self.right)
  }

  private func y(_ seconds: Double) -> Double {
    let share = (log10(seconds) - Double(decades.lowerBound)) / Double(decades.upperBound - decades.lowerBound)
    return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
  }

  private func number(_ value: Double) -> String { String(format: "%.1f", value) }

  private var axes: String {
    var parts: [String] = []
    for decade in decades {
      let height = y(pow(10, Double(decade)))
      parts.append(
        "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Self.width - Self.right)\" y1=\"\(number(height))\" y2=\"\(number(height))\"/>"
      )
      parts.append(
        "<text x=\"\(Self.left - 8)\" y=\"\(number(height + 4))\" text-anchor=\"end\">\(Self.label(decade))</text>")
    }
    for size in sizes {
      let place = number(x(size))
      parts.append(
        "<line class=\"grid\" x1=\"\(place)\" x2=\"\(place)\" y1=\"\(Self.top)\" y2=\"\(Self.height - Self.bottom)\"/>")
      parts.append(
        "<text x=\"\(place)\" y=\"\(Self.height - Self.bottom + 20)\" text-anchor=\"middle\">\(Numbers.grouped(size))</text>"
      )
    }
    let middle = number((Self.left + Self.width - Self.right) / 2)
    parts.append("<text x=\"\(middle)\" y=\"\(Self.height - 8)\" text-anchor=\"middle\">cases</text>")
    return parts.joined(separator: "\n")
  }

  private static func label(_ decade: Int) -> String {
    switch decade {
    case ..<(-3): "\(Numbers.short(pow(10, Double(decade + 6)))) µs"
    case -3..<0: "\(Int(pow(10, Double(decade + 3)).rounded())) ms"
    default: "\(Int(pow(10, Double(decade)).rounded())) s"
    }
  }

  private var curves: String {
    let drawn = Self.lines.enumerated().compactMap { index, line -> Curve? in
      let points = sizes.compactMap { size in Self.time(line.id, size, figures).map { (x(size), y($0)) } }
      guard let last = points.last else { return nil }
      return Curve(
        index: index, label: line.label, dashes: line.dashes, points: points,
        endsEarly: last.0 < Self.width - Self.right - 1, labelHeight: last.1)
    }
    return Curve.apart(drawn, by: 17).map { $0.svg(labelAt: Self.width - Self.right + 14) }.joined(separator: "\n")
  }
}
