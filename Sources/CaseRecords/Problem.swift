public import Platform
public import WorkflowEngine

/// Something wrong in a registry.
public struct Problem: Hashable, Sendable {
  /// What sort of thing is wrong; the raw values are what `verify` prints.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A file cannot be read as what it should be.
    case format
    /// A file that should be there is not.
    case missing
    /// A file that should not be there is.
    case unexpected
    /// A record is missing, inserted or out of order.
    case chain
    /// A record was changed.
    case hash
    /// The rest of a document is not what its history says.
    case state
    /// The bytes are not the ones the program writes.
    case bytes
    /// A reference to a case, definition or party leads nowhere.
    case reference
    /// A number is used twice or skipped.
    case number
    /// There is another version of a case that nobody has decided on.
    case conflict
    /// The index does not agree with the documents.
    case index
    /// A history is not the one that was sealed.
    case seal
  }

  /// The case, when there is one.
  public var number: CaseNumber?
  /// The file, within the registry.
  public var path: String
  /// What is wrong.
  public let fault: Fault

  /// What sort of thing is wrong.
  public var kind: Kind { fault.kind }

  /// Something wrong with a file.
  public init(_ fault: Fault, path: String = "", number: CaseNumber? = nil) {
    self.fault = fault
    self.path = path
    self.number = number
  }

  /// The same about a case.
  package func about(_ number: CaseNumber) -> Problem {
    var copy = self
    copy.number = number
    return copy
  }

  /// The same about a file.
  package func at(_ path: String) -> Problem {
    var copy = self
    copy.path = path
    return copy
  }
}

extension Problem {
  /// What exactly is wrong, by its kind; records and entries are counted from 1.
  public enum Fault: Hashable, Sendable {
    /// A file cannot be read as what it should be.
    case format(Format)
    /// A file that should be there is not.
    case missing(Missing)
    /// A file that should not be there is.
    case unexpected(Unexpected)
    /// A record is missing, inserted or out of order.
    case chain(Chain)
    /// A record was changed.
    case hash(Hash)
    /// The rest of a document is not what its history says.
    case state(State)
    /// The bytes are not the ones the program writes.
    case bytes(Bytes)
    /// A reference to a case, definition or party leads nowhere.
    case reference(Reference)
    /// A number is used twice or skipped.
    case number(Number)
    /// There is another version of a case that nobody has decided on.
    case conflict(Conflict)
    /// The index does not agree with the documents.
    case index(Index)
    /// A history is not the one that was sealed.
    case seal(Seal)
  }
}

extension Problem.Fault {
  /// What sort of thing is wrong.
  public var kind: Problem.Kind {
    switch self {
    case .format: .format
    case .missing: .missing
    case .unexpected: .unexpected
    case .chain: .chain
    case .hash: .hash
    case .state: .state
    case .bytes: .bytes
    case .reference: .reference
    case .number: .number
    case .conflict: .conflict
    case .index: .index
    case .seal: .seal
    }
  }
}

extension Problem.Fault {
  /// Why a file cannot be read as what it should be.
  public enum Format: Hashable, Sendable {
    /// It cannot be read at all.
    case unreadable(FileError)
    /// It is no document of a case.
    case document(DocumentError)
    /// A record was recorded at no moment that there is.
    case noMoment(record: Int)
    /// What is always about private people stands in clear.
    case plainText(record: Int, pointer: String)
  }

  /// What should be there and is not.
  public enum Missing: Hashable, Sendable {
    /// A file is gone.
    case fileGone
    /// The document of a case is gone.
    case documentGone
    /// The document of a case is gone, and so are so many after it.
    case documentsGone(after: Int)
    /// A document of evidence is gone.
    case evidenceGone(name: String, sha256: String)
    /// A document of evidence cannot be read.
    case evidenceUnreadable(name: String, sha256: String)
    /// The lines of a seal are not here.
    case sealLinesGone
    /// The version of a case that was decided against is gone.
    case droppedVersionGone
  }

  /// What should not be there and is.
  public enum Unexpected: Hashable, Sendable {
    /// Nobody has recorded the file.
    case unrecorded
    /// Something else stands in the place of a folder.
    case noFolder
    /// What was removed by law is back.
    case removedIsBack(CaseNumber)
    /// The file is no document stored under its SHA-256.
    case strangeEvidence
    /// A folder of evidence cannot be looked into.
    case closedFolder(FileError)
  }

  /// What is missing, inserted or out of order.
  public enum Chain: Hashable, Sendable {
    /// The journal has no entry.
    case emptyJournal
    /// An entry of the journal does not follow the one before.
    case entryOrder(Int)
    /// A record says that it has another number.
    case recordNumber(Int, said: Int)
    /// A record does not follow the one before.
    case recordOrder(Int)
    /// A history that was known is not there any more.
    case loss(HistoryLoss)
  }

