package import WorkflowEngine

/// The kinds of things that people call by an id or a name.
package enum NamedThing: String, Hashable, Sendable, CaseIterable {
  /// A workflow.
  case workflow
  /// A stage of any workflow.
  case stage
  /// A person or body.
  case party
  /// A role of any workflow.
  case role
  /// A duty of any workflow.
  case duty
  /// How a case can end.
  case outcome
  /// With what numbers of cases begin.
  case prefix
  /// An action of any workflow, or what can be done to any case.
  case action
  /// A field of any workflow.
  case field
  /// A kind of parties.
  case kind
  /// A region of parties.
  case region
  /// The number of a case.
  case number
}

/// One thing with all that it is called.
package struct NamedOption: Hashable, Sendable {
  /// Its id.
  package let id: String
  /// What it is called; of a stage in every workflow that has one with this id.
  package var titles: [LocalizedText]
  /// What it was called before.
  package var former: [LocalizedText] = []

  /// A thing.
  package init(_ id: String, titles: [LocalizedText], former: [LocalizedText] = []) {
    (self.id, self.titles, self.former) = (id, titles, former)
  }

  /// The id with what it is called, as an answer lists it.
  package func text(in language: Language) -> String {
    titles.first.map { "\(id) (\($0[language]))" } ?? id
  }
}
