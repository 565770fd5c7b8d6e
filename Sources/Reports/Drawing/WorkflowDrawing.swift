public import WorkflowEngine

/// A definition as a drawing: stages, the actions between them, lapses dashed, final stages double, duties as notes.
public struct WorkflowDrawing: Sendable {
  let workflow: Workflow
  let language: Language

  /// A drawing with the titles of one language.
  public init(_ workflow: Workflow, _ language: Language) {
    self.workflow = workflow
    self.language = language
  }

  /// Columns of a label; a longer one is broken into lines.
  static let width = 28

  /// All actions that lead from one stage to another, as one arrow.
  struct Edge: Hashable {
    let from: StageID
    let to: StageID
    /// Whether only time leads there.
    let isLapse: Bool
    /// What people call the actions.
    var labels: [String]
  }

  /// The arrows, in the author's order of actions.
  var edges: [Edge] {
    var edges: [Edge] = []
    for (_, action) in workflow.actions {
      for from in action.from {
        for to in action.target.stages { add(action.title[language], from, to, action.isByClock, to: &edges) }
      }
    }
    return edges
  }

  private func add(_ label: String, _ from: StageID, _ to: StageID, _ isLapse: Bool, to edges: inout [Edge]) {
    guard let place = edges.firstIndex(where: { $0.from == from && $0.to == to && $0.isLapse == isLapse }) else {
      return edges.append(Edge(from: from, to: to, isLapse: isLapse, labels: [label]))
    }
    if !edges[place].labels.contains(label) { edges[place].labels.append(label) }
  }

  /// The lines of an arrow's label; where it stands for several actions each begins with a dot.
  func lines(of edge: Edge) -> [String] {
    edge.labels.flatMap { lines(edge.labels.count == 1 ? $0 : "· \($0)") }
  }

  /// The lines of a label.
  func lines(_ text: String) -> [String] {
    WrappedText.lines(of: SafeText.make(text, lineFeeds: .spaces), width: Self.width)
  }
}

extension WorkflowDrawing {
  /// What somebody owes, beside the stages in which it starts.
  struct Note {
    let duty: DutyID
    let lines: [String]
    let stages: [StageID]
  }

  /// The duties, in the author's order.
  var notes: [Note] {
    workflow.duties.map { id, duty in
      Note(
        duty: id, lines: [duty.title[language], parties(duty), term(duty)].flatMap { lines($0) },
        stages: beginnings(of: duty))
    }
  }

  private func parties(_ duty: Duty) -> String {
    func title(_ role: RoleID) -> String { workflow.roles[role]?.title[language] ?? role.name }
    return "\(title(duty.owedBy)) → \(title(duty.owedTo))"
  }

  private func term(_ duty: Duty) -> String {
    switch duty.rule {
    case .within(let term): return term.words(in: language)
    case .before(let field, let term):
      let title =
        workflow.fields[field]?.title
        ?? workflow.actions.lazy.compactMap { $0.value.input(field)?.definition.title }.first
      return "\(term.words(in: language)): \(title?[language] ?? field)"
    }
  }

  /// The stages in which a case can stand right after the duty has started.
  private func beginnings(of duty: Duty, seen: Set<DutyID> = []) -> [StageID] {
    guard !seen.contains(duty.id) else { return [] }
    var stages: [StageID] = []
    switch duty.start {
    case .open: stages = [workflow.initial]
    case .stage(let stage): stages = [stage]
    case .actions(let actions, _): stages = targets(of: actions)
    case .duty(let other, let end):
      guard let other = workflow.duties[other] else { break }
      if end != .lapsed { stages += targets(of: other.metBy) }
      if end != .met {
        stages += other.onLapse.map { targets(of: [$0]) } ?? beginnings(of: other, seen: seen.union([duty.id]))
      }
    case .act(let other, _):
      stages = workflow.duties[other].map { beginnings(of: $0, seen: seen.union([duty.id])) } ?? []
    }
    var found: [StageID] = []
    for stage in stages where workflow.stages[stage]?.isFinal == false && !found.contains(stage) { found.append(stage) }
    return found
  }

  private func targets(of actions: [ActionID]) -> [StageID] {
    actions.compactMap { workflow.actions[$0] }.flatMap(\.target.stages)
  }
}
