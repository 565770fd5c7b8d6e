import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

extension Session {
  /// Where what people type is looked up.
  func names() throws -> NameBook {
    NameBook(registry, language: language, days: DayReader(on: try today()), shipped: Self.shippedTitles)
  }

  /// What definitions that come with the program call things.
  static func shippedTitles() -> [WorkflowTitles] {
    (Shipped.workflows + Shipped.earlierWorkflows).compactMap { file in
      (try? JSON(parsing: file.bytes)).flatMap { WorkflowTitles(definition: $0) }
    }
  }
}
