internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
internal import Sheets
internal import WorkflowEngine

/// The kinds of failure that callers tell apart; the raw values are written into JSON.
package enum FailureKind: String, Hashable, Sendable, CaseIterable {
  /// A workflow does not allow it.
  case refused
  /// It contradicts what is recorded already.
  case conflict
  /// It is possible, but most likely a slip; with a reason it is recorded.
  case doubted
  /// It does not exist.
  case notFound = "not-found"
  /// Called in a wrong way.
  case usage
  /// A file is not strict JSON.
  case syntax
  /// Data is well formed but wrong.
  case invalid
  /// Input or output failed.
  case io
  /// Somebody else is writing.
  case busy
  /// Somebody asked the program to end.
  case interrupted
  /// A defect of ours.
  case `internal`
}

extension FailureKind {
  /// What kind of failure an error is; one that is not known here is a defect of ours.
  package init(_ error: any Error) {
    self =
      switch error {
      case let error as WorkError: error.kind
      case let error as PlacedError: FailureKind(error.cause)
      case let error as RegistryError: FailureKind(error)
      case let error as FileError: FailureKind(error)
      case let error as SealError: FailureKind(error)
      case let error as SheetFault: FailureKind(error)
      case let error as Refusal: RefusedRequest(error).kind
      // A member of a request that is not of the form it should have.
      case is FormatError: .usage
      default: .internal
      }
  }

  private init(_ error: RegistryError) {
    self =
      switch error {
      case .notFound, .noCase, .gone, .noDefinition, .nothingToSettle: .notFound
      case .exists, .commandConflict, .taken, .gap, .numberTaken: .conflict
      case .document(_, .syntax), .document(_, .conflictMarkers): .syntax
      case .document, .broken, .changedDefinition, .evidence, .emptyFile: .invalid
      case .interrupted, .file(.interrupted): .interrupted
      case .mapping(_, _, .unknownHere), .mapping(_, _, .unknownThere): .notFound
      case .mapping: .conflict
      case .sameRegistry, .copy(.inside): .usage
      case .copy(.forReading): .refused
      case .copy(.moving): .busy
      case .copy: .conflict
      case .index, .file, .readOnly, .network, .uncertain: .io
      case .database: error.isBusy ? .busy : .io
      case .server(let fault): FailureKind(fault)
      }
  }

  private init(_ fault: ServerFault) {
    self =
      switch fault {
      case .address: .usage
      case .noTables, .noRegistry: .notFound
      case .taken: .conflict
      case .denied: .refused
      case .unanswered: .busy
      case .noLibrary, .oldLibrary, .away, .lost, .otherTables: .io
      }
  }

  private init(_ error: SheetFault) {
    self =
      switch error {
      case .noSheet, .unknownEncoding, .unknownDelimiter, .noHeader(.some): .usage
      case .notATable, .archive, .markup, .noPart, .openQuote, .notText, .longCell, .tooWide, .tooLong, .noHeader:
        .invalid
      }
  }

  private init(_ error: FileError) {
    self =
      switch error {
      case .interrupted: .interrupted
      // What stands in the file is wrong, and not that it cannot be read.
      case .longLine: .invalid
      case .notFound, .permission, .readOnly, .noSpace, .notAFolder, .isAFolder, .exists, .notEmpty, .symbolicLink,
        .notAFile, .outside, .tooLarge, .io:
        .io
      }
  }

  private init(_ error: SealError) {
    self =
      switch error {
      case .none, .notSealed: .notFound
      case .notASeal, .otherLeaves, .problems: .invalid
      case .missing, .noKey, .noProgram, .notSigned: .io
      case .overtaken: .busy
      }
  }

  /// Whether it is a matter of what was asked, and not of the disk or of others at work.
  var isAboutTheRequest: Bool {
    switch self {
    case .refused, .conflict, .doubted, .notFound, .usage, .syntax, .invalid: true
    case .io, .busy, .interrupted, .internal: false
    }
  }
}
