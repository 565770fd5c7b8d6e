import Digests
import CaseRegistry
import Disk
import JSONText
import Platform
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
    var document: Evidence
    do {
      document =
        try isDryRun ? look(at: item) : registry.store(evidence: item.file, beneath: item.root, kind: item.kind)
    } catch let error where item.root != nil {
      throw Failure(error, evidence: item, language)
    }
    document.origin = item.origin
    document.supplier = item.supplier
    document.visibility = item.visibility
    document.redacts = item.redacts?.lowercased()
    return document
  }

  private func look(at item: Request.Attachment) throws -> Evidence {
    let read = try FileSystem().readPieces(of: item.file, beneath: item.root) { _ throws(FileError) in }
    guard let read else { throw FileError.notFound(.copy, item.place) }
    return Evidence(
      kind: item.kind, sha256: read.digest.description, name: item.file.lastComponent, size: read.size)
  }
}

extension Failure {
  /// A file that a list of commands must not take, since it is not in the list's folder itself.
  init(outside named: Path, of folder: Path, because reason: String) {
    self.init(
      .usage,
      "the file '\(named)' \(reason): a list takes evidence only from ordinary files in its own folder, '\(folder)', "
        + "without '..' and without a symbolic link on the way. Nothing was changed. "
        + "Put the file beside the list, or name its folder with --evidence-from DIR.")
  }

  /// Why a file that a list of commands names was not taken.
  fileprivate init(_ error: any Error, evidence item: Request.Attachment, _ language: Language) {
    let cause: FileError? =
      switch error {
      case RegistryError.file(let error): error
      case let error as FileError: error
      default: nil
      }
    guard let root = item.root, let reason = cause.flatMap(\.placeProblem) else {
      self.init(error, in: language)
      return
    }
    self.init(outside: item.file, of: root, because: reason)
  }
}

extension FileError {
  /// What is wrong with where a file lies, or with what it is; nil for what has other causes.
  fileprivate var placeProblem: String? {
    switch self {
    case .outside: "leads out of the folder"
    case .symbolicLink(_, let path): "is reached through the symbolic link '\(path)'"
    case .notAFile, .isAFolder: "is no ordinary file"
    case .notFound, .permission, .readOnly, .noSpace, .notAFolder, .exists, .notEmpty, .tooLarge, .longLine,
      .interrupted,
      .io:
      nil
    }
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
