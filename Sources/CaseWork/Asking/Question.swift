package import WorkflowEngine

/// One thing that somebody is asked at a terminal.
package struct Question: Hashable, Sendable {
  /// What the answer is for; no two questions of one interview are for the same.
  package let slot: Slot
  /// What people read.
  package let title: LocalizedText
  /// What can be an answer.
  package let form: Form
  /// Whether there must be an answer.
  package internal(set) var isRequired: Bool
  /// What an empty line means; nil where it means no answer.
  package var usual: Usual?
  /// Whom or what it is asked of, where the title alone does not say.
  package var about: LocalizedText?
  /// Whether it begins the next element of a list.
  package var beginsElement = false
  /// The first questions of what can be chosen with it to be asked next.
  var optional: [Question] = []

  /// A question.
  package init(
    _ slot: Slot, _ title: LocalizedText, _ form: Form, isRequired: Bool = true, usual: Usual? = nil,
    about: LocalizedText? = nil
  ) {
    (self.slot, self.title, self.form, self.isRequired) = (slot, title, form, isRequired)
    (self.usual, self.about) = (usual, about)
  }
}

extension Question {
  /// What an answer is for.
  package enum Slot: Hashable, Sendable {
    /// Who records it.
    case actor
    /// The workflow of a new case.
    case workflow
    /// The case that is meant.
    case number
    /// What happened in it.
    case action
    /// A short title.
    case title
    /// The body to which a recommendation goes, the first, second and so on.
    case addressee(Int)
    /// When that body received it.
    case received(Int)
    /// The number of the letter to that body.
    case outgoing(Int)
    /// The day of adoption.
    case adopted
    /// The day of sending.
    case sent
    /// The day it happened.
    case on
    /// A field or an input by its name.
    case value(String)
    /// A member of an element of a list; the list's name, the place of the element from 0, and the name of the member,
    /// which is empty where elements have none.
    case element(String, Int, String)
    /// The party of a role.
    case role(RoleID)
    /// A file of a kind of document.
    case document(String)
    /// Which of the things that may be left out is to be told too.
    case more(Int)
    /// Why a day is right that is most likely a slip.
    case despite
    /// The id of a party.
    case party
    /// What somebody is before the law.
    case kind
    /// What somebody is called in a language.
    case name(Language)
    /// A role that somebody holds in the registry.
    case held(Int)
    /// A body of which somebody is a member.
    case member(Int)
    /// A detail of a party.
    case detail(PartyDetails.Field)
    /// The form of address in a language.
    case address(Language)
    /// The folder of a registry.
    case folder
    /// Its languages.
    case languages
    /// The code of its office.
    case office

    /// A text for it by which it can be chosen from a list.
    package var code: String { "\(self)" }
  }

  /// What can be an answer.
  package indirect enum Form: Hashable, Sendable {
    /// A text, also one of several lines.
    case text
    /// A value of a type, as people type it.
    case value(FieldType)
    /// What begins the next element of a list of this type; instead of it a file with all elements, or their JSON.
    case element(Form, of: FieldType)
    /// A day on which something happened: without a year it is the last such day.
    case day
    /// One of several things, by its number in the list, its id, its name or a beginning of that.
    case choice([NamedOption], Listing)
    /// A file that there is.
    case file
    /// An id that nobody has yet.
    case newID(taken: Set<String>)
    /// One or several languages.
    case languages
    /// The code of an office.
    case prefix
  }

  /// How the things are listed from which one is chosen.
  package struct Listing: Hashable, Sendable {
    /// How many are shown and can be chosen by number; the others by their names.
    package let shown: Int
    /// Whether they are cases, whose numbers are shown and can be typed in part.
    package let areCases: Bool
    /// Whether somebody who is not known yet can be made known.
    package let takesNew: Bool
    /// The ids that are not shown any more, and keep their numbers.
    package var hidden: Set<String> = []

    /// A listing.
    package init(shown: Int = 9, areCases: Bool = false, takesNew: Bool = false) {
      (self.shown, self.areCases, self.takesNew) = (shown, areCases, takesNew)
    }
  }

  /// What an empty line means.
  package struct Usual: Hashable, Sendable {
    /// The answer.
    package let value: String
    /// As people read it.
    package let shown: LocalizedText

    /// An answer that is taken where nothing else is said.
    package init(_ value: String, shown: LocalizedText? = nil) {
      (self.value, self.shown) = (value, shown ?? LocalizedText(value))
    }
  }
}
