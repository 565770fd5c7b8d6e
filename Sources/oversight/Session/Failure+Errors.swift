import CaseRecords
import CaseRegistry
import JSONText
import Platform
import WorkflowEngine

extension Failure {
  /// What any error means to the caller; an error of an unknown kind is a defect of ours.
  init(_ error: any Swift.Error, in language: Language = .en) {
    switch error {
    case let error as Failure: self = error
    case let error as UsageError: self.init(error, in: language)
    case let error as RegistryError: self.init(registry: error)
    case FileError.interrupted: self.init(registry: .interrupted)
    case let error as FileError where error.isAboutContent: self.init(.invalid, error.description)
    case let error as FileError: self.init(.io, error.description)
    case let error as SealError: self.init(seal: error)
    case let error as Refusal: self.init(refusal: error, language: language, workflow: nil, number: nil)
    default: self.init(.internal, "a defect of the program: \(error). Nothing was changed. Please report it.")
    }
  }

  private init(registry error: RegistryError) {
    switch error {
    case .index: self.init(.io, error.description)
    case .notFound, .noCase, .gone, .noDefinition, .nothingToSettle: self.init(.notFound, error.description)
    case .exists, .commandConflict, .taken, .gap, .numberTaken: self.init(.conflict, error.description)
    case .document(_, .syntax), .document(_, .conflictMarkers): self.init(.syntax, error.description)
    case .document, .broken, .changedDefinition, .evidence: self.init(.invalid, error.description)
    case .interrupted, .file(.interrupted): self.init(.interrupted, RegistryError.interrupted.description)
    case .sameRegistry: self.init(.usage, error.description)
    case .file, .readOnly, .network, .uncertain: self.init(.io, error.description)
    case .database: self.init(error.isBusy ? .busy : .io, error.description)
    }
  }

  private init(seal error: SealError) {
    switch error {
    case .none, .notSealed: self.init(.notFound, error.description)
    case .notASeal, .otherLeaves, .problems: self.init(.invalid, error.description)
    case .missing, .noKey, .noProgram, .notSigned: self.init(.io, error.description)
    case .overtaken: self.init(.busy, error.description)
    }
  }
}

extension FileError {
  /// Whether it is what stands in the file that is wrong, and not that it cannot be read.
  fileprivate var isAboutContent: Bool { if case .longLine = self { true } else { false } }
}
