import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `assess`: the scores of a case's indicators.
struct AssessCommand: Command {
  static let verb = "assess"
  static let usage = Usage(
    .assess, synopsis: "NUMBER [FIELD]", audience: .monitoringGroup, access: .reading,
    positionals: ["NUMBER", "FIELD"],
    options: [
      .full, .places, .with, .svg,
      .circle, .max,
    ],
    examples: [
      "oversight assess CSI-2011-000001 --full",
      "oversight assess CSI-2011-000001 --circle environment --svg index.svg",
    ], exitCodes: [.notFound, .data])

  private let number: String
  private let field: String?
  private let isFull: Bool
  private let places: Int
  private let other: String?
  private let drawing: String?
  private let circle: String?
  private let max: ExactDecimal

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    field = arguments.nextIfPresent()
    isFull = arguments.has(.full)
    places = try arguments.integer(of: .places, in: 0...6) ?? 1
    other = arguments.value(of: .with)
    drawing = arguments.value(of: .svg)
    circle = arguments.value(of: .circle)
    let max = arguments.value(of: .max) ?? "100"
    guard let end = ExactDecimal(max), end > ExactDecimal(0) else {
      throw .wrongValue(option: OptionSpec.max.name, value: max, expected: Expectation.positive, verb: Self.verb)
    }
    self.max = end
    if drawing == "-", arguments.has(.json) { throw .contradiction("--svg -", "--json", verb: Self.verb) }
    for option in [OptionSpec.circle, .max] where drawing == nil && arguments.has(option) {
      throw .missingOption(OptionSpec.svg.label, verb: Self.verb)
    }
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (reader, name, language) = (try session.reader(), field ?? "indicators", session.language)
    let views = try ([number] + (other.map { [$0] } ?? [])).map { try reader.assessment($0, field: name) }
    let subjects = views.map { AssessmentSubject($0, language) }
    if let drawing {
      let svg = try picture(of: subjects, views[0], language)
      guard drawing != "-" else {
        session.terminal.output.write(svg)
        return .ok
      }
      try FileSystem().write(Array(svg.utf8), to: Path(drawing))
    }
    let report = AssessmentReport(subjects, places: places, isFull: isFull, language: language)
    let terminal = session.terminal
    session.answer(json(views, language)) { report.text(width: terminal.width, style: terminal.style) }
    return .ok
  }

  private func json(_ views: [AssessmentView], _ language: Language) -> JSON {
    var json = views[0].json(places: places, in: language)
    if views.count > 1 { json["with"] = .object(views[1].json(places: places, in: language)) }
    return .object(json)
  }

  private func picture(
    of subjects: [AssessmentSubject], _ view: AssessmentView, _ language: Language
  ) throws -> String {
    let circle = try circleName(among: subjects, view)
    do throws(DiamondError) {
      return try DiamondDrawing(
        heading: view.workflow[language], subjects, circle: circle, max: max, places: places,
        language: language
      ).svg
    } catch {
      throw Failure(error, of: number, in: language)
    }
  }
  /// The id of the dimension that `--circle` names by its id or its title.
  private func circleName(among subjects: [AssessmentSubject], _ view: AssessmentView) throws(WorkError) -> String? {
    guard let circle else { return nil }
    let names = subjects.flatMap { $0.assessment.dimensions.compactMap(\.name) }
    if names.contains(circle) { return circle }
    let titles = subjects.map(\.dimensionTitles)
    if let named = names.first(where: { name in titles.contains { $0[name] == circle } }) { return named }
    throw .assessment(view.number, field: view.field, .noDimension(circle, Hint(for: circle, among: names)))
  }
}
