import JSONText
import WorkflowEngine

/// What a command has recorded, for a caller who does not get its answer.
struct Recorded {
  /// In which cases, as far as that is known.
  let numbers: [CaseNumber]

  /// That it is recorded, and what not to do.
  var sentence: String {
    var names = numbers.prefix(Self.atAGlance).map(\.description)
    if numbers.count > names.count { names.append("… (\(numbers.count) in all)") }
    let cases = names.isEmpty ? "" : ": \(names.joined(separator: ", "))"
    return
      "It is recorded all the same\(cases). Do not send it again without the same --id: it would be recorded twice."
  }

  var json: JSON { ["recorded": true, "numbers": .array(numbers.map { .string($0.description) })] }

  private static let atAGlance = 20
}

extension Failure {
  /// The failure of a command that had recorded something before: it must not say that nothing was changed.
  func after(_ recorded: Recorded?) -> Failure {
    let claim = "Nothing was changed."
    guard let recorded, message.contains(claim) else { return self }
    var failure = self
    failure.message = message.replacing(claim, with: recorded.sentence)
    failure.details.append(recorded.json)
    return failure
  }
}
