import JSONText

/// Checks given values against what is asked for.
struct InputCheck {
  let inputs: [Input]
  /// Whether what was removed by law passes for what it was, as in a record that is decided anew.
  var acceptsForgotten = false

  /// Adds every problem: what is missing first, then what is wrong, in the order given.
  func check(_ given: JSONObject, _ reasons: inout [Refusal.Reason]) {
    for input in inputs where input.isRequired && !given.contains(input.name) { reasons.append(.missing(input.name)) }
    for member in given.members {
      guard let input = inputs.first(where: { $0.name == member.key }) else {
        let known = inputs.map(\.name)
        reasons.append(
          .unknownInput(member.key, nearest: Spelling.nearest(to: member.key, among: known), known: known))
        continue
      }
      if acceptsForgotten, input.definition.isPersonal, member.value.isForgotten { continue }
      if let problem = input.definition.type.check(member.value) {
        reasons.append(problem.isOfType ? .wrongType(member.key, problem) : .outOfLimits(member.key, problem))
      }
    }
  }
}
