public import CaseRegistry
import CaseRecords
import Digests
public import Platform
public import WorkflowEngine

/// A document of evidence whose pieces are in the database.
struct Upload: Hashable, Sendable {
  /// The SHA-256 of its bytes.
  let digest: Digest
  let size: Int
  /// What its pieces are found by.
  let mark: String
}

extension PostgresStore {
  /// Sends a document before a batch needs it, so that a large one does not keep others waiting.
  public func gather(_ source: EvidenceSource) {
    guard gathered[source] == nil, let upload = try? upload(source) else { return }
    gathered[source] = upload
  }

  /// Stores a document once, under the SHA-256 of its bytes; bytes that are here already are not kept twice.
  public func store(_ source: EvidenceSource, kind: String) throws(RegistryError) -> Evidence {
    let upload: Upload
    if let known = staged.sources[source] {
      upload = known
    } else if let known = gathered[source] {
      upload = known
    } else {
      upload = try self.upload(source)
      // What is undone, or is here already, goes again before the end.
      gathered[source] = upload
    }
    staged.sources[source] = upload
    if staged.evidence[upload.digest] == nil { staged.evidence[upload.digest] = upload }
    return Evidence(
      kind: kind, sha256: upload.digest.description, name: source.path.lastComponent, size: upload.size)
  }

  /// Sends the pieces of a document; what a source that cannot be read has left is taken away again.
  private func upload(_ source: EvidenceSource) throws(RegistryError) -> Upload {
    let mark = RandomSource.hex(bytes: 16)
    var (sha, piece, count, size): (SHA256, [UInt8], Int, Int) = (SHA256(), [], 0, 0)
    var failure: RegistryError?
    func send() {
      // Nothing is sent any more once the server is lost; what is read then is let go of.
      guard failure == nil, !piece.isEmpty || count == 0 else { return piece = [] }
      do throws(RegistryError) {
        try ask(
          PostgresStatement(
            "INSERT INTO oversight.pieces (registry, upload, piece, bytes) VALUES ($1, $2, $3, $4)",
            [name, .text(mark), .integer(count), .bytes(piece)]))
      } catch { failure = error }
      (piece, count) = ([], count + 1)
    }
    do throws(RegistryError) {
      try source.read { (bytes) throws(FileError) in
        sha.update(bytes)
        size += bytes.count
        var rest = bytes[...]
        while !rest.isEmpty {
          let some = rest.prefix(Self.pieceSize - piece.count)
          piece += UnsafeRawBufferPointer(rebasing: some)
          rest = rest.dropFirst(some.count)
          if piece.count == Self.pieceSize { send() }
        }
      }
    } catch { failure = failure ?? error }
    send()
    if let failure {
      _ = try? remove(uploads: [mark])
      throw failure
    }
    return Upload(digest: sha.finish(), size: size, mark: mark)
  }

  /// One megabyte.
  private static let pieceSize = 1 << 20

  private func remove(uploads: [String]) throws(RegistryError) {
    try ask(
      PostgresStatement(
        "DELETE FROM oversight.pieces WHERE registry = $1 AND upload = ANY ($2::text[])", [name, .texts(uploads)]))
  }

  /// Puts the documents that the batch has stored in their places, and sees to it that those go that are to be gone.
  func flushEvidence() throws(RegistryError) {
    var isIdle: Set<String> = Set(gathered.values.map(\.mark))
    if !staged.evidence.isEmpty {
      let sorted = staged.evidence.sorted { $0.value.mark < $1.value.mark }
      let rows = try ask(
        """
        INSERT INTO oversight.evidence (registry, sha256, size, upload) \
        SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[]) \
        ON CONFLICT (registry, sha256) DO NOTHING RETURNING upload
        """,
        [
          name, .texts(sorted.map(\.key.description)), .integers(sorted.map(\.value.size)),
          .texts(sorted.map(\.value.mark)),
        ])
      for row in 0..<rows.count { isIdle.remove(rows.text(row, 0)) }
    }
    if !isIdle.isEmpty { try remove(uploads: isIdle.sorted()) }
    gathered = [:]
    for sha256 in staged.dropped.sorted() where try holders(ofEvidence: sha256).isEmpty {
      try ask(
        PostgresStatement(
          """
          WITH gone AS (DELETE FROM oversight.evidence WHERE registry = $1 AND sha256 = $2 RETURNING upload) \
          DELETE FROM oversight.pieces p USING gone WHERE p.registry = $1 AND p.upload = gone.upload
          """, [name, .text(sha256)]))
    }
  }

