import JSONText
import Reports
import WorkflowEngine

/// What `apply` did, line by line.
struct ApplyReport {
  private(set) var cases: [CaseAnswer] = []
  private var places: [CaseNumber: Int] = [:]
  private var lapses: [LapseAnswer] = []
  private(set) var failures: [(line: Int, failure: Failure)] = []
  /// How many lines were recorded.
  private(set) var good = 0
  /// What stopped the run before its end, if anything did.
  private(set) var stop: Failure?
  /// Whether nothing of it was kept.
  let isDryRun: Bool

  private let language: Language

  init(isDryRun: Bool, language: Language) {
    self.isDryRun = isDryRun
    self.language = language
  }

  mutating func add(_ outcome: RequestRunner.Outcome) {
    good += 1
    lapses += outcome.lapses
    for answer in outcome.cases {
      if let place = places[answer.number] {
        cases[place] = answer
      } else {
        places[answer.number] = cases.count
        cases.append(answer)
      }
    }
  }

  mutating func add(_ failure: Failure, line: Int) { failures.append((line, failure)) }

  /// Ends the report where the run was stopped.
  mutating func stop(_ failure: Failure, at line: Int) {
    let rest = ProgramSentence.linesBefore(line).text(in: language)
    var failure = failure
    failure.message = failure.message.replacing(ClosingSentence.nothingChanged.text(in: language), with: rest)
    if !failure.message.contains(rest) { failure.message += " " + rest }
    stop = failure
    failures.append((line, failure))
  }

  var json: JSON {
    var json: JSONObject = ["applied": .integer(good), "cases": .array(cases.map(\.json))]
    if isDryRun { json["dryRun"] = true }
    if !lapses.isEmpty { json["lapsed"] = .array(lapses.map(\.json)) }
    if !failures.isEmpty { json["failed"] = .array(failed) }
    if stop != nil { json["resume"] = failures.last.map { .integer($0.line) } }
    return .object(json)
  }

  private var failed: [JSON] {
    failures.map { ["line": .integer($0.line), "error": $0.failure.json["error"] ?? .null] }
  }

  /// All failures as one, of the kind of the first.
  func failure(like first: Failure) -> Failure {
    let lines = failures.map { "\(ProgramSentence.line($0.line).text(in: language)): \($0.failure.message)" }
    return Failure(first.kind, lines.joined(separator: "\n"), details: failed, exitCode: first.exitCode)
  }

  /// The failures for people: the first, what stopped the run, and how many more there are.
  var failureTexts: [String] {
    let shown = failures.count <= Self.atAGlance ? failures : failures.prefix(Self.atAGlance - 1) + failures.suffix(1)
    let hidden = failures.count - shown.count
    let lines = shown.map { "\(ProgramSentence.line($0.line).text(in: language)): \($0.failure.text)" }
    return hidden == 0 ? lines : lines + [ProgramSentence.moreLines(hidden).text(in: language)]
  }

  /// How many were recorded, and where the cases stand now as long as that can be read at a glance.
  var text: String {
    let head = ProgramSentence.applied(good, refused: failures.count, isDryRun: isDryRun).text(in: language)
    guard cases.count <= Self.atAGlance else {
      return head + " " + ProgramSentence.touched(cases.count, isDryRun: isDryRun).text(in: language)
    }
    return ([head] + cases.map { "\($0.number)  \($0.stage)" }).joined(separator: "\n")
  }

  private static let atAGlance = 40
}
