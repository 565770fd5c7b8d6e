import CaseRecords
import CaseRegistry
import Digests
import WorkflowEngine

/// What a batch has put and the database has not been given yet; a value, so that a command of the batch can be undone.
struct Staged {
  /// The cases that were changed, as they will be.
  var documents: [CaseNumber: CaseDocument] = [:]
  /// In the order in which they were.
  var order: [CaseNumber] = []
  /// The cases of which other histories were put in place: their commands are written anew.
  var renewed: Set<CaseNumber> = []
  /// What commands have left in cases.
  var commands: [(id: String, trace: CommandTrace)] = []
  /// The ids of all commands of the batch, also of those that were sent already.
  var ids: Set<String> = []
  /// The records of which the digests of requests go.
  var forgotten: [(number: CaseNumber, records: [Int])] = []
  /// Parts of the registry, by their paths.
  var parts: [String: [UInt8]] = [:]
  /// The numbers that are used; nil before they were asked for.
  var allotter: NumberAllotter?
  /// Documents of evidence that were not here before, by their digests.
  var evidence: [Digest: Upload] = [:]
  /// Documents of evidence by where they were read from; each is read once.
  var sources: [EvidenceSource: Upload] = [:]
  /// The documents of evidence that are to go unless a case holds them.
  var dropped: Set<String> = []
  /// Whether entries were added to the journal, or another was put in its place.
  var isJournalChanged = false
  /// How many entries were added to it.
  var entries = 0
  /// Whether the registry has become one of other settings.
  var areSettingsChanged = false
  /// The cases that the public sees now and did not see before, or the other way round.
  var appearing: Set<CaseNumber> = []
  /// The cases that new ones name which the public sees.
  var appeared: Set<CaseNumber> = []
}

/// What a batch has found in the database, which nobody else can change meanwhile.
struct KnownRows {
  /// Documents as they are there.
  private(set) var documents: [CaseNumber: CaseDocument] = [:]
  /// Of which of them the rows of lists follow from the document alone.
  private(set) var whole: Set<CaseNumber> = []
  var parties: [PartyID: Party] = [:]
  /// Everybody who was asked for, whether they are known or not.
  var asked: Set<PartyID> = []
  /// What the office publishes, once that was asked for.
  var publication: Publication?
  var counters: [NumberAllotter.Series: Int] = [:]
  /// Numbers of which there is no document.
  var free: Set<CaseNumber> = []
  /// How many numbers were looked up at once the last time.
  var width = 0

  /// As many documents as are kept at once; one batch may look at all there are.
  private static let most = 512

  mutating func keep(_ document: CaseDocument, isWhole: Bool) {
    if documents.count >= Self.most { forgetDocuments() }
    documents[document.number] = document
    if isWhole { whole.insert(document.number) }
  }

  mutating func forgetDocuments() { (documents, whole) = ([:], []) }

  mutating func forgetPeople() { (parties, asked) = ([:], []) }
}
