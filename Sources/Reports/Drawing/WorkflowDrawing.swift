public import WorkflowEngine

/// A definition as a drawing: stages, actions between them, lapses dashed.
public struct WorkflowDrawing: Sendable {
  private let workflow: Workflow
  private let language: Language

  /// A drawing with the titles of one language.
  public init(_ workflow: Workflow, _ language: Language) {
    self.workflow = workflow
    self.language = language
  }

  /// A Mermaid state diagram.
  public var mermaid: String {
    var lines = ["stateDiagram-v2"]
    for (id, stage) in workflow.stages {
      lines.append("  state \"\(Self.plain(stage.title[language]))\" as \(Self.name(id))")
    }
    lines.append("  [*] --> \(Self.name(workflow.initial))")
    for edge in edges {
      lines.append("  \(Self.name(edge.from)) --> \(Self.name(edge.to)) : \(Self.plain(edge.label))")
    }
    for (id, stage) in workflow.stages where stage.isFinal { lines.append("  \(Self.name(id)) --> [*]") }
    return lines.joined(separator: "\n")
  }

  /// A directed graph for Graphviz.
  public var dot: String {
    var lines = ["digraph \(Self.quoted(workflow.id.name)) {", "  rankdir=TB; node [shape=box, style=rounded];"]
    for (id, stage) in workflow.stages {
      let shape = stage.isFinal ? ", peripheries=2" : ""
      lines.append("  \(Self.quoted(id.name)) [label=\(Self.quoted(stage.title[language]))\(shape)];")
    }
    for edge in edges {
      let look = edge.isLapse ? ", style=dashed" : ""
      lines.append(
        "  \(Self.quoted(edge.from.name)) -> \(Self.quoted(edge.to.name)) [label=\(Self.quoted(edge.label))\(look)];")
    }
    return (lines + ["}"]).joined(separator: "\n")
  }

  private struct Edge {
    let from: StageID
    let to: StageID
    let label: String
    let isLapse: Bool
  }

  private var edges: [Edge] {
    workflow.actions.flatMap { _, action in
      action.from.flatMap { from in
        action.target.stages.map { Edge(from: from, to: $0, label: action.title[language], isLapse: action.isByClock) }
      }
    }
  }

  /// A name that Mermaid takes: it knows no hyphens, and `end` and `state` are its own words.
  private static func name(_ stage: StageID) -> String {
    "s_" + String(stage.name.map { $0 == "-" ? "_" : $0 })
  }

  /// Text without the marks that would end a label.
  private static func plain(_ text: String) -> String {
    SafeText.make(String(text.map { $0 == "\"" ? "'" : $0 == ":" || $0 == ";" ? "," : $0 }), lineFeeds: .spaces)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"\(SafeText.make(String(escaped), lineFeeds: .spaces))\""
  }
}
