public import CaseRecords
public import Platform
public import WorkflowEngine

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

  /// What is not taken and why.
  public let reason: Reason
  /// The case, when there is one.
  public let number: CaseNumber?
  /// How many records both sides have in common.
  public let common: Int
  /// The records after those here.
  public let mine: [SealedRecord]
  /// The records after those there.
  public let theirs: [SealedRecord]

  /// What sort of thing it is.
  public var kind: Kind { reason.kind }

  /// Something that was not taken.
  package init(
    _ reason: Reason, number: CaseNumber? = nil, common: Int = 0, mine: [SealedRecord] = [],
    theirs: [SealedRecord] = []
  ) {
    self.reason = reason
    self.number = number
    self.common = common
    self.mine = mine
    self.theirs = theirs
  }

  /// A case that both sides advanced.
  package init(fork mine: CaseDocument, _ theirs: CaseDocument, _ common: Int, keptIn path: String) {
    self.init(
      .fork(mine.number, common: common, keptIn: path), number: mine.number, common: common,
      mine: Array(mine.sealed.dropFirst(common)), theirs: Array(theirs.sealed.dropFirst(common)))
  }
}

extension MergeConflict {
  /// What is not taken and why.
  public enum Reason: Hashable, Sendable {
    /// Both sides advanced a case after so many records; their version is kept in a file.
    case fork(CaseNumber, common: Int, keptIn: String)
    /// A case was settled there for another version than here.
    case contrary(CaseNumber)
    /// Both sides advanced a case, and their version rests on what is not here.
    case forkLacks(CaseNumber, common: Int, MergeLack)
    /// A case rests on what is not here.
    case lacks(CaseNumber, [MergeLack])
    /// Both sides gave one number to different cases, with these titles.
    case strangers(CaseNumber, here: String, there: String)
    /// A document is not what its chain says, or cannot be read.
    case document(RegistryError)
    /// A folder there cannot be looked into.
    case closedFolder(FileError)
    /// A file there is gone, or is not the one that was pinned.
    case notPinned(Path, RegistryError?)
    /// What was settled there about a case is not followed.
    case settlement(CaseNumber)
    /// Other programs keep different things under `x`.
    case extras
    /// A party has these names, or is otherwise described differently.
    case party(PartyID, here: String, there: String)
    /// A party is described as none can be here.
    case impossibleParty(PartyID, PartyFault)
    /// A version of a workflow is another definition there.
    case workflow(WorkflowReference)
    /// A definition there has no id and version as they are here.
    case workflowName(WorkflowReference)
    /// A definition there has defects, the first of them this.
    case faultyWorkflow(WorkflowReference, Defect?)
    /// An edition of a calendar is another one there.
    case calendar(CalendarReference)
    /// An edition of a calendar there does not follow those here.
    case calendarGap(CalendarReference)
    /// The file of the acts is no list of acts.
    case noActs(path: String)
    /// An act is described differently there.
    case act(String)
  }

  /// Why a party cannot be here.
  public enum PartyFault: Hashable, Sendable, CaseIterable {
    /// Its id is none.
    case id
    /// Its name is empty or endless.
    case name
    /// Its roles or bodies are no names.
    case roles
    /// It is a member of what is not known here.
    case unknownBody
  }
}

extension MergeConflict.Reason {
  /// What sort of thing it is.
  public var kind: MergeConflict.Kind {
    switch self {
    case .fork, .contrary: .fork
    case .forkLacks: .needs
    case .lacks(_, let lacks): if case .gap = lacks.first { .number } else { .needs }
    case .strangers: .number
    case .document, .closedFolder, .notPinned, .settlement, .noActs: .broken
    case .extras: .extras
    case .party, .impossibleParty: .party
    case .workflow, .workflowName, .faultyWorkflow: .workflow
    case .calendar, .calendarGap: .calendar
    case .act: .acts
    }
  }
}
