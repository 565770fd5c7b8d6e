/// Who mostly uses a verb; the overview is grouped by it.
enum Audience: Hashable, Sendable, CaseIterable {
  /// The secretary of a council.
  case secretary
  /// A group that monitors a programme.
  case monitoringGroup
  /// Whoever watches all cases.
  case coordinator
  /// Whoever looks after the registry.
  case keeper

  /// The heading in the overview.
  var title: String {
    switch self {
    case .secretary: "The secretary records what happened"
    case .monitoringGroup: "The monitoring group follows its cases"
    case .coordinator: "The coordinator asks what is late and why"
    case .keeper: "The keeper of the registry"
    }
  }
}
