import CaseRecords
import WorkflowEngine

extension CaseStore {
  /// Gives numbers with another code from now on; a copy for reading becomes a registry of its own by that.
  ///
  /// Cases keep the numbers they have.
  ///
  /// - Parameters:
  ///   - code: The code, as it stands in numbers.
  ///   - at: When it is said.
  /// - Returns: False when that is the code already; nothing happens then.
  /// - Throws: `copy(.officeTaken)` for a code with which numbers were given before, here or in the registry that this is a
  ///   copy of, or that stands in the number of a case; `broken` when the journal's chain does not hold; what `write` throws.
  public func setOffice(_ code: String, at: String) throws -> Bool {
    try writeInCopy { batch in
      let backend = batch.backend
      var settings = backend.settings
      if settings.office == code, !settings.isForReading { return false }
      try backend.checkJournal()
      try backend.checkIsFree(code)
      (settings.office, settings.isForReading) = (code, false)
      try backend.record(.office(code), at: at, files: [:])
      try backend.become(settings)
      return true
    }
  }
}

extension StoreView {
  /// Makes sure that no numbers were ever given with a code here, or are given with it elsewhere as far as that is known.
  ///
  /// - Throws: `copy(.officeTaken)`.
  package func checkIsFree(_ code: String) throws(RegistryError) {
    let isTaken = try journal().offices.contains(code)
    let isInNumber = try documents().paths.contains { RegistryPath.number(ofDocument: $0)?.office == code }
    if isTaken || isInNumber { throw .copy(.officeTaken(code)) }
  }
}
