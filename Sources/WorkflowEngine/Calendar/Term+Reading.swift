public import JSONText

extension Term {
  /// Reads a term as definitions write it: `{"workingDays": 10}`, `{"calendarDays": 15}` or `{"months": 2}`.
  ///
  /// The term counts forward; set `direction` where it does not.
  ///
  /// - Parameters:
  ///   - json: An object with one member.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - defects: Receives what is wrong, under the rule `duty`.
  public init?(_ json: JSON, at pointer: String, defects: inout [Defect]) {
    guard let members = json.object?.members, members.count == 1, let unit = TermUnit(rawValue: members[0].key) else {
      defects.append(
        Defect(
          at: pointer, rule: .duty,
          "write one term: {\"workingDays\": n}, {\"calendarDays\": n} or {\"months\": n}"))
      return nil
    }
    guard let count = members[0].value.integer, Term.counts.contains(count) else {
      defects.append(
        Defect(
          at: JSONPointer.append(pointer, key: unit.rawValue), rule: .duty,
          "write a whole number from \(Term.counts.lowerBound) to \(Term.counts.upperBound)"))
      return nil
    }
    self.init(count, unit)
  }

  /// The term as definitions write it; its direction stands elsewhere.
  public var json: JSON { [unit.rawValue: .integer(count)] }
}
