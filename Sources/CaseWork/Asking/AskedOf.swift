package import WorkflowEngine

/// What scripts call the things that no definition has a title for.
package typealias SlotTitles = (Question.Slot) -> LocalizedText

/// What definitions ask for, as questions.
struct AskedOf {
  /// Parties that can be chosen.
  let parties: [NamedOption]
  /// Titles of what no definition calls.
  let titles: SlotTitles
  /// What an empty line means, by name.
  var usual: [String: Question.Usual] = [:]

  /// The question for a field or an input.
  func value(_ name: String, _ definition: FieldDefinition, isRequired: Bool) -> Question {
    Question(
      .value(name), definition.title, form(of: definition.type), isRequired: isRequired, usual: usual[name])
  }

  func form(of type: FieldType) -> Question.Form {
    switch type {
    case .choice(let choices):
      let options = choices.map { NamedOption($0.id, titles: [$0.title]) }
      return .choice(options, Question.Listing(shown: options.count))
    case .boolean:
      let answers = ["true", "false"].map { NamedOption($0, titles: [titles(.value($0))]) }
      return .choice(answers, Question.Listing(shown: 2))
    case .party: return .choice(parties, Question.Listing())
    case .text, .integer, .decimal, .money, .date, .caseNumber, .locality, .list, .record: return .value(type)
    }
  }

  /// The question for a document.
  func document(_ kind: EvidenceKind) -> Question {
    Question(.document(kind.kind), kind.title, .file, isRequired: kind.isRequired, usual: usual[kind.kind])
  }

  /// The question for who takes a role.
  func role(_ role: Role) -> Question {
    Question(.role(role.id), role.title, .choice(parties, Question.Listing()), isRequired: role.needsParty)
  }

  /// The question for the day it happened.
  func on(_ today: Day) -> Question {
    Question(.on, titles(.on), .day, isRequired: false, usual: Question.Usual(today.description))
  }

  /// The question for who records it, where that is not known.
  func actor(_ persons: [NamedOption]?) -> [Question] {
    persons.map { [Question(.actor, titles(.actor), .choice($0, Question.Listing()))] } ?? []
  }
}

/// A single question.
package struct OneQuestion: Script {
  private let question: Question

  /// - Parameter question: What is asked.
  package init(_ question: Question) { self.question = question }

  package func questions(after answers: Answers) -> [Question] { [question] }
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
