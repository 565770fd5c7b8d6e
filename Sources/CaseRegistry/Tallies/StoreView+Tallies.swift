public import CaseRecords
import WorkflowEngine

extension StoreView {
  /// What was counted, from the documents of the cases one by one.
  public func tally(_ question: TallyQuestion) throws(RegistryError) -> Tally {
    try tally(question) { (_: CaseDocument) throws(RegistryError) in true }
  }

  /// What was counted of the cases that `isCounted` lets through.
  ///
  /// - Parameters:
  ///   - question: What is to be counted.
  ///   - isCounted: Looks at each case that matches.
  /// - Complexity: O(records of the cases that match).
  public func tally(
    _ question: TallyQuestion, of isCounted: (CaseDocument) throws(RegistryError) -> Bool
  ) throws(RegistryError) -> Tally {
    var list = question.list
    (list.limit, list.order) = (nil, nil)
    var counter = TallyCounter(question)
    var everybody: [String?: People] = [:]
    let rows = try cases(list).rows
    try expect(documents: rows.map(\.number))
    for row in rows {
      guard let document = try readable(row.number), try isCounted(document),
        let definition = try ifReadable({ () throws(RegistryError) in try workflow(document.state.workflow) }),
        let state = try state(of: document, asOf: list.asOf)
      else { continue }
      if everybody[row.number.office] == nil { everybody[row.number.office] = try people(in: row.number).on(list.asOf) }
      try counter.add(
        TallyCounter.Subject(state, definition.workflow, everybody[row.number.office] ?? People()) {
          (reference) throws(RegistryError) in try self.calendar(reference)
        })
    }
    return counter.tally
  }

  /// A case as of a day, with what time had done by then.
  private func state(of document: CaseDocument, asOf day: Day) throws(RegistryError) -> CaseState? {
    if Engine.clockEvents(of: document.state, by: day).isEmpty { return document.history.state(asOf: day) }
    return try grounds(for: document).foreseen(document).state(asOf: day)
  }
}
