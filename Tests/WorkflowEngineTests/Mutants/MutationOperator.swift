import WorkflowEngine

/// A way of breaking a definition.
enum MutationOperator: String, CaseIterable, Sendable {
  /// An action is no longer possible in one of its stages.
  case dropEdge
  /// An action leads elsewhere.
  case retarget
  /// Two targets have the same condition.
  case overlap
  /// A duty names an action that does not exist.
  case breakReference
  /// A condition names something that does not exist.
  case unknownName
  /// A stage with an outcome is not final.
  case dropFinal
  /// A final stage has no outcome.
  case dropOutcome
  /// A final stage is one like others.
  case reopen
  /// Nobody owes something any more.
  case dropDuty
  /// Two duties lapse into each other for ever.
  case clockCircle
  /// A text is missing in one language.
  case dropLanguage

  /// The rules that refuse a definition broken so; none where it may stay without defects.
  var rules: Set<Defect.Rule> {
    switch self {
    case .dropEdge: [.unreachable, .deadEnd, .action, .lapse]
    case .retarget: [.unreachable, .deadEnd, .idle, .lapse, .endless]
    case .overlap: [.targets]
    case .breakReference: [.reference]
    // A name in 'kind(…)' is a role's.
    case .unknownName: [.condition, .reference]
    case .dropFinal, .dropOutcome: [.final]
    case .reopen: [.deadEnd, .idle]
    case .dropDuty: [.action, .reference, .idle]
    case .clockCircle: [.endless]
    case .dropLanguage: [.language]
    }
  }

  /// The rules of the second format that refuse a definition broken so, where no other does.
  var rulesOnDuties: Set<Defect.Rule> {
    switch self {
    case .dropEdge, .retarget, .dropDuty: [.unmet, .doubled, .orphan]
    // What can be taken up again must have ended.
    case .reopen: [.reference, .final]
    default: []
    }
  }

  /// Rules that the same change may break besides.
  ///
  /// In the second format, where the rules on duties are errors, a change of what is owed or can be done breaks these too.
  func others(in format: DefinitionFormat) -> Set<Defect.Rule> {
    let more: Set<Defect.Rule> = self == .clockCircle || self == .reopen ? [.lapse] : []
    guard format != .first else { return more }
    switch self {
    case .overlap, .unknownName, .dropLanguage: return more
    default:
      return more.union([
        .reference, .final, .children, .unmet, .doubled, .orphan, .unowed, .idle, .unreachable, .endless, .lapse,
        .deadEnd,
      ])
    }
  }

  /// Whether the definition may stay without defects, and means something else.
  var mayStay: Bool {
    switch self {
    case .dropEdge, .retarget, .dropDuty: true
    case .overlap, .breakReference, .unknownName, .dropFinal, .dropOutcome, .reopen, .clockCircle, .dropLanguage: false
    }
  }

  /// How many mutants of one definition are looked at.
  var sample: Int {
    switch self {
    case .dropEdge, .retarget: 6
    case .dropDuty: 4
    case .unknownName, .breakReference: 2
    case .overlap, .dropFinal, .dropOutcome, .reopen, .clockCircle, .dropLanguage: 1
    }
  }
}
