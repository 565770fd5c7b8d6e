import CaseRegistry
import JSONText
import WorkflowEngine

extension RequestRunner {
  /// Adds a document to a case outside of an action.
  mutating func attach(
    _ item: Request.Attachment, to number: CaseNumber, _ request: Request
  ) throws -> Outcome {
    let document = try registry.document(number)
    return try changed([try decide(.attach([try keep(item)]), on: document, request)])
  }

  /// Stores a file as evidence; under a dry run it is only looked at.
  func keep(_ item: Request.Attachment) throws -> Evidence {
    var document = try isDryRun ? look(at: item) : registry.store(evidence: item.file, kind: item.kind)
    document.origin = item.origin
    document.supplier = item.supplier
    document.visibility = item.visibility
    document.redacts = item.redacts?.lowercased()
    return document
  }

  private func look(at item: Request.Attachment) throws -> Evidence {
    let read = try FileSystem().readPieces(of: item.file) { _ throws(FileError) in }
    guard let read else { throw FileError.notFound(.copy, item.file) }
    return Evidence(
      kind: item.kind, sha256: read.digest.description, name: item.file.lastComponent, size: read.size)
  }
}

extension Request.Wish {
  /// The files given with it.
  var attachments: [Request.Attachment] {
    switch self {
    case .advance(_, _, _, let evidence): evidence
    case .log(let log): log.evidence
    case .attach(_, let item): [item]
    case .open, .assign, .act, .correct, .recompute, .migrate, .forget, .tick: []
    }
  }
}
