import CaseWork
import Reports
import WorkflowEngine

extension Failure {
  /// Wrong usage; nil for any other error.
  init?(usage error: any Error, in language: Language) {
    guard let error = error as? UsageError else { return nil }
    self.init(.usage, error.wording[language])
  }
}

extension UsageError: CustomStringConvertible {
  /// The message in English.
  var description: String { wording.en }

  /// What is wrong, that nothing was changed, and where to read more.
  var wording: Wording { UsageWords.message(problem, more: help) }

  private var problem: Wording {
    switch self {
    case .unknownVerb(let word, let nearest): UsageWords.unknownVerb(quoted(word), nearest: nearest)
    case .incompleteVerb(let word, let choices): UsageWords.incompleteVerb(quoted(word), choices: list(choices))
    case .unknownOption(let name, let nearest, _): UsageWords.unknownOption(SafeText.make(name), nearest: nearest)
    case .missingValue(let option, _): UsageWords.missingValue(Placeholder.wording(option))
    case .emptyValue(let option, _): UsageWords.emptyValue(option)
    case .unexpectedValue(let option, _): UsageWords.unexpectedValue(option)
    case .repeatedOption(let name, _): UsageWords.repeatedOption(name)
    case .missingOption(let label, _): UsageWords.missingOption(Placeholder.wording(label))
    case .missingActor: UsageWords.missingActor
    case .wrongValue(let name, let value, let expected, _), .wrongArgument(let name, let value, let expected, _):
      UsageWords.wrong(Placeholder.wording(name), value: quoted(value), expected: expected)
    case .missingArgument(let name, _): UsageWords.missingArgument(Placeholder.wording(name))
    case .emptyArgument: UsageWords.emptyArgument
    case .unexpectedArgument(let word, _): UsageWords.unexpectedArgument(quoted(word))
    case .noAssignment(let word, _): UsageWords.noAssignment(quoted(word))
    case .repeatedField(let name, _): UsageWords.repeatedField(quoted(name))
    case .filter(let error, _): error.wording
    case .notText(let place, let byte, let offset, let text):
      UsageWords.notText(
        place: place, byte: String(byte, radix: 16, uppercase: true), at: offset, before: SafeText.make(text))
    case .contradiction(let one, let other, _):
      UsageWords.contradiction(
        Placeholder.wording(SafeText.make(one)), Placeholder.wording(SafeText.make(other)))
    }
  }

  /// The command that explains more.
  private var help: String {
    switch self {
    case .unknownVerb, .missingActor, .notText: "oversight help"
    case .incompleteVerb(let word, _): "oversight help \(SafeText.make(word))"
    case .unknownOption(_, _, let verb), .missingValue(_, let verb), .emptyValue(_, let verb),
      .unexpectedValue(_, let verb), .repeatedOption(_, let verb), .missingOption(_, let verb),
      .wrongValue(_, _, _, let verb), .missingArgument(_, let verb), .emptyArgument(let verb),
      .wrongArgument(_, _, _, let verb), .unexpectedArgument(_, let verb), .noAssignment(_, let verb),
      .repeatedField(_, let verb), .filter(_, let verb), .contradiction(_, _, let verb):
      verb.isEmpty ? "oversight help" : "oversight \(verb) --help"
    }
  }

  private func quoted(_ word: String) -> String { "'\(SafeText.make(word))'" }

  private func list(_ choices: [String]) -> String {
    choices.map { String($0.split(separator: " ").last ?? "") }.joined(separator: ", ")
  }
}
