public import CaseRecords
public import CaseRegistry
import Disk
public import Platform
import WorkflowEngine

/// What a copy of a registry holds.
public struct CopyReport: Sendable {
  /// How many cases were copied.
  public let cases: Int
  /// How many records they hold.
  public let records: Int
  /// What is wrong in the copy, and most likely in the registry; empty for a sound one.
  public let problems: [Problem]

  /// What a copy holds.
  public init(cases: Int, records: Int, problems: [Problem]) {
    (self.cases, self.records, self.problems) = (cases, records, problems)
  }
}

extension FolderStore {
  /// Copies the registry as it stands, with its code, while others work; the copy is verified.
  ///
  /// Evidence, definitions, seals and all else that belongs to the registry come along, its database does not. A second
  /// backup into the same folder copies what is new.
  ///
  /// - Parameters:
  ///   - path: A folder outside the registry that is empty, not there, or holds an earlier backup.
  ///   - at: When it is made.
  ///   - progress: Told now and then how many cases of the copy are verified.
  /// - Throws: `copy` where the folder is no place for it, or holds what the registry has not; nothing is changed then.
  ///   `file` where it cannot be written: `noSpace`, `permission`, …
  public func backUp(to path: Path, at: String, progress: ReadingProgress? = nil) throws -> CopyReport {
    try copied(to: path, .backup, at: at, progress)
  }

  /// Copies the registry for others, while some work; the copy is verified.
  ///
  /// Without a code it is for reading: nothing can be recorded in it until `setOffice(_:at:)` gives it one. A second copy for
  /// reading into the same folder copies what is new.
  ///
  /// - Parameters:
  ///   - path: A folder outside the registry that is empty, not there, or holds an earlier copy for reading.
  ///   - code: The code with which the copy gives numbers; nil where it is for reading.
  ///   - at: When it is made.
  ///   - progress: Told now and then how many cases of the copy are verified.
  /// - Throws: As `backUp(to:at:progress:)`; `copy(.officeTaken)` before anything is copied.
  public func copy(
    to path: Path, office code: String?, at: String, progress: ReadingProgress? = nil
  ) throws -> CopyReport {
    if let code { try checkIsFree(code) }
    let report = try copied(to: path, .reading, at: at, progress)
    if let code { _ = try FolderStore.open(path, files: files).setOffice(code, at: at) }
    return report
  }

  private func copied(
    to path: Path, _ kind: FolderCopy.Kind, at: String, _ progress: ReadingProgress?
  ) throws -> CopyReport {
    var copy = try FolderCopy(of: self, to: path, kind, at: at)
    try copy.run()
    // Nothing is made in the copy: it is looked at as by somebody who may not write there.
    let report = try FolderStore.open(path, files: .readOnly).verify(progress: progress)
    return CopyReport(cases: report.cases, records: report.records, problems: report.problems)
  }
}
