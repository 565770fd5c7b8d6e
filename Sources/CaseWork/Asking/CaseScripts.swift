package import JSONText
internal import Platform
package import WorkflowEngine

/// Asks for what happened in a case.
package struct AdvancingScript: Script {
  private let number: NamedOption
  private let workflow: Workflow
  private let possible: [ActionID]
  private let persons: [NamedOption]?
  private let today: Day
  private var asked: AskedOf

  /// - Parameters:
  ///   - number: The case.
  ///   - workflow: The definition of the case.
  ///   - possible: What can happen now, in the author's order.
  ///   - parties: Who can be named.
  ///   - persons: Who can record it; nil where that is known.
  ///   - today: Today.
  ///   - titles: Titles of what no definition calls.
  package init(
    of number: NamedOption, _ workflow: Workflow, possible: [ActionID], parties: [NamedOption],
    by persons: [NamedOption]?, today: Day, _ titles: @escaping SlotTitles
  ) {
    self.number = number
    (self.workflow, self.possible, self.persons, self.today) = (workflow, possible, persons, today)
    asked = AskedOf(parties: parties, titles: titles)
  }

  package func questions(after answers: Answers) -> [Question] {
    let actions = possible.compactMap { workflow.actions[$0] }.map { NamedOption($0.id.name, titles: [$0.title]) }
    let what = Question(
      .action, asked.titles(.action), .choice(actions, Question.Listing(shown: actions.count)))
    let questions = asked.number(number) + asked.actor(persons) + [what]
    guard let action = answers.text(.action).flatMap({ workflow.actions[ActionID($0)] }) else { return questions }
    let day = answers.text(.on).flatMap { Day($0) }
    let inputs =
      action.inputs.map { asked.value($0.name, $0.definition, isRequired: $0.isRequired, on: day, answers) }
      + action.evidence.map(asked.document)
    return (questions + [asked.on(today)] + inputs.filter(\.isRequired).flatMap(\.questions)).and(
      choosingFrom: inputs.filter { !$0.isRequired }, asked.titles(.more(0)), answers)
  }

  package func isTriable(_ answers: Answers) -> Bool {
    answers.text(.action) != nil && (persons == nil || answers.text(.actor) != nil)
  }

  package mutating func add(_ party: NamedOption) { asked.parties.append(party) }

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
  private var asked: AskedOf

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
    let day = answers.text(.on).flatMap { Day($0) }
    let fields = workflow.openingFields.map {
      asked.value($0.name, $0.definition, isRequired: $0.definition.isRequired, on: day, answers)
    }
    let all = roles + fields
    let title = Question(.title, asked.titles(.title), .text, isRequired: false)
    let what = Question(
      .workflow, asked.titles(.workflow),
      .choice([NamedOption(workflow.id.name, titles: [workflow.title])], Question.Listing()))
    return ([what] + asked.actor(persons) + [title, asked.on(today)] + all.filter(\.isRequired).flatMap(\.questions))
      .and(
        choosingFrom: all.filter { !$0.isRequired }, asked.titles(.more(0)), answers)
  }

  package func isTriable(_ answers: Answers) -> Bool { persons == nil || answers.text(.actor) != nil }

  package mutating func add(_ party: NamedOption) { asked.parties.append(party) }

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
