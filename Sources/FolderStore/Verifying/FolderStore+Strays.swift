import CaseRecords
import CaseRegistry
import Disk
import JSONText
import Platform
import WorkflowEngine

extension FolderStore {
  /// Files that nobody has recorded, in the folders where every file is recorded.
  func strayProblems() throws(RegistryError) -> [Problem] {
    var stray = try names(in: "cases").filter { $0.utf8.count != 4 || !$0.utf8.allSatisfy(Self.isDigit) }
      .map { "cases/\($0)" }
    for year in try years() {
      stray += try names(in: "cases/\(year)").filter { !RegistryPath.isNameOfDocument($0) }
        .map { "cases/\(year)/\($0)" }
    }
    let journal = try journal()
    let known = Set(
      journal.workflows.map { RegistryPath.workflow($0) }
        + journal.calendars.map { RegistryPath.calendar($0.reference) }
        + journal.seals.flatMap { Seal.files(of: $0, journal).map(\.path) })
    for folder in ["workflows", "calendars", RegistryPath.seals] {
      stray += try names(in: folder).map { "\(folder)/\($0)" }.filter { !known.contains($0) }
    }
    let versions = Set(try versions().map(\.path))
    stray += try names(in: RegistryPath.conflicts).map { "\(RegistryPath.conflicts)/\($0)" }
      .filter { !versions.contains($0) }
    return stray.map { Problem(.unexpected(.unrecorded), path: $0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The names in a folder of the registry, without those of files that are being written just now and those that systems
  /// and editors leave.
  private func names(in folder: String) throws(RegistryError) -> [String] {
    do throws(FileError) {
      guard try self.folder.isFolder(folder) else { return [] }
      return try self.folder.names(in: folder).filter { name in
        if ForeignFile.isForeign(name) { return false }
        guard let owner = FileSystem.owner(ofTemporary: name) else { return true }
        return !files.isRunning(owner, since: try? self.folder.stamp(of: "\(folder)/\(name)")?.mtimeNanoseconds)
      }
    } catch { throw .file(error) }
  }
}
