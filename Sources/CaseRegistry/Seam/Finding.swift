public import CaseRecords
public import Platform
public import WorkflowEngine

/// Something a registry noticed beside a command: what was repaired, what somebody changed from outside, what is missing.
public enum Finding: Hashable, Sendable {
  /// A file cannot be read, or is not what it should be; all else goes on.
  case unreadable(RegistryError)
  /// A document could not be read when it was last looked at, and just now nobody can look at it.
  case unread(path: String)
  /// The database cannot be read, so that what was recorded last may be missing.
  case incomplete(RegistryError)
  /// The database in a folder cannot be used now, so that all documents were read.
  case databaseUnusable(Path, RegistryError)
  /// A database that was not made here, or could not be read, was kept aside in a folder.
  case databaseKept(folder: String)
  /// The database in a folder was not made here, so that the index was made anew.
  case strangeDatabase(folder: String)
  /// So many files were taken from a database that came with the folder.
  case leftoversTaken(Int)
  /// So many files that an interrupted command had left were written.
  case commitsFinished(Int)
  /// What was recorded is safe, and its files could not be written yet.
  case unwritten(RegistryError)
  /// Somebody asked the program to end before all files of what was recorded were written.
  case writingStopped
  /// A document was changed from outside; nil where its history holds.
  case edited(path: String, HistoryLoss?)
  /// A file had been edited while it was written; that edit is kept in another place.
  case keptAside(String, in: Path)
  /// A document that was to be put in its place is gone.
  case evidenceGone(Path)
  /// What was removed may still stand in the folder of the database for a while.
  case stillToClear(folder: String, RegistryError)
  /// A case has another version that nobody has decided on.
  case otherVersion(CaseNumber)
  /// The database of another registry cannot be read, so that what is only there is not taken.
  case otherDatabaseUnread(Path)
  /// Time has more to do in a case than one command records.
  case moreLapses(CaseNumber)
}

/// A document that is known to be there, or to have been there, and cannot be read just now.
public struct UnreadableDocument: Hashable, Sendable {
  /// Its path within the registry.
  public let path: String
  /// The number in its name; nil where that is none.
  public let number: CaseNumber?
  /// Why.
  public let finding: Finding

  /// A document that cannot be read.
  package init(path: String, number: CaseNumber?, finding: Finding) {
    self.path = path
    self.number = number
    self.finding = finding
  }
}
