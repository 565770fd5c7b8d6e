import JSONText
import Reports
import WorkflowEngine

/// What a command has recorded, for a caller who does not get its answer.
struct Recorded {
  /// In which cases, as far as that is known.
  let numbers: [CaseNumber]
  /// In which it is told.
  let language: Language

  /// The first of the cases, and how many there are.
  private var names: [String] {
    let names = numbers.prefix(Self.atAGlance).map(\.description)
    return numbers.count > names.count ? names + [ProgramSentence.inAll(numbers.count).text(in: language)] : names
  }

  /// That it is recorded, and what not to do.
  var sentence: String { ProgramSentence.recorded(in: names).text(in: language) }

  var json: JSON { ["recorded": true, "numbers": .array(numbers.map { .string($0.description) })] }

  private static let atAGlance = 20
}

extension Failure {
  /// The failure of a command that had recorded something before: it must not say that nothing was changed.
  func after(_ recorded: Recorded?) -> Failure {
    guard let recorded else { return self }
    let claim = ClosingSentence.nothingChanged.text(in: recorded.language)
    guard message.contains(claim) else { return self }
    var failure = self
    failure.message = message.replacing(claim, with: recorded.sentence)
    failure.details.append(recorded.json)
    return failure
  }
}
