public import CaseRecords
public import Platform
public import SQLite
public import WorkflowEngine

/// Why the registry did not do something.
public enum RegistryError: Error, Hashable, Sendable {
  /// No registry here or in any folder above.
  case notFound(Path)
  /// A registry is here already.
  case exists(Path)
  /// The index says something that no document can say; it is to be made anew.
  case index(String)
  /// The file system did not do something.
  case file(FileError)
  /// The database did not do something.
  case database(SQLiteError)
  /// A file is not what it should be; problems are those of its chain, if it could be read.
  case document(path: String, DocumentError)
  /// A document was changed from outside so that its history no longer holds.
  case broken(path: String, [Problem])
  /// There is no such case.
  case noCase(CaseNumber)
  /// A case that was known has lost its document.
  case gone(path: String, CaseNumber, records: Int)
  /// The registry has no such definition or calendar, though a case pins it.
  case noDefinition(String)
  /// A definition or calendar file is not the one that was pinned.
  case changedDefinition(String)
  /// Another file is pinned under this version or edition (`key`); `next` is the first that is free.
  case taken(String, key: String, next: Int)
  /// An edition of a calendar that does not follow the newest.
  case gap(CalendarReference, newest: CalendarReference)
  /// The stored document of this name and SHA-256 is gone or not what was stored.
  case evidence(String, sha256: String, EvidenceState)
  /// Nothing can be written here.
  case readOnly(Path)
  /// The folder lies on a network file system, where a database is not safe.
  case network(Path)
  /// A registry cannot be merged with itself.
  case sameRegistry(Path)
  /// There is no other version of a case to decide on.
  case nothingToSettle(CaseNumber)
  /// The number that was to be given is that of another case.
  case numberTaken(CaseNumber)
  /// The same id was used for another command.
  case commandConflict(id: String)
  /// The disk failed while the command was committed: whether it was, only the next reading can tell.
  case uncertain(SQLiteError)
  /// Somebody asked the program to end before the command was committed.
  case interrupted
}

extension RegistryError {
  /// Whether somebody else is writing, so that trying again helps.
  public var isBusy: Bool {
    if case .database(let error) = self { error.kind == .busy || error.kind == .locked } else { false }
  }
}

extension RegistryError {
  /// Whether the database cannot be right, so that it is to be made anew from the documents.
  public var isDamage: Bool {
    switch self {
    case .index: true
    case .database(let error):
      switch error.kind {
      case .corrupt, .notADatabase, .constraint, .other: true
      case .busy, .locked, .full, .inputOutput, .readOnly, .cannotOpen, .tooLarge: false
      }
    default: false
    }
  }

  /// Whether a file of the registry is missing, damaged or cannot be read, which is no reason to leave the others alone.
  public var isAboutFile: Bool {
    switch self {
    case .file(.interrupted): false
    case .file, .document, .broken, .noCase, .gone, .noDefinition, .changedDefinition, .evidence: !isAboutDatabase
    case .notFound, .exists, .index, .database, .taken, .gap, .readOnly, .network, .sameRegistry, .nothingToSettle,
      .numberTaken, .commandConflict, .uncertain, .interrupted:
      false
    }
  }

  /// Whether the documents may be all right, and only the database beside them cannot be used.
  var isAboutDatabase: Bool {
    switch self {
    case .index, .database: true
    case .file(let error): error.path.components.contains(DatabaseFile.folder)
    default: false
    }
  }
}

extension RegistryError {
  /// What is wrong with a file and what to do, for a notice beside something that was done all the same.
  public var finding: String {
    switch self {
    case .document(let path, let error): "\(path): \(error). \(Self.restoring)"
    case .broken(let path, let problems):
      "\(path): \(problems.map(\.message).joined(separator: "; ")). \(Self.restoring)"
    case .gone(let path, let number, let records):
      "\(path) is gone: \(number) had \(records) record(s). \(Self.restoring)"
    case .changedDefinition(let path): "\(path) is not the file that was pinned. \(Self.restoring)"
    case .file(let error): "\(error.cause)."
    default: description
    }
  }

  private static let restoring = "Restore the file from a copy or from git, then run 'oversight verify'."
}

