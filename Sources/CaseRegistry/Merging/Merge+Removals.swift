import CaseRecords
import WorkflowEngine

extension Merge {
  /// What was removed there from cases that are here or come: what is forgotten on one side is forgotten on both.
  mutating func planRemovals() {
    let known = Set(journal.removals)
    for removal in otherJournal.removals where !known.contains(removal) {
      guard candidates[removal.number] != nil || (try? registry.document(removal.number)) != nil,
        isPlausible(removal)
      else { continue }
      journal.append(.removed(removal), at: at, isTaken: true)
      report.removals.append(removal)
      touched.insert(removal.number)
    }
  }

  /// Whether somebody known has ordered it, before now.
  private func isPlausible(_ removal: Removal) -> Bool {
    guard let by = removal.by, grounds.people.contains(by), let ordered = Timestamp(removal.at) else { return false }
    let latest = Timestamp(at).map { $0.secondsSince1970 + 86_400 } ?? .max
    return ordered.secondsSince1970 <= latest && removal.on <= ordered.day && removal.id.utf8.count <= 1000
      && (1...10_000).contains(removal.reason?.utf8.count ?? 0)
  }
}
