internal import CaseRecords
package import JSONText
package import WorkflowEngine

/// One thing about a party that is other than it was said before.
package struct PartyChange: Hashable, Sendable {
  /// What it is about.
  package enum Field: String, Hashable, Sendable, CaseIterable {
    /// Person or body.
    case kind
    /// What it is called.
    case name
    /// The roles it holds.
    case roles
    /// The bodies it is a member of.
    case memberOf
    /// Where it is.
    case region
    /// Who heads it.
    case head
    /// The post of whoever heads it.
    case post
    /// How to reach it.
    case contact
    /// The form of address.
    case address
    /// Since when it is not there any more.
    case retired
    /// Which party it turned out to be.
    case joined
  }

  /// What it is about.
  package let field: Field
  /// What was said; null where nothing was.
  package let old: JSON
  /// What is said now; null where nothing is.
  package let new: JSON
  /// From which day on it is so, where a day was named.
  package let from: Day?

  init(_ field: Field, _ old: JSON, _ new: JSON, from: Day? = nil) {
    (self.field, self.old, self.new, self.from) = (field, old, new, from)
  }

  /// As scripts read it.
  package var json: JSON {
    var json: JSONObject = ["field": .string(field.rawValue), "old": old, "new": new]
    json["from"] = from.map { .string($0.description) }
    return .object(json)
  }
}

extension PartyChange {
  /// What is other in the second description than in the first, field by field.
  static func all(from old: Party, to new: Party) -> [PartyChange] {
    var changes = dated(.name, old.names, new.names) { $0.json }
    changes += dated(.kind, old.kinds, new.kinds) { .string($0.rawValue) }
    func list(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
    if old.roles != new.roles {
      changes.append(PartyChange(.roles, list(old.roles.map(\.name)), list(new.roles.map(\.name))))
    }
    if old.memberOf != new.memberOf {
      changes.append(PartyChange(.memberOf, list(old.memberOf.map(\.name)), list(new.memberOf.map(\.name))))
    }
    for field in PartyDetails.Field.allCases {
      let none = Dated<String?>(nil)
      changes += dated(Field(field), old.details.texts[field] ?? none, new.details.texts[field] ?? none) {
        $0.map { .string($0) } ?? .null
      }
    }
    changes += dated(.address, old.details.address, new.details.address) { $0?.json ?? .null }
    if old.retired != new.retired {
      func day(_ day: Day?) -> JSON { day.map { .string($0.description) } ?? .null }
      changes.append(PartyChange(.retired, day(old.retired), day(new.retired)))
    }
    return changes
  }

  private static func dated<Value>(
    _ field: Field, _ old: Dated<Value>, _ new: Dated<Value>, _ json: (Value) -> JSON
  ) -> [PartyChange] {
    let days = Set((old.past + new.past).map(\.until)).sorted()
    let first = (old.past.first?.value ?? old.value, new.past.first?.value ?? new.value)
    var changes: [PartyChange] = []
    if first.0 != first.1 { changes.append(PartyChange(field, json(first.0), json(first.1))) }
    var said = first
    for day in days {
      let (before, now) = (old.value(on: day), new.value(on: day))
      defer { said = (before, now) }
      // What only goes on from an earlier day was said there.
      guard before != now, said.0 != before || said.1 != now else { continue }
      changes.append(PartyChange(field, json(before), json(now), from: day))
    }
    return changes
  }
}

extension PartyChange.Field {
  fileprivate init(_ field: PartyDetails.Field) {
    self =
      switch field {
      case .region: .region
      case .head: .head
      case .post: .post
      case .contact: .contact
      }
  }
}