extension RegistryError: CustomStringConvertible {
  /// Where, what, whether anything changed, and what to do next.
  public var description: String {
    switch self {
    case .notFound(let path):
      "There is no registry in \(path) or above. Make one with 'oversight init', or name one with --registry DIR."
    case .exists(let path): "\(path) is a registry already. Nothing was changed."
    case .index(let what):
      "The index says what no document says: \(what). Nothing was changed. 'oversight refresh' makes it anew."
    case .file(let error): error.description
    case .database(let error): "\(error.cause). Nothing was changed. \(error.advice)"
    case .document(let path, let error):
      "\(path): \(error). Nothing was changed. Restore the file from a copy or from git, then run 'oversight verify'."
    case .broken(let path, let problems):
      "\(path): \(problems.map(\.message).joined(separator: "; ")). Nothing was changed. "
        + "Restore the file from a copy or from git, then run 'oversight verify'."
    case .noCase(let number): "There is no case \(number) in this registry. 'oversight list' shows those there are."
    case .gone(let path, let number, let records):
      "\(path) is gone: \(number) had \(records) record(s). Nothing was changed. "
        + "Restore the file from a copy or from git, then run 'oversight verify'."
    case .noDefinition(let name):
      "This registry has no '\(name)'. 'oversight workflow list' shows what there is; where a case pins it, its file is gone: "
        + "restore it from a copy, then run 'oversight verify'."
    case .changedDefinition(let path):
      "\(path) is not the file that was pinned. Nothing was changed. Restore it from a copy; a changed definition needs a new version."
    case .taken(let name, let key, let next):
      "\(name) is here with another content. Nothing was changed. Give the changed file \"\(key)\": \(next)."
    case .gap(let reference, let newest):
      "\(reference) does not follow \(newest), the newest edition here. Nothing was changed. "
        + "Give the calendar \"edition\": \(newest.edition + 1)."
    case .evidence(let name, let hash, let state):
      "The document '\(name)' (SHA-256 \(hash)) is \(state == .missing ? "gone" : "not the one that was stored"). "
        + "Put the right file into evidence/\(hash.prefix(2)) from a copy, then run 'oversight evidence check'."
    case .readOnly(let path): "\(path) cannot be written. Nothing was changed. Work on a copy, or ask for permission."
    case .network(let path):
      "\(path) lies on a network drive, where two people writing at once could lose data. Nothing was changed. "
        + "Keep the registry on a local disk and share it by git or by copying."
    case .uncertain(let error):
      "The disk failed while the command was recorded: \(error.cause). It is not known whether it stands. Look with "
        + "'oversight show' or 'oversight list', or send it again with the same --id: then it is recorded once."
    case .interrupted: "Interrupted. Nothing was changed."
    case .sameRegistry(let path): "\(path) is this registry itself. Nothing was changed. Name another folder."
    case .nothingToSettle(let number):
      "\(number) has no such other version to decide on. Nothing was changed. 'oversight verify' names those there are."
    case .numberTaken(let number):
      "\(number) is another case. Nothing was changed. Run the command again, or 'oversight refresh' first."
    case .commandConflict(let id):
      "The id '\(id)' was used before for another command. Nothing was changed. Take a new id."
    }
  }
}

extension RegistryError {
  /// What failed and why, for a sentence that says itself what was recorded.
  var cause: String {
    switch self {
    case .file(let error): error.cause
    case .database(let error), .uncertain(let error): error.cause
    case .interrupted: "somebody asked the program to end"
    case .notFound, .exists, .index, .document, .broken, .noCase, .gone, .noDefinition, .changedDefinition, .taken,
      .gap, .evidence, .readOnly, .network, .sameRegistry, .nothingToSettle, .numberTaken, .commandConflict:
      description
    }
  }
}

/// Turns the errors of files and the database into the registry's.
func translate<Value: ~Copyable>(
  _ body: () throws(FileError) -> Value
) throws(RegistryError) -> Value {
  do throws(FileError) { return try body() } catch { throw .file(error) }
}

/// Turns the errors of the database into the registry's.
func asking<Value: ~Copyable>(
  _ body: () throws(SQLiteError) -> Value
) throws(RegistryError) -> Value {
  do throws(SQLiteError) { return try body() } catch { throw .database(error) }
}
