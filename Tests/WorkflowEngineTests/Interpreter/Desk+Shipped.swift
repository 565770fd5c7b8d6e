import JSONText
import Testing
import WorkflowEngine

extension Desk {
  /// A desk with an open case of a shipped workflow; `p-sec` keeps it, `b-dept` is asked, `b-akimat` is above it.
  static func shipped(_ id: WorkflowID, fields: JSONObject, roles: [RoleID: [PartyID]], on day: String) throws -> Desk {
    let all = try #require(ShippedWorkflows.first)
    let workflow = try #require(all.pinned[id])
    var desk = try Desk(workflow, others: Array(all.pinned.values), acts: all.acts)
    try desk.open(on: day, fields: fields, parties: roles)
    return desk
  }

  /// What is owed now, as `duty@due`, in order.
  var owed: [String] {
    get throws { try state.duties.filter(\.isOwed).map { "\($0.run)@\($0.due)" }.sorted() }
  }

  /// The duties that have ever run.
  var reached: Set<DutyID> { get throws { Set(try state.duties.map(\.run.id)) } }
}
