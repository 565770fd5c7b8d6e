import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

extension Session {
  /// Carries out one request and commits it; under a dry run nothing is kept.
  mutating func record(
    _ wish: Request.Wish, role: String? = nil, note: String? = nil, voiding: Set<Int> = [], despite: String? = nil,
    isDryRun: Bool = false
  ) throws -> Outcome {
    let request = try request(wish, role: role, note: note, voiding: voiding, despite: despite)
    for note in try names().notes(on: request, today: try today()) { self.note(note) }
    var runner = RequestRunner(registry, now: try now(), isDryRun: isDryRun)
    let outcome = try runner.record(request)
    if !isDryRun { remember(outcome.cases) }
    return outcome
  }

  /// Carries out several requests and commits them once; under a dry run nothing is kept.
  ///
  /// - Parameter wishes: What is wished; with an id that was given, each request has that id followed by its part, such as
  ///   the number of its case.
  @discardableResult
  mutating func record(
    all wishes: [(part: String, wish: Request.Wish)], role: String? = nil, note: String? = nil, despite: String? = nil,
    isDryRun: Bool = false
  ) throws -> Outcome {
    var requests: [Request] = []
    for (part, wish) in wishes {
      let id = options.id.map { "\($0)-\(part)" }
      requests.append(try request(wish, id: id, role: role, note: note, despite: despite))
    }
    return try record(all: requests, isDryRun: isDryRun)
  }

  /// Carries out requests in one commit.
  @discardableResult
  mutating func record(all requests: [Request], isDryRun: Bool = false) throws -> Outcome {
    var runner = RequestRunner(registry, now: try now(), isDryRun: isDryRun)
    let outcome = try runner.record(all: requests)
    if !isDryRun { remember(outcome.cases) }
    return outcome
  }

  private mutating func request(
    _ wish: Request.Wish, id: String? = nil, role: String?, note: String?, voiding: Set<Int> = [], despite: String?
  ) throws -> Request {
    let typed = Request(
      id: id ?? options.id, actor: try actor(), role: role.map { RoleID($0) }, on: options.on, note: note,
      expectedRecords: options.expectedRecords, voiding: voiding, despite: despite, isTyped: true,
      period: options.period,
      wish: try wish.readingFiles())
    return try names().understood(typed)
  }

  /// Carries out one request, and says where its cases stand now.
  mutating func recordAndTell(
    _ wish: Request.Wish, role: String? = nil, note: String? = nil, voiding: Set<Int> = [], despite: String? = nil,
    isDryRun: Bool = false
  ) throws -> ExitCode {
    let outcome = try record(wish, role: role, note: note, voiding: voiding, despite: despite, isDryRun: isDryRun)
    let summary = try summary(of: outcome)
    let replaced = try reader().replacements(outcome)
    var json = outcome.json
    json["replaced"] = replaced?.json
    answer(.object(json)) { ([summary] + (replaced?.texts(lines, language) ?? [])).joined(separator: "\n") }
    if isDryRun { terminal.say(ProgramWords.dryRun[language]) }
    return .ok
  }

  /// What a command did to its cases, for people; nothing where nobody reads it.
  func summary(of outcome: Outcome) throws -> String {
    guard !options.json else { return "" }
    let reader = try reader()
    return try outcome.histories.map { history in
      let view = try reader.view(of: history.state)
      let lapses = outcome.lapses.filter { $0.number == history.state.number }.map { $0.text(view, lines, language) }
      return (lapses + [OutcomePage.text(of: history, view, lines, language)]).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
