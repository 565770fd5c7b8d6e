import JSONText

/// Reads field types from a definition.
struct TypeReader {
  /// Where a type stands: what it may contain depends on it.
  enum Place: Hashable {
    case field
    case list
    case record
  }

  var reader: DefinitionReader

  init(_ format: DefinitionFormat) { reader = DefinitionReader(format: format) }

  mutating func type(_ json: JSON, at pointer: String, place: Place) -> FieldType? {
    guard json.object != nil else {
      reader.report(pointer, .type, .type(.form))
      return nil
    }
    guard let name = name(json, at: pointer) else { return nil }
    switch name {
    case "text":
      let isByLanguage = reader.boolean(json["languages"], at: JSONPointer.append(pointer, key: "languages"))
      return .text(length: counts(json, at: pointer), isByLanguage: isByLanguage)
    case "integer": return .integer(range: limits(json, at: pointer, .integer) { $0.integer })
    case "decimal": return .decimal(range: decimals(json, at: pointer))
    case "money": return .money
    case "boolean": return .boolean
    case "date": return .date(precision: precision(json, at: pointer), range: days(json, at: pointer))
    case "choice": return choice(json["of"], at: JSONPointer.append(pointer, key: "of"), of: pointer)
    case "party": return .party
    case "case": return .caseNumber
    case "locality": return .locality
    case "list": return list(json, at: pointer, place: place)
    default: return record(json, at: pointer, place: place)
    }
  }

  private mutating func name(_ json: JSON, at pointer: String) -> String? {
    guard let value = json["type"] else {
      reader.report(pointer, .type, .type(.missing(known: FieldType.names)))
      return nil
    }
    let place = JSONPointer.append(pointer, key: "type")
    guard let name = value.string else {
      reader.report(place, .type, .type(.name))
      return nil
    }
    if FieldType.names.contains(name) { return name }
    reader.report(
      place, .type,
      .type(
        .unknown(
          name, nearest: Spelling.nearest(to: name, among: FieldType.names), known: FieldType.names)))
    return nil
  }
}

extension TypeReader {
  private mutating func limits<Bound>(
    _ json: JSON, at pointer: String, _ form: Defect.Limit, read: (JSON) -> Bound?
  ) -> Limits<Bound> {
    limits(json, at: pointer, form, min: read, max: read)
  }

  private mutating func limits<Bound>(
    _ json: JSON, at pointer: String, _ form: Defect.Limit, min: (JSON) -> Bound?, max: (JSON) -> Bound?
  ) -> Limits<Bound> {
    let least = bound(json["min"], at: JSONPointer.append(pointer, key: "min"), form, read: min)
    let greatest = bound(json["max"], at: JSONPointer.append(pointer, key: "max"), form, read: max)
    let limits = Limits(min: least, max: greatest)
    if limits.isEmpty { reader.report(pointer, .type, .type(.emptyLimits)) }
    return limits
  }

  private mutating func bound<Bound>(
    _ json: JSON?, at pointer: String, _ form: Defect.Limit, read: (JSON) -> Bound?
  ) -> Bound? {
    guard let json else { return nil }
    let bound = read(json)
    if bound == nil { reader.report(pointer, .type, .type(.limit(form))) }
    return bound
  }

  private mutating func counts(_ json: JSON, at pointer: String) -> Limits<Int> {
    limits(json, at: pointer, .count) { $0.integer.flatMap { $0 < 0 ? nil : $0 } }
  }

  private mutating func decimals(_ json: JSON, at pointer: String) -> Limits<ExactDecimal> {
    limits(json, at: pointer, .decimal) {
      $0.string.flatMap { ExactDecimal($0) }
    }
  }

  private mutating func days(_ json: JSON, at pointer: String) -> Limits<Day> {
    limits(
      json, at: pointer, .date,
      min: { $0.string.flatMap { PartialDate($0)?.firstDay } }, max: { $0.string.flatMap { PartialDate($0)?.lastDay } })
  }

  private mutating func precision(_ json: JSON, at pointer: String) -> DatePrecision {
    guard let value = json["precision"] else { return .day }
    if let name = value.string, let precision = DatePrecision(rawValue: name) { return precision }
    reader.report(JSONPointer.append(pointer, key: "precision"), .type, .reading(.oneOf(["day", "month", "year"])))
    return .day
  }
}

