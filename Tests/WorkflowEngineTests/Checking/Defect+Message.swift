import Reports
import WorkflowEngine

extension Defect {
  /// What is said of it in English.
  var message: String { wording.en }
}
