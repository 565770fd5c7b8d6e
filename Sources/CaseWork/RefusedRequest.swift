internal import CaseRecords
internal import CaseRegistry
package import WorkflowEngine

/// What the engine refused, with what there is to say about it.
package struct RefusedRequest: Sendable {
  /// Every reason.
  package private(set) var refusal: Refusal
  /// The definition of the case, for titles; nil where it is not known.
  package let workflow: Workflow?
  /// The case; nil where it would have been opened.
  package let number: CaseNumber?
  /// The action that was to be performed, of which the inputs have their titles; nil where it was something else.
  package let action: ActionID?
  /// The record that brought the case where it stands, when that is why: somebody else was first.
  package let last: Record?

  init(_ refusal: Refusal, in context: CaseContext, performing action: ActionID? = nil) {
    (self.refusal, self.action) = (refusal, action)
    workflow = context.workflow.workflow
    number = context.history?.state.number
    let isElsewhere = refusal.reasons.contains {
      switch $0 {
      case .wrongStage, .ended: true
      default: false
      }
    }
    let last = context.history?.effective.last { $0.effects.to != nil }
    self.last = isElsewhere ? last.flatMap { $0.sequence > 1 ? $0 : nil } : nil
  }

  /// A refusal of which less is known.
  package init(_ refusal: Refusal, workflow: Workflow? = nil, number: CaseNumber? = nil) {
    (self.refusal, self.workflow, self.number, action, last) = (refusal, workflow, number, nil, nil)
  }
}

extension RefusedRequest {
  /// The same with these of its reasons.
  package func only(_ reasons: [Refusal.Reason]) -> RefusedRequest {
    var request = self
    request.refusal.reasons = reasons
    return request
  }

  /// What kind of failure it is.
  package var kind: FailureKind {
    let isUnknown = refusal.reasons.contains {
      switch $0 {
      case .unknownParty, .unknownDuty: true
      default: false
      }
    }
    return isUnknown ? .notFound : refusal.isUsage ? .usage : refusal.isDoubt ? .doubted : .refused
  }
}
