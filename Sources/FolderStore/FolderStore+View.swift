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

  /// None are counted: documents may be edited from outside, and the database that could count is made anew at any time.
  public func commits(after position: Int, limit: Int?) throws(RegistryError) -> CommitFeed? { nil }
}
