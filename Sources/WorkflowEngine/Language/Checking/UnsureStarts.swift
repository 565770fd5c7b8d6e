/// Which duties may fail to start, since the value that they are counted from may be missing or known to the month only.
struct UnsureStarts {
  private let workflow: Workflow
  private let known: KnownFields

  init(_ workflow: Workflow) {
    self.workflow = workflow
    known = KnownFields(workflow)
  }

  /// The value without which a duty does not start in a stage; nil where it certainly starts.
  ///
  /// - Parameter action: The action that starts it, or leads to the stage that does; nil for all else.
  func missing(for duty: Duty, in stage: StageID, after action: Action?) -> String? {
    if let condition = duty.startsWhen { return condition.names.min() ?? duty.id.name }
    if case .actions(_, let field?) = duty.start, let action, action.input(field)?.definition.type.isImprecise == true {
      return field
    }
    let fields = action.map { known.fields(in: stage, after: $0) } ?? known.fields(in: stage)
    let inputs = action.map { known.inputs(of: $0) } ?? []
    if case .before(let field, _) = duty.rule {
      let type = action?.input(field)?.definition.type ?? workflow.fields[field]?.type
      if type?.isImprecise == true || !(inputs.contains(field) || fields.contains(field)) { return field }
    }
    if let each = duty.each, !fields.contains(each) || !(workflow.fields[each]?.type.hasElements ?? false) {
      return each
    }
    return nil
  }
}

extension FieldType {
  /// Whether it is a date of which only the month or year may be known.
  fileprivate var isImprecise: Bool {
    guard case .date(let precision, _) = self else { return false }
    return precision != .day
  }

  /// Whether it is a list that is never empty.
  fileprivate var hasElements: Bool {
    guard case .list(_, let count, _) = self else { return false }
    return count.min ?? 0 > 0
  }
}
