internal import JSONText
internal import WorkflowEngine

/// What is given with a request, read by the types of what it is for: whole values, and parts of values by field.
///
/// This is the one place that reads them, for command lines, lines of `apply` and steps of a simulation.
struct GivenValues {
  /// Whole values, and whatever has no type: that is for the engine to refuse.
  private(set) var whole: JSONObject
  /// What is given of keyed lists, by field.
  private(set) var lists: [(field: String, key: RecordField, change: ListWish)] = []
  /// Texts by language, by field.
  private(set) var texts: [(field: String, texts: JSONObject)] = []

  /// - Parameters:
  ///   - given: Values by name, as `GivenName` understands names.
  ///   - types: The fields or inputs they can be for.
  ///   - isTyped: Whether the values are texts as people type them; null is left as it is.
  /// - Throws: `WorkError.value`, `part`.
  init(_ given: JSONObject, _ types: [(name: String, type: FieldType)], isTyped: Bool) throws(WorkError) {
    whole = given
    for member in given.members {
      if let type = types.first(where: { $0.name == member.key })?.type {
        guard isTyped, let text = member.value.string else { continue }
        do throws(ValueProblem) { whole[member.key] = try type.parse(text: text) } catch {
          throw .value(member.key, error)
        }
        continue
      }
      let name = GivenName(member.key)
      guard name.part != .whole, let type = types.first(where: { $0.name == name.field })?.type else { continue }
      whole[member.key] = nil
      if given.contains(name.field) { throw .part(member.key, .beside(whole: name.field)) }
      if case .language(let language) = name.part {
        try add(member.value, in: language, to: name.field, type, isTyped)
      } else {
        try add(member.value, name, named: member.key, type, isTyped)
      }
    }
  }

  private mutating func add(
    _ value: JSON, in language: Language, to field: String, _ type: FieldType, _ isTyped: Bool
  ) throws(WorkError) {
    guard case .text(let length, true) = type else {
      throw .part("\(field).\(language.rawValue)", .noLanguages(field: field))
    }
    var value = value
    if isTyped, let text = value.string {
      do throws(ValueProblem) { value = try FieldType.text(length: length).parse(text: text) } catch {
        throw .value("\(field).\(language.rawValue)", error)
      }
    }
    let place = texts.firstIndex { $0.field == field } ?? texts.endIndex
    if place == texts.endIndex { texts.append((field, JSONObject())) }
    texts[place].texts[language.rawValue] = value
  }

  private mutating func add(
    _ value: JSON, _ name: GivenName, named text: String, _ type: FieldType, _ isTyped: Bool
  ) throws(WorkError) {
    guard let key = type.key else {
      throw .part(text, type.element == nil ? .noList(field: name.field) : .noKeys(field: name.field))
    }
    let place = lists.firstIndex { $0.field == name.field } ?? lists.endIndex
    if place == lists.endIndex { lists.append((name.field, key, ListWish())) }
    do throws(ValueProblem) {
      try lists[place].change.add(value, name.part, ListWish.Elements(type, key), isTyped: isTyped)
    } catch { throw .value(text, error) }
  }
}

extension GivenValues {
  /// The values of an opening or action: what is changed in lists as the engine takes it, and texts with the other languages
  /// that they have in the case.
  ///
  /// - Parameter current: The values that the case has.
  func values(over current: (_ name: String) -> JSON?) -> JSONObject {
    var values = whole
    for list in lists { values[list.field] = list.change.json }
    for text in texts { values[text.field] = .object(Self.merged(text.texts, over: current(text.field))) }
    return values
  }

  /// The values of a correction: what is changed is what the record gave.
  ///
  /// - Parameters:
  ///   - record: What the record gave, as it counts.
  ///   - isOpening: Whether it opened the case, which gives lists whole.
  ///   - current: The values that the case has, among which a new element gets its number.
  /// - Throws: `WorkError.value` for a key that the record did not give.
  func values(
    correcting record: JSONObject, isOpening: Bool, over current: (_ name: String) -> JSON?
  ) throws(WorkError) -> JSONObject {
    var values = whole
    for list in lists {
      var given = GivenList(record[list.field] ?? (isOpening ? [] : [:]), list.key, in: current(list.field))
      do throws(ValueProblem) { try given.apply(list.change) } catch { throw .value(list.field, error) }
      values[list.field] = given.json
    }
    for text in texts { values[text.field] = .object(Self.merged(text.texts, over: record[text.field])) }
    return values
  }

  /// A text that was removed, or is of no language, is not gone on with.
  private static func merged(_ texts: JSONObject, over old: JSON?) -> JSONObject {
    guard let old, !old.isForgotten, var merged = old.object else { return texts.withoutNulls }
    for text in texts.members { merged[text.key] = text.value }
    return merged.withoutNulls
  }
}

extension JSONObject {
  fileprivate var withoutNulls: JSONObject { JSONObject(members.filter { !$0.value.isNull }) }
}
