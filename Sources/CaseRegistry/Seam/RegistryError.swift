public import CaseRecords
public import Platform
public import WorkflowEngine

/// Why the registry did not do something.
public enum RegistryError: Error, Hashable, Sendable {
  /// No registry here or in any folder above.
  case notFound(Path)
  /// A registry is here already.
  case exists(Path)
  /// The index says something that no document can say; it is to be made anew.
  case index(IndexFault)
  /// The file system did not do something.
  case file(FileError)
  /// The database did not do something.
  case database(DatabaseError)
  /// The server on which a registry is cannot be used.
  case server(ServerFault)
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
  /// A file that was handed in has nothing in it.
  case emptyFile(Path)
  /// Nothing can be written here.
  case readOnly(Path)
  /// The folder lies on a network file system, where a database is not safe.
  case network(Path)
  /// A registry cannot be merged with itself.
  case sameRegistry(Path)
  /// An id of another registry cannot mean this party in its cases.
  case mapping(PartyID, means: PartyID, MappingFault)
  /// A registry cannot be copied so, or its copy cannot do what was asked.
  case copy(CopyFault)
  /// There is no other version of a case to decide on.
  case nothingToSettle(CaseNumber)
  /// The number that was to be given is that of another case.
  case numberTaken(CaseNumber)
  /// The same id was used for another command.
  case commandConflict(id: String)
  /// The disk failed while the command was committed: whether it was, only the next reading can tell.
  case uncertain(DatabaseError)
  /// Somebody asked the program to end before the command was committed.
  case interrupted
}

/// Why an id cannot mean a party in the cases of another office.
public enum MappingFault: Hashable, Sendable {
  /// Nobody is called so in the other registry.
  case unknownThere
  /// Nobody here is called what it is to mean.
  case unknownHere
  /// It means itself already.
  case itself
  /// One is a person and the other is none.
  case unlike
  /// The other registry has no office code of its own, by which its cases could be told.
  case noOffice
  /// These cases would owe something to whoever owes it.
  case owesItself([CaseNumber])
}

/// What an index says that this program never writes.
public enum IndexFault: Hashable, Sendable {
  /// It is of another version.
  case otherVersion(Int, own: Int)
  /// Its tables are others.
  case otherTables
  /// What it keeps of the journal cannot be read.
  case journal(DocumentError)
  /// What it remembers of a history cannot be.
  case strangeHistory(CaseNumber, records: Int)
  /// It asks for a file to be written that this program never writes.
  case strangeFile(String)
  /// It asks for a document to be put where this program puts none.
  case strangeDocument(String)
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
    case .notFound, .exists, .index, .database, .server, .taken, .gap, .emptyFile, .readOnly, .network, .sameRegistry,
      .mapping,
      .copy,
      .nothingToSettle,
      .numberTaken, .commandConflict, .uncertain, .interrupted:
      false
    }
  }

  /// Whether the documents may be all right, and only the database beside them cannot be used.
  package var isAboutDatabase: Bool {
    switch self {
    case .index, .database: true
    case .file(let error): error.path.components.contains(RegistryPath.own)
    default: false
    }
  }
}
