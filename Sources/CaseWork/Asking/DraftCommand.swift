internal import JSONText
internal import WorkflowEngine

/// What was typed before nothing came of it, as the command line that says it again.
package struct DraftCommand: Hashable, Sendable {
  /// The words after the name of the program.
  package let words: [String]

  /// - Parameters:
  ///   - verb: What was to be done.
  ///   - answers: What was said, on the command line too.
  ///   - questions: What was asked, in its order.
  /// - Returns: Nil where next to nothing was typed.
  package init?(_ verb: String, _ answers: Answers, _ questions: [Question]) {
    let typed = questions.filter { answers.asked($0.slot) != nil }
    guard typed.count > 1 else { return nil }
    let text: Question.Slot = .value("text")
    var (heads, values, options): ([String], [String], [String]) = ([], [], [])
    for question in questions {
      guard let value = answers.text(question.slot) else { continue }
      switch question.slot {
      case .number, .action, .workflow, .party, .folder: heads.append(value)
      case text where verb == "log": heads.append(value)
      case .value(let name): values.append("\(name)=\(value)")
      case .addressee(let place): options += ["--to", Self.addressee(value, place, answers)]
      case .document(let kind) where !Self.isDigest(value): options += ["--evidence", "\(kind)=\(value)"]
      case .role(let role): options += ["--party", "\(role.name)=\(value)"]
      case .name(let language): options += ["--name", "\(language.rawValue)=\(value)"]
      case .address(let language): options += ["--address", "\(language.rawValue)=\(value)"]
      default: if let option = Self.option(question.slot) { options += [option, value] }
      }
    }
    let elements = answers.given(by: questions.filter { if case .element = $0.slot { true } else { false } }).values
    values += elements.members.map { "\($0.key)=\($0.value.string ?? $0.value.canonicalText())" }
    words = verb.split(separator: " ").map(String.init) + heads + values + options
  }

  private static func option(_ slot: Question.Slot) -> String? {
    switch slot {
    case .title: "--title"
    case .adopted: "--adopted"
    case .sent, .on: "--on"
    case .actor: "--as"
    case .despite: "--despite"
    case .kind: "--kind"
    case .held: "--role"
    case .member: "--member-of"
    case .detail(let field): "--\(field.rawValue)"
    case .languages: "--languages"
    case .office: "--office"
    case .number, .action, .workflow, .party, .folder, .value, .addressee, .received, .outgoing, .document, .role,
      .name,
      .address, .element, .more:
      nil
    }
  }

  private static func addressee(_ body: String, _ place: Int, _ answers: Answers) -> String {
    let received = answers.text(.received(place)) ?? ""
    let number = answers.text(.outgoing(place)).map { ",outgoingNumber=\($0)" } ?? ""
    return received.isEmpty && number.isEmpty ? body : "\(body)=\(received)\(number)"
  }

  /// A document of the last meeting is known by its digest, and has no file any more.
  private static func isDigest(_ text: String) -> Bool { text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) }

  /// The line as a shell reads it; a text of several lines is quoted as bash, zsh and POSIX 2024 have it.
  package var line: String { (["oversight"] + words.map(Self.quoted)).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_=./:,@+".contains($0) }
    if isPlain { return word }
    guard word.contains(where: { $0.isNewline || $0 == "\t" }) else { return "'\(word.replacing("'", with: "'\\''"))'" }
    let escapes: [Character: String] = ["\\": "\\\\", "'": "\\'", "\n": "\\n", "\r\n": "\\n", "\t": "\\t"]
    return "$'\(word.map { escapes[$0] ?? String($0) }.joined())'"
  }
}

extension Interview {
  /// What was typed, as the command line that says it again.
  package func draft(of verb: String) -> DraftCommand? {
    DraftCommand(verb, answers, script.questions(after: answers))
  }
}
