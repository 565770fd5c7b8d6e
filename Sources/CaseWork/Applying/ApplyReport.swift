internal import WorkflowEngine

/// What a list of requests did, line by line.
package struct ApplyReport {
  /// The cases it changed, each once, as it left them.
  package private(set) var cases: [CaseSummary] = []
  private var places: [CaseNumber: Int] = [:]
  /// What is to be known beside it, each once.
  package private(set) var notes: [WorkNote] = []
  /// What time did.
  package private(set) var lapses: [LapseView] = []
  /// The lines that were refused, and why; what stopped the run comes last.
  package private(set) var failures: [(line: Int, error: any Error)] = []
  /// How many lines were recorded.
  package private(set) var good = 0
  /// Whether something stopped the run before its end: the last of the failures, and all lines before it are done.
  package private(set) var isStopped = false
  /// Whether nothing of it was kept.
  package let isDryRun: Bool

  init(isDryRun: Bool) { self.isDryRun = isDryRun }

  mutating func add(_ outcome: Outcome) {
    good += 1
    lapses += outcome.lapses
    notes += outcome.notes.filter { !notes.contains($0) }
    for answer in outcome.cases {
      if let place = places[answer.number] {
        cases[place] = answer
      } else {
        places[answer.number] = cases.count
        cases.append(answer)
      }
    }
  }

  mutating func add(_ error: any Error, line: Int) { failures.append((line, error)) }

  /// Ends the report where the run was stopped.
  mutating func stop(_ error: any Error, at line: Int) {
    isStopped = true
    failures.append((line, error))
  }
}
