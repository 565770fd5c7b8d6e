package import JSONText
internal import WorkflowEngine

/// What an action put in the place of something that was there before.
package struct ReplacementView: Sendable {
  /// A field that had a value.
  package struct Field: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// What it had.
    package let old: JSON
    /// What it has.
    package let new: JSON
    /// Of a list, what is in it no longer; nil for other values.
    package let gone: [JSON]?

    fileprivate var json: JSON {
      var json: JSONObject = ["field": .string(name), "old": old, "new": new]
      json["gone"] = gone.map { .array($0) }
      return .object(json)
    }
  }

  /// The case after it.
  package let view: CaseView
  /// What was replaced, by name; a list that only grew is not among it.
  package let fields: [Field]

  /// As scripts read it.
  package var json: JSON { .array(fields.map(\.json)) }
}

extension ReplacementView {
  /// What a record put in the place of what a case had before it.
  ///
  /// - Parameter after: The case now; what another record has set since, as behind one told late, was not replaced.
  static func fields(_ record: Record, over before: CaseState, _ after: CaseState) -> [Field] {
    taken(record, before, after)
      + record.effects.set.members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { member in
        guard let old = before.fields[member.key], !old.isNull, old != member.value,
          after.fields[member.key] == (member.value.isNull ? nil : member.value)
        else { return nil }
        let gone = old.array.map { $0.without(member.value.array ?? []) }
        guard gone?.isEmpty != true else { return nil }
        return Field(name: member.key, old: old, new: member.value, gone: gone)
      }
  }

  /// What a record took out of lists with keys.
  private static func taken(_ record: Record, _ before: CaseState, _ after: CaseState) -> [Field] {
    record.effects.lists.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.compactMap { name, changes in
      guard let old = before.fields[name], let elements = old.array else { return nil }
      let gone = changes.compactMap { change -> JSON? in
        guard case .take(let item) = change.kind else { return nil }
        return elements.first { $0[change.key] == item }
      }
      return gone.isEmpty ? nil : Field(name: name, old: old, new: after.fields[name] ?? [], gone: gone)
    }
  }
}

extension CaseReader {
  /// What an action has put in the place of something else; nil where it has not.
  package func replacements(_ outcome: Outcome) throws -> ReplacementView? {
    guard let history = outcome.histories.first, let record = history.records.last, case .action = record.deed,
      !record.effects.set.members.isEmpty || !record.effects.lists.isEmpty
    else { return nil }
    let known = outcome.isRepeated ? history.through(history.records.count - 1) : outcome.before
    guard let before = known?.state else { return nil }
    let fields = ReplacementView.fields(record, over: before, history.state)
    return fields.isEmpty ? nil : ReplacementView(view: try view(of: history.state), fields: fields)
  }
}

extension [JSON] {
  /// What is left when each of the others has taken one equal to it away.
  fileprivate func without(_ others: [JSON]) -> [JSON] {
    others.reduce(into: self) { left, other in
      if let place = left.firstIndex(of: other) { left.remove(at: place) }
    }
  }
}
