package import WorkflowEngine

/// What scripts call the things that no definition has a title for.
package typealias SlotTitles = (Question.Slot) -> LocalizedText

/// What definitions ask for, as questions.
struct AskedOf {
  /// Parties that can be chosen.
  var parties: [NamedOption]
  /// Titles of what no definition calls.
  let titles: SlotTitles
  /// What an empty line means, by name.
  var usual: [String: Question.Usual] = [:]

  /// What is asked for one field, input, document or role; of a list, element by element.
  struct Part {
    /// What people call all of it.
    let title: LocalizedText
    /// Whether there must be an answer.
    let isRequired: Bool
    /// One question; of a list as many as follow from what was answered.
    let questions: [Question]

    init(_ title: LocalizedText, isRequired: Bool, _ questions: [Question]) {
      (self.title, self.isRequired, self.questions) = (title, isRequired, questions)
    }

    init(_ question: Question) { self.init(question.title, isRequired: question.isRequired, [question]) }

    /// What the first question is for.
    var slot: Question.Slot { questions[0].slot }
    /// What an empty line means.
    var usual: Question.Usual? { questions[0].usual }
  }

  /// What is asked for a field or an input.
  ///
  /// - Parameter day: The day on which it happened, which is offered for what happened then or before.
  func value(
    _ name: String, _ definition: FieldDefinition, isRequired: Bool, on day: Day? = nil, _ answers: Answers
  ) -> Part {
    if definition.type.element != nil {
      return Part(definition.title, isRequired: isRequired, elements(name, definition, isRequired, answers))
    }
    var usual = usual[name]
    let hasHappened = definition.bounds?.notAfter == .recordDay
    if usual == nil, isRequired, hasHappened, let day { usual = Question.Usual(day.description) }
    return Part(
      Question(
        .value(name), definition.title, hasHappened && definition.type.isWholeDay ? .day : form(of: definition.type),
        isRequired: isRequired, usual: usual))
  }

  /// The elements of a list, one after the other until none is begun; each begins with what no element is without.
  private func elements(
    _ name: String, _ definition: FieldDefinition, _ isRequired: Bool, _ answers: Answers
  ) -> [Question] {
    let type = definition.type
    guard let element = type.element else { return [] }
    // Elements that are told apart by numbers get the next ones by themselves.
    let members =
      element.members.isEmpty
      ? [RecordField("", element, title: definition.title, isRequired: true)]
      : element.members.filter { !($0.name == type.key?.name && $0.type.isInteger) }
    let first = members.first { $0.isRequired && $0.type.isText } ?? members.first(where: \.isRequired) ?? members.first
    guard let first else { return [] }
    var questions: [Question] = []
    for place in 0..<Self.mostElements {
      let about = definition.title.numbered(place + 1)
      let slot = Question.Slot.element(name, place, first.name)
      let one = form(of: first.type)
      var beginning = Question(
        slot, first.title, place == 0 ? .element(one, of: type) : one, isRequired: isRequired && place == 0,
        about: about)
      beginning.beginsElement = true
      questions.append(beginning)
      guard let text = answers.text(slot), place > 0 || !GivenElements.isWhole(text) else { break }
      for member in members where member.name != first.name {
        questions.append(
          Question(
            .element(name, place, member.name), member.title, form(of: member.type), isRequired: member.isRequired,
            about: about))
      }
    }
    return questions
  }

  private static let mostElements = 500

  func form(of type: FieldType) -> Question.Form {
    switch type {
    case .choice(let choices):
      let options = choices.map { NamedOption($0.id, titles: [$0.title]) }
      return .choice(options, Question.Listing(shown: options.count))
    case .boolean:
      let answers = ["true", "false"].map { NamedOption($0, titles: [titles(.value($0))]) }
      return .choice(answers, Question.Listing(shown: 2))
    case .party: return .choice(parties, Question.Listing(takesNew: true))
    case .text, .integer, .decimal, .money, .date, .caseNumber, .locality, .list, .record: return .value(type)
    }
  }

  /// The question for a document.
  func document(_ kind: EvidenceKind) -> Part {
    Part(Question(.document(kind.kind), kind.title, .file, isRequired: kind.isRequired, usual: usual[kind.kind]))
  }

  /// The question for who takes a role.
  func role(_ role: Role) -> Part {
    Part(
      Question(
        .role(role.id), role.title, .choice(parties, Question.Listing(takesNew: true)), isRequired: role.needsParty))
  }

  /// The question for the day it happened.
  func on(_ today: Day) -> Question {
    Question(.on, titles(.on), .day, isRequired: false, usual: Question.Usual(today.description))
  }

  /// The question for who records it, where that is not known; the only one whom it can be is offered.
  func actor(_ persons: [NamedOption]?) -> [Question] {
    guard let persons else { return [] }
    let only = persons.count == 1 ? persons.first : nil
    return [
      Question(
        .actor, titles(.actor), .choice(persons, Question.Listing()),
        usual: only.map { Question.Usual($0.id, shown: $0.titles.first) })
    ]
  }

  /// The question for the case, which was chosen or named.
  func number(_ known: NamedOption?) -> [Question] {
    known.map { [Question(.number, titles(.number), .choice([$0], Question.Listing(areCases: true)))] } ?? []
  }
}

/// A single question.
package struct OneQuestion: Script {
  private let question: Question

  /// - Parameter question: What is asked.
  package init(_ question: Question) { self.question = question }

  package func questions(after answers: Answers) -> [Question] { [question] }
}

extension LocalizedText {
  /// The text with a number behind it, in every language.
  fileprivate func numbered(_ number: Int) -> LocalizedText {
    LocalizedText(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, "\(self[$0]) \(number)") }))
  }
}

extension FieldType {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }
  fileprivate var isInteger: Bool { if case .integer = self { true } else { false } }
  fileprivate var isWholeDay: Bool { if case .date(.day, _) = self { true } else { false } }
}

extension Workflow {
  /// The fields that are known from the opening on or never: no action gives them.
  var openingFields: [(name: String, definition: FieldDefinition)] {
    let given = Set(actions.values.flatMap { $0.inputs.compactMap(\.field) })
    return fields.map { (name: $0.key, definition: $0.value) }.filter {
      $0.definition.isRequired || !given.contains($0.name)
    }
  }
}
