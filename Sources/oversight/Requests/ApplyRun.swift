import CaseRegistry

/// One run of `apply` through its lines.
struct ApplyRun: ~Copyable {
  private var runner: RequestRunner
  private let reader: ApplyReader
  private var lines: CommandLines
  private let progress: ProgressLine
  private(set) var report = ApplyReport()

  init(_ runner: RequestRunner, _ reader: ApplyReader, lines: consuming CommandLines, progress: ProgressLine) {
    self.runner = runner
    self.reader = reader
    self.lines = lines
    self.progress = progress
  }

  /// Records every line in one commit, or nothing.
  ///
  /// - Throws: `Failure` that names the line.
  mutating func allOrNothing(isDryRun: Bool) throws {
    let registry = runner.registry
    defer { progress.finish() }
    _ = try Session.commit(in: registry, isDryRun: isDryRun) {
      while let line = try lines.next() {
        do {
          report.add(try runner.run(try reader.request(line.bytes, line: line.number)))
          try registry.relieve()
        } catch let error as RegistryError where error.isDamage {
          throw error
        } catch {
          throw Self.located(error, line.number)
        }
        progress.show(report.good, fraction: lines.fraction)
      }
      return RequestRunner.Outcome()
    }
  }

  /// Records the good lines, so many in one commit, and reports the bad ones.
  ///
  /// What stops the whole run, such as a full disk, ends it with the first line that is not recorded.
  mutating func keepingEach() {
    defer { progress.finish() }
    Interruption.hold()
    defer { Interruption.release() }
    while true {
      let before = report
      var first = lines.number + 1
      do {
        let batch = try lines.batch(upTo: Self.batchSize)
        guard let line = batch.first else { return }
        first = line.number
        try runner.registry.write { for line in batch { try carryOut(line) } }
      } catch {
        report = before
        return report.stop(Failure(Interruption.isAsked ? RegistryError.interrupted : error), at: first)
      }
      if Interruption.isAsked { return report.stop(Failure(RegistryError.interrupted), at: lines.number + 1) }
    }
  }

  private static let batchSize = 64

  private mutating func carryOut(_ line: CommandLines.Line) throws {
    if Interruption.isAsked { throw RegistryError.interrupted }
    progress.show(report.good + report.failures.count, fraction: lines.fraction)
    var trial = runner
    do {
      let outcome = try runner.registry.attempt { try trial.run(try reader.request(line.bytes, line: line.number)) }
      runner = trial
      report.add(outcome)
    } catch {
      let failure = Failure(error)
      guard failure.kind.isAboutTheLine else { throw error }
      report.add(failure, line: line.number)
    }
  }

  /// A failure that says in which line.
  private static func located(_ error: any Error, _ line: Int) -> Failure {
    var failure = Failure(error)
    failure.message = "line \(line): \(failure.message)"
    if !failure.message.contains("Nothing was changed") { failure.message += ". Nothing was changed." }
    return failure
  }
}

extension FailureKind {
  /// Whether it is a matter of what was asked, and not of the disk or of others at work.
  fileprivate var isAboutTheLine: Bool {
    switch self {
    case .refused, .conflict, .notFound, .usage, .syntax, .invalid: true
    case .io, .busy, .interrupted, .internal: false
    }
  }
}
