import Foundation

/// One line of the plot with its label: in the margin, or beside the last point where the line ends early.
struct Curve {
  let index: Int
  let label: String
  let dashes: String
  let points: [(Double, Double)]
  let endsEarly: Bool
  var labelHeight: Double

  /// The curves with the labels of the margin moved so far apart that none covers another.
  static func apart(_ curves: [Curve], by distance: Double) -> [Curve] {
    var sorted = curves.sorted { $0.labelHeight < $1.labelHeight }
    var next = -Double.infinity
    for place in sorted.indices where !sorted[place].endsEarly {
      sorted[place].labelHeight = max(sorted[place].labelHeight, next)
      next = sorted[place].labelHeight + distance
    }
    return sorted
  }

  /// The line, its points and its label.
  func svg(labelAt margin: Double) -> String {
    guard let last = points.last else { return "" }
    let path = points.map { "\(text($0.0)),\(text($0.1))" }.joined(separator: " ")
    let dots = points.map { "<circle class=\"d\(index)\" cx=\"\(text($0.0))\" cy=\"\(text($0.1))\" r=\"3.5\"/>" }
    let left = endsEarly ? last.0 + 10 : margin
    let leader =
      "<line class=\"grid\" x1=\"\(text(last.0 + 4))\" y1=\"\(text(last.1))\" "
      + "x2=\"\(text(left - 3))\" y2=\"\(text(labelHeight))\"/>"
    return """
      <polyline class="line c\(index)" stroke-dasharray="\(dashes.isEmpty ? "none" : dashes)" points="\(path)"/>
      \(leader)\(dots.joined())<text x="\(text(left))" y="\(text(labelHeight + 4))">\(label)</text>
      """
  }

  private func text(_ value: Double) -> String { String(format: "%.1f", value) }
}
