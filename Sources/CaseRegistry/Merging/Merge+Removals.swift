import WorkflowEngine

extension Merge {
  /// What was removed there from cases that are here or come: what is forgotten on one side is forgotten on both.
  mutating func planRemovals() {
    let known = Set(journal.removals)
    for removal in other.journal.removals where !known.contains(removal) {
      guard candidates[removal.number] != nil || (try? registry.document(removal.number)) != nil,
        Timestamp(removal.at) != nil, removal.by.map({ grounds.people.contains($0) }) ?? false
      else { continue }
      journal.append(.removed(removal), at: at, isTaken: true)
      report.removals.append(removal)
      touched.insert(removal.number)
    }
  }
}
