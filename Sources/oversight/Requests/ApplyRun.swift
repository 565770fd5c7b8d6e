import CaseRegistry
import Reports
import WorkflowEngine
import Platform

/// One run of `apply` through its lines.
struct ApplyRun: ~Copyable {
  private var runner: RequestRunner
  private let reader: ApplyReader
  private var lines: CommandLines
  private let progress: ProgressLine
  private(set) var report: ApplyReport

  init(_ runner: RequestRunner, _ reader: ApplyReader, lines: consuming CommandLines, progress: ProgressLine) {
    self.runner = runner
    self.reader = reader
    self.lines = lines
    self.progress = progress
    report = ApplyReport(isDryRun: runner.isDryRun, language: runner.language)
  }

  /// Records every line in one commit, or nothing.
  ///
  /// Others can write until the first line is there: a terminal that nobody types at, or a slow pipe, shuts nobody out.
  ///
  /// - Throws: `Failure` that names the line.
  mutating func allOrNothing() throws {
    let registry = runner.registry
    defer { progress.finish() }
    guard var line = try nextLine() else { return }
    _ = try Session.commit(in: registry, isDryRun: report.isDryRun) {
      while true {
        do {
          report.add(try runner.run(try reader.request(line.bytes, line: line.number)))
          try registry.spill()
        } catch let error as RegistryError where error.isDamage {
          throw error
        } catch {
          throw Self.located(error, line.number, runner.language)
        }
        progress.show(report.good, fraction: lines.fraction)
        guard let next = try nextLine() else { return RequestRunner.Outcome() }
        line = next
      }
    }
  }

  /// The next line; nothing is recorded when it cannot be read.
  private mutating func nextLine() throws(Failure) -> CommandLines.Line? {
    do throws(FileError) { return try lines.next() } catch {
      throw Failure(error, in: runner.language).withNothingChanged(in: runner.language)
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
        return report.stop(
          Failure(Interruption.isAsked ? RegistryError.interrupted : error, in: runner.language), at: first)
      }
      if Interruption.isAsked {
        return report.stop(Failure(RegistryError.interrupted, in: runner.language), at: lines.number + 1)
      }
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
      let failure = Failure(error, in: runner.language)
      guard failure.kind.isAboutTheLine else { throw error }
      report.add(failure, line: line.number)
    }
  }

  /// A failure that says in which line.
  private static func located(_ error: any Error, _ line: Int, _ language: Language) -> Failure {
    var failure = Failure(error, in: language)
    failure.message = "\(ProgramSentence.line(line).text(in: language)): \(failure.message)"
    return failure.withNothingChanged(in: language)
  }
}

extension Failure {
  /// The failure, which says that nothing was changed.
  fileprivate func withNothingChanged(in language: Language) -> Failure {
    let claim = ClosingSentence.nothingChanged.text(in: language)
    guard !message.contains(claim.dropLast()) else { return self }
    var failure = self
    failure.message += (message.hasSuffix(".") ? "" : ".") + " " + claim
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
