import CaseRecords
import WorkflowEngine

/// Which cases were opened under which, as both sides tell it.
struct CaseLinks {
  private var parents: [CaseNumber: CaseNumber] = [:]
  private var children: [CaseNumber: [CaseNumber]] = [:]
  /// Those that should never have been: the case that opened them may have been corrected.
  private var annulled: Set<CaseNumber> = []

  mutating func add(_ examined: ExaminedCase) {
    if examined.isAnnulled { annulled.insert(examined.number) }
    if let parent = examined.parent { parents[examined.number] = parent }
    if !examined.children.isEmpty { children[examined.number] = examined.children }
  }

  /// Where one side names the other, and the other does not say so.
  func problems() -> [Problem] {
    var problems: [Problem] = []
    for number in Set(parents.keys).union(children.keys).sorted() {
      for child in children[number] ?? [] where parents[child] != number {
        problems.append(problem(number, .childDenies(child)))
      }
      if let parent = parents[number], children[parent]?.contains(number) != true, !annulled.contains(number) {
        problems.append(problem(number, .parentDenies(parent)))
      }
    }
    return problems
  }

  private func problem(_ number: CaseNumber, _ fault: Problem.Fault.Reference) -> Problem {
    Problem(.reference(fault), path: RegistryPath.document(of: number), number: number)
  }
}
