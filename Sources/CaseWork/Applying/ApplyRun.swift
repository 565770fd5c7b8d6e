internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import Platform

/// One run of `apply` through its lines.
package struct ApplyRun: ~Copyable {
  /// Told how many lines are done, and which part of the whole that is, where it is known.
  package typealias Progress = (_ done: Int, _ fraction: Double?) -> Void

  private var runner: RequestRunner
  private let reader: RequestReader
  private var lines: ApplyLines
  private let progress: Progress
  /// What was done so far.
  package private(set) var report: ApplyReport

  /// - Parameters:
  ///   - runner: What carries lines out.
  ///   - reader: What reads them.
  ///   - lines: The lines.
  ///   - progress: Told now and then how far it is.
  package init(
    _ runner: RequestRunner, _ reader: RequestReader, lines: consuming ApplyLines, progress: @escaping Progress
  ) {
    self.runner = runner
    self.reader = reader
    self.lines = lines
    self.progress = progress
    report = ApplyReport(isDryRun: runner.isDryRun)
  }

  /// Records every line in one commit, or nothing.
  ///
  /// Under a dry run every line is tried, and what is wrong with each of them reported at once.
  ///
  /// Others can write until the first line is there: a terminal that nobody types at, or a slow pipe, shuts nobody out.
  ///
  /// - Throws: `PlacedError` that names the line; `RegistryError` where the index is damaged.
  package mutating func allOrNothing() throws {
    guard var line = try nextLine() else { return }
    _ = try RequestRunner.committing(in: runner.store, isDryRun: report.isDryRun) { batch in
      while true {
        do {
          if report.isDryRun {
            try carryOut(line, &batch)
          } else {
            report.add(try runner.run(try reader.request(line.bytes, line: line.number), &batch))
            try batch.spill()
          }
        } catch let error as RegistryError where error.isDamage {
          throw error
        } catch {
          throw PlacedError(error, .line(line.number))
        }
        progress(report.good, lines.fraction)
        guard let next = try nextLine() else { return Outcome() }
        line = next
      }
    }
  }

  /// The next line; nothing is recorded when it cannot be read.
  private mutating func nextLine() throws(PlacedError) -> ApplyLines.Line? {
    do throws(FileError) { return try lines.next() } catch { throw PlacedError(error, .list) }
  }

  /// Records the good lines, so many in one commit, and reports the bad ones.
  ///
  /// What stops the whole run, such as a full disk, ends it with the first line that is not recorded.
  package mutating func keepingEach() {
    Interruption.hold()
    defer { Interruption.release() }
    while true {
      let before = report
      var first = lines.number + 1
      do {
        let some = try lines.batch(upTo: Self.batchSize)
        guard let line = some.first else { return }
        first = line.number
        try runner.store.write { batch in for line in some { try carryOut(line, &batch) } }
      } catch {
        report = before
        return report.stop(Interruption.isAsked ? RegistryError.interrupted : error, at: first)
      }
      if Interruption.isAsked { return report.stop(RegistryError.interrupted, at: lines.number + 1) }
    }
  }

  private static let batchSize = 64

  private mutating func carryOut(_ line: ApplyLines.Line, _ batch: inout StoreBatch) throws {
    if Interruption.isAsked { throw RegistryError.interrupted }
    progress(report.good + report.failures.count, lines.fraction)
    var trial = runner
    do {
      let outcome = try batch.attempt { batch in
        try trial.run(try reader.request(line.bytes, line: line.number), &batch)
      }
      runner = trial
      report.add(outcome)
    } catch {
      guard FailureKind(error).isAboutTheRequest else { throw error }
      report.add(error, line: line.number)
    }
  }
}
