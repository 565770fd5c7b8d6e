/// How an assessment is told from the other: by line, mark and colour, never by colour alone.
enum DiamondStyle: Int {
  case first
  case second

  private var colour: String { self == .first ? "#1f4e79" : "#9a3412" }

  /// The outline.
  var lineLook: String {
    let dash = self == .first ? "" : " stroke-dasharray=\"9 5\""
    return "stroke=\"\(colour)\" stroke-width=\"2.5\"\(dash)"
  }

  /// The outline and what is inside.
  var shapeLook: String { "fill=\"\(colour)\" fill-opacity=\"0.13\" \(lineLook)" }

  /// The circle.
  var circleLook: String {
    "stroke=\"\(colour)\" stroke-width=\"2\" stroke-dasharray=\"\(self == .first ? "2 4" : "10 4 2 4")\""
  }

  /// The mark on an axis: a filled disc, or an empty square.
  func mark(x: Double, y: Double) -> String {
    switch self {
    case .first: "<circle cx=\"\(SVGText.number(x))\" cy=\"\(SVGText.number(y))\" r=\"5\" fill=\"\(colour)\"/>"
    case .second:
      "<rect x=\"\(SVGText.number(x - 5))\" y=\"\(SVGText.number(y - 5))\" width=\"10\" height=\"10\" fill=\"#ffffff\" "
        + "stroke=\"\(colour)\" stroke-width=\"2\"/>"
    }
  }
}
