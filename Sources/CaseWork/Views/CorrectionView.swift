package import JSONText
package import WorkflowEngine

/// What a correction changes: fields, due days, and what time had recorded.
package struct CorrectionView: Sendable {
  /// One thing that is other than before.
  package enum Change: Hashable, Sendable {
    /// The title.
    case title(String, new: String)
    /// Where the case stands.
    case stage(StageID, new: StageID)
    /// A field; nil where it has no value.
    case field(String, JSON?, new: JSON?)
    /// A run of a duty: its due day or how it stands; nil where there is none.
    case duty(DutyRun, DutyState?, new: DutyState?)
    /// What a record says, where the case stays as it was: it is said of the record alone, or a later one says it anew.
    case said(String, in: Int, new: JSON, later: Int?)
  }

  /// The case after it.
  package let view: CaseView
  /// What is other than before.
  package let changes: [Change]

  /// - Parameters:
  ///   - before: The case as it was.
  ///   - view: As it is now.
  ///   - amendment: What was asked for.
  ///   - records: Its history.
  init(from before: CaseState, to view: CaseView, _ amendment: Amendment, _ records: [Record]) {
    let (old, new) = (before, view.state)
    self.view = view
    var changes: [Change] = []
    if old.title != new.title { changes.append(.title(old.title, new: new.title)) }
    if old.stage != new.stage { changes.append(.stage(old.stage, new: new.stage)) }
    for name in Set((old.fields.members + new.fields.members).map(\.key)).sorted()
    where old.fields[name] != new.fields[name] {
      changes.append(.field(name, old.fields[name], new: new.fields[name]))
    }
    for run in Set(old.duties.map(\.run)).union(new.duties.map(\.run)).sorted() {
      let (before, after) = (old.duty(run), new.duty(run))
      if Change.text(before) != Change.text(after) { changes.append(.duty(run, before, new: after)) }
    }
    // Parts of lists and of texts by language have names of their own, and what they change is told of the whole.
    for given in amendment.values.members
    where GivenName(given.key).field == given.key && old.fields[given.key] == new.fields[given.key] {
      let later = records.last { $0.sequence > amendment.sequence && $0.effects.set.contains(given.key) }
      changes.append(.said(given.key, in: amendment.sequence, new: given.value, later: later?.sequence))
    }
    self.changes = changes
  }

  /// As scripts read it.
  package var json: JSON { .array(changes.map(\.json)) }
}

extension CorrectionView.Change {
  fileprivate static func text(_ duty: DutyState?) -> String {
    duty.map { "\($0.due) \($0.status.rawValue)" } ?? "—"
  }

  fileprivate var json: JSON {
    let (what, old, new): (String, JSON, JSON) =
      switch self {
      case .title(let old, let new): ("title", .string(old), .string(new))
      case .stage(let old, let new): ("stage", .string(old.name), .string(new.name))
      case .field(let name, let old, let new): (name, old ?? .null, new ?? .null)
      case .duty(let run, let old, let new): (run.description, .string(Self.text(old)), .string(Self.text(new)))
      case .said(let name, _, let new, _): (name, .null, new)
      }
    return ["what": .string(what), "old": old, "new": new]
  }
}
