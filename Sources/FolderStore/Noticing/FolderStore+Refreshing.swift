public import CaseRegistry
import Disk
import CaseRecords
import JSONText
import Platform
import SQLite
public import WorkflowEngine

extension FolderStore {
  /// Makes the index anew from the documents; what cannot be read is reported and left out.
  ///
  /// A document that says the same in other bytes than the program writes is written anew.
  ///
  /// - Parameters:
  ///   - accepted: Cases whose documents are taken as they are, though they lack records that were known or sealed, and
  ///     when that is recorded.
  ///   - progress: Told now and then how far it is.
  /// - Returns: How many cases were read.
  public func refresh(
    accepting accepted: (numbers: [CaseNumber], at: String)? = nil, progress: ReadingProgress? = nil
  ) throws(RegistryError) -> Int {
    guard !isReadOnly else { return try caseFiles().count }
    if accepted != nil, settings.isForReading { throw .copy(.forReading(root)) }
    var count = 0
    try transaction { () throws(RegistryError) in
      try moveShortYears()
      count = try rebuild(rewriting: true, progress: progress)
      guard let accepted else { return }
      // Under the lock it is the newest, to which the entries are chained.
      try loadJournal()
      for number in accepted.numbers { try accept(number, at: accepted.at) }
    }
    writeFiles(isRecovery: true)
    tidyDatabaseFolder()
    try noticeUnreadable()
    return count
  }

  /// Puts documents of years before 1000, which an earlier edition put into folders such as `cases/24`, where they belong.
  private func moveShortYears() throws(RegistryError) {
    for year in try years() where year.utf8.count < 4 {
      for path in try caseFiles(in: year) {
        guard let number = RegistryPath.number(ofDocument: path), RegistryPath.isShort(path, of: number) else {
          continue
        }
        let right = RegistryPath.document(of: number)
        try translate { () throws(FileError) in
          // Never in the place of another.
          guard try !folder.exists(right) else { return }
          try folder.makeFolder(Path(right).parent.text)
          try folder.rename(path, to: right)
          try folder.syncFolder(Path(right).parent.text)
        }
      }
      // One that still holds something stays.
      _ = try? folder.removeFolder("cases/\(year)")
    }
  }
}
