import Reports

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
  var title: Wording {
    switch self {
    case .secretary: AudiencePhrase.secretary
    case .monitoringGroup: AudiencePhrase.monitoringGroup
    case .coordinator: AudiencePhrase.coordinator
    case .keeper: AudiencePhrase.keeper
    }
  }
}
