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
            Defect(at: pointer, rule: .text, .reading(.noLanguage(member.key))))
          continue
        }
        guard case .string(let text) = member.value, !text.isEmpty else {
          defects.append(Defect(at: pointer, rule: .text, .reading(.emptyText(in: member.key))))
          continue
        }
        texts[language] = text
      }
      guard !texts.isEmpty else {
        defects.append(
          Defect(
            at: pointer, rule: .text, .reading(.text)))
        return nil
      }
      self.init(texts)
    default:
      defects.append(
        Defect(at: pointer, rule: .text, .reading(.text)))
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
          .duty(.term)))
      return nil
    }
    guard let count = members[0].value.integer, Term.counts.contains(count) else {
      defects.append(
        Defect(
          at: JSONPointer.append(pointer, key: unit.rawValue), rule: .duty,
          .reading(.wholeNumber(from: Term.counts.lowerBound, through: Term.counts.upperBound))))
      return nil
    }
    self.init(count, unit)
  }

  /// The term as definitions write it; its direction stands elsewhere.
  public var json: JSON { [unit.rawValue: .integer(count)] }
}
