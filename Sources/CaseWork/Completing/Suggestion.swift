/// One way in which a word that is being typed could go on.
package struct Suggestion: Hashable, Sendable {
  /// The word, from its beginning.
  package var value: String
  /// What it stands for; empty where the word says it.
  package var meaning: String
  /// Whether the word ends here; else more of it follows, as after `stage:`.
  package var isWhole: Bool

  /// A suggestion.
  package init(_ value: String, _ meaning: String = "", isWhole: Bool = true) {
    (self.value, self.meaning, self.isWhole) = (value, meaning, isWhole)
  }

  /// The same after something that stands before it in the word.
  package func after(_ head: String) -> Suggestion { Suggestion(head + value, meaning, isWhole: isWhole) }
}

/// What a word that is being typed stands for.
package enum Completable: Hashable, Sendable {
  /// A case; only open ones where something is to be done in it.
  case number(isOpen: Bool)
  /// What can be done in a case now.
  case action(in: String)
  /// What an action of a case asks for, as `name=value`; those that are given already are left out.
  case input(of: String, in: String, given: Set<String>)
  /// What the opening of a workflow takes, as `name=value`.
  case field(of: String, given: Set<String>)
  /// A document that an action of a case wants: `kind=`, which a file follows.
  case evidence(of: String, in: String)
  /// A duty of a case.
  case duty(in: String)
  /// Anybody who is known; only people, or only those who are none.
  case party(PartySort)
  /// A role, alone or followed by who takes it: `role=party`.
  case role(isBound: Bool)
  /// A workflow.
  case workflow
  /// A condition of a list, or a word to search for.
  case filter
  /// A context that was saved.
  case context

  /// Whom a word can name.
  package enum PartySort: Hashable, Sendable {
    /// Everybody.
    case anybody
    /// People.
    case person
    /// All that are no people.
    case body
  }
}
