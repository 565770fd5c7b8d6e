import Foundation
import Reports
import Testing
import WorkflowEngine

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DiamondDrawingTests {
  private func svg(
    _ subjects: AssessmentSubject..., circle: String? = nil, max: Int = 100, language: Language = .en
  ) throws -> String {
    try DiamondDrawing(
      heading: "Civil society index", subjects, circle: circle, max: ExactDecimal(max), language: language
    ).svg
  }

  /// The picture as a tree, its namespace left out, which makes names hard to look up.
  private func tree(_ svg: String) throws -> XMLDocument {
    let namespace = " xmlns=\"http://www.w3.org/2000/svg\""
    #expect(svg.hasPrefix("<svg" + namespace))
    return try XMLDocument(xmlString: svg.replacing(namespace, with: ""))
  }

  @Test func `four scores are marked on four axes, clockwise from above`() throws {
    let svg = try svg(SampleAssessments.subject(["100", "50", "25", "0"]))
    #expect(svg.contains("<polygon points=\"0,-190 95,0 0,47.5 0,0\" fill=\"#1f4e79\""))
    #expect(svg.contains("<line x1=\"0\" y1=\"0\" x2=\"-190\" y2=\"0\" stroke=\"#666666\"/>"))
    #expect(!svg.contains("no data"))
  }

  @Test func `an axis without data is dashed and labelled, and no line runs across it`() throws {
    let svg = try svg(SampleAssessments.subject(["100", nil, "25", "0"]))
    #expect(svg.contains("x2=\"190\" y2=\"0\" stroke=\"#666666\" stroke-dasharray=\"3 5\""))
    #expect(svg.components(separatedBy: "stroke-dasharray=\"3 5\"").count == 2)
    #expect(svg.contains("<title>b: no data</title>"))
    #expect(svg.contains("<polyline points=\"0,47.5 0,0\"") && svg.contains("<polyline points=\"0,0 0,-190\""))
    #expect(!svg.contains("fill-opacity"))
  }

  @Test func `a score of zero is drawn, unlike no data`() throws {
    let svg = try svg(SampleAssessments.subject(["0", "0", "0"]))
    #expect(svg.components(separatedBy: "<circle cx=\"0\" cy=\"0\" r=\"5\"").count == 4)
    #expect(svg.contains("<title>a: 0.0</title>"))
  }

  @Test func `what surrounds the others is a circle as great as its score`() throws {
    let subject = try SampleAssessments.subject(["40", "40", "40", "40", "50"], titles: ["e": "Environment"])
    let svg = try svg(subject, circle: "e")
    #expect(svg.contains("<circle r=\"95\" fill=\"none\""))
    #expect(svg.contains("Environment (circle): 50.0"))
    #expect(!svg.contains("<title>Environment"))
    let none = try self.svg(SampleAssessments.subject(["1", "2", "3", nil]), circle: "d", language: .ru)
    #expect(none.contains("d (окружность): нет данных") && !none.contains("r=\"0\""))
  }

  @Test func `another year lies over it, told by line and mark and not by colour alone`() throws {
    let old = try SampleAssessments.subject(["40", "50", "60", "70"])
    let new = try SampleAssessments.subject(["45", "55", "65", nil], number: "CSI-2014-000001", year: 2012)
    let svg = try svg(old, new)
    #expect(svg.contains("<title>a: 40.0 / 45.0</title>") && svg.contains("<title>d: 70.0 / no data</title>"))
    #expect(svg.components(separatedBy: "<rect x=").count == 5)
    #expect(svg.contains("stroke-dasharray=\"9 5\""))
    #expect(svg.contains("data of 2008") && svg.contains("data of 2012"))
  }

  @Test(arguments: Language.allCases)
  func `it is one element without scripts that says in words what it shows`(language: Language) throws {
    let hostile = "</title><script>alert('x')</script> & \"q\" \u{202E}\u{FFFE}\u{0}"
    let subject = try SampleAssessments.subject(["1.25", nil, "3"], titles: ["a": hostile, "b": "Ұйымдасу деңгейі"])
    let document = try tree(svg(subject, language: language))
    let root = try #require(document.rootElement())
    #expect(root.name == "svg" && root.attribute(forName: "role")?.stringValue == "img")
    #expect(root.attribute(forName: "lang")?.stringValue == language.rawValue)
    let names = (root.attribute(forName: "aria-labelledby")?.stringValue ?? "").split(separator: " ").map(String.init)
    let described = root.children?.compactMap { $0 as? XMLElement }.filter {
      names.contains($0.attribute(forName: "id")?.stringValue ?? "")
    }
    #expect(described?.map(\.name) == ["title", "desc"])
    #expect(described?.last?.stringValue?.contains("</title><script>alert('x')</script> & \"q\" \\u{202E}") == true)
    #expect(described?.last?.stringValue?.contains("Ұйымдасу деңгейі") == true)
    #expect(described?.last?.stringValue?.contains(": 1.3; ") == true)
    for forbidden in [
      "//script", "//*[@href]", "//image", "//style", "//foreignObject", "//@*[starts-with(name(), 'on')]",
    ] {
      #expect(try document.nodes(forXPath: forbidden).isEmpty)
    }
  }

  /// The width in DejaVu Sans at 15 units, the widest of usual fonts.
  private static func width(of text: String) -> Double {
    text.reduce(0) { $0 + ("ЖЩШЮЫФМ".contains($1) ? 16.4 : "жщшюыфм…".contains($1) ? 14.1 : $1 == " " ? 4.8 : 10.0) }
  }

  @Test(arguments: 1...12)
  func `labels stay inside and apart, however many axes and however long the names`(count: Int) throws {
    let name = "Институционалдандырылушылықтың деңгейі ЖЩШЮЫФМЖЩШЮЫФМ және оның әсері"
    var titles: [String: String] = [:]
    for place in 0..<count { titles[String(UnicodeScalar(UInt8(ascii: "a") + UInt8(place)))] = name }
    let svg = try svg(SampleAssessments.subject(Array(repeating: "50", count: count), titles: titles), language: .kk)
    let document = try tree(svg)
    let groups = try document.nodes(forXPath: "//*[local-name()='g' and @text-anchor]").compactMap {
      $0 as? XMLElement
    }
    #expect(groups.count == count && groups.allSatisfy { $0.elements(forName: "text").count == 4 })
    var boxes: [(left: Double, right: Double, top: Double, bottom: Double)] = []
    for group in groups {
      let texts = group.elements(forName: "text")
      let ys = texts.compactMap { $0.attribute(forName: "y")?.stringValue.flatMap(Double.init) }
      let x = texts.first?.attribute(forName: "x")?.stringValue.flatMap(Double.init) ?? 0
      let width = texts.compactMap(\.stringValue).map(Self.width).max() ?? 0
      let left =
        switch group.attribute(forName: "text-anchor")?.stringValue {
        case "start": x
        case "end": x - width
        default: x - width / 2
        }
      #expect(left >= -400 && left + width <= 400)
      let (first, last) = (ys.min() ?? 0, ys.max() ?? 0)
      for box in boxes where box.left < left + width && left < box.right {
        #expect(last < box.top || first - 15 >= box.bottom - 15)
      }
      boxes.append((left, left + width, first - 15, last))
    }
  }

  @Test func `what cannot be read or does not fit is not drawn`() throws {
    let error = #expect(throws: DiamondError.self) { try svg(SampleAssessments.subject(["1792"])) }
    #expect(error?.description == "'a' has the score 1792.0, but the axes go from 0 to 100: give their end with --max")
    #expect(throws: DiamondError.self) { try svg(SampleAssessments.subject(["-1"])) }
    #expect(throws: DiamondError.noAxis) { try svg(SampleAssessments.subject(["1"]), circle: "a") }
    #expect(throws: DiamondError.tooManyAxes(13, most: 12)) {
      try svg(SampleAssessments.subject(Array(repeating: "1", count: 13)))
    }
    #expect(try svg(SampleAssessments.subject(["7", "3"]), max: 10).contains(">2.5</text>"))
    #expect(try svg(SampleAssessments.subject(["7", "3"]), max: 10).contains(">10</text>"))
  }
}
