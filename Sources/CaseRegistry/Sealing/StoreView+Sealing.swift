public import CaseRecords
public import Platform
public import WorkflowEngine
import Digests
import JSONText

extension StoreView {
  /// Reads the whole registry and makes a seal of it, which is not recorded yet.
  ///
  /// Others can go on writing meanwhile: a history only grows, so what is in the seal stays true.
  ///
  /// - Parameter at: The moment of sealing.
  /// - Throws: `SealError.problems` when something is not as it was written; `RegistryError`.
  public func draftSeal(at: Timestamp) throws -> SealDraft {
    let journal = try journal()
    guard let first = journal.entries.first, let last = journal.entries.last else {
      throw RegistryError.broken(path: RegistryPath.journal, [Problem(.chain(.emptyJournal))])
    }
    let verification = try verifiedAtOneMoment(keepingHeads: true)
    let report = verification.report
    if let problem = report.problems.first { throw SealError.problems(report.problems.count, first: problem) }
    let entries = SealedHead(SealedHead.journal, records: journal.entries.count, head: last.hash)
    let heads = [entries] + (verification.heads ?? [])
    var tree = MerkleTree()
    for head in heads { tree.append(head.leaf) }
    let seal = Seal(
      name: Self.nextSealName(on: at, journal), at: at, registry: first.hash, cases: report.cases,
      records: report.records, entries: journal.entries.count, journal: last.hash, root: tree.root,
      previous: try previousSeal())
    return SealDraft(seal: seal, heads: heads)
  }

  private static func nextSealName(on at: Timestamp, _ journal: Journal) -> String {
    let before = journal.seals.count { $0.hasPrefix("\(at.isoDay)-") }
    return "\(at.isoDay)-\(Digits.text(before + 1, width: 3))"
  }

  private func previousSeal() throws(RegistryError) -> Digest {
    guard let name = try journal().seals.last, let bytes = try contents(of: Seal.paths(of: name).seal) else {
      return .zero
    }
    return SHA256.digest(of: SealText.plain(bytes))
  }

  /// Definitions that were pinned before the bytes of files were: a seal pins them too.
  fileprivate func filesWithoutDigest() throws(RegistryError) -> [String: [UInt8]] {
    let journal = try journal()
    let pinned =
      [RegistryPath.acts] + journal.calendars.map { RegistryPath.calendar($0.reference) }
      + journal.workflows.map { RegistryPath.workflow($0) }
    var files: [String: [UInt8]] = [:]
    for path in pinned where journal.files[path] == nil { files[path] = try contents(of: path) }
    return files
  }
}

extension StoreView {
  /// The text of a seal of this registry; the newest unless another is named.
  ///
  /// - Throws: `SealError.none` when there is no seal.
  public func sealBytes(named name: String? = nil) throws -> (path: Path, bytes: [UInt8]) {
    guard let name = try name ?? journal().seals.last, Path.isPlainName(name) else { throw SealError.none }
    let path = Seal.paths(of: name).seal
    guard let bytes = try contents(of: path) else { throw SealError.missing(whole(path)) }
    return (whole(path), bytes)
  }

  /// The bytes of the lines that a seal was made of: those that were kept beside its text, else those of this registry.
  ///
  /// - Parameters:
  ///   - seal: The seal.
  ///   - kept: Those beside its text; nil where there are none.
  ///   - path: Where they are, or would be.
  /// - Throws: `missing` when they are in neither place; `otherLeaves` when their tree has another root, or they do not
  ///   say what the seal says.
  public func leaves(of seal: Seal, kept: [UInt8]?, at path: Path) throws -> [UInt8] {
    let own = Seal.paths(of: seal.name).leaves
    guard let bytes = try kept ?? contents(of: own) else { throw SealError.missing(path) }
    let (tree, records) = try SealLeaves.tree(of: bytes, path: path)
    var leaves = SealLeaves(bytes, path: path)
    guard try leaves.next() == seal.journalHead, tree.root == seal.root, tree.leaves.count == seal.leafCount,
      records == seal.records
    else { throw SealError.otherLeaves(path) }
    return bytes
  }
}

extension CaseStore {
  /// Records a seal with its lines and its signature: all of it, or nothing.
  ///
  /// - Throws: `SealError.overtaken` when the journal has grown since the draft; what `write` throws.
  public func record(_ draft: SealDraft, signature: [UInt8]?) throws {
    let seal = draft.seal
    let paths = Seal.paths(of: seal.name)
    var files = [paths.seal: seal.bytes, paths.leaves: draft.leavesBytes]
    files[paths.signature] = signature
    try write { batch in
      guard try batch.backend.journal().entries.last?.hash == seal.journal else { throw SealError.overtaken }
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) { try batch.backend.put(bytes, at: path) }
      try batch.backend.record(
        .seal(name: seal.name, root: seal.root), at: seal.at.description,
        files: try files.merging(batch.backend.filesWithoutDigest()) { own, _ in own })
    }
  }
}
