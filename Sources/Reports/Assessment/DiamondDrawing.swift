public import WorkflowEngine

/// Assessments as a diamond: an axis from the centre for each dimension, its score marked on it, a second assessment laid
/// over the first. A dimension without data has a dashed axis and no mark; no line runs across it.
public struct DiamondDrawing: Sendable {
  /// The most axes whose labels do not meet.
  public static let mostAxes = 12

  let heading: String
  let subjects: [AssessmentSubject]
  let circle: String?
  let max: ExactDecimal
  let places: Int
  let language: Language
  let axes: [DiamondAxis]

  /// A drawing of one assessment or of two.
  ///
  /// - Parameters:
  ///   - heading: What stands above it.
  ///   - subjects: At least one.
  ///   - circle: The id of a dimension that is drawn as a circle round the centre: what surrounds the others.
  ///   - max: Where the axes end; they begin at 0.
  ///   - places: How many digits of a score stand after the point.
  ///   - language: Of everything that is not data.
  /// - Throws: `DiamondError`.
  public init(
    heading: String, _ subjects: [AssessmentSubject], circle: String? = nil, max: ExactDecimal = ExactDecimal(100),
    places: Int = 1, language: Language
  ) throws(DiamondError) {
    self.heading = heading
    self.subjects = subjects
    self.circle = circle
    self.max = max
    self.places = places
    self.language = language
    let rows = AssessmentRow.dimensions(of: subjects, in: language)
    let names = rows.filter { circle == nil || $0.name != circle }
    guard !names.isEmpty else { throw .noAxis }
    guard names.count <= Self.mostAxes else { throw .tooManyAxes(names.count, most: Self.mostAxes) }
    for row in rows {
      for mean in row.scores.compactMap({ $0?.mean })
      where mean < ExactFraction(ExactDecimal(0)) || ExactFraction(max) < mean {
        let score = mean.rounded(places: places)?.description ?? mean.description
        throw .outside(dimension: row.title, score: score, max: max)
      }
    }
    axes = names.enumerated().map { place, row in
      DiamondAxis(title: row.title, scores: row.scores, turn: Turn(place, of: names.count))
    }
  }
}

extension DiamondDrawing {
  static let width = 800.0
  static let radius = 190.0
  static let margin = 14.0

