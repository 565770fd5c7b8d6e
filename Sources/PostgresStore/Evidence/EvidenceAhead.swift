public import CaseRegistry

/// What was read of evidence before it was asked for, since others beside it were: where it is, and the bytes of what is
/// small.
struct EvidenceAhead {
  /// A document as the database has it.
  struct Row {
    let size: Int
    /// What its pieces are found by.
    let mark: String
  }

  /// Those that were looked for, by their SHA-256; nil where there is none.
  private var rows: [String: Row?] = [:]
  /// The bytes of those that are one small piece, by its mark.
  private var bytes: [String: [UInt8]] = [:]
  /// The largest that is read with others; what is larger is worth a question of its own.
  static let largest = 1 << 16
  private static let most = 4096

  /// A document that was looked for: nil when none was, nil inside when there is none.
  subscript(_ sha256: String) -> Row?? { rows[sha256] }

  /// Keeps what was found of those that were looked for; the bytes of those before were asked for by now.
  mutating func keep(_ found: [String: Row], of hashes: Set<String>, bytes: [String: [UInt8]]) {
    if rows.count >= Self.most { rows = [:] }
    for hash in hashes { rows[hash] = .some(found[hash]) }
    self.bytes = bytes
  }

  /// The bytes of a document that was read; they are not kept for a second time.
  mutating func take(_ mark: String) -> [UInt8]? { bytes.removeValue(forKey: mark) }
}

extension PostgresStore {
  /// Looks for documents of evidence together, and reads those of them that are small.
  public func expect(evidence hashes: Set<String>, areRead: Bool) throws(RegistryError) {
    let wanted = areRead ? hashes : hashes.filter { evidenceAhead[$0] == nil }
    if wanted.isEmpty { return }
    let values = [name, PostgresValue.texts(wanted.sorted())]
    var statements = [
      PostgresStatement(
        "SELECT sha256, size, upload FROM oversight.evidence WHERE registry = $1 AND sha256 = ANY ($2::text[])", values)
    ]
    if areRead {
      statements.append(
        PostgresStatement(
          """
          SELECT p.upload, p.bytes FROM oversight.evidence e \
          JOIN oversight.pieces p ON p.registry = e.registry AND p.upload = e.upload \
          WHERE e.registry = $1 AND e.sha256 = ANY ($2::text[]) AND e.size <= \(EvidenceAhead.largest) AND p.piece = 0
          """, values))
    }
    let answers = try ask(statements)
    var (found, bytes): ([String: EvidenceAhead.Row], [String: [UInt8]]) = ([:], [:])
    for row in 0..<answers[0].count {
      found[answers[0].text(row, 0)] = EvidenceAhead.Row(
        size: answers[0].integer(row, 1), mark: answers[0].text(row, 2))
    }
    if areRead {
      for row in 0..<answers[1].count { bytes[answers[1].text(row, 0)] = answers[1].bytes(row, 1) }
    }
    evidenceAhead.keep(found, of: wanted, bytes: bytes)
  }
}
