import CaseRecords
import WorkflowEngine

extension Merge {
  /// A case is taken only together with those it opened and the one that opened it, and with those of its series that
  /// come before it where the series is this office's own.
  mutating func holdBack() throws(RegistryError) {
    let given = try registry.numbers().last
    while true {
      let held = candidates.keys.sorted().compactMap { number in
        missingRelation(of: number).map { relation -> (CaseNumber, MergeLack) in
          (number, .relation(relation))
        }
      }
      let beyond = held.isEmpty ? beyondGaps(given) : []
      guard !(held + beyond).isEmpty else { return }
      for (number, lack) in held + beyond {
        candidates[number] = nil
        conflict(.lacks(number, [lack]), number)
      }
    }
  }

  private func missingRelation(of number: CaseNumber) -> CaseNumber? {
    guard let candidate = candidates[number] else { return nil }
    if let parent = candidate.parent, relations(of: parent)?.children.contains(number) != true { return parent }
    return candidate.children.first { relations(of: $0)?.parent != number }
  }

  private func relations(of number: CaseNumber) -> (parent: CaseNumber?, children: [CaseNumber])? {
    if let candidate = candidates[number] { return (candidate.parent, candidate.children) }
    return (try? registry.document(number)).map { ($0.state.parent, $0.state.children) }
  }

  /// New cases of this office's own series before which numbers would be missing: 'verify' would look for those for ever.
  private func beyondGaps(
    _ given: [NumberAllotter.Series: Int]
  ) -> [(CaseNumber, MergeLack)] {
    var next: [NumberAllotter.Series: Int] = [:]
    var beyond: [(CaseNumber, MergeLack)] = []
    let new = candidates.filter { $0.value.before == 0 && $0.key.office == registry.settings.office }.keys
    for number in new.sorted(by: { ($0.prefix, $0.year, $0.serial) < ($1.prefix, $1.year, $1.serial) }) {
      let series = NumberAllotter.Series(prefix: number.prefix, year: number.year)
      let last = given[series] ?? 0
      let expected = next[series] ?? last + 1
      if number.serial <= last { continue }
      if number.serial == expected {
        next[series] = expected + 1
      } else {
        let missing = CaseNumber(
          prefix: number.prefix, office: number.office, year: number.year, serial: expected)
        beyond.append((number, .gap(missing)))
      }
    }
    return beyond
  }
}
