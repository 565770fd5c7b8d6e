public import Platform
package import WorkflowEngine

/// Where a document of evidence is read from, in pieces: a file that somebody hands in, another store.
///
/// Two sources are the same when they have the same path beneath the same folder.
public struct EvidenceSource {
  /// Takes a piece; the memory is only good meanwhile.
  public typealias Sink = (UnsafeRawBufferPointer) throws(FileError) -> Void

  /// The file, of which the name is recorded.
  public let path: Path
  /// The folder it is beneath; nil for a path that stands for itself.
  public let root: Path?
  private let pieces: (Sink) throws(RegistryError) -> Void

  /// A source.
  ///
  /// - Parameters:
  ///   - path: The file, of which the name is recorded.
  ///   - root: The folder it is beneath; nil for a path that stands for itself.
  ///   - pieces: Hands all of it to a sink, in order.
  public init(
    _ path: Path, beneath root: Path? = nil, pieces: @escaping (Sink) throws(RegistryError) -> Void
  ) {
    (self.path, self.root, self.pieces) = (path, root, pieces)
  }

  /// A document of another store.
  package init(_ document: Evidence, of store: any StoreContents) {
    self.init(Path(document.sha256) / document.name, beneath: store.place) { (sink) throws(RegistryError) in
      try store.read(document, sink)
    }
  }

  /// Hands all of it to a sink, in order.
  ///
  /// - Throws: `file`, and what the source says of itself.
  package func read(_ sink: Sink) throws(RegistryError) { try pieces(sink) }
}

extension EvidenceSource: Hashable {
  /// Whether both are the same file.
  public static func == (one: EvidenceSource, other: EvidenceSource) -> Bool {
    one.path == other.path && one.root == other.root
  }

  /// Feeds what tells it from others.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(root)
  }
}
