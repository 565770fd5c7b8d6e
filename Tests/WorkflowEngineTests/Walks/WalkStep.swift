import JSONText
import WorkflowEngine

/// One thing done on a walk through a workflow; the same steps can be taken again, in this workflow or in another.
struct WalkStep: Sendable {
  let deed: Deed
  /// How many days after the step before.
  let days: Int

  /// What is done.
  enum Deed: Sendable {
    /// The case is opened with these fields.
    case open(JSONObject)
    /// Somebody in a role takes an action.
    case perform(ActionID, JSONObject, as: RoleID)
    /// Nothing; whatever time does by this day is recorded.
    case tick
    /// Another case is noted as opened under this one.
    case link(WorkflowID)
    /// A child case has come to stand elsewhere.
    case child(Int, ChildView)
    /// Something is done to a duty.
    case act(DutyAct, DutyID, as: RoleID)
  }
}

/// What a step comes to: what was refused, and how the case stands after it.
struct WalkView: Hashable, Sendable {
  let reasons: [Refusal.Reason]
  let stage: StageID?
  let outcome: String?
  let fields: JSONObject
  let duties: [DutyState]
  let children: Int

  init(_ refusal: Refusal?, _ state: CaseState?) {
    reasons = refusal?.reasons ?? []
    stage = state?.stage
    outcome = state?.outcome
    fields = state?.fields ?? [:]
    duties = state?.duties ?? []
    children = state?.children.count ?? 0
  }
}
