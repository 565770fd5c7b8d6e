/// The label at the end of an axis: the name in one to three lines, below it the score.
struct DiamondLabel {
  /// Which point of the text stands at `x`, as SVG writes it.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  static let lineHeight = 19.0
  private static let gap = 12.0

  /// The whole name.
  let name: String
  let lines: [String]
  /// How many of the lines are the name.
  let nameLines: Int
  let anchor: Anchor
  /// From the centre of the diamond.
  let x: Double
  private(set) var top: Double

  var bottom: Double { top + Double(lines.count) * Self.lineHeight }

  private init(_ axis: DiamondAxis, among count: Int, score: String) {
    name = "\(axis.title): \(score)"
    let (x, y) = (axis.turn.x * (DiamondDrawing.radius + Self.gap), axis.turn.y * (DiamondDrawing.radius + Self.gap))
    anchor = abs(axis.turn.x) < 0.2 ? .middle : x < 0 ? .end : .start
    // Above and below there is room to both sides, as far as the neighbours leave it.
    let neighbour = count > 4 ? 2 * Turn(1, of: count).x * (DiamondDrawing.radius + Self.gap) - Self.gap : 320
    let room =
      anchor == .middle ? min(320, neighbour) : DiamondDrawing.width / 2 - abs(x) - DiamondDrawing.margin
    let names = SVGText.lines(of: axis.title, size: 15, width: room, most: 3)
    nameLines = names.count
    lines = names + SVGText.lines(of: score, size: 15.5, width: room, most: 2)
    self.x = anchor == .middle ? 0 : x
    top = y + (axis.turn.y - 1) / 2 * Double(lines.count) * Self.lineHeight
  }

  /// The labels of all axes, moved down where they would meet.
  static func placed(_ axes: [DiamondAxis], score: (DiamondAxis) -> String) -> [DiamondLabel] {
    let labels = axes.map { DiamondLabel($0, among: axes.count, score: score($0)) }
    return [Anchor.middle, .start, .end].flatMap { anchor in
      var placed: [DiamondLabel] = []
      for var label in labels.filter({ $0.anchor == anchor }).sorted(by: { $0.top < $1.top }) {
        if anchor != .middle, let last = placed.last { label.top = max(label.top, last.bottom + 4) }
        placed.append(label)
      }
      return placed
    }
  }
}