  /// The picture: one `svg` element, without scripts and without anything from outside.
  public var svg: String {
    let labels = DiamondLabel.placed(axes, score: text)
    let top = labels.map(\.top).min() ?? 0
    let bottom = labels.map(\.bottom).max() ?? 0
    let head = headLines
    let headHeight = Self.margin + Double(head.count) * 26 + 26
    let centre = headHeight + Swift.max(Self.radius, -top) + 12
    let legendTop = centre + Swift.max(Self.radius, bottom) + 20
    let legend = DiamondLegend(self, top: legendTop)
    let height = legend.bottom + Self.margin
    let parts = [
      opening(height: height), headElements(head), "<g transform=\"translate(400 \(SVGText.number(centre)))\">",
      grid, axes.map(axis).joined(separator: "\n"),
      subjects.indices.map { DiamondStyle(rawValue: $0 % 2) ?? .first }.enumerated().map(series).joined(
        separator: "\n"),
      labels.map(element).joined(separator: "\n"), "</g>", legend.elements.joined(separator: "\n"), "</svg>",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  /// The scores of a dimension as they stand at its axis: one for each assessment.
  func text(_ axis: DiamondAxis) -> String {
    axis.hasData ? axis.scores.map { words(for: $0) }.joined(separator: " / ") : words(for: nil)
  }

  func words(for score: Score?) -> String {
    score?.text(places: places, in: language) ?? AssessmentPhrase.noData.text(in: language)
  }

  /// Everything the picture shows, in words.
  private var description: String {
    subjects.enumerated().map { place, subject in
      let values = axes.map { "\($0.title): \(words(for: $0.scores[place]))" } + circleWords(of: subject)
      return "\(subject.number), \(subject.title). " + values.joined(separator: "; ")
    }.joined(separator: ". ") + ". " + AssessmentSentence.scale(max: "\(max)").text(in: language)
  }

  /// The circle's name and score, if there is a circle.
  func circleWords(of subject: AssessmentSubject) -> [String] {
    guard let circle else { return [] }
    let title = subject.title(ofDimension: circle, in: language)
    return ["\(title) (\(AssessmentPhrase.circle.text(in: language))): \(words(for: circleScore(of: subject)))"]
  }

  private func circleScore(of subject: AssessmentSubject) -> Score? {
    circle.flatMap { circle in subject.assessment.dimensions.first { $0.name == circle }?.score }
  }

  /// How far from the centre a score lies.
  private func distance(_ mean: ExactFraction) -> Double {
    mean.approximate / ExactFraction(max).approximate * Self.radius
  }
}

extension DiamondDrawing {
  private var headLines: [String] {
    SVGText.lines(of: heading, size: 20, width: Self.width - 2 * Self.margin, most: 3)
  }

  /// The root with what screen readers say; its ids are the case's, so that several pictures can stand on one page.
  private func opening(height: Double) -> String {
    let id = "assessment-" + SVGText.escaped(subjects.map(\.number).joined(separator: "-"))
    let title = ([heading] + subjects.map(\.number)).joined(separator: ", ")
    let size = "viewBox=\"0 0 \(SVGText.number(Self.width)) \(SVGText.number(height))\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) width="\(SVGText.number(Self.width))" \
      height="\(SVGText.number(height))" role="img" lang="\(language.rawValue)" \
      aria-labelledby="\(id)-title \(id)-desc" font-family="Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif" \
      font-size="15" fill="#1a1a1a">
      <title id="\(id)-title">\(SVGText.escaped(title))</title>
      <desc id="\(id)-desc">\(SVGText.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>
      """
  }

  private func headElements(_ lines: [String]) -> String {
    let heads = lines.enumerated().map { place, line in
      let y = SVGText.number(Self.margin + 20 + Double(place) * 26)
      return "<text x=\"400\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"20\" font-weight=\"bold\">"
        + "\(SVGText.escaped(line))</text>"
    }
    let y = SVGText.number(Self.margin + 16 + Double(lines.count) * 26)
    let scale = AssessmentSentence.scale(max: "\(max)").text(in: language)
    let note = "<text x=\"400\" y=\"\(y)\" text-anchor=\"middle\" font-size=\"13\">\(SVGText.escaped(scale))</text>"
    return (heads + [note]).joined(separator: "\n")
  }

  /// Four rings, and on the first axis what they stand for.
  private var grid: String {
    let rings = (1...4).map { quarter -> String in
      let radius = Self.radius * Double(quarter) / 4
      let look = "fill=\"none\" stroke=\"#c8c8c8\""
      guard axes.count > 2 else { return "<circle r=\"\(SVGText.number(radius))\" \(look)/>" }
      let corners = axes.map { Self.point($0.turn, radius) }.joined(separator: " ")
      return "<polygon points=\"\(corners)\" \(look)/>"
    }
    let ticks = (0...4).compactMap { quarter -> String? in
      let y = SVGText.number(-Self.radius * Double(quarter) / 4 + 4)
      guard let tick = tick(quarter) else { return nil }
      return "<text x=\"5\" y=\"\(y)\" font-size=\"11\" fill=\"#555555\">\(tick)</text>"
    }
    return (rings + ticks).joined(separator: "\n")
  }

  /// A quarter of the scale, without zeros at its end.
  private func tick(_ quarter: Int) -> String? {
    let share = ExactDecimal(quarter).multiplied(by: max).flatMap { ExactFraction($0).divided(by: 4) }
    guard var text = share?.rounded(places: 2)?.description else { return nil }
    while text.hasSuffix("0") { text.removeLast() }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private func axis(_ axis: DiamondAxis) -> String {
    let look = axis.hasData ? "stroke=\"#666666\"" : "stroke=\"#666666\" stroke-dasharray=\"3 5\""
    let (x, y) = (SVGText.number(axis.turn.x * Self.radius), SVGText.number(axis.turn.y * Self.radius))
    return "<line x1=\"0\" y1=\"0\" x2=\"\(x)\" y2=\"\(y)\" \(look)/>"
  }

  private static func point(_ turn: Turn, _ radius: Double) -> String {
    "\(SVGText.number(turn.x * radius)),\(SVGText.number(turn.y * radius))"
  }

  /// One assessment: its circle, its shape and its marks.
  private func series(_ place: Int, _ style: DiamondStyle) -> String {
    let radii = axes.map { $0.scores[place]?.mean.map(distance) }
    var parts: [String] = []
    if let mean = circleScore(of: subjects[place])?.mean {
      parts.append("<circle r=\"\(SVGText.number(distance(mean)))\" fill=\"none\" \(style.circleLook)/>")
    }
    let points = zip(axes, radii).map { axis, radius in radius.map { Self.point(axis.turn, $0) } }
    if axes.count > 2, !points.contains(nil) {
      parts.append("<polygon points=\"\(points.compactMap { $0 }.joined(separator: " "))\" \(style.shapeLook)/>")
    } else {
      parts += edges(points).map { "<polyline points=\"\($0)\" fill=\"none\" \(style.lineLook)/>" }
    }
    for case (let axis, let radius?) in zip(axes, radii) {
      parts.append(style.mark(x: axis.turn.x * radius, y: axis.turn.y * radius))
    }
    return parts.joined(separator: "\n")
  }

  /// The lines between neighbours that both have data.
  private func edges(_ points: [String?]) -> [String] {
    points.indices.compactMap { place in
      let next = (place + 1) % points.count
      guard next != place, !(points.count == 2 && place == 1), let from = points[place], let to = points[next] else {
        return nil
      }
      return "\(from) \(to)"
    }
  }

  private func element(_ label: DiamondLabel) -> String {
    let lines = label.lines.enumerated().map { place, line in
      let weight = place >= label.nameLines ? " font-weight=\"bold\"" : ""
      let y = SVGText.number(label.top + 15 + Double(place) * DiamondLabel.lineHeight)
      return "<text x=\"\(SVGText.number(label.x))\" y=\"\(y)\"\(weight)>\(SVGText.escaped(line))</text>"
    }
    return
      (["<g text-anchor=\"\(label.anchor.rawValue)\"><title>\(SVGText.escaped(label.name))</title>"] + lines + ["</g>"])
      .joined(separator: "\n")
  }
}
