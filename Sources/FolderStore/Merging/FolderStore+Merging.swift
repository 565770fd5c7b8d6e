public import CaseRegistry
import CaseRecords
import Digests
import Disk
import JSONText
public import Platform
import SQLite
import WorkflowEngine

extension FolderStore {
  /// Takes over what another registry has and this one has not.
  ///
  /// The other folder is only read. What can be taken is taken in one commit, all or nothing; what only people can
  /// decide is reported. A second merge of the same folder does nothing.
  ///
  /// - Parameters:
  ///   - root: The folder of the other registry.
  ///   - isDryRun: Only work out what would be taken.
  ///   - at: When it is recorded.
  /// - Throws: `notFound`, `sameRegistry`, `document`, `broken` about the other's journal, and what `write` throws.
  public func merge(_ root: Path, isDryRun: Bool = false, at: String) throws -> MergeReport {
    let (mine, theirs) = try translate { () throws(FileError) in
      (try folder.stamp(of: RegistryPath.settings), try files.stamp(of: root / RegistryPath.settings))
    }
    guard mine != theirs else { throw RegistryError.sameRegistry(root) }
    try checkJournal()
    let (first, other) = try plan(merging: root, at: at)
    let before = try journal()
    if isDryRun || first.isNothing(beside: before) { return first.report }
    guard !isReadOnly else { throw RegistryError.readOnly(self.root) }
    // Much evidence takes long to copy: before the lock is taken. It gets its place with the commit.
    var copies: [String: FileCopy] = [:]
    defer { for copy in copies.values { _ = try? files.remove(copy.path) } }
    try gather(first.evidence, from: other, into: &copies)
    return try write {
      try checkJournal()
      var (merge, other) = try plan(merging: root, at: at)
      try gather(merge.evidence, from: other, into: &copies)
      for path in merge.evidence.sorted() {
        guard let copy = copies.removeValue(forKey: path) else {
          throw RegistryError.broken(path: root.text, [Problem(.hash(.evidenceChangedWhileMerged))])
        }
        try stage(copy, from: Path(path))
      }
      merge.report.evidence = merge.evidence.count
      try put(merge)
      return merge.report
    }
  }

  /// Works out a merge, again where the other side has recorded something meanwhile, so that nothing is taken of which
  /// what it rests on was not there yet when that was read.
  private func plan(merging root: Path, at: String) throws(RegistryError) -> (merge: Merge, other: OtherRegistry) {
    var other = try OtherRegistry(root, beside: self)
    for _ in 0..<3 {
      var merge = try Merge(other, into: self, at: at)
      try merge.plan()
      let again = try OtherRegistry(root, beside: self)
      if again.journal.entries.last?.hash == other.journal.entries.last?.hash { return (merge, other) }
      other = again
    }
    var merge = try Merge(other, into: self, at: at)
    try merge.plan()
    return (merge, other)
  }

  /// Copies evidence aside, as far as it is right there and was not copied yet.
  private func gather(
    _ evidence: Set<String>, from other: OtherRegistry, into copies: inout [String: FileCopy]
  ) throws(RegistryError) {
    for path in evidence.sorted() where copies[path] == nil {
      let name = Path(path).lastComponent
      let copy: FileCopy
      do throws(FileError) {
        let temporary = FileSystem.temporary(
          for: folder.whole(DatabaseFile.folder) / "evidence-\(RandomSource.hex(bytes: 4))")
        copy = try other.files.gather(Path(path), beneath: other.root, into: temporary)
      } catch {
        switch error {
        case .notFound, .symbolicLink, .notAFile, .isAFolder, .notAFolder: continue
        default: throw .file(error)
        }
      }
      if copy.digest.description == EvidencePath.hash(in: name) {
        copies[path] = copy
      } else {
        _ = try? files.remove(copy.path)
      }
    }
  }

  /// Stores all that a merge has worked out.
  private func put(_ merge: Merge) throws(RegistryError) {
    for (path, bytes) in merge.files { try store(bytes, at: path) }
    if merge.journal.entries.count != (try journal().entries.count) {
      let isAboutParties = merge.journal.partiesBytes != (try journal().partiesBytes)
      journals.whole = merge.journal
      if isAboutParties { try store(merge.journal.partiesBytes, at: RegistryPath.parties) }
      try store(merge.journal.bytes, at: RegistryPath.journal)
      pinned.forgetWhatMayChange()
    }
    for (number, candidate) in merge.candidates.sorted(by: { $0.key < $1.key }) {
      try put(number, candidate, from: merge.other)
    }
    try sweep(merge.touched, at: merge.at)
  }

  private func put(_ number: CaseNumber, _ candidate: Merge.Candidate, from other: OtherRegistry) throws(RegistryError)
  {
    let path = RegistryPath.document(of: number)
    guard let bytes = try other.contents(of: path), SHA256.digest(of: bytes) == candidate.digest else {
      throw .broken(path: (other.root / path).text, [Problem(.hash(.changedWhileMerged))])
    }
    var document = try other.document(bytes, at: path)
    if candidate.isCompleted {
      let mine = try self.document(number)
      let isOurs = mine.sealed.count >= document.sealed.count
      document = (isOurs ? mine.completed(by: document) : document.completed(by: mine)) ?? document
    }
    try replace(document, at: path, isSettled: candidate.settlement != nil)
  }

  /// Puts a document in place of the one that is here.
  func replace(_ document: CaseDocument, at path: String, isSettled: Bool) throws(RegistryError) {
    try store(document.bytes, at: path)
    if isSettled { try forgetCommands(of: document.number) }
    if isSettled { try expectNothing(of: document.number) } else { _ = try noteLoss(in: document, since: "main.cases") }
    try index(document)
  }
}
