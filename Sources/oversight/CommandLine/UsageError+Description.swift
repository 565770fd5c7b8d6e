import CaseWork
import Reports
import WorkflowEngine

extension Failure {
  /// Wrong usage; nil for any other error.
  init?(usage error: any Error) {
    guard let error = error as? UsageError else { return nil }
    self.init(.usage, error.description)
  }
}

extension UsageError: CustomStringConvertible {
  /// What is wrong, that nothing was changed, and where to read more.
  var description: String { "\(problem)\(problem.hasSuffix("?") ? "" : ".") Nothing was changed. Run '\(help)'." }

  private var problem: String {
    switch self {
    case .unknownVerb(let word, let nearest): "unknown verb \(quoted(word))\(suggestion(nearest))"
    case .incompleteVerb(let word, let choices): "\(quoted(word)) needs a second word: \(list(choices))"
    case .unknownOption(let name, let nearest, _): "unknown option \(SafeText.make(name))\(suggestion(nearest))"
    case .missingValue(let option, _): "\(option): the value is missing"
    case .emptyValue(let option, _): "\(option): the value is empty"
    case .unexpectedValue(let option, _): "\(option) takes no value"
    case .repeatedOption(let name, _): "\(name) is given twice"
    case .missingOption(let label, _): "\(label) is needed"
    case .wrongValue(let option, let value, let expected, _): "\(option): \(quoted(value)) is not \(expected)"
    case .missingArgument(let name, _): "\(name) is missing"
    case .emptyArgument: "an argument is empty"
    case .wrongArgument(let name, let value, let expected, _): "\(name): \(quoted(value)) is not \(expected)"
    case .unexpectedArgument(let word, _): "unexpected argument \(quoted(word))"
    case .noAssignment(let word, _): "\(quoted(word)) is not FIELD=VALUE"
    case .repeatedField(let name, _): "the field \(quoted(name)) is given twice"
    case .filter(let error, _): error.wording[.en]
    case .contradiction(let one, let other, _): "\(SafeText.make(one)) and \(SafeText.make(other)) exclude each other"
    }
  }

  /// The command that explains more.
  private var help: String {
    switch self {
    case .unknownVerb: "oversight help"
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

  private func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }

  private func list(_ choices: [String]) -> String {
    choices.map { String($0.split(separator: " ").last ?? "") }.joined(separator: ", ")
  }
}
