public import JSONText

extension LocalizedText {
  /// Reads a text from a definition, adding what is wrong to `defects`.
  ///
  /// - Parameters:
  ///   - json: A non-empty string, or an object whose keys are `en`, `ru`, `kk`.
  ///   - pointer: Where `json` stands in its file (RFC 6901).
  ///   - defects: Receives one defect for each thing wrong.
  public init?(_ json: JSON, at pointer: String, defects: inout [Defect]) {
    switch json {
    case .string(let text) where !text.isEmpty:
      self.init(text)
    case .object(let object):
      var texts: [Language: String] = [:]
      for member in object.members {
        guard let language = Language(rawValue: member.key) else {
          defects.append(
            Defect(at: pointer, rule: .text, "'\(member.key)' is no language here; write \"en\", \"ru\" or \"kk\""))
          continue
        }
        guard case .string(let text) = member.value, !text.isEmpty else {
          defects.append(Defect(at: pointer, rule: .text, "the text for '\(member.key)' must be a non-empty string"))
          continue
        }
        texts[language] = text
      }
      guard !texts.isEmpty else {
        defects.append(
          Defect(
            at: pointer, rule: .text, "write a string, or an object by language: {\"en\": …, \"ru\": …, \"kk\": …}"))
        return nil
      }
      self.init(texts)
    default:
      defects.append(
        Defect(at: pointer, rule: .text, "write a string, or an object by language: {\"en\": …, \"ru\": …, \"kk\": …}"))
      return nil
    }
  }
}

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
