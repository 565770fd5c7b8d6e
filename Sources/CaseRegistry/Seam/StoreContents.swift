public import CaseRecords
public import Platform
public import WorkflowEngine

/// What a store holds, by names: enough to verify it and to take from it what another has not.
///
/// A folder that somebody sent is such a thing too, though nothing is asked of it and nothing written into it.
public protocol StoreContents: AnyObject {
  /// What the registry is: its offset, its office, its languages.
  var settings: RegistrySettings { get }

  /// What the store is called where two of them are spoken of, such as its folder; empty for one that lies nowhere.
  var place: Path { get }

  /// The registry's own history, all of it.
  ///
  /// - Throws: `document` when it cannot be read as what it should be, and what the store does not do.
  func journal() throws(RegistryError) -> Journal

  /// The bytes of a part of the registry, by its path as `RegistryPath` has it.
  ///
  /// - Returns: Nil where there is none; one that cannot be read is an error.
  func contents(of path: String) throws(RegistryError) -> [UInt8]?

  /// The documents of all cases, in the order of their paths.
  func documents() throws(RegistryError) -> StoredDocuments

  /// The names of the parts under a path, such as `conflicts`, in order.
  func names(under path: String) throws(RegistryError) -> [String]

  /// How large the documents of evidence are that are kept under a SHA-256, without reading them; none where there is none.
  func sizes(ofEvidence sha256: String) -> [Int]

  /// Says which documents of evidence will be asked for soon, so that a store that is far away looks for them together.
  ///
  /// - Parameters:
  ///   - hashes: The SHA-256 of each.
  ///   - areRead: Whether their bytes will be asked for too.
  func expect(evidence hashes: Set<String>, areRead: Bool) throws(RegistryError)

  /// Reads a document of evidence piece by piece.
  ///
  /// - Parameter body: Given each piece in order; the memory is only good meanwhile.
  /// - Throws: `evidence` when it is gone, or turns out not to be what was stored after `body` was given all of it; what
  ///   `body` throws, as `file`.
  func read(
    _ document: Evidence, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError)

  /// The store as it is now; the same where it always answers as it is.
  func renewed() throws(RegistryError) -> any StoreContents
}

extension StoreContents {
  /// The path of a part with the place of the store in front.
  func whole(_ path: String) -> Path { place.text.isEmpty ? Path(path) : place / path }

  /// A store that is near looks for each when it is asked for.
  public func expect(evidence hashes: Set<String>, areRead: Bool) throws(RegistryError) {}

  /// The store itself.
  public func renewed() throws(RegistryError) -> any StoreContents { self }
}

/// The documents of a store, each still to be read.
public struct StoredDocuments: Sendable {
  /// Where each is.
  public var paths: [String]
  /// What is wrong with the places in which they are: folders that cannot be looked into, links in place of folders.
  public var problems: [Problem]
  private let reading: @Sendable (String) -> StoredPart

  /// Documents.
  ///
  /// - Parameter reading: How one of them is read.
  package init(
    _ paths: [String], problems: [Problem] = [], reading: @escaping @Sendable (_ path: String) -> StoredPart
  ) {
    self.paths = paths
    self.problems = problems
    self.reading = reading
  }

  /// Reads one of them, on whatever thread.
  package func read(_ path: String) -> StoredPart { reading(path) }
}

/// A document, or another part of a registry, as it was found.
public enum StoredPart: Sendable {
  /// Its bytes.
  case bytes([UInt8])
  /// There is none, or not any more.
  case gone
  /// It cannot be read.
  case unreadable(FileError)
}
