public import CaseRegistry
import CaseRecords
public import WorkflowEngine

extension FolderStore: CaseStore, StoreBackend {
  /// The cases that a question is about which names none.
  public func numbers(_ question: CaseQuestion) throws(RegistryError) -> [CaseNumber] {
    switch question {
    case .lapsing(let day): try casesWithLapses(by: day)
    case .running(let id, let version): try runningCases(of: id, version: version)
    case .counted(let edition): try casesCounted(otherThanIn: edition)
    }
  }
}
