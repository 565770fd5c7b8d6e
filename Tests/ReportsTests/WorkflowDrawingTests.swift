import JSONText
import Reports
import Testing
import WorkflowEngine

@Suite struct WorkflowDrawingTests {
  /// A draft in which every title is `title`, if there is one.
  private func workflow(_ title: String? = nil) throws -> Workflow {
    let draft = WorkflowDraft(id: "canteen", title: nil, prefix: nil, languages: [.en, .ru], in: .en).json
    let json = title.map { retitled(draft, $0) } ?? draft
    let (workflow, defects) = Workflow.read(json, in: DefinitionSurroundings())
    return try #require(workflow, "\(defects)")
  }

  private func retitled(_ json: JSON, _ title: String) -> JSON {
    switch json {
    case .object(var object):
      for member in object.members {
        object[member.key] = member.key == "title" ? .string(title) : retitled(member.value, title)
      }
      return .object(object)
    case .array(let array): return .array(array.map { retitled($0, title) })
    default: return json
    }
  }

  @Test func `Mermaid shows lapses dashed, final stages double and duties as notes`() throws {
    #expect(
      WorkflowDrawing(try workflow(), .en).mermaid == """
        flowchart TB
          start(( ))
          s_planned("Planned")
          s_reported("Reported, answer awaited")
          s_silent("No answer in time")
          s_clean[["Nothing found"]]
          s_answered[["Answered"]]
          s_unanswered[["Closed without an answer"]]
          start --> s_planned
          s_planned -->|"Record the visit"| s_clean
          s_planned -->|"Record the visit"| s_reported
          s_reported -->|"Record the answer"| s_answered
          s_silent -->|"Record the answer"| s_answered
          s_reported -.->|"No answer came"| s_silent
          s_silent -->|"Close without an answer"| s_unanswered
          d_visit>"Visit the place<br/>Monitor → Coordinator<br/>30 calendar days"]:::note
          s_planned -.- d_visit
          d_answer>"Answer what was found<br/>Body that answers →<br/>Coordinator<br/>10 working days"]:::note
          s_reported -.- d_answer
          classDef note fill:#fffbe6,stroke:#999
        """)
  }

  @Test func `DOT shows the same, in the language asked for`() throws {
    let dot = WorkflowDrawing(try workflow(), .ru).dot
    #expect(dot.hasPrefix("digraph \"canteen\" {\n") && dot.hasSuffix("\n}"))
    #expect(dot.contains("\"s:clean\" [label=\"Нарушений нет\", peripheries=2];"))
    #expect(dot.contains("\"s:reported\" -> \"s:silent\" [label=\"Ответ не поступил\", style=dashed];"))
    #expect(dot.contains("shape=note") && dot.contains("30 календарных дней"))
    #expect(dot.contains("\"s:reported\" -> \"d:answer\" [style=dotted, arrowhead=none];"))
  }

  @Test(
    arguments: [
      ("say \"no\"", "say #34;no#34;"), ("a\nb", "a b"), ("[x](y) {z}", "[x](y) {z}"),
      ("<b>&amp;", "#60;b#62;#38;amp#59;"),
      ("1. one", "1#46; one"), ("- one", "#45; one"), ("no. 1. one", "no. 1. one"),
      (
        "50 % #5 `c` *d* _e_ ~f~",
        "50 #37; #35;5 #96;c#96; #42;d#42; #95;e#95; #126;f#126;"
      ), ("a\\nb", "a∖nb"), ("a\u{1B}b", "a␛b"),
    ])
  func `marks of Mermaid, HTML and Markdown are shown, not obeyed`(title: String, label: String) throws {
    let text = WorkflowDrawing(try workflow(title), .en).mermaid
    #expect(text.contains("s_planned(\"\(label)\")"), "\(text)")
    #expect(text.split(separator: "\n").count == 20)
  }

  @Test(
    arguments: [
      ("say \"no\"", #"say \"no\""#), ("a\nb", "a b"), ("back\\slash", #"back\\slash"#), ("\\N \\\"", #"\\N \\\""#),
      ("<b>{|}", "<b>{|}"),
    ])
  func `quotes, backslashes and line feeds do not end a label of DOT`(title: String, label: String) throws {
    let text = WorkflowDrawing(try workflow(title), .en).dot
    #expect(text.contains("\"s:planned\" [label=\"\(label)\"]"), "\(text)")
  }

  @Test func `long titles are broken into lines, and actions between the same stages share an arrow`() throws {
    let long = WorkflowDrawing(try workflow("A title that is much longer than what stands on one line of a box"), .en)
    #expect(long.dot.contains("[label=\"A title that is much longer\\nthan what stands on one line\\nof a box\"]"))
    let json = WorkflowDraft(id: "canteen", title: nil, prefix: nil, languages: [.en], in: .en).json
    var object = try #require(json.object)
    var actions = try #require(object["actions"]?.object)
    actions["again"] = ["title": "Again", "from": ["silent"], "to": "unanswered", "by": ["monitor"]]
    object["actions"] = .object(actions)
    let changed = try #require(Workflow.read(.object(object), in: DefinitionSurroundings()).workflow)
    #expect(
      WorkflowDrawing(changed, .en).mermaid.contains(
        "s_silent -->|\"· Close without an answer<br/>· Again\"| s_unanswered"))
  }

  @Test func `names that differ only in dashes and underscores stay apart`() throws {
    let json = WorkflowDraft(id: "canteen", title: nil, prefix: nil, languages: [.en], in: .en).json
    let text = json.canonicalText().replacing("\"silent\"", with: "\"a-b\"").replacing(
      "\"unanswered\"", with: "\"a_b\""
    )
    .replacing("\"clean\"", with: "\"a_hb\"")
    let workflow = try #require(Workflow.read(try JSON(parsing: text), in: DefinitionSurroundings()).workflow)
    let mermaid = WorkflowDrawing(workflow, .en).mermaid
    #expect(mermaid.contains("  s_a_hb(") && mermaid.contains("  s_a__b[[") && mermaid.contains("  s_a__hb[["))
  }
}
