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
  }

  /// The cases taken over, whole or with the records that were missing here, in the order of numbers.
  public internal(set) var taken: [TakenCase] = []
  /// How many cases are the same on both sides.
  public internal(set) var same = 0
  /// How many cases have records here that are not there yet.
  public internal(set) var ahead = 0
  /// The parties that were added or described anew.
  public internal(set) var parties: [PartyID] = []
  /// The definitions that were added.
  public internal(set) var workflows: [WorkflowReference] = []
  /// The editions of calendars that were added.
  public internal(set) var calendars: [CalendarReference] = []
  /// Whether the list of acts was completed.
  public internal(set) var hasNewActs = false
  /// How many documents of evidence were copied, or under a dry run would be.
  public internal(set) var evidence = 0
  /// What somebody has settled there and is followed here.
  public internal(set) var settlements: [Settlement] = []
  /// What was removed there by law from cases that are here, and is removed here too.
  public internal(set) var removals: [Removal] = []
  /// What was not taken, and why.
  public internal(set) var conflicts: [MergeConflict] = []

  /// Whether the merge has nothing to do: everything of the other registry is here.
  public var isNothing: Bool {
    taken.isEmpty && parties.isEmpty && workflows.isEmpty && calendars.isEmpty && !hasNewActs && evidence == 0
      && settlements.isEmpty && removals.isEmpty
  }
}

/// Something that a merge did not take, since only people can say what is right.
public struct MergeConflict: Sendable {
  /// What sort of thing it is; the raw values are what `merge --json` prints.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Both sides went on from a common record.
    case fork
    /// Both sides gave one number to different cases, or the number would leave a gap in a series of this office.
    case number
    /// Both sides describe a party differently, or it is described as no party can be.
    case party
    /// Both sides have different definitions of one version, or theirs has defects.
    case workflow
    /// Both sides have different calendars of one edition, or theirs does not follow those here.
    case calendar
    /// Both sides describe an act differently.
    case acts
    /// A file is not what its chain says.
    case broken
    /// The case needs something that was not taken.
    case needs
    /// Other programs have put different things under `x`.
    case extras
  }

  /// What sort of thing it is.
  public let kind: Kind
  /// The case, when there is one.
  public let number: CaseNumber?
  /// What is not taken and why, in a sentence.
  public let message: String
  /// How many records both sides have in common.
  public let common: Int
  /// The records after those here.
  public let mine: [SealedRecord]
  /// The records after those there.
  public let theirs: [SealedRecord]

  init(
    _ kind: Kind, _ message: String, number: CaseNumber? = nil, common: Int = 0, mine: [SealedRecord] = [],
    theirs: [SealedRecord] = []
  ) {
    self.kind = kind
    self.number = number
    self.message = message
    self.common = common
    self.mine = mine
    self.theirs = theirs
  }

  /// A case that both sides advanced.
  init(fork mine: CaseDocument, _ theirs: CaseDocument, _ common: Int, keptIn path: String) {
    let number = mine.number
    self.init(
      .fork,
      "\(number) was advanced on both sides after record \(common). The version here stays; the other is kept in "
        + "\(path). Decide with 'oversight settle \(number) --keep mine' or '--keep theirs'.",
      number: number, common: common, mine: Array(mine.sealed.dropFirst(common)),
      theirs: Array(theirs.sealed.dropFirst(common)))
  }
}
