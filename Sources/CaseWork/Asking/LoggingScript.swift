internal import JSONText
internal import Platform
package import WorkflowEngine

/// Asks for a recommendation that was adopted and sent.
package struct LoggingScript: Script {
  private let workflow: Workflow
  private let bodies: [NamedOption]
  private let persons: [NamedOption]?
  private let before: AskedBefore?
  private let today: Day
  private let asked: AskedOf

  /// - Parameters:
  ///   - workflow: The definition of its cases; it has the actions `adopt` and `send`.
  ///   - bodies: To whom it can go.
  ///   - persons: Who can record it; nil where that is known.
  ///   - before: What was answered the last time.
  ///   - today: Today.
  ///   - titles: Titles of what no definition calls.
  package init(
    _ workflow: Workflow, to bodies: [NamedOption], by persons: [NamedOption]?, before: AskedBefore?, today: Day,
    _ titles: @escaping SlotTitles
  ) {
    (self.workflow, self.bodies, self.persons, self.before, self.today) = (workflow, bodies, persons, before, today)
    asked = AskedOf(parties: bodies, titles: titles, usual: before?.usual ?? [:])
  }

  package func questions(after answers: Answers) -> [Question] {
    var questions = asked.actor(persons)
    if let text = workflow.fields["text"] { questions.append(asked.value("text", text, isRequired: true)) }
    let title = answers.text(.value("text")).map { Question.Usual(Self.shortened($0)) }
    questions.append(Question(.title, asked.titles(.title), .text, isRequired: false, usual: title))
    questions += addressees(answers)
    let adopted = Question.Usual((before?.on ?? today).description)
    questions.append(Question(.adopted, asked.titles(.adopted), .day, isRequired: false, usual: adopted))
    let sent = Question.Usual(today.description)
    questions.append(Question(.sent, asked.titles(.sent), .day, isRequired: false, usual: sent))
    let inputs = inputs
    questions += inputs.filter { $0.isRequired || $0.usual != nil }
    return questions.and(
      choosingFrom: inputs.filter { !$0.isRequired && $0.usual == nil }, asked.titles(.more(0)), answers)
  }

  private func addressees(_ answers: Answers) -> [Question] {
    .repeated(answers, { .addressee($0) }) { place in
      let left = bodies.filter { body in !(0..<place).contains { answers.text(.addressee($0)) == body.id } }
      let body = Question(
        .addressee(place), asked.titles(.addressee(place)), .choice(left, Question.Listing()), isRequired: place == 0)
      guard let id = answers.text(.addressee(place)) else { return [body] }
      let name = bodies.first { $0.id == id }?.titles.first
      return [body, Question(.received(place), asked.titles(.received(place)), .day, isRequired: false, about: name)]
    }
  }

  /// What the opening, the adoption and the sending ask for, each once.
  private var inputs: [Question] {
    let actions = (["adopt", "send"] as [ActionID]).compactMap { workflow.actions[$0] }
    var seen: Set<String> = ["text", "receivedOn"]
    var questions: [Question] = []
    func add(_ name: String, _ definition: FieldDefinition, isRequired: Bool) {
      guard seen.insert(name).inserted else { return }
      questions.append(asked.value(name, definition, isRequired: isRequired))
    }
    for action in actions {
      for input in action.inputs { add(input.name, input.definition, isRequired: input.isRequired) }
    }
    for field in workflow.openingFields { add(field.name, field.definition, isRequired: field.definition.isRequired) }
    var documents: [Question] = []
    for kind in actions.flatMap(\.evidence) where !documents.contains(where: { $0.slot == .document(kind.kind) }) {
      documents.append(asked.document(kind))
    }
    return questions.filter(\.isRequired) + documents.filter(\.isRequired) + questions.filter { !$0.isRequired }
      + documents.filter { !$0.isRequired }
  }

  /// The beginning of a text, where it is too long for a title.
  static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    guard line.count > longestTitle else { return line }
    let words = line.prefix(longestTitle).split(separator: " ").dropLast()
    return words.isEmpty ? String(line.prefix(longestTitle)) : words.joined(separator: " ") + "…"
  }

  private static let longestTitle = 90
}

extension LoggingScript {
  /// What is recorded for these answers.
  ///
  /// - Parameter given: What was said on the command line.
  package func logging(_ answers: Answers, over given: Request.Logging) -> Request.Logging {
    var log = given
    if let text = answers.asked(.value("text")) { log.text = text }
    if let title = answers.asked(.title), title != log.text { log.title = title }
    if log.addressees.isEmpty {
      for place in 0... {
        guard let body = answers.asked(.addressee(place)) else { break }
        log.addressees.append(.init(body, received: answers.asked(.received(place)).flatMap { Day($0) }))
      }
    }
    if let day = answers.asked(.adopted).flatMap({ Day($0) }) { log.adopted = day }
    let (values, documents) = answers.given(by: questions(after: answers).filter { $0.slot != .value("text") })
    for member in values.members { log.input[member.key] = member.value }
    log.evidence += documents.map { item in
      guard let known = before?.documents[item.kind], known.sha256 == item.file.text else { return item }
      var item = Request.Attachment(kind: item.kind, file: Path(known.name))
      item.stored = known
      return item
    }
    return log
  }
}

extension Answers {
  /// The values and documents that were answered.
  func given(by questions: [Question]) -> (values: JSONObject, documents: [Request.Attachment]) {
    var (values, documents): (JSONObject, [Request.Attachment]) = (JSONObject(), [])
    for question in questions {
      guard let text = asked(question.slot) else { continue }
      switch question.slot {
      case .value(let name):
        // The elements that stand in a file are added to those there are.
        let isFile = if case .value(let type) = question.form { type.key != nil && text.hasPrefix("@") } else { false }
        values[isFile ? "\(name)+" : name] = .string(text)
      case .document(let kind): documents.append(Request.Attachment(kind: kind, file: Path(text)))
      default: continue
      }
    }
    return (values, documents)
  }
}
