import CaseRegistry
import CaseRecords
import Disk
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
  /// Whether it has gone since its folder was read.
  private(set) var isGone = false
  private let folder: RootedFolder?
  private var bytes: [UInt8]

  /// A document that is still to be read.
  init(path: String, in folder: RootedFolder) {
    self.path = path
    self.folder = folder
    bytes = []
  }

  /// A document of which the bytes are at hand, or the reason why they are not.
  init(path: String, bytes: [UInt8] = [], failure: Problem.Fault? = nil) {
    self.path = path
    folder = nil
    self.bytes = bytes
    self.failure = failure
  }

  /// Reads, parses, folds and checks it.
  ///
  /// - Parameter workflows: The definitions that can be read, which say what is public.
  func examined(_ workflows: [WorkflowReference: Workflow]) -> DocumentReading {
    var reading = self
    reading.read()
    if reading.failure == nil, !reading.isGone { reading.examine(workflows) }
    reading.bytes = []
    return reading
  }

  private mutating func read() {
    guard let folder else { return }
    do throws(FileError) {
      if let read = try folder.read(path) { bytes = read } else { isGone = true }
    } catch {
      failure = .format(.unreadable(error))
    }
  }

  private mutating func examine(_ workflows: [WorkflowReference: Workflow]) {
    do throws(DocumentError) {
      let document = try CaseDocument(bytes)
      problems = document.problems(in: bytes) + document.requirementProblems()
      found = ExaminedCase(document, PublicTexts(workflow: workflows[document.state.workflow]))
    } catch {
      failure = .format(.document(error))
    }
  }
}
