import WorkflowEngine

/// What the lines of a diamond stand for, below it.
struct DiamondLegend {
  private static let lineHeight = 19.0

  private(set) var elements: [String] = []
  /// Where the last line ends.
  private(set) var bottom: Double

  init(_ drawing: DiamondDrawing, top: Double) {
    bottom = top
    for (place, subject) in drawing.subjects.enumerated() {
      let style = DiamondStyle(rawValue: place % 2) ?? .first
      let assessment = subject.assessment
      let count = assessment.dimensions.reduce(0) { $0 + $1.score.of }
      let counted = AssessmentSentence.counted(assessment.known, of: count, years: subject.years)
      let line = "<line x1=\"24\" y1=\"0\" x2=\"64\" y2=\"0\" \(style.lineLook)/>" + style.mark(x: 44, y: 0)
      add("\(subject.number)  \(subject.title). \(counted.text(in: drawing.language))", sample: line)
      for words in drawing.circleWords(of: subject) {
        add(words, sample: "<circle cx=\"44\" cy=\"0\" r=\"8\" fill=\"none\" \(style.circleLook)/>")
      }
    }
  }

  /// A sample of a look, and beside it what it stands for.
  private mutating func add(_ text: String, sample: String) {
    elements.append("<g transform=\"translate(0 \(SVGText.number(bottom + 10)))\">\(sample)</g>")
    let room = DiamondDrawing.width - 80 - DiamondDrawing.margin
    for line in SVGText.lines(of: text, size: 14, width: room, most: 4) {
      let y = SVGText.number(bottom + 15)
      elements.append("<text x=\"80\" y=\"\(y)\" font-size=\"14\">\(SVGText.escaped(line))</text>")
      bottom += Self.lineHeight
    }
    bottom += 5
  }
}
