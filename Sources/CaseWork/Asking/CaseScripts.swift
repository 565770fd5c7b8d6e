package import JSONText
internal import Platform
package import WorkflowEngine

/// Asks for what happened in a case.
package struct AdvancingScript: Script {
  private let workflow: Workflow
  private let possible: [ActionID]
  private let persons: [NamedOption]?
  private let today: Day
  private let asked: AskedOf

  /// - Parameters:
  ///   - workflow: The definition of the case.
  ///   - possible: What can happen now, in the author's order.
  ///   - parties: Who can be named.
  ///   - persons: Who can record it; nil where that is known.
  ///   - today: Today.
  ///   - titles: Titles of what no definition calls.
  package init(
    _ workflow: Workflow, possible: [ActionID], parties: [NamedOption], by persons: [NamedOption]?, today: Day,
    _ titles: @escaping SlotTitles
  ) {
    (self.workflow, self.possible, self.persons, self.today) = (workflow, possible, persons, today)
    asked = AskedOf(parties: parties, titles: titles)
  }

  package func questions(after answers: Answers) -> [Question] {
    let actions = possible.compactMap { workflow.actions[$0] }.map { NamedOption($0.id.name, titles: [$0.title]) }
    let what = Question(
      .action, asked.titles(.action), .choice(actions, Question.Listing(shown: actions.count)))
    let questions = asked.actor(persons) + [what]
    guard let action = answers.text(.action).flatMap({ workflow.actions[ActionID($0)] }) else { return questions }
    let inputs =
      action.inputs.map { asked.value($0.name, $0.definition, isRequired: $0.isRequired) }
      + action.evidence.map(asked.document)
    return (questions + [asked.on(today)] + inputs.filter(\.isRequired)).and(
      choosingFrom: inputs.filter { !$0.isRequired }, asked.titles(.more(0)), answers)
  }

  /// The id of the action that is called so; nil where none is.
  package func action(called text: String, in language: Language) -> String? {
    let name = FoldedName(text)
    let actions = workflow.actions.values
    return
      (actions.first { $0.id.name == text } ?? actions.first { FoldedName($0.title[language]) == name }
      ?? actions.first { $0.title.all.contains { FoldedName($0) == name } })?.id.name
  }

  /// What was answered beside the action.
  package func input(_ answers: Answers) -> (values: JSONObject, documents: [Request.Attachment]) {
    answers.given(by: questions(after: answers))
  }
}

/// Asks for what is known when a case is opened.
package struct OpeningScript: Script {
  private let workflow: Workflow
  private let persons: [NamedOption]?
  private let today: Day
  private let asked: AskedOf

  /// - Parameters:
  ///   - workflow: The definition of the case.
  ///   - parties: Who can be named.
  ///   - persons: Who can record it; nil where that is known.
  ///   - today: Today.
  ///   - titles: Titles of what no definition calls.
  package init(
    _ workflow: Workflow, parties: [NamedOption], by persons: [NamedOption]?, today: Day, _ titles: @escaping SlotTitles
  ) {
    (self.workflow, self.persons, self.today) = (workflow, persons, today)
    asked = AskedOf(parties: parties, titles: titles)
  }

  package func questions(after answers: Answers) -> [Question] {
    let roles = workflow.roles.values.map(asked.role)
    let fields = workflow.openingFields.map {
      asked.value($0.name, $0.definition, isRequired: $0.definition.isRequired)
    }
    let all = roles + fields
    let title = Question(.title, asked.titles(.title), .text, isRequired: false)
    return (asked.actor(persons) + [title, asked.on(today)] + all.filter(\.isRequired)).and(
      choosingFrom: all.filter { !$0.isRequired }, asked.titles(.more(0)), answers)
  }

  /// What was answered: values, and who takes part.
  package func opening(_ answers: Answers) -> (values: JSONObject, parties: [(role: RoleID, party: PartyID)]) {
    let questions = questions(after: answers)
    let parties = questions.compactMap { question -> (role: RoleID, party: PartyID)? in
      guard case .role(let role) = question.slot, let id = answers.asked(question.slot) else { return nil }
      return (role: role, party: PartyID(id))
    }
    return (answers.given(by: questions).values, parties)
  }
}
