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
      for path in documents.paths {
        guard case .bytes(let bytes) = documents.read(path) else {
          throw .broken(path: path, [Problem(.missing(.documentGone), path: path)])
        }
        let document: CaseDocument
        do throws(DocumentError) { document = try CaseDocument(bytes) } catch { throw .document(path: path, error) }
        for one in document.history.heldEvidence where known.insert(one.sha256).inserted {
          if source.sizes(ofEvidence: one.sha256).isEmpty { continue }
          _ = try copy.store(EvidenceSource(one, of: source), kind: one.kind)
        }
        try copy.replace(document, isSettled: true)
        try copy.spill()
      }
    }
    if let code { _ = try store.setOffice(code, at: at) }
    return store
  }

  /// Makes all that lists are made of anew from the documents.
  ///
  /// - Returns: How many cases were read.
  public func refresh(progress: ReadingProgress? = nil) throws -> Int {
    try writeInCopy { batch in
      // So no row is believed to be what follows from its document.
      try ask(PostgresStatement("UPDATE oversight.documents SET whole = false WHERE registry = $1", [name]))
      let numbers = try everyNumber().sorted()
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
