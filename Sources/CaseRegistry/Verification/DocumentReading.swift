import JSONText

/// One document, read and looked at by itself: most of the work of a verification, on whatever thread.
struct DocumentReading: Sendable {
  /// The path within the registry.
  let path: String
  /// What it says; the document itself is let go of where it was read, since that takes time too.
  private(set) var found: ExaminedCase?
  private(set) var problems: [Problem] = []
  /// Why it cannot be read.
  private(set) var failure: String?
  /// Whether it has gone since its folder was read.
  private(set) var isGone = false
  private let file: Path
  private let files: FileSystem?
  private var bytes: [UInt8]

  /// A document that is still to be read.
  init(path: String, file: Path, files: FileSystem) {
    self.path = path
    self.file = file
    self.files = files
    bytes = []
  }

  /// A document of which the bytes are at hand, or the reason why they are not.
  init(path: String, file: Path, bytes: [UInt8] = [], failure: String? = nil) {
    self.path = path
    self.file = file
    files = nil
    self.bytes = bytes
    self.failure = failure
  }

  /// Reads, parses, folds and checks it.
  func examined() -> DocumentReading {
    var reading = self
    reading.read()
    if reading.failure == nil, !reading.isGone { reading.examine() }
    reading.bytes = []
    return reading
  }

  private mutating func read() {
    guard let files else { return }
    do throws(FileError) {
      if let read = try files.readOrdinaryFile(file) { bytes = read } else { isGone = true }
    } catch {
      failure = "\(RegistryError.file(error))"
    }
  }

  private mutating func examine() {
    do throws(DocumentError) {
      let document = try CaseDocument(bytes)
      problems = document.problems(in: bytes) + document.requirementProblems()
      found = ExaminedCase(document)
    } catch {
      failure = "\(error)"
    }
  }
}
