import JSONText

extension WorkflowReading {
  /// The bounds of fields name other fields that are dates.
  mutating func checkBounds() {
    for (name, field) in fields {
      checkBounds(field.bounds, of: name, among: dates(), at: JSONPointer.append("/fields", key: name))
    }
  }

  /// The bounds of an action's inputs name other dates of the action or of the case.
  mutating func checkBounds(of inputs: [Input], at pointer: String) {
    let given = inputs.filter(\.definition.type.isDate).map(\.name)
    for input in inputs where input.field == nil {
      let known = given + dates().filter { !given.contains($0) }
      checkBounds(
        input.definition.bounds, of: input.name, among: known, at: JSONPointer.append(pointer, key: input.name))
    }
  }

  private func dates() -> [String] { fields.filter(\.value.type.isDate).map(\.key) }

  private mutating func checkBounds(
    _ bounds: DateBounds?, of name: String, among dates: [String], at pointer: String
  ) {
    guard let bounds else { return }
    let known = dates.filter { $0 != name }
    for (key, bound) in [("notBefore", bounds.notBefore), ("notAfter", bounds.notAfter)] {
      guard case .value(let other) = bound, !known.contains(other) else { continue }
      reader.report(JSONPointer.append(pointer, key: key), .reference, .type(.bound(other, known: known)))
    }
  }
}
