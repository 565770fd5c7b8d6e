import CaseRecords
import Digests
import JSONText
import Platform
import WorkflowEngine

extension Merge {
  /// Compares some documents there with those here, and looks for the evidence of all of them together.
  mutating func planCases(at paths: ArraySlice<String>) throws(RegistryError) {
    var read: [(path: String, bytes: [UInt8], hashes: Set<String>)] = []
    for path in paths {
      do throws(RegistryError) {
        if let bytes = try other.contents(of: path) { read.append((path, bytes, bytes.storedHashes)) }
      } catch { try note(error, at: path) }
    }
    try expectEvidence(read.reduce(into: []) { $0.formUnion($1.hashes) })
    for one in read {
      do throws(RegistryError) { try planCase(at: one.path, one.bytes, one.hashes) } catch {
        try note(error, at: one.path)
      }
    }
  }

  /// A document that cannot be read is for people; what else is wrong is not about it.
  private mutating func note(_ error: RegistryError, at path: String) throws(RegistryError) {
    switch error {
    case .document, .broken, .file: conflict(.document(error), Self.number(of: path))
    default: throw error
    }
  }

  /// Compares one document there with the one here.
  private mutating func planCase(
    at path: String, _ bytes: [UInt8], _ hashes: Set<String>
  ) throws(RegistryError) {
    // Read without looking: a document that was damaged in the same way on both sides is for 'verify'.
    if let known = try? registry.contents(of: path), known == bytes {
      report.same += 1
      return fetchEvidence(of: bytes, hashes)
    }
    let theirs = try document(bytes, at: path)
    let problems = theirs.requirementProblems()
    guard problems.isEmpty else { throw .broken(path: other.whole(path).text, problems) }
    try compare(theirs, bytes)
  }

  private static func number(of path: String) -> CaseNumber? {
    CaseNumber(String(Path(path).lastComponent.dropLast(".json".count)))
  }

  private mutating func compare(_ theirs: CaseDocument, _ bytes: [UInt8]) throws(RegistryError) {
    guard let mine = try mine(theirs.number) else { return take(theirs, bytes, over: nil) }
    switch mine.kinship(to: theirs) {
    case .same:
      if let one = mine.extras, let two = theirs.extras, one != two {
        conflict(.extras, mine.number)
      }
      complete(mine, by: theirs, bytes) { $0.report.same += 1 }
    case .ahead: complete(mine, by: theirs, bytes) { $0.report.ahead += 1 }
    case .behind: take(theirs, bytes, over: mine)
    case .strangers:
      conflict(.strangers(theirs.number, here: mine.state.title, there: theirs.state.title), theirs.number)
    case .forked(let common): try fork(mine, theirs, common, bytes)
    }
  }

  /// Keeps what only the other side knows of records that are the same: what was forgotten there, what stands under `x`.
  private mutating func complete(
    _ mine: CaseDocument, by theirs: CaseDocument, _ bytes: [UInt8], otherwise count: (inout Merge) -> Void
  ) {
    need(missingEvidence(of: mine))
    guard let joined = mine.completed(by: theirs), joined.bytes != mine.bytes else { return count(&self) }
    add(joined, bytes, over: mine, isCompleted: true)
  }

  /// The bytes of their version of a case without what was removed here.
  func withoutRemoved(_ theirs: CaseDocument) throws(RegistryError) -> [UInt8] {
    let removals = try registry.removals(of: theirs.number, versions[theirs.number] ?? [])
    let removed = Set(removals.flatMap(\.commitments)).union(journal.removed)
    return theirs.without { _, commitment in removed.contains(commitment) }?.bytes ?? theirs.bytes
  }

  mutating func take(
    _ theirs: CaseDocument, _ bytes: [UInt8], over mine: CaseDocument?, _ settlement: Settlement? = nil
  ) {
    let lacks = lacks(of: theirs)
    if lacks.isEmpty {
      return add(theirs, bytes, over: mine, isCompleted: mine != nil && settlement == nil, settlement)
    }
    conflict(.lacks(theirs.number, lacks), theirs.number)
  }

  private mutating func add(
    _ result: CaseDocument, _ bytes: [UInt8], over mine: CaseDocument?, isCompleted: Bool,
    _ settlement: Settlement? = nil
  ) {
    candidates[result.number] = Candidate(
      digest: SHA256.digest(of: bytes), before: mine?.sealed.count ?? 0, records: result.sealed.count,
      parent: result.state.parent, children: result.state.children, isCompleted: isCompleted, settlement: settlement,
      replaced: settlement == nil ? nil : mine?.bytes, evidence: missingEvidence(of: result))
  }

  /// Both sides went on from a common record: somebody must decide, unless somebody has.
  private mutating func fork(
    _ mine: CaseDocument, _ theirs: CaseDocument, _ common: Int, _ bytes: [UInt8]
  ) throws(RegistryError) {
    let number = mine.number
    let isDropped = journal.settlements.contains {
      $0.number == number && $0.dropped == theirs.head && mine.holds($0.kept)
    }
    let isContrary = otherJournal.settlements.contains {
      $0.number == number && mine.holds($0.dropped) && theirs.holds($0.kept)
    }
    if isDropped, isContrary {
      return conflict(.contrary(number), number)
    }
    if isDropped {
      report.same += 1
      return
    }
    let decided = otherJournal.settlements.last {
      $0.number == number && $0.dropped == mine.head && theirs.holds($0.kept) && grounds.people.contains($0.by)
    }
    if let decided { return take(theirs, bytes, over: mine, decided) }
    if try giveWay(mine, theirs, common, bytes) { return }
    if let lack = lacks(of: theirs).first {
      return conflict(.forkLacks(number, common: common, lack), number)
    }
    touched.insert(number)
    need(missingEvidence(of: theirs))
    let path = Settlement.path(of: number, head: theirs.head)
    let kept = try withoutRemoved(theirs)
    if try registry.contents(of: path) != kept { files.append((path, kept)) }
    report.conflicts.append(MergeConflict(fork: mine, theirs, common, keptIn: path))
  }
}
