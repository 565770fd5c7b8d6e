import JSONText

extension WorkflowReading {
  /// A term, or a list of terms by conditions.
  mutating func readTerms(_ json: JSON?, at pointer: String, inputs: [String: FieldType]) -> Depending<Term>? {
    guard let json else { return nil }
    return readDepending(json, at: pointer, key: "within", inputs: inputs) { reading, json, pointer in
      Term(json, at: pointer, defects: &reading.reader.defects)
    }
  }

  /// A basis, a list of acts of which the one in force on the base day holds, or a list of either by conditions.
  mutating func readBases(_ json: JSON, at pointer: String, inputs: [String: FieldType]) -> Depending<[Basis]>? {
    if format != .first, let array = json.array, !array.isEmpty,
      array.allSatisfy({ $0["act"] != nil && $0["when"] == nil })
    {
      return readActs(array, at: pointer).map { Depending(otherwise: $0) }
    }
    return readDepending(json, at: pointer, key: "basis", inputs: inputs) { reading, json, pointer in
      guard let array = json.array else { return reading.readBasis(json, at: pointer).map { [$0] } }
      return reading.readActs(array, at: pointer)
    }
  }

  /// Acts whose times in force do not overlap.
  private mutating func readActs(_ array: [JSON], at pointer: String) -> [Basis]? {
    guard !array.isEmpty else {
      reader.report(pointer, .basis, .part(.basisForm))
      return nil
    }
    let bases = array.enumerated().compactMap {
      readBasis($0.element, at: JSONPointer.append(pointer, index: $0.offset))
    }
    guard bases.count == array.count else { return nil }
    if array.count > 1, bases.contains(.selfSet) {
      reader.report(pointer, .basis, .part(.selfSetAmongActs))
      return nil
    }
    let acts = bases.compactMap(\.act).map { surroundings.acts?.byID[$0] }
    for (index, act) in acts.enumerated() {
      for other in acts[(index + 1)...] {
        guard let act, let other, act.isInForce(with: other) else { continue }
        reader.report(pointer, .basis, .part(.actsOverlap(act.id, other.id)))
      }
    }
    return bases
  }

  /// A value, or a list of `{"when": condition, KEY: value}` that ends with `{"otherwise": value}`.
  private mutating func readDepending<Value>(
    _ json: JSON, at pointer: String, key: String, inputs: [String: FieldType],
    _ read: (inout Self, JSON, String) -> Value?
  ) -> Depending<Value>? {
    guard let array = json.array else { return read(&self, json, pointer).map { Depending(otherwise: $0) } }
    guard format != .first else {
      reader.report(pointer, .value, .reading(.laterList))
      return nil
    }
    var branches: [Depending<Value>.Branch] = []
    var otherwise: Value?
    var unknown: Int??
    for (index, element) in array.enumerated() {
      let pointer = JSONPointer.append(pointer, index: index)
      guard let object = element.object else {
        reader.report(pointer, .value, .reading(.object))
        continue
      }
      if reader.boolean(object["ifUnknown"], at: pointer + "/ifUnknown") {
        if unknown != nil { reader.report(pointer + "/ifUnknown", .targets, .action(.unknownTwice)) }
        unknown = .some(object["otherwise"] == nil ? index : nil)
      }
      if let value = object["otherwise"] {
        _ = reader.object(element, at: pointer, known: ["otherwise", "ifUnknown"])
        if index != array.count - 1 { reader.report(pointer, .targets, .action(.otherwiseLast)) }
        otherwise = read(&self, value, pointer + "/otherwise")
      } else if let branch = readBranch(object, at: pointer, key: key, inputs: inputs, read) {
        branches.append(branch)
      }
    }
    if array.last?["otherwise"] == nil { reader.report(pointer, .targets, .action(.otherwiseMissing)) }
    checkDisjoint(branches.map(\.condition), at: pointer)
    guard let otherwise, branches.count == array.count - 1 else { return nil }
    return Depending(branches, otherwise: otherwise, ifUnknown: unknown ?? nil)
  }

  /// The value stands under its key, or is written out beside the condition.
  private mutating func readBranch<Value>(
    _ object: JSONObject, at pointer: String, key: String, inputs: [String: FieldType],
    _ read: (inout Self, JSON, String) -> Value?
  ) -> Depending<Value>.Branch? {
    guard let source = object["when"] else {
      reader.report(pointer, .key, .action(.dependingKey(key)))
      return nil
    }
    let condition = reader.string(source, at: pointer + "/when").flatMap {
      Condition($0, in: scope(inputs: inputs), at: pointer + "/when", defects: &reader.defects)
    }
    let value: Value?
    if let json = object[key] {
      _ = reader.object(.object(object), at: pointer, known: ["when", key, "ifUnknown"])
      value = read(&self, json, JSONPointer.append(pointer, key: key))
    } else {
      let rest = object.members.filter { !["when", "ifUnknown", DefinitionReader.comment].contains($0.key) }
      if rest.isEmpty { reader.report(pointer, .key, .action(.dependingKey(key))) }
      value = rest.isEmpty ? nil : read(&self, .object(JSONObject(rest)), pointer)
    }
    guard let condition, let value else { return nil }
    return Depending.Branch(condition: condition, value: value)
  }
}

extension Basis {
  /// The act that it names; nil for what people set themselves.
  public var act: String? {
    switch self {
    case .article(let act, _, _): act
    case .selfSet: nil
    }
  }
}

extension Act {
  /// Whether there is a day on which both bind.
  func isInForce(with other: Act) -> Bool {
    let start = max(inForceFrom ?? .first, other.inForceFrom ?? .first)
    let end = min(inForceUntil ?? .last, other.inForceUntil ?? .last)
    return start <= end
  }
}