extension TypeReader {
  private mutating func choice(_ json: JSON?, at pointer: String, of owner: String) -> FieldType? {
    var choices: [Choice] = []
    switch json {
    case .array(let values):
      for (index, value) in values.enumerated() {
        add(value.string, nil, at: JSONPointer.append(pointer, index: index), to: &choices)
      }
    case .object(let titles):
      for member in titles.members {
        let place = JSONPointer.append(pointer, key: member.key)
        add(member.key, reader.text(member.value, at: place), at: place, to: &choices)
      }
    case nil, .null, .bool, .integer, .double, .string:
      let place = json == nil ? owner : pointer
      reader.report(place, .type, .type(.choiceValues))
      return nil
    }
    if !choices.isEmpty { return .choice(of: choices) }
    reader.report(pointer, .type, .type(.emptyChoice))
    return nil
  }

  private mutating func add(_ id: String?, _ title: LocalizedText?, at pointer: String, to choices: inout [Choice]) {
    guard let id, !id.isEmpty, !id.utf8.contains(UInt8(ascii: "|")) else {
      return reader.report(pointer, .type, .type(.choiceValue))
    }
    guard !choices.contains(where: { $0.id == id }) else {
      return reader.report(pointer, .type, .type(.choiceTwice(id)))
    }
    choices.append(Choice(id, title: title))
  }

  private mutating func list(_ json: JSON, at pointer: String, place: Place) -> FieldType? {
    guard place != .list else {
      reader.report(pointer, .type, .type(.listInList))
      return nil
    }
    guard let of = json["of"] else {
      reader.report(pointer, .type, .type(.listElement))
      return nil
    }
    let ofPointer = JSONPointer.append(pointer, key: "of")
    let full: JSON = of.string.map { ["type": .string($0)] } ?? of
    if let name = full["type"]?.string, FieldType.names.contains(name), of.object != nil {
      _ = reader.object(
        of, at: ofPointer, known: FieldType.keys(for: name), second: FieldType.secondKeys(for: name))
    }
    let count = counts(json, at: pointer)
    guard let element = type(full, at: ofPointer, place: place == .record ? .record : .list) else { return nil }
    if place == .record, case .list = element {
      reader.report(ofPointer, .type, .type(.listInList))
      return nil
    }
    return .list(of: element, count: count, key: key(json["key"], of: element, at: pointer))
  }

  /// The member by which elements are told apart, also where it is a wrong one: required, since an element without it could not be named, and never
  /// personal, since it stays when what is personal is removed.
  private mutating func key(_ json: JSON?, of element: FieldType, at pointer: String) -> String? {
    let pointer = JSONPointer.append(pointer, key: "key")
    guard let name = reader.string(json, at: pointer) else { return nil }
    guard !element.members.isEmpty else {
      reader.report(pointer, .type, .type(.keyOfNoRecord))
      return nil
    }
    guard let member = element.members.first(where: { $0.name == name }) else {
      _ = reader.check(name, at: pointer, among: element.members.map(\.name), what: .member)
      return name
    }
    switch member.type {
    case .text(_, false), .integer:
      if !member.isRequired { reader.report(pointer, .type, .type(.keyNotRequired(name))) }
      if member.isPersonal { reader.report(pointer, .type, .type(.keyPersonal(name))) }
    case .text, .decimal, .money, .boolean, .date, .choice, .party, .caseNumber, .locality, .list, .record:
      reader.report(pointer, .type, .type(.keyType(name)))
    }
    return name
  }

  private mutating func record(_ json: JSON, at pointer: String, place: Place) -> FieldType? {
    guard place != .record else {
      reader.report(pointer, .type, .type(.recordInRecord))
      return nil
    }
    guard let members = json["fields"]?.object, !members.isEmpty else {
      reader.report(
        pointer, .type,
        .type(.recordMembers))
      return nil
    }
    let fieldsPointer = JSONPointer.append(pointer, key: "fields")
    _ = reader.named(.object(members), at: fieldsPointer, for: .member, inConditions: true)
    let fields = members.members.map { member($0, at: JSONPointer.append(fieldsPointer, key: $0.key)) }
    let read = fields.compactMap { $0 }
    return read.count == fields.count ? .record(read) : nil
  }

  private mutating func member(_ member: JSONObject.Member, at pointer: String) -> RecordField? {
    if let name = member.value["type"]?.string, FieldType.names.contains(name) {
      _ = reader.object(
        member.value, at: pointer, known: FieldType.keys(for: name) + ["title", "required"],
        second: FieldType.secondKeys(for: name) + ["personal"])
    }
    let title = reader.text(member.value["title"], at: JSONPointer.append(pointer, key: "title"))
    let isRequired = reader.boolean(member.value["required"], at: JSONPointer.append(pointer, key: "required"))
    let isPersonal = reader.boolean(member.value["personal"], at: JSONPointer.append(pointer, key: "personal"))
    guard let type = type(member.value, at: pointer, place: .record) else { return nil }
    return RecordField(member.key, type, title: title, isRequired: isRequired, isPersonal: isPersonal)
  }
}
