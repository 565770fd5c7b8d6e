import WorkflowEngine

extension WorkflowDrawing {
  /// A directed graph for Graphviz.
  public var dot: String {
    var rows = [
      "digraph \(Self.quoted([workflow.id.name])) {",
      "  graph [rankdir=TB, nodesep=0.4, fontname=Helvetica, label=\(Self.quoted([workflow.title[language]])), labelloc=t];",
      "  node [shape=box, style=rounded, fontname=Helvetica]; edge [fontname=Helvetica, fontsize=10];",
      "  \"start\" [shape=circle, style=filled, fillcolor=black, label=\"\", width=0.2];",
    ]
    for (id, stage) in workflow.stages {
      let look = stage.isFinal ? ", peripheries=2" : ""
      rows.append("  \(Self.name("s", id.name)) [label=\(Self.quoted(lines(stage.title[language])))\(look)];")
    }
    rows.append("  \"start\" -> \(Self.name("s", workflow.initial.name));")
    for edge in edges {
      let look = edge.isLapse ? ", style=dashed" : ""
      let label = Self.quoted(lines(of: edge))
      rows.append("  \(Self.name("s", edge.from.name)) -> \(Self.name("s", edge.to.name)) [label=\(label)\(look)];")
    }
    for note in notes {
      let name = Self.name("d", note.duty.name)
      rows.append(
        "  \(name) [shape=note, style=filled, fillcolor=\"#fffbe6\", fontsize=10, label=\(Self.quoted(note.lines))];")
      for stage in note.stages {
        rows.append("  \(Self.name("s", stage.name)) -> \(name) [style=dotted, arrowhead=none];")
      }
    }
    return (rows + ["}"]).joined(separator: "\n")
  }

  private static func name(_ kind: String, _ name: String) -> String { quoted(["\(kind):\(name)"]) }

  private static func quoted(_ lines: [String]) -> String {
    let escaped = lines.map { line in
      SafeText.make(line, lineFeeds: .spaces).map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }
    return "\"\(escaped.joined(separator: "\\n"))\""
  }
}
