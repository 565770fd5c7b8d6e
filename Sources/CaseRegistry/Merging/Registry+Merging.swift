import JSONText
import SQLite
import WorkflowEngine

extension Registry {
  /// Where versions of cases are kept that somebody must decide on, or has decided against.
  static let conflictsFolder = "conflicts"

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
      (try folder.stamp(of: Self.settingsFile), try files.stamp(of: root / Self.settingsFile))
    }
    guard mine != theirs else { throw RegistryError.sameRegistry(root) }
    let other = try OtherRegistry(root, beside: self)
    try checkJournal()
    var merge = try Merge(other, into: self, at: at)
    try merge.plan()
    if isDryRun || (merge.report.isNothing && merge.files.isEmpty) { return merge.report }
    guard !isReadOnly else { throw RegistryError.readOnly(self.root) }
    // Much evidence takes long to copy: before the lock is taken. A file under its own hash disturbs nobody.
    let copied = merge.evidence
    try copy(copied, from: other)
    return try write {
      try checkJournal()
      var merge = try Merge(other, into: self, at: at)
      try merge.plan()
      try copy(merge.evidence, from: other)
      merge.report.evidence = Set(copied + merge.evidence).count
      try put(merge)
      return merge.report
    }
  }

  private func copy(_ evidence: [String], from other: OtherRegistry) throws(RegistryError) {
    try translate { () throws(FileError) in
      let folder = root / Self.databaseFolder
      for path in evidence {
        // What was changed there would be found changed here too; it is left to 'verify' there.
        guard let expected = EvidencePath.hash(in: Path(path).lastComponent),
          try other.files.digest(of: other.root / path)?.description == expected
        else { continue }
        _ = try files.copy(Path(path), beneath: other.root, by: folder) { _ in root / path }
      }
    }
  }

  /// Stores all that a merge has worked out.
  private func put(_ merge: Merge) throws(RegistryError) {
    for (path, bytes) in merge.files { try store(bytes, at: path) }
    if merge.journal.entries.count != (try journal().entries.count) {
      journals.whole = merge.journal
      if !merge.report.parties.isEmpty { try store(merge.journal.partiesBytes, at: Self.partiesFile) }
      try store(merge.journal.bytes, at: Self.journalFile)
      (outlineCache, actsCache) = ([:], nil)
    }
    for (number, candidate) in merge.candidates.sorted(by: { $0.key < $1.key }) {
      try put(number, candidate, from: merge.other)
    }
  }

  private func put(_ number: CaseNumber, _ candidate: Merge.Candidate, from other: OtherRegistry) throws(RegistryError)
  {
    let path = Self.path(of: number)
    guard let bytes = try other.contents(of: path), SHA256.digest(of: bytes) == candidate.digest else {
      throw .broken(path: (other.root / path).text, [Problem(.hash, "the file was changed while it was merged")])
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
