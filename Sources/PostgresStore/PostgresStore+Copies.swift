import CaseRecords
public import CaseRegistry
import JSONText
import WorkflowEngine

extension PostgresStore {
  /// Makes a registry on a server that holds what another does, wherever that is, byte for byte; one transaction.
  ///
  /// - Parameters:
  ///   - source: The other, which is only read.
  ///   - address: Where; there must be no registry of this name.
  ///   - code: The code with which the copy gives numbers; nil where it is for reading.
  ///   - at: When it is made.
  /// - Throws: `copy(.officeTaken)`, `server`, `document` for one that cannot be read; nothing is made then.
  public static func copy(
    _ source: any StoreView, to address: PostgresAddress, office code: String?, at: String
  ) throws -> PostgresStore {
    if let code { try source.checkIsFree(code) }
    var settings = source.settings
    settings.isForReading = true
    var parts: [(path: String, bytes: [UInt8])] = []
    for path in try source.partPaths() {
      if let bytes = try source.contents(of: path) { parts.append((path, bytes)) }
    }
    let foundation = Foundation(copying: try source.journal(), parts: parts)
    let store = try found(address, settings: settings, foundation) { (copy) throws(RegistryError) in
      let documents = try source.documents()
      var known: Set<String> = []
      for start in stride(from: 0, to: documents.paths.count, by: Self.copiedAtOnce) {
        let paths = documents.paths[start..<min(start + Self.copiedAtOnce, documents.paths.count)]
        let page = try paths.map { (path) throws(RegistryError) in try Self.document(of: documents, at: path) }
        let evidence = page.flatMap(\.history.heldEvidence).filter { known.insert($0.sha256).inserted }
        try source.expect(evidence: Set(evidence.map(\.sha256)), areRead: true)
        for one in evidence where !source.sizes(ofEvidence: one.sha256).isEmpty {
          _ = try copy.store(EvidenceSource(one, of: source), kind: one.kind)
        }
        for document in page { try copy.replace(document, isSettled: true) }
        try copy.spill()
      }
    }
    if let code { _ = try store.setOffice(code, at: at) }
    return store
  }

  private static let copiedAtOnce = 128

  private static func document(
    of documents: StoredDocuments, at path: String
  ) throws(RegistryError) -> CaseDocument {
    guard case .bytes(let bytes) = documents.read(path) else {
      throw .broken(path: path, [Problem(.missing(.documentGone), path: path)])
    }
    do throws(DocumentError) { return try CaseDocument(bytes) } catch { throw .document(path: path, error) }
  }

  /// Makes all that lists are made of anew from the documents.
  ///
  /// - Returns: How many cases were read.
  public func refresh(progress: ReadingProgress? = nil) throws -> Int {
    try writeInCopy { batch in
      // So no row is believed to be what follows from its document; and rows of no document go.
      try ask(
        [PostgresStatement("UPDATE oversight.documents SET whole = false WHERE registry = $1", [name])]
          + PostgresSchema.madeOfCases.map { table in
            PostgresStatement(
              """
              DELETE FROM oversight.\(table) t WHERE t.registry = $1 AND NOT EXISTS ( \
              SELECT 1 FROM oversight.documents d WHERE d.registry = t.registry AND d.number = t.number)
              """, [name])
          })
      let numbers = try everyNumber().sorted()
      try expect(documents: numbers)
      for (place, number) in numbers.enumerated() {
        try restage(try document(number))
        try batch.spill()
        if place % 256 == 255 { progress?(place + 1, numbers.count) }
      }
      progress?(numbers.count, numbers.count)
      return numbers.count
    }
  }
}
