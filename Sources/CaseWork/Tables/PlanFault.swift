internal import CaseRecords
internal import CaseRegistry
package import WorkflowEngine

/// Why a plan is not carried out, or not undone; nothing was changed then.
package enum PlanFault {
  /// It is no plan.
  case notAPlan
  /// Something in it is not as it should be.
  case unreadable(FormatError)
  /// It is not as it was written any more.
  case edited
  /// What it rests on has changed since.
  case changed([PlanChange])
  /// Somebody has recorded something since in what it did.
  case inTheWay([PlanObstacle])
}

extension PlanFault {
  /// What kind of failure it is.
  var kind: FailureKind {
    switch self {
    case .notAPlan, .unreadable, .edited: .invalid
    case .changed: .conflict
    case .inTheWay: .refused
    }
  }
}

/// What is other than it was when a plan was made.
package enum PlanChange: Hashable, Sendable {
  /// It was made for another registry.
  case registry
  /// It was made for somebody else.
  case actor(PartyID)
  /// A case has other records.
  case records(CaseNumber, planned: Int, found: Int)
  /// A case has come whose row was new.
  case opened(row: Int, ref: String, CaseNumber)
  /// A case is not there.
  case noCase(CaseNumber)
  /// A party is described otherwise, or is not there.
  case party(PartyID, isGone: Bool)
  /// A party has come by the id of one that was to be made known.
  case partyTaken(PartyID)
  /// A definition, a calendar or the acts are other; with what there is now.
  case definition(String, now: String?)
  /// A row would become something else.
  case row(Int, planned: ImportReport.Fate, found: ImportReport.Fate)
}

/// What stands in the way of undoing what a plan did.
package enum PlanObstacle {
  /// Somebody recorded this since; with the title of its action, where it is one.
  case recorded(CaseNumber, Record, title: LocalizedText?)
  /// It is refused.
  case refused(CaseNumber, WorkError)
}
