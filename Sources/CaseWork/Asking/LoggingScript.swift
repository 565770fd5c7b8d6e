internal import JSONText
internal import Platform
package import WorkflowEngine

/// Asks for a recommendation that was adopted and sent.
package struct LoggingScript: Script {
  private let workflow: Workflow
  private var bodies: [NamedOption]
  private let authors: Authors
  private let before: AskedBefore?
  private let today: Day
  private var asked: AskedOf

  /// Who can log, and for whom.
  package struct Authors: Hashable, Sendable {
    /// Who logs; nil where that is asked.
    package let actor: String?
    /// Who can log; nil where that is known.
    package let persons: [NamedOption]?
    /// The bodies of which somebody is a member, by id: a council recommends nothing to itself.
    package let bodies: [String: [String]]

    /// - Parameters:
    ///   - actor: Who logs; nil where that is asked.
    ///   - persons: Who can log; nil where that is known.
    ///   - bodies: The bodies of which somebody is a member, by id.
    package init(actor: String? = nil, persons: [NamedOption]?, bodies: [String: [String]] = [:]) {
      (self.actor, self.persons, self.bodies) = (actor, persons, bodies)
    }
  }

  /// - Parameters:
  ///   - workflow: The definition of its cases; it has the actions `adopt` and `send`.
  ///   - bodies: To whom it can go.
  ///   - authors: Who can log it.
  ///   - before: What was answered the last time.
  ///   - today: Today.
  ///   - titles: Titles of what no definition calls.
  package init(
    _ workflow: Workflow, to bodies: [NamedOption], by authors: Authors, before: AskedBefore?, today: Day,
    _ titles: @escaping SlotTitles
  ) {
    (self.workflow, self.bodies, self.authors, self.before, self.today) = (workflow, bodies, authors, before, today)
    asked = AskedOf(parties: bodies, titles: titles, usual: before?.usual ?? [:])
  }

  package func questions(after answers: Answers) -> [Question] {
    var questions = asked.actor(authors.persons)
    if let text = workflow.fields["text"] {
      questions += asked.value("text", text, isRequired: true, answers).questions.map { question in
        Question(question.slot, question.title, .text)
      }
    }
    let title = answers.text(.value("text")).map { Question.Usual(Self.shortened($0)) }
    questions.append(Question(.title, asked.titles(.title), .text, isRequired: false, usual: title))
    questions += addressees(answers)
    let adopted = Question.Usual((before?.on ?? today).description)
    questions.append(Question(.adopted, asked.titles(.adopted), .day, isRequired: false, usual: adopted))
    let sent = Question.Usual(today.description)
    questions.append(Question(.sent, asked.titles(.sent), .day, isRequired: false, usual: sent))
    let inputs = inputs(answers)
    questions += inputs.filter { $0.isRequired || $0.usual != nil }.flatMap(\.questions)
    return questions.and(
      choosingFrom: inputs.filter { !$0.isRequired && $0.usual == nil }, asked.titles(.more(0)), answers)
  }

  package func isTriable(_ answers: Answers) -> Bool { authors.persons == nil || answers.text(.actor) != nil }

  package mutating func add(_ party: NamedOption) {
    bodies.append(party)
    asked.parties.append(party)
  }

  private func addressees(_ answers: Answers) -> [Question] {
    let own = (authors.actor ?? answers.text(.actor)).flatMap { authors.bodies[$0] } ?? []
    return .repeated(answers, { .addressee($0) }) { place in
      let left = bodies.filter { body in
        !own.contains(body.id) && !(0..<place).contains { answers.text(.addressee($0)) == body.id }
      }
      let body = Question(
        .addressee(place), asked.titles(.addressee(place)), .choice(left, Question.Listing(takesNew: true)),
        isRequired: place == 0)
      guard let id = answers.text(.addressee(place)) else { return [body] }
      let name = bodies.first { $0.id == id }?.titles.first
      var questions = [
        body, Question(.received(place), asked.titles(.received(place)), .day, isRequired: false, about: name),
      ]
      if let number {
        questions.append(Question(.outgoing(place), number.title, .text, isRequired: false, about: name))
      }
      return questions
    }
  }

  /// The number that each letter has.
  private var number: FieldDefinition? {
    workflow.actions["send"]?.input(Self.numberName).flatMap { $0.isRequired ? nil : $0.definition }
  }

  private static let numberName = "outgoingNumber"

  /// What the opening, the adoption and the sending ask for, each once.
  private func inputs(_ answers: Answers) -> [AskedOf.Part] {
    let actions = (["adopt", "send"] as [ActionID]).compactMap { workflow.actions[$0] }
    var seen: Set<String> = ["text", "receivedOn"]
    if number != nil, answers[.value(Self.numberName)]?.isGiven != true { seen.insert(Self.numberName) }
    var parts: [AskedOf.Part] = []
    func add(_ name: String, _ definition: FieldDefinition, isRequired: Bool) {
      guard seen.insert(name).inserted else { return }
      parts.append(asked.value(name, definition, isRequired: isRequired, answers))
    }
    for action in actions {
      for input in action.inputs { add(input.name, input.definition, isRequired: input.isRequired) }
    }
    for field in workflow.openingFields { add(field.name, field.definition, isRequired: field.definition.isRequired) }
    var documents: [AskedOf.Part] = []
    for kind in actions.flatMap(\.evidence) where !documents.contains(where: { $0.slot == .document(kind.kind) }) {
      documents.append(asked.document(kind))
    }
    return parts.filter(\.isRequired) + documents.filter(\.isRequired) + parts.filter { !$0.isRequired }
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
        var addressee = Request.Logging.Addressee(body, received: answers.asked(.received(place)).flatMap { Day($0) })
        if let number = answers.asked(.outgoing(place)) { addressee.input[Self.numberName] = .string(number) }
        log.addressees.append(addressee)
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

  /// The same to be tried before all is answered, with stand-ins for what it must name: so it is known at once who may not
  /// log, and which of the given names nothing has.
  package func trial(_ answers: Answers, over given: Request.Logging, by actor: String?) -> Request.Logging {
    var log = logging(answers, over: given)
    if log.text.isEmpty { log.text = "…" }
    let body = bodies.first?.id ?? actor
    if log.addressees.isEmpty, let body { log.addressees = [.init(body)] }
    return log
  }
}

extension Answers {
  /// The values and documents that were answered.
  func given(by questions: [Question]) -> (values: JSONObject, documents: [Request.Attachment]) {
    var (values, documents): (JSONObject, [Request.Attachment]) = (JSONObject(), [])
    var elements = GivenElements()
    for question in questions {
      guard let text = asked(question.slot) else { continue }
      switch question.slot {
      case .value(let name): values[name] = .string(text)
      case .element: elements.add(text, question)
      case .document(let kind): documents.append(Request.Attachment(kind: kind, file: Path(text)))
      default: continue
      }
    }
    for member in elements.values.members { values[member.key] = member.value }
    return (values, documents)
  }
}
