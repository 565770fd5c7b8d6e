public import JSONText

/// What folding a history gives: everything a case says of itself but the history.
public struct CaseState: Hashable, Sendable {
  /// The case's number.
  public let number: CaseNumber
  /// The pinned workflow.
  public var workflow: WorkflowReference
  /// What the case is about.
  public var title: String
  /// The case under which this one was opened.
  public let parent: CaseNumber?
  /// Where it stands.
  public var stage: StageID
  /// Since when it stands there.
  public var since: Day
  /// How it ended; nil while it is open.
  public var outcome: String?
  /// Who takes part.
  public var parties: [RoleID: [PartyID]]
  /// What the case knows; absent is never zero.
  public var fields: [String: JSON]
  /// Every run of every duty, in order of start.
  public var duties: [DutyState]
  /// The cases opened under this one, in order.
  public var children: [CaseNumber]
  /// The day it was opened.
  public let opened: Day
  /// The day of the last record that counts.
  public var last: Day

  /// Whether it has ended.
  public var isFinal: Bool { outcome != nil }

  /// The latest run of a duty.
  public func duty(_ id: DutyID) -> DutyState? { duties.last { $0.run.id == id } }

  /// A certain run of a duty.
  public func duty(_ run: DutyRun) -> DutyState? { duties.first { $0.run == run } }
}

/// Why a history cannot be folded.
public enum FoldError: Error, Hashable, Sendable {
  /// The history is empty or does not begin with an opening that names number, workflow, title and stage.
  case noOpening
  /// A record other than the first is an opening.
  case secondOpening(sequence: Int)
  /// A record names a run of a duty that has not started, or starts one twice.
  case duty(sequence: Int, DutyRun)
}

extension CaseState {
  /// The state right after the opening.
  public init(opening record: Record) throws(FoldError) {
    let effects = record.effects
    guard record.deed == .open, let number = effects.number, let workflow = effects.workflow,
      let title = effects.title, let stage = effects.to
    else { throw .noOpening }
    self.number = number
    self.workflow = workflow
    self.title = title
    self.stage = stage
    parent = effects.parent
    since = record.on
    parties = [:]
    fields = [:]
    duties = []
    children = []
    opened = record.on
    last = record.on
    try copy(effects, of: record)
  }

  /// Folds one more record in; it must void none, since that needs the whole history (`CaseHistory`).
  public mutating func apply(_ record: Record) throws(FoldError) {
    if record.deed == .open { throw .secondOpening(sequence: record.sequence) }
    if let workflow = record.effects.workflow { self.workflow = workflow }
    if let title = record.effects.title { self.title = title }
    try copy(record.effects, of: record)
  }

  private mutating func copy(_ effects: Effects, of record: Record) throws(FoldError) {
    if let to = effects.to {
      if to != stage { since = record.on }
      stage = to
      outcome = effects.outcome
    }
    for member in effects.set.members {
      if member.value.isNull { fields.removeValue(forKey: member.key) } else { fields[member.key] = member.value }
    }
    for (role, holders) in effects.parties { parties[role] = holders.isEmpty ? nil : holders }
    children += effects.opened
    for effect in effects.duties { try copy(effect, sequence: record.sequence) }
    // None of these is an event of the case: what is recorded after it may have happened before.
    let isBeside = record.deed == .verb(.correct) || record.deed == .verb(.forget) || record.isAttachment
    if !isBeside { last = max(last, record.on) }
  }

  private mutating func copy(_ effect: DutyEffect, sequence: Int) throws(FoldError) {
    switch effect {
    case .start(let state):
      guard duty(state.run) == nil else { throw .duty(sequence: sequence, state.run) }
      duties.append(state)
    case .move(let state):
      duties[try index(of: state.run, sequence)] = state
    case .interim(let run, let on):
      duties[try index(of: run, sequence)].acknowledged.append(on)
    case .end(let run, let status, let on):
      let index = try index(of: run, sequence)
      duties[index].status = status
      if status == .lapsed { duties[index].lapsed = on } else { duties[index].ended = on }
    }
  }

  private func index(of run: DutyRun, _ sequence: Int) throws(FoldError) -> Int {
    guard let index = duties.firstIndex(where: { $0.run == run }) else {
      throw .duty(sequence: sequence, run)
    }
    return index
  }
}