  /// What was changed.
  public enum Hash: Hashable, Sendable {
    /// An entry of the journal was changed.
    case entryChanged(Int)
    /// A record was changed.
    case recordChanged(Int)
    /// A personal value was changed.
    case personalChanged(record: Int, pointer: String)
    /// A personal value was removed, and no record says why.
    case personalRemoved(record: Int, pointer: String)
    /// A personal value is gone without a trace.
    case personalGone(record: Int, pointer: String)
    /// `personal` was added.
    case personalAdded(record: Int)
    /// Something was added beside a personal value.
    case besidePersonal(record: Int, pointer: String)
    /// A document of evidence was changed.
    case evidenceChanged(name: String, sha256: String)
    /// A stored document is not what its name promises.
    case evidenceName
    /// A file is not the one that was pinned.
    case notPinned
    /// A file was changed after it was written.
    case fileChanged
    /// A version of a case cannot be read.
    case unreadableVersion(FileError)
    /// A version of a case is no document.
    case noVersion(path: String, DocumentError)
    /// The history of a version of a case does not hold.
    case unsoundVersion(path: String, [Problem])
    /// The other registry was changed while it was merged.
    case changedWhileMerged
    /// The evidence of the other registry was changed while it was merged.
    case evidenceChangedWhileMerged
  }

  /// What is not what the history says.
  public enum State: Hashable, Sendable {
    /// A member of the document is not what its history says.
    case stateDiffers(String)
    /// A file is not what the journal says.
    case notJournals
  }

  /// What says the same in other bytes.
  public enum Bytes: Hashable, Sendable {
    /// The document says the same in other bytes.
    case otherBytes
    /// A file says the same in other bytes.
    case otherLayout
    /// A pinned file says the same in other bytes.
    case pinnedLayout
  }

  /// What leads nowhere.
  public enum Reference: Hashable, Sendable {
    /// The case says that it was opened under itself.
    case underItself
    /// A case it says it opened does not say so.
    case childDenies(CaseNumber)
    /// The case it says it was opened under does not say so.
    case parentDenies(CaseNumber)
    /// The journal does not know the definition it pins.
    case unknownDefinition(WorkflowReference)
    /// Nobody has this id.
    case nobody(PartyID)
    /// A document is a redacted copy of what the case does not have.
    case redactsNothing(name: String, sha256: String)
    /// A case rests on what is not here.
    case lack(MergeLack)
  }

  /// What stands under a number that is not its own.
  public enum Number: Hashable, Sendable {
    /// The file holds another case.
    case otherCase(CaseNumber)
    /// The file belongs into another folder.
    case otherFolder(String)
    /// The file holds another version of the case than its name says.
    case otherVersion
    /// The proof is of another case than the document.
    case otherProof(CaseNumber, of: String)
  }

  /// What nobody has decided on.
  public enum Conflict: Hashable, Sendable {
    /// There is another version of the case that nobody has decided on.
    case undecidedVersion(CaseNumber)
  }

  /// What the index does not say as the documents do.
  public enum Index: Hashable, Sendable {
    /// It does not know the state of a case; a table of it differs.
    case staleIndex(table: String)
    /// A table has rows of no document.
    case strangeRows(table: String)
    /// A database shows others than the office something else of a case than may be seen of it.
    case staleShown
    /// The search does not find what it should.
    case blindSearch
    /// It does not know the journal as it is.
    case staleJournal
    /// It remembers fewer numbers of a series than are given.
    case forgottenNumbers(prefix: String, known: Int, given: Int)
  }

  /// What is not as it was sealed.
  public enum Seal: Hashable, Sendable {
    /// A seal cannot be read.
    case unreadableSeal(SealError)
    /// The seal is of another registry.
    case otherRegistry(seal: String)
    /// A sealed case is gone.
    case sealedGone(seal: String, records: Int)
    /// Fewer records are left than were sealed.
    case sealedShorter(seal: String, records: Int, left: Int)
    /// The history up to a record is not the sealed one.
    case sealedDiffers(seal: String, record: Int)
    /// Fewer records are left than a proof says.
    case provedShorter(records: Int, left: Int)
    /// The history up to a record is not the one that a proof is of.
    case provedDiffers(record: Int)
    /// The proof does not lead to the root of the seal.
    case proofLeadsElsewhere
    /// The signature is none of this seal, as the program that checked it says.
    case badSignature(ProgramAnswer)
    /// The key of the signature is not on the list of signers.
    case unknownSigner(key: String)
    /// There is no signature.
    case noSignature
  }
}

/// What a document lacks of a history that was known.
public enum HistoryLoss: Hashable, Sendable {
  /// It has fewer records.
  case shorter(CaseNumber, from: Int, to: Int)
  /// It has another history: a record that was known, with this hash in hex, is not in it.
  case another(CaseNumber, record: Int, head: String)
}
