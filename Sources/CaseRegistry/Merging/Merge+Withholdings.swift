import CaseRecords
import WorkflowEngine

extension Merge {
  /// What is withheld there of the cases that are here or come: a case that one office withholds is withheld by both.
  /// What is published at all, and what is let go again, each office says for itself.
  mutating func planWithholdings() {
    for (number, withholding) in otherJournal.withholdings.sorted(by: { $0.key < $1.key }) {
      guard !withholding.isReleased, withholding.follows(journal.withholdings[number]),
        withholding != journal.withholdings[number], isPlausible(withholding),
        candidates[number] != nil || (try? registry.document(number)) != nil
      else { continue }
      journal.append(.withheld(withholding), at: at, isTaken: true)
    }
  }

  /// Whether somebody known has decided it, before now.
  private func isPlausible(_ withholding: Withholding) -> Bool {
    guard grounds.people.contains(withholding.by), let decided = Timestamp(withholding.at) else { return false }
    let latest = Timestamp(at).map { $0.secondsSince1970 + 86_400 } ?? .max
    return decided.secondsSince1970 <= latest && (1...10_000).contains(withholding.reason.utf8.count)
      && (withholding.publicReason?.utf8.count ?? 0) <= 10_000
  }
}
