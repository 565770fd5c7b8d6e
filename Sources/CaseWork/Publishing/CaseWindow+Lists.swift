internal import CaseRecords
internal import CaseRegistry
package import JSONText
package import WorkflowEngine

/// Lists for whoever may not see everything: their conditions, words, order and number are asked of what is shown.
///
/// What the office knows besides selects nothing: a case that is found by a value nobody is shown would tell the value.
extension CaseWindow {
  /// The cases that match, in order.
  package mutating func numbers(_ question: ListQuestion) throws -> [CaseNumber] {
    guard viewer != .office else { return try reader.cases(question).rows.map(\.number) }
    try check(question)
    let request = question.request(asOf: reader.asOf)
    var found: [ListedCase] = []
    for row in try reader.cases(question.ofAll).rows {
      if let listed = try listed(row.number), listed.matches(request) { found.append(listed) }
    }
    return found.sorted(by: (request.order ?? ListOrder(.number)).areCasesInOrder).prefix(request.limit ?? .max).map(
      \.number)
  }

  /// What may be seen of duties: of cases that are shown, those that are owed as they are shown.
  ///
  /// - Parameters:
  ///   - question: Which.
  ///   - list: Lists the duties of the office that a question is about.
  package mutating func duties(
    _ question: ListQuestion, _ list: (ListQuestion) throws -> DutyListing
  ) throws -> DutyListing {
    guard viewer != .office else { return try list(question) }
    try check(question)
    let (all, request) = (try list(question.ofAll), question.request(asOf: reader.asOf))
    var found: [(row: DutyRow, view: DutyView)] = []
    for item in all.items {
      guard let view = try view(of: item.number), let shown = view.shown.visible, let names = view.view,
        let duty = (shown.state.duties + shown.state.rights).first(where: { $0.run == item.run })
      else { continue }
      let listed = ListedCase(shown, view.workflow)
      guard listed.says(request), request.filters.allSatisfy({ listed.satisfies($0, of: duty, areOwed: true) }) else {
        continue
      }
      let seen = DutyView(duty, of: names, asOf: shown.asOf, in: try reader.registry.calendar(duty.calendar))
      if seen.isOpen { found.append((listed.row(of: duty), seen)) }
    }
    let order = request.order ?? ListOrder(.due)
    let items = found.sorted { order.areDutiesInOrder($0.row, $1.row) }.prefix(request.limit ?? .max).map(\.view)
    return DutyListing(asOf: all.asOf, until: all.until, count: found.count, items: items, acts: all.acts)
  }

  /// What may be seen of changes, a line each: what is told of a case, without who did it and when it was recorded.
  ///
  /// - Parameters:
  ///   - question: In which cases; its limit shows the latest.
  ///   - list: What changed for the office in the cases that a question is about.
  package mutating func changes(
    _ question: ListQuestion, _ list: (ListQuestion) throws -> ChangesView
  ) throws -> [JSONObject] {
    guard viewer != .office else { return try list(question).rows.map(\.json) }
    try check(question)
    let request = question.request(asOf: reader.asOf)
    var rows: [JSONObject] = []
    for row in try list(question.ofAll).rows {
      guard let seen = try view(of: row.state.number), let shown = seen.shown.visible,
        let event = shown.events.first(where: { $0.deed == row.record.deed && $0.on.lastDay == row.record.on }),
        ListedCase(shown, seen.workflow).matches(request)
      else { continue }
      var json: JSONObject = [
        "number": .string(shown.state.number.description), "title": .string(shown.state.title),
        "on": .string(event.on.description), "action": .string(row.record.deed.name),
      ]
      json["role"] = event.role.map { .string($0.name) }
      rows.append(json)
    }
    return rows.suffix(request.limit ?? .max)
  }

  private mutating func listed(_ number: CaseNumber) throws -> ListedCase? {
    guard let view = try view(of: number), let shown = view.shown.visible else { return nil }
    return ListedCase(shown, view.workflow)
  }

  /// Refuses conditions on fields that nobody shows them: they would find nothing, whatever there is.
  ///
  /// - Throws: `WorkError.notShown`.
  private func check(_ question: ListQuestion) throws { try reader.check(question, for: viewer) }
}

extension CaseReader {
  /// Refuses conditions on fields that no definition here shows to somebody.
  ///
  /// - Throws: `WorkError.notShown`.
  func check(_ question: ListQuestion, for viewer: Viewer) throws {
    guard viewer != .office else { return }
    let names = question.filters.compactMap { $0.key == .field ? $0.name : nil }
    guard !names.isEmpty else { return }
    let definitions = try countedDefinitions()
    for name in names where !definitions.contains(where: { $0.fields[name]?.isShown(to: viewer) == true }) {
      throw WorkError.notShown(field: name, to: viewer)
    }
  }
}

extension FieldDefinition {
  /// Whether its value is ever shown to somebody.
  func isShown(to viewer: Viewer) -> Bool { viewer == .office || (viewer.sees(visibility) && !isPersonal) }
}
