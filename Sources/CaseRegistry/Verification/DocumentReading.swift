import CaseRecords
import JSONText
import Platform
import WorkflowEngine

/// One document, read and looked at by itself: most of the work of a verification, on whatever thread.
struct DocumentReading: Sendable {
  /// The path within the registry.
  let path: String
  /// What it says; the document itself is let go of where it was read, since that takes time too.
  private(set) var found: ExaminedCase?
  private(set) var problems: [Problem] = []
  /// Why it cannot be read.
  private(set) var failure: Problem.Fault?
  /// Whether it has gone since the documents were listed.
  private(set) var isGone = false

  /// Reads, parses, folds and checks a document.
  ///
  /// - Parameters:
  ///   - path: Which.
  ///   - documents: The documents of the store.
  ///   - grounds: The definitions, calendars and acts that can be read.
  init(_ path: String, of documents: StoredDocuments, _ grounds: IndexGrounds) {
    self.path = path
    switch documents.read(path) {
    case .bytes(let bytes): examine(bytes, grounds)
    case .gone: isGone = true
    case .unreadable(let error): failure = .format(.unreadable(error))
    }
  }

  private mutating func examine(_ bytes: [UInt8], _ grounds: IndexGrounds) {
    do throws(DocumentError) {
      let document = try CaseDocument(bytes)
      problems = document.problems(in: bytes) + document.requirementProblems()
      found = ExaminedCase(document, grounds)
    } catch {
      failure = .format(.document(error))
    }
  }
}
