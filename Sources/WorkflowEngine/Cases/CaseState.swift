public import JSONText

/// What folding a history gives: everything a case says of itself but the history.
public struct CaseState: Sharing, Hashable, Sendable {
  /// What it says.
  public var content: Shared<Content>

  /// What a case says of itself.
  public struct Content: Hashable, Sendable {
    /// The case's number.
    public let number: CaseNumber
    /// The pinned workflow.
    public var workflow: WorkflowReference
    /// What the case is about.
    public var title: String
    /// The case under which this one was opened.
    public let parent: CaseNumber?
    /// Cases with which it has to do besides, as its opening says.
    public let related: [CaseNumber]
    /// Where it stands.
    public var stage: StageID
    /// Since when it stands there.
    public var since: Day
    /// How it ended; nil while it is open.
    public var outcome: String?
    /// That it should never have been; nil for every other case.
    public var annulled: Annulment?
    /// Who takes part.
    public var parties: [RoleID: [PartyID]]
    /// What the case knows; absent is never zero.
    public var fields: JSONObject
    /// Every run of every duty, in order of start.
    public var duties: [DutyState]
    /// Every run of every right, in order of start.
    public var rights: [DutyState]
    /// The cases opened under this one, in order.
    public var children: [CaseNumber]
    /// The day it was opened.
    public let opened: Day
    /// The day of the last record that counts.
    public var last: Day
  }

  /// The latest run of a duty.
  public func duty(_ id: DutyID) -> DutyState? { self.duties.last { $0.run.id == id } }

  /// A certain run of a duty.
  public func duty(_ run: DutyRun) -> DutyState? {
    self.duties.first { $0.run == run } ?? self.rights.first { $0.run == run }
  }
}

/// That a case should never have been: who said so, when and why.
public struct Annulment: Hashable, Sendable {
  /// The day.
  public let on: Day
  /// Who said so.
  public let by: PartyID?
  /// Why.
  public let reason: String?

  init(_ record: Record) { (on, by, reason) = (record.on, record.by, record.reason) }
}

extension CaseState {
  /// The outcome of every case that is annulled.
  public static let annulledOutcome = "annulled"
}

extension CaseState.Content {
  /// Whether it has ended.
  public var isFinal: Bool { outcome != nil }
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
    guard record.deed == .open, let number = record.effects.number, let workflow = record.effects.workflow,
      let title = record.effects.title, let stage = record.effects.to
    else { throw .noOpening }
    content = Shared(
      Content(
        number: number, workflow: workflow, title: title, parent: record.effects.parent,
        related: record.effects.related, stage: stage, since: record.on,
        outcome: nil, annulled: nil, parties: [:], fields: JSONObject(), duties: [], rights: [], children: [],
        opened: record.on,
        last: record.on))
    content.value.copy(from: record)
    try apply(record.effects.duties, sequence: record.sequence)
    try apply(record.effects.rights, sequence: record.sequence)
  }

  /// Folds one more record in; it must void none, since that needs the whole history (`CaseHistory`).
  public mutating func apply(_ record: Record) throws(FoldError) {
    if record.deed == .open { throw .secondOpening(sequence: record.sequence) }
    content.value.copy(from: record)
    try apply(record.effects.duties, sequence: record.sequence)
    try apply(record.effects.rights, sequence: record.sequence)
  }

  /// Folds in what a record does to duties.
  mutating func apply(_ effects: [DutyEffect], sequence: Int) throws(FoldError) {
    for effect in effects { try content.value.apply(effect, sequence: sequence) }
  }
}

extension CaseState.Content {
  /// Folds in everything but what the record does to duties.
  fileprivate mutating func copy(from record: Record) {
    if let workflow = record.effects.workflow { self.workflow = workflow }
    if let title = record.effects.title { self.title = title }
    if let to = record.effects.to {
      if to != stage { since = record.on }
      stage = to
      outcome = record.effects.outcome
      annulled = record.deed == .verb(.annul) ? Annulment(record) : nil
    }
    fields.put(record.effects.set)
    if !record.effects.lists.isEmpty { fields.change(record.effects.lists) }
    if !record.effects.parties.isEmpty { bind(record.effects.parties) }
    if !record.effects.opened.isEmpty { children += record.effects.opened }
    // None of these is an event of the case: what is recorded after it may have happened before.
    let isBeside = record.deed == .verb(.correct) || record.deed == .verb(.forget) || record.isAttachment
    if !isBeside { last = max(last, record.on) }
  }

  /// Binds roles to who takes them now; a role that nobody takes is bound no more.
  private mutating func bind(_ holders: [RoleID: [PartyID]]) {
    if parties.isEmpty, !holders.contains(where: { $0.value.isEmpty }) { return parties = holders }
    for (role, holders) in holders { parties[role] = holders.isEmpty ? nil : holders }
  }

  fileprivate mutating func apply(_ effect: DutyEffect, sequence: Int) throws(FoldError) {
    switch effect {
    case .start(let duty):
      guard !duties.contains(where: { $0.run == duty.run }) else { throw .duty(sequence: sequence, duty.run) }
      if duty.isRight { return try begin(duty, sequence) }
      if duties.isEmpty { duties = [duty] } else { duties.append(duty) }
    case .move(let duty):
      if duty.isRight { return rights[try index(ofRight: duty.run, sequence)] = duty }
      duties[try index(of: duty.run, sequence)] = duty
    case .interim(let run, let on):
      duties[try index(of: run, sequence)].acknowledged.append(on)
    case .end(let run, let status, let on):
      if let index = rights.firstIndex(where: { $0.run == run }) { return rights[index].end(status, on: on) }
      duties[try index(of: run, sequence)].end(status, on: on)
    }
  }

  private mutating func begin(_ right: DutyState, _ sequence: Int) throws(FoldError) {
    guard !rights.contains(where: { $0.run == right.run }) else { throw .duty(sequence: sequence, right.run) }
    rights.append(right)
  }

  private func index(ofRight run: DutyRun, _ sequence: Int) throws(FoldError) -> Int {
    guard let index = rights.firstIndex(where: { $0.run == run }) else { throw .duty(sequence: sequence, run) }
    return index
  }

  private func index(of run: DutyRun, _ sequence: Int) throws(FoldError) -> Int {
    guard let index = duties.firstIndex(where: { $0.run == run }) else {
      throw .duty(sequence: sequence, run)
    }
    return index
  }
}

extension JSONObject {
  /// Sets members; null removes one.
  mutating func put(_ values: JSONObject) {
    if values.isEmpty { return }
    if isEmpty, !values.members.contains(where: \.value.isNull) { return self = values }
    for member in values.members {
      let value: JSON? = member.value.isNull ? .none : .some(member.value)
      self[member.key] = value
    }
  }
}

extension DutyState {
  fileprivate mutating func end(_ status: DutyStatus, on day: Day) {
    self.status = status
    if status == .lapsed { self.lapsed = day } else { self.ended = day }
  }
}
