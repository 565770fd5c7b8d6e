public import CaseRecords
public import WorkflowEngine

/// What a merge took over, and what it left to people.
public struct MergeReport: Sendable {
  /// A case that was taken over.
  public struct TakenCase: Sendable {
    /// The case.
    public let number: CaseNumber
    /// How many records it has now.
    public let records: Int
    /// How many it had here before; 0 for a case that was not here.
    public let before: Int

    /// A case.
    package init(number: CaseNumber, records: Int, before: Int) {
      self.number = number
      self.records = records
      self.before = before
    }
  }

  /// The cases taken over, whole or with the records that were missing here, in the order of numbers.
  public package(set) var taken: [TakenCase] = []
  /// How many cases are the same on both sides.
  public package(set) var same = 0
  /// How many cases have records here that are not there yet.
  public package(set) var ahead = 0
  /// The parties that were added or described anew.
  public package(set) var parties: [PartyID] = []
  /// The definitions that were added.
  public package(set) var workflows: [WorkflowReference] = []
  /// The editions of calendars that were added.
  public package(set) var calendars: [CalendarReference] = []
  /// Whether the list of acts was completed.
  public package(set) var hasNewActs = false
  /// How many documents of evidence were copied, or under a dry run would be.
  public package(set) var evidence = 0
  /// What somebody has settled there and is followed here.
  public package(set) var settlements: [Settlement] = []
  /// The cases of which one side had nothing but the passing of time and gave way, in the order of numbers.
  public package(set) var yielded: [CaseNumber] = []
  /// The ids that mean somebody else in the cases of that office from now on, or no more.
  public package(set) var mapped: [PartyID] = []
  /// What was removed there by law from cases that are here, and is removed here too.
  public package(set) var removals: [Removal] = []
  /// What was not taken, and why.
  public package(set) var conflicts: [MergeConflict] = []

  /// Nothing was taken over yet.
  package init() {}

  /// Whether the merge has nothing to do: everything of the other registry is here.
  public var isNothing: Bool {
    taken.isEmpty && parties.isEmpty && workflows.isEmpty && calendars.isEmpty && !hasNewActs && evidence == 0
      && settlements.isEmpty && removals.isEmpty && yielded.isEmpty
      && mapped.isEmpty
  }
}
