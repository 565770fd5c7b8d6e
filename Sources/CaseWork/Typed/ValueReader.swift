package import JSONText
package import WorkflowEngine

/// Reads values as people type them, by the types of what they are for.
///
/// A value is given back as the type itself reads it; what the type reads already is left as it is, so that the digest of
/// a request is the same as ever. What people type more freely: days (``DayReader``), choices by their titles, sums
/// without a currency, `д` and `ж` for yes and no, numbers of cases, lists of days with bars between them, and, where
/// names are looked up, parties.
package struct ValueReader {
  /// How days are read.
  let days: DayReader
  /// Gives the id of a party from what was typed; nil leaves it as it is.
  let party: ((_ typed: String) throws -> String)?

  /// - Parameters:
  ///   - days: How days are read.
  ///   - party: Gives the id of a party from what was typed; nil leaves it as it is.
  package init(days: DayReader, party: ((_ typed: String) throws -> String)? = nil) {
    (self.days, self.party) = (days, party)
  }

  /// The currency of a sum that names none.
  private static let usualCurrency = "KZT"
}

extension ValueReader {
  /// The text as the type reads it.
  ///
  /// - Throws: `ValueProblem`; what looking a name up throws.
  package func text(_ text: String, _ type: FieldType) throws -> String {
    let trimmed = TypedText.trimmed(text)
    switch type {
    case .party: return try party.map { try $0(trimmed) } ?? text
    case .caseNumber: return number(trimmed) ?? text
    case .list(let element, _, _) where !trimmed.hasPrefix("["): return try list(text, of: element, type)
    case .list, .record: return try json(text, type)
    case .text, .integer, .decimal, .money, .boolean, .date, .choice, .locality: break
    }
    do throws(ValueProblem) { _ = try type.parse(text: text) } catch {
      guard error.isOfType, let free = try free(trimmed, type) else { throw error }
      // What is read more freely is held against the limits all the same.
      _ = try type.parse(text: free)
      return free
    }
    return text
  }

  /// The value as the type has it; of JSON, texts within it that are typed as people type them are read too.
  ///
  /// - Throws: As `text(_:_:)`.
  package func value(_ json: JSON, _ type: FieldType) throws -> JSON {
    switch (type, json) {
    case (.list(let element, _, _), .array(let values)):
      return .array(
        try values.enumerated().map { place, value in
          do { return try self.value(Self.single(value, element), element) } catch let error as ValueProblem {
            throw ValueProblem.inElement(place, error)
          }
        })
    case (.record(let members), .object(let object)): return .object(try self.members(object, members))
    case (.text, _), (.locality, _): return json
    case (.decimal, .integer(let number)): return .string("\(number)")
    case (_, .string(let text)):
      if case .party = type { return .string(try self.text(text, type)) }
      if case .caseNumber = type { return .string(try self.text(text, type)) }
      return type.check(json) == nil ? json : try type.parse(text: self.text(text, type))
    default: return json
    }
  }

  /// The members of a record that are known, each by its type.
  func members(_ object: JSONObject, _ members: [RecordField]) throws -> JSONObject {
    var read = Self.named(object, members)
    let object = read
    for member in members {
      guard let value = object[member.name], !value.isNull else { continue }
      do { read[member.name] = try self.value(value, member.type) } catch let error as ValueProblem {
        throw ValueProblem.inMember(member.name, error)
      }
    }
    return read
  }

  /// The record with its members by their names, where a table has them by their titles.
  private static func named(_ object: JSONObject, _ members: [RecordField]) -> JSONObject {
    guard object.members.contains(where: { given in !members.contains { $0.name == given.key } }) else { return object }
    return JSONObject(
      object.members.map { given in
        if members.contains(where: { $0.name == given.key }) { return given }
        let title = FoldedName(given.key)
        let fitting = members.filter { member in member.title.all.contains { FoldedName($0) == title } }
        guard fitting.count == 1, object[fitting[0].name] == nil else { return given }
        return JSONObject.Member(key: fitting[0].name, value: given.value)
      })
  }

  /// The value of a table's only column, where elements are no records.
  private static func single(_ value: JSON, _ element: FieldType) -> JSON {
    guard element.members.isEmpty, element.name != "money", let object = value.object, object.count == 1 else {
      return value
    }
    return object.members[0].value
  }

  private func number(_ text: String) -> String? {
    CaseNumber(text) == nil ? TypedCaseNumber(text)?.whole?.description : nil
  }

  /// Values with bars between them.
  private func list(_ text: String, of element: FieldType, _ type: FieldType) throws -> String {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map { TypedText.trimmed($0) }
    guard parts != [""] else { return text }
    var read: [String] = []
    for (place, part) in parts.enumerated() {
      do { read.append(try self.text(part, element)) } catch let error as ValueProblem {
        throw ValueProblem.inElement(place, error)
      }
    }
    switch element {
    case .text, .choice, .party, .caseNumber, .locality: return read == parts ? text : read.joined(separator: "|")
    // The type reads those only as JSON.
    case .integer, .decimal, .money, .boolean, .date:
      return JSON.array(try read.map { try element.parse(text: $0) }).canonicalText()
    case .list, .record: return text
    }
  }

  private func json(_ text: String, _ type: FieldType) throws -> String {
    // The type says what is wrong with what is no JSON.
    guard let json = try? JSON(parsing: text) else { return text }
    let read = try value(json, type)
    return read == json ? text : read.canonicalText()
  }

  /// The text as the type reads it, of one that it does not read itself; nil where nobody reads it.
  private func free(_ text: String, _ type: FieldType) throws(ValueProblem) -> String? {
    switch type {
    case .date(let precision, _): return try date(text, precision)
    case .choice(let choices): return try choice(text, choices)
    case .boolean: return Self.answers[FoldedName(text).text]
    case .money: return money(text)
    case .text, .integer, .decimal, .party, .caseNumber, .locality, .list, .record: return nil
    }
  }

  private func date(_ text: String, _ precision: DatePrecision) throws(ValueProblem) -> String? {
    do throws(DayFault) {
      let date = try days.date(text)
      return date.precision <= precision ? date.description : nil
    } catch {
      switch error {
      case .noDay: return nil
      case .noYear: throw .noYear(text)
      case .noSuchDay: throw .noSuchDay(text)
      case .severalDays(_, let days): throw .severalDays(text, days)
      }
    }
  }

  /// A choice by its title in any language, or by its id in letters of another size.
  private func choice(_ text: String, _ choices: [Choice]) throws(ValueProblem) -> String? {
    let name = FoldedName(text)
    let found = choices.filter { choice in
      FoldedName(choice.id) == name || choice.title.all.contains { FoldedName($0) == name }
    }
    return found.count == 1 ? found[0].id : nil
  }

  private static let answers = [
    "y": "yes", "д": "yes", "и": "yes", "иа": "yes", "n": "no", "н": "no", "ж": "no", "жок": "no",
  ]

  /// A sum whose currency is missing, or is said in words.
  private func money(_ text: String) -> String? {
    let digits = text.reversed().drop { !($0.isASCII && $0.isNumber) }
    let (sum, currency) = (String(digits.reversed()), TypedText.trimmed(text.dropFirst(digits.count)))
    if currency.isEmpty || Self.tenge.contains(FoldedName(currency).text) { return "\(sum) \(Self.usualCurrency)" }
    return "\(sum) \(currency.uppercased())"
  }

  private static let tenge: Set<String> = ["₸", "тг", "тг.", "тенге", "теңге"]
}
