public import CaseRecords
import JSONText
import Platform
import WorkflowEngine

extension StoreView {
  /// Reads every part of the registry and checks it against its chain, its definition, the others and the newest seal.
  ///
  /// Documents are read one after the other; of each only what others must agree with is kept.
  ///
  /// - Parameter progress: Told now and then how far it is.
  public func verify(progress: ReadingProgress? = nil) throws(RegistryError) -> VerificationReport {
    try verifiedAtOneMoment(keepingHeads: false, progress: progress).report
  }

  /// A verification of which no problem is only that somebody has written while it read.
  func verifiedAtOneMoment(
    keepingHeads keepsHeads: Bool, progress: ReadingProgress? = nil
  ) throws(RegistryError) -> Verification {
    try atOneMoment({ () throws(RegistryError) in
      var verification = try Verification(
        self, against: try newestSeal(), keepsHeads: keepsHeads, progress: progress)
      try verification.run()
      return verification
    }) { $0.report.problems.isEmpty }
  }

  /// As `verify()`, against a seal of which the lines are at hand.
  ///
  /// - Parameters:
  ///   - seal: Any seal of this registry, also one kept elsewhere.
  ///   - leaves: The bytes of its `.leaves`, whose tree has the root that the seal names. Without them only the line of the
  ///     journal can be compared, which tells a registry that was put back from an older copy.
  ///   - progress: Told now and then how far it is.
  public func verify(
    against seal: Seal, leaves: [UInt8]?, progress: ReadingProgress? = nil
  ) throws(RegistryError) -> VerificationReport {
    var verification = try Verification(
      self, against: SealCursor(seal, SealLeaves(leaves ?? seal.journalHead.leaf, path: Path(seal.name))),
      progress: progress)
    try verification.run()
    var report = verification.report
    if leaves == nil {
      report.problems.append(
        Problem(.missing(.sealLinesGone), path: Seal.paths(of: seal.name).leaves))
    }
    return report
  }

  /// The bytes of a part; nil where there is none, or none that can be read, which is told with all parts.
  private func readable(_ path: String) throws(RegistryError) -> [UInt8]? {
    do throws(RegistryError) { return try contents(of: path) } catch {
      guard case .file = error else { throw error }
      return nil
    }
  }

  /// The newest seal of the registry; nil when there is none, or it cannot be read, which is a problem of its file then.
  private func newestSeal() throws(RegistryError) -> SealCursor? {
    guard let name = try journal().seals.last, Path.isPlainName(name) else { return nil }
    let paths = Seal.paths(of: name)
    guard let bytes = try readable(paths.seal), let leaves = try readable(paths.leaves),
      let seal = try? Seal(bytes, at: Path(paths.seal))
    else { return nil }
    return SealCursor(seal, SealLeaves(leaves, path: Path(paths.leaves)))
  }
}
