import CaseRecords
import Digests
public import Platform
public import WorkflowEngine

extension MemoryStore {
  /// It lies nowhere.
  public var place: Path { "" }

  /// The documents of all cases.
  public func documents() throws(RegistryError) -> StoredDocuments {
    let documents = Dictionary(
      state.documents.values.map { (RegistryPath.document(of: $0.number), $0) }, uniquingKeysWith: { first, _ in first }
    )
    return StoredDocuments(documents.keys.sorted()) { path in documents[path].map { .bytes($0.bytes) } ?? .gone }
  }

  /// The names of the parts under a path.
  public func names(under path: String) throws(RegistryError) -> [String] {
    state.parts.keys.filter { $0.hasPrefix("\(path)/") }.map { String($0.dropFirst(path.count + 1)) }.sorted()
  }

  /// How large a document is.
  public func sizes(ofEvidence sha256: String) -> [Int] {
    Digest(hex: sha256).flatMap { state.evidence[$0] }.map { [$0.count] } ?? []
  }

  /// Reads a document in one piece.
  public func read(
    _ document: Evidence, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError) {
    guard let bytes = Digest(hex: document.sha256).flatMap({ state.evidence[$0] }) else {
      throw .evidence(document.name, sha256: document.sha256, .missing)
    }
    var failure: FileError?
    bytes.withUnsafeBytes { piece in
      do throws(FileError) { try body(piece) } catch { failure = error }
    }
    if let failure { throw .file(failure) }
  }

  /// Begins to look at evidence.
  public func audit() throws(RegistryError) -> any StoreAudit { MemoryAudit(state.evidence) }

  /// What `look` finds: nobody else writes meanwhile.
  public func atOneMoment<Found>(
    _ look: () throws(RegistryError) -> Found, isSound: (Found) -> Bool
  ) throws(RegistryError) -> Found { try look() }
}

/// What a store in memory can find out about itself: which evidence it has, and which of it no record names.
private final class MemoryAudit: StoreAudit {
  private let evidence: [Digest: [UInt8]]
  private var named: Set<Digest> = []

  init(_ evidence: [Digest: [UInt8]]) { self.evidence = evidence }

  var memory: String { RegistryPath.own }

  func problemsBesideCases() throws(RegistryError) -> [Problem] { [] }

  func lookUp(_ cases: [ExaminedCase]) throws(RegistryError) {}

  func problem(of examined: ExaminedCase) -> Problem? { nil }

  func state(of document: Evidence) -> EvidenceState {
    guard let digest = Digest(hex: document.sha256), let bytes = evidence[digest] else { return .missing }
    named.insert(digest)
    return bytes.count == document.size && SHA256.digest(of: bytes) == digest ? .ok : .altered
  }

  func leftovers() -> (problems: [Problem], unused: [String]) {
    ([], evidence.keys.filter { !named.contains($0) }.map { "\(RegistryPath.evidence)/\($0)" }.sorted())
  }

  func foreign() throws(RegistryError) -> [String] { [] }

  func problemsAfterCases(isComplete: Bool) throws(RegistryError) -> [Problem] { [] }

  func losses() throws(RegistryError) -> [Problem] { [] }
}
