import Testing
import WorkflowEngine

/// Explores each shipped workflow once, for all tests that need its walks.
actor ExplorerShelf {
  static let shared = ExplorerShelf()

  private var kept: [String: Task<Explorer, any Error>] = [:]

  /// What exploring the shipped workflow has found.
  func explorer(_ name: String) async throws -> Explorer {
    if let known = kept[name] { return try await known.value }
    let task = Task.detached {
      let shipped = try #require(ShippedWorkflows.all)
      let pinned = try #require(shipped.pinned[WorkflowID(name)])
      var explorer = try Explorer(pinned, in: shipped)
      try explorer.explore()
      return explorer
    }
    kept[name] = task
    return try await task.value
  }
}