  /// Forgets the documents that were sent for a batch and not stored by it, and those that somebody sent long ago whose
  /// program was stopped before its batch.
  func dropGathered() {
    if gathered.isEmpty { return }
    _ = try? remove(uploads: gathered.values.map(\.mark).sorted())
    _ = try? ask(
      PostgresStatement(
        """
        DELETE FROM oversight.pieces p WHERE p.registry = $1 AND p.made < now() - interval '1 day' AND NOT EXISTS ( \
        SELECT 1 FROM oversight.evidence e WHERE e.registry = p.registry AND e.upload = p.upload)
        """, [name]))
    gathered = [:]
  }

  /// Sees to it that the bytes of a document are gone once the batch stands, unless a case still holds them.
  public func dropEvidence(_ sha256: String) throws(RegistryError) {
    if Digest(hex: sha256) != nil { staged.dropped.insert(sha256) }
  }

  /// How large the document is that is kept under a SHA-256.
  public func sizes(ofEvidence sha256: String) -> [Int] {
    if let digest = Digest(hex: sha256), let upload = staged.evidence[digest] { return [upload.size] }
    if let known = evidenceAhead[sha256] { return known.map { [$0.size] } ?? [] }
    let rows = try? ask(
      "SELECT size FROM oversight.evidence WHERE registry = $1 AND sha256 = $2", [name, .text(sha256)])
    return rows.map { rows in (0..<rows.count).map { rows.integer($0, 0) } } ?? []
  }

  /// Reads a document of evidence piece by piece.
  public func read(
    _ document: Evidence, _ body: (UnsafeRawBufferPointer) throws(FileError) -> Void
  ) throws(RegistryError) {
    guard let mark = try mark(of: document) else {
      throw .evidence(document.name, sha256: document.sha256, .missing)
    }
    var (sha, piece): (SHA256, Int) = (SHA256(), 0)
    while true {
      if let bytes = evidenceAhead.take(mark) {
        try Self.hand(bytes, to: body, &sha)
        break
      }
      let rows = try ask(
        """
        SELECT bytes FROM oversight.pieces WHERE registry = $1 AND upload = $2 AND piece >= $3 AND piece < $4 \
        ORDER BY piece
        """, [name, .text(mark), .integer(piece), .integer(piece + Self.piecesAtOnce)])
      for row in 0..<rows.count {
        try Self.hand(rows.bytes(row, 0), to: body, &sha)
      }
      piece += rows.count
      if rows.count < Self.piecesAtOnce { break }
    }
    guard sha.finish().description == document.sha256 else {
      throw .evidence(document.name, sha256: document.sha256, .altered)
    }
  }

  private static let piecesAtOnce = 4

  private static func hand(
    _ bytes: [UInt8], to body: (UnsafeRawBufferPointer) throws(FileError) -> Void, _ sha: inout SHA256
  ) throws(RegistryError) {
    var failure: FileError?
    bytes.withUnsafeBytes { bytes in
      sha.update(bytes)
      do throws(FileError) { try body(bytes) } catch { failure = error }
    }
    if let failure { throw .file(failure) }
  }

  /// What the pieces of a document are found by; nil where there is none.
  private func mark(of document: Evidence) throws(RegistryError) -> String? {
    guard let digest = Digest(hex: document.sha256) else { return nil }
    if let upload = staged.evidence[digest] { return upload.mark }
    if let known = evidenceAhead[document.sha256] { return known?.mark }
    let rows = try ask(
      "SELECT upload FROM oversight.evidence WHERE registry = $1 AND sha256 = $2", [name, .text(document.sha256)])
    return rows.count == 0 ? nil : rows.text(0, 0)
  }
}
