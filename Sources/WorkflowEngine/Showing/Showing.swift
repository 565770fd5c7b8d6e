import JSONText

/// The one door through which a case leaves the office: what passes it may be seen, and nothing else.
///
/// A site, an export, a letter, statistics and search all ask here. What a definition does not call public is not, and
/// what it calls public is only where the office publishes the workflow. Reasons, remarks, names of files, who recorded
/// something, ids and hashes of records, and what is personal, never pass for anybody but the office.
public struct Showing: Sendable {
  let definition: Workflow
  private let publication: Publication
  private let people: People
  private let related: @Sendable (CaseNumber) -> Bool
  let foreseen: @Sendable (CaseHistory) -> CaseHistory

  /// - Parameters:
  ///   - definition: The definition that the case pins.
  ///   - publication: What the office publishes, and which cases it withholds.
  ///   - people: Who is named in the case; of whom nothing is known is taken for a person.
  ///   - related: Whether another case may be named; without it none is.
  ///   - foreseen: Adds what time has done that nobody has recorded.
  public init(
    _ definition: Workflow, _ publication: Publication, people: People,
    related: @escaping @Sendable (CaseNumber) -> Bool = { _ in false },
    foreseen: @escaping @Sendable (CaseHistory) -> CaseHistory = { $0 }
  ) {
    (self.definition, self.publication, self.people) = (definition, publication, people)
    (self.related, self.foreseen) = (related, foreseen)
  }

  /// What `viewer` may see of a case on a day.
  ///
  /// - Parameters:
  ///   - history: The case as it is recorded.
  ///   - viewer: For whom.
  ///   - day: The day that is asked for; what was recorded later is not in it.
  public func show(_ history: CaseHistory, to viewer: Viewer, on day: Day) -> Shown {
    if let hidden = isHidden(history, from: viewer, on: day) { return .hidden(hidden) }
    let held = viewer == .public ? heldBack : 0
    let until = day - held
    guard let known = released(history, through: until, held), let then = foreseen(known).asOf(until) else {
      return .hidden(held > 0 ? .embargo(until: history.firstRecorded.map { $0 + held }) : .notOpened)
    }
    if viewer == .public, definition.disclosure.register == .afterClosing, !then.state.isFinal { return .hidden(.open) }
    if viewer != .office, then.state.annulled != nil { return .hidden(.annulled) }
    return .visible(visible(then, to: viewer, asOf: until))
  }

  /// How many days pass before what was recorded is shown: as the definition says or the office, whichever is longer.
  var heldBack: Int {
    guard case .days(let days) = definition.disclosure.embargo else { return publication.embargo }
    return max(days, publication.embargo)
  }

  /// Why nothing at all is shown, whatever is recorded.
  private func isHidden(_ history: CaseHistory, from viewer: Viewer, on day: Day) -> Hidden? {
    guard viewer == .public else { return nil }
    if definition.disclosure.register == .never { return .neverShown }
    guard publication.workflows.contains(definition.id) else { return .notPublished(definition.id) }
    if let reason = publication.withheld[history.state.number] { return .withheld(reason: reason) }
    if history.state.annulled != nil { return .annulled }
    guard case .until(let field) = definition.disclosure.embargo, let value = history.state.fields[field],
      !value.isNull
    else { return nil }
    // A day that cannot be read holds back: nobody has said from when on it may be shown.
    guard let end = value.string.flatMap({ PartialDate($0) })?.lastDay else { return .embargo(until: nil) }
    return day < end ? .embargo(until: end) : nil
  }

  /// The case with what was recorded long enough ago.
  private func released(_ history: CaseHistory, through day: Day, _ held: Int) -> CaseHistory? {
    if held == 0 { return history }
    let first = history.records.first { (Timestamp($0.at)?.day ?? .last) > day }
    guard let first else { return history }
    return first.sequence > 1 ? history.through(first.sequence - 1) : nil
  }
}

extension CaseHistory {
  /// The day on which it was opened, as it was recorded.
  fileprivate var firstRecorded: Day? { records.first.flatMap { Timestamp($0.at)?.day } }
}

extension Showing {
  private func visible(_ history: CaseHistory, to viewer: Viewer, asOf day: Day) -> ShownCase {
    let sieve = Sieve(definition: definition, people: people, viewer: viewer, related: related)
    let documents = sieve.documents(of: history)
    return ShownCase(
      viewer: viewer, asOf: day, state: sieve.state(history.state), events: sieve.events(of: history, documents),
      documents: documents.map(\.document))
  }
}
