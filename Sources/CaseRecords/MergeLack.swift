public import WorkflowEngine

/// Why a case cannot be taken over: what it rests on that is not here, or what no case here may be.
public enum MergeLack: Hashable, Sendable {
  /// A definition that it pins was not taken.
  case definition(WorkflowReference)
  /// Nobody here is called so.
  case nobody(PartyID)
  /// A calendar in which it counts days is not here.
  case calendar(CalendarReference)
  /// The two sides do not agree on somebody.
  case disputedParty(PartyID)
  /// The two sides do not agree on a calendar.
  case disputedCalendar(CalendarReference)
  /// Its number is higher than any office gives.
  case highNumber
  /// Its number is of a year of which no office gives numbers.
  case year(Int)
  /// A record says that it was recorded on a day that is still to come.
  case recordedAhead(record: Int, Day)
  /// A record is of a day, and was recorded before that.
  case recordedBefore(record: Int, Day)
  /// A definition that it pins is here and cannot be read.
  case unreadableDefinition(WorkflowReference)
  /// A record speaks of what has no name in its definition.
  case unknownName(record: Int, String, DefinitionPart)
  /// A document of evidence is gone there, or is not what was recorded.
  case evidence(name: String, sha256: String)
  /// A document is a redacted copy of what the case does not have.
  case redactsNothing(name: String)
  /// The case above or under it is not here, or does not say so.
  case relation(CaseNumber)
  /// It would leave a gap in its series.
  case gap(CaseNumber)
}

/// The parts of a definition that have names; the raw values are the keys under which they stand.
public enum DefinitionPart: String, Hashable, Sendable, CaseIterable {
  /// Where a case stands.
  case stages
  /// What can be done.
  case actions
  /// What is owed.
  case duties
  /// As what somebody acts.
  case roles
  /// What is known of a case.
  case fields
}
