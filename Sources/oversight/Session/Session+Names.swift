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

  /// A list's question with every value of its conditions understood.
  ///
  /// - Throws: `WorkError.noName`, `severalNames` for a value that nothing has, or that means several things.
  mutating func understood(_ question: ListQuestion) throws -> ListQuestion {
    for passed in question.periodsPassed { note(.after(passed)) }
    let asker = options.actor ?? environment["OVERSIGHT_AS"]
    return try names().understood(question, asker: asker.map { PartyID($0) }, asOf: reader().asOf)
  }
}
