public import JSONText

/// Everything that follows from a record, computed once and written into it.
public struct Effects: Hashable, Sendable {
  /// The case's number; only in the first record.
  public var number: CaseNumber?
  /// The pinned workflow; only in the first record and in a migration.
  public var workflow: WorkflowReference?
  /// The title.
  public var title: String?
  /// The case under which this one was opened.
  public var parent: CaseNumber?
  /// The stage entered.
  public var to: StageID?
  /// How the case ended, when that stage is final.
  public var outcome: String?
  /// The fields set; null clears one.
  public var set: JSONObject
  /// Who takes which role from now on.
  public var parties: [RoleID: [PartyID]]
  /// Duties started, moved, acknowledged or ended, in order.
  public var duties: [DutyEffect]
  /// Duties that could not start, and why.
  public var unstarted: [Unstarted]
  /// The cases opened under this one.
  public var opened: [CaseNumber]
  /// The sequence numbers of records that no longer count.
  public var voids: [Int]
  /// What earlier records say now, by their sequence numbers.
  public var corrected: [Int: Correction]

  /// Effects; none but those that are given.
  public init(
    number: CaseNumber? = nil, workflow: WorkflowReference? = nil, title: String? = nil, parent: CaseNumber? = nil,
    to: StageID? = nil, outcome: String? = nil, set: JSONObject = JSONObject(), parties: [RoleID: [PartyID]] = [:],
    duties: [DutyEffect] = [], unstarted: [Unstarted] = [], opened: [CaseNumber] = [], voids: [Int] = [],
    corrected: [Int: Correction] = [:]
  ) {
    self.number = number
    self.workflow = workflow
    self.title = title
    self.parent = parent
    self.to = to
    self.outcome = outcome
    self.set = set
    self.parties = parties
    self.duties = duties
    self.unstarted = unstarted
    self.opened = opened
    self.voids = voids
    self.corrected = corrected
  }

  /// Whether records before no longer count, or say something else now.
  var changesOthers: Bool { !voids.isEmpty || !corrected.isEmpty }

  /// A duty that could not start.
  public struct Unstarted: Hashable, Sendable {
    /// The duty.
    public let id: DutyID
    /// Why not.
    public let reason: Reason

    /// Why a duty could not start.
    public enum Reason: String, Hashable, Sendable {
      /// The day to count from is known only to the month or year.
      case impreciseDate = "imprecise-date"
      /// The day to count from is not known.
      case missingDate = "missing-date"
    }
  }
}

/// What happens to one run of a duty.
public enum DutyEffect: Hashable, Sendable {
  /// It starts.
  case start(DutyState)
  /// Its due day, clock or status moves; the new state replaces the old.
  case move(DutyState)
  /// The debtor acknowledged it without meeting it.
  case interim(DutyRun, on: Day)
  /// It ends, or lapses.
  case end(DutyRun, DutyStatus, on: Day)
}

/// A workflow as a case pins it.
public struct WorkflowReference: Hashable, Sendable, CustomStringConvertible {
  /// The workflow.
  public let id: WorkflowID
  /// Its version.
  public let version: Int
  /// SHA-256 of the canonical definition, in lower-case hex.
  public let digest: String

  /// A reference.
  public init(id: WorkflowID, version: Int, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  /// Id and version, as in `letter@1`.
  public var description: String { "\(id)@\(version)" }
}
