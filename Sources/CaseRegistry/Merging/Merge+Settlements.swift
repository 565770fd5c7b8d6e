import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// What was settled there, as far as the version that counts is here and the other one is what it is said to be.
  mutating func planSettlements() throws(RegistryError) {
    var known = Set(journal.settlements)
    for settlement in otherJournal.settlements where known.insert(settlement).inserted {
      guard try holdsKept(settlement) else { continue }
      guard settlement.isByTime || grounds.people.contains(settlement.by), settlement.kept != settlement.dropped,
        try keepDropped(settlement), try isByTimeIfSo(settlement)
      else {
        conflict(.settlement(settlement.number), settlement.number)
        continue
      }
      journal.append(.settled(settlement), at: at, isTaken: true)
      report.settlements.append(settlement)
      touched.insert(settlement.number)
    }
  }

  /// Nobody has to believe that time alone has decided.
  private func isByTimeIfSo(_ settlement: Settlement) throws(RegistryError) -> Bool {
    guard settlement.isByTime else { return true }
    let replaced = candidates[settlement.number]?.replaced
    let coming = files.last { $0.path == settlement.path }?.bytes ?? replaced
    let known = try registry.contents(of: settlement.path)
    guard let bytes = coming ?? known else { return false }
    return try isTrue(byTime: settlement, dropped: bytes)
  }

  private func holdsKept(_ settlement: Settlement) throws(RegistryError) -> Bool {
    let number = settlement.number
    let path = RegistryPath.document(of: number)
    if candidates[number] != nil, let bytes = try other.contents(of: path) {
      let theirs = try document(bytes, at: path)
      return theirs.holds(settlement.kept) && !theirs.holds(settlement.dropped)
    }
    guard let mine = try? registry.document(number) else { return false }
    return mine.holds(settlement.kept) && !mine.holds(settlement.dropped)
  }

  /// Sees to it that the version that was decided against will be here; false where it is nowhere.
  private mutating func keepDropped(_ settlement: Settlement) throws(RegistryError) -> Bool {
    let candidate = candidates[settlement.number]
    if candidate?.settlement?.path == settlement.path, let bytes = candidate?.replaced {
      return isDropped(bytes, by: settlement)
    }
    if let bytes = files.last(where: { $0.path == settlement.path })?.bytes { return isDropped(bytes, by: settlement) }
    if let bytes = try registry.contents(of: settlement.path) { return isDropped(bytes, by: settlement) }
    guard let bytes = (try? other.contents(of: settlement.path)) ?? nil, isDropped(bytes, by: settlement) else {
      return false
    }
    files.append((settlement.path, bytes))
    return true
  }

  /// Whether a document is the version that was decided against, and one that could stand here.
  private func isDropped(_ bytes: [UInt8], by settlement: Settlement) -> Bool {
    guard let document = try? CaseDocument(bytes), document.number == settlement.number,
      document.head == settlement.dropped, !document.holds(settlement.kept)
    else { return false }
    return document.problems(in: nil, removed: journal.removed.union(otherJournal.removed)).isEmpty
      && groundFaults(of: document).isEmpty
  }
}
