import WorkflowEngine

extension WorkflowDrawing {
  /// A Mermaid flowchart.
  public var mermaid: String {
    var rows = ["flowchart TB", "  start(( ))"]
    for (id, stage) in workflow.stages {
      let label = Self.quoted(lines(stage.title[language]))
      rows.append("  \(Self.name("s", id.name))" + (stage.isFinal ? "[[\(label)]]" : "(\(label))"))
    }
    rows.append("  start --> \(Self.name("s", workflow.initial.name))")
    for edge in edges {
      let arrow = edge.isLapse ? "-.->" : "-->"
      let label = Self.quoted(lines(of: edge))
      rows.append("  \(Self.name("s", edge.from.name)) \(arrow)|\(label)| \(Self.name("s", edge.to.name))")
    }
    for note in notes {
      rows.append("  \(Self.name("d", note.duty.name))>\(Self.quoted(note.lines))]:::note")
      for stage in note.stages {
        rows.append("  \(Self.name("s", stage.name)) -.- \(Self.name("d", note.duty.name))")
      }
    }
    return (rows + ["  classDef note fill:#fffbe6,stroke:#999"]).joined(separator: "\n")
  }

  /// A name that Mermaid takes and that nothing else has: it trips over hyphens, and over words such as `end`.
  private static func name(_ kind: String, _ name: String) -> String {
    "\(kind)_" + name.map { $0 == "-" ? "_h" : $0 == "_" ? "__" : String($0) }.joined()
  }

  /// A label: what Mermaid, HTML or Markdown would read as their own marks stands as a code.
  private static func quoted(_ lines: [String]) -> String {
    "\"\(lines.map { escaped($0) }.joined(separator: "<br/>"))\""
  }

  private static func escaped(_ line: String) -> String {
    // What would begin a list: '1.', or a dash.
    let digits = line.prefix(while: \.isNumber).count
    return line.enumerated().map { place, character in
      // Mermaid makes a line feed of a backslash and an 'n', however they are written.
      if character == "\\" { return "∖" }
      let isListMark = place == digits && (digits == 0 ? character == "-" : character == ".")
      guard let code = character.asciiValue, isListMark || marks.contains(character) else { return String(character) }
      return "#\(code);"
    }.joined()
  }

  private static let marks: Set<Character> = Set("\"#&<>`%*_~+;")
}
