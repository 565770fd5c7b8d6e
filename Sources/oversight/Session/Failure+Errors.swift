import CaseRecords
import CaseRegistry
import JSONText
import Reports
import Platform
import WorkflowEngine

extension Failure {
  /// What any error means to the caller; an error of an unknown kind is a defect of ours.
  ///
  /// - Parameter language: In which it is told.
  init(_ error: any Swift.Error, in language: Language) {
    switch error {
    case let error as Failure: self = error
    case let error as UsageError: self.init(error, in: language)
    case let error as RegistryError: self.init(registry: error, language)
    case FileError.interrupted: self.init(registry: .interrupted, language)
    case let error as FileError where error.isAboutContent: self.init(.invalid, error.text(in: language))
    case let error as FileError: self.init(.io, error.text(in: language))
    case let error as SealError: self.init(seal: error, language)
    case let error as Refusal: self.init(refusal: error, language: language, workflow: nil, number: nil)
    default: self.init(.internal, ProgramSentence.defect("\(error)").text(in: language))
    }
  }

  private init(registry error: RegistryError, _ language: Language) {
    let text = error.text(in: language)
    switch error {
    case .index: self.init(.io, text)
    case .notFound, .noCase, .gone, .noDefinition, .nothingToSettle: self.init(.notFound, text)
    case .exists, .commandConflict, .taken, .gap, .numberTaken: self.init(.conflict, text)
    case .document(_, .syntax), .document(_, .conflictMarkers): self.init(.syntax, text)
    case .document, .broken, .changedDefinition, .evidence: self.init(.invalid, text)
    case .interrupted, .file(.interrupted): self.init(.interrupted, RegistryError.interrupted.text(in: language))
    case .sameRegistry: self.init(.usage, text)
    case .file, .readOnly, .network, .uncertain: self.init(.io, text)
    case .database: self.init(error.isBusy ? .busy : .io, text)
    }
  }

  private init(seal error: SealError, _ language: Language) {
    let text = error.text(in: language)
    switch error {
    case .none, .notSealed: self.init(.notFound, text)
    case .notASeal, .otherLeaves, .problems: self.init(.invalid, text)
    case .missing, .noKey, .noProgram, .notSigned: self.init(.io, text)
    case .overtaken: self.init(.busy, text)
    }
  }
}

extension FileError {
  /// Whether it is what stands in the file that is wrong, and not that it cannot be read.
  fileprivate var isAboutContent: Bool { if case .longLine = self { true } else { false } }
}
