public import JSONText

extension Defect {
  /// What is wrong with a definition, a calendar or a migration; `Reports` makes sentences of it.
  public indirect enum Finding: Hashable, Sendable {
    /// The file is not strict JSON; nil where nobody knows why.
    case syntax(JSONError.Problem?)
    /// What stands there cannot be read as what belongs there.
    case reading(Reading)
    /// A field type that cannot be.
    case type(Types)
    /// The head, a role, a stage or a basis is not as it should be.
    case part(Parts)
    /// A condition or formula is not as it should be, at a column counted from 1.
    case condition(column: Int, Conditions)
    /// An action is not as it should be.
    case action(Actions)
    /// A duty is not as it should be.
    case duty(Duties)
    /// Cases that follow the definition come to where they should not.
    case path(Paths)
    /// A text is not given in these languages.
    case language(missing: [Language])
    /// What is personal gets to where it cannot be removed.
    case leak(Leaks)
    /// A calendar is not as it should be.
    case calendar(Calendars)
    /// A year does not go with what is known of other years.
    case otherYears(Finding)
    /// A migration is not as it should be.
    case migration(Migrations)
  }

  /// The parts of a definition, as they are named where one is wrong.
  public indirect enum Thing: Hashable, Sendable {
    /// Where a case stands.
    case stage
    /// A stage at which a case has not ended.
    case openStage
    /// As what somebody acts.
    case role
    /// What can be done.
    case action
    /// What is owed.
    case duty
    /// What may be done until a day.
    case right
    /// A kind of letter.
    case letter
    /// Outcomes in the words of others.
    case map
    /// How a case ends.
    case outcome
    /// What is known of a case.
    case field
    /// A field that is a date.
    case dateField
    /// A field or an input that is a list.
    case listSource
    /// What is given with an action.
    case input
    /// A member of a record.
    case member
    /// A kind of evidence.
    case evidence
    /// An act of law.
    case act
    /// A calendar.
    case calendar
    /// A workflow.
    case workflow
    /// An input of this action.
    case inputOf(String)
    /// A field of this workflow.
    case fieldOf(String)
    /// A role of this workflow.
    case roleOf(String)
    /// One in the new version.
    case new(Thing)
  }

  /// The form of a limit of a type.
  public enum Limit: Hashable, Sendable, CaseIterable {
    /// A whole number.
    case integer
    /// A whole number, 0 or more.
    case count
    /// A decimal number in quotes.
    case decimal
    /// A date.
    case date
  }

  /// What a condition may ask of child cases.
  public struct ChildFacts: Hashable, Sendable {
    /// The workflow.
    public let id: String
    /// Its stages.
    public let stages: [String]
    /// Its outcomes.
    public let outcomes: [String]

    /// What is known of a workflow.
    public init(id: String, stages: [String], outcomes: [String]) {
      (self.id, self.stages, self.outcomes) = (id, stages, outcomes)
    }
  }

  /// The type of a value, as far as it is named where one is wrong.
  public indirect enum TypeNoun: Hashable, Sendable {
    /// A text.
    case text
    /// A whole number.
    case integer
    /// A decimal number.
    case decimal
    /// An amount of money.
    case money
    /// True or false.
    case boolean
    /// A date that is known to the day.
    case date
    /// A date that is known to the month at least.
    case monthDate
    /// A date that is known to the year at least.
    case yearDate
    /// One of these.
    case choice([String])
    /// A party.
    case party
    /// A case.
    case caseNumber
    /// A locality.
    case locality
    /// A list of such values.
    case list(of: TypeNoun)
    /// A record of these members.
    case record([String])
  }

  /// A word of a condition that stands where another must.
  public enum Token: Hashable, Sendable {
    /// A name, a number, an operator or a bracket.
    case word(String)
    /// A text in quotes.
    case text
    /// The end of the condition.
    case end
  }

  /// What must stand at a place of a condition.
  public enum Expected: Hashable, Sendable {
    /// A value.
    case value
    /// An operator, or nothing more.
    case operatorOrEnd
    /// The name of a member.
    case memberName
    /// A name.
    case name
    /// This bracket or comma.
    case symbol(String)
  }

  /// A character that means nothing in a condition.
  public enum Sign: Hashable, Sendable {
    /// One sign of equality.
    case equal
    /// One `&`.
    case and
    /// One `|`.
    case or
    /// A quotation mark of print.
    case quote
    /// A dash.
    case minus
    /// Another sign is meant, which is written so.
    case write(String)
    /// A part of a choice between two values.
    case ternary(String)
    /// A letter that is not Latin.
    case notLatin(String)
    /// Any other, by its number.
    case other(UInt32)
  }
}
