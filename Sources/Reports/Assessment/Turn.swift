/// A part of a full turn, clockwise from straight up, for drawing.
struct Turn {
  /// To the right; from -1 to 1.
  let x: Double
  /// Down; from -1 to 1.
  let y: Double

  /// `part` of `whole` equal parts of a turn.
  init(_ part: Int, of whole: Int) {
    // Near zero the series below converges at once; half a turn is the farthest.
    let share = Double(2 * part > whole ? part - whole : part) / Double(whole)
    let angle = 2 * Double.pi * share
    let (cosine, sine) = (Self.series(angle, from: 0), Self.series(angle, from: 1))
    (x, y) = (sine, -cosine)
  }

  /// The Taylor series of the cosine (from 0) or the sine (from 1).
  private static func series(_ angle: Double, from first: Int) -> Double {
    var (sum, term) = (0.0, first == 0 ? 1.0 : angle)
    for step in 0..<16 {
      sum += term
      let power = Double(first + 2 * step)
      term *= -angle * angle / ((power + 1) * (power + 2))
    }
    return sum
  }
}
