package import JSONText
package import WorkflowEngine

/// The shortest ways through a workflow, for people and for scripts.
package struct PathPage {
  let workflow: Workflow
  let paths: [WorkflowPath]
  /// What is noted of it.
  package let notes: DefinitionNotes
  let language: Language

  /// - Parameters:
  ///   - workflow: The definition.
  ///   - notes: What is noted of it.
  ///   - language: Of everything that is not data.
  package init(_ workflow: Workflow, notes: [PlacedDefect] = [], _ language: Language) {
    self.workflow = workflow
    self.notes = DefinitionNotes(notes, language)
    self.language = language
    paths = workflow.shortestPaths()
  }

  /// As scripts read it.
  package var json: JSON {
    .array(
      paths.map { path in
        [
          "stage": .string(path.end.name), "outcome": .string(workflow.stages[path.end]?.outcome ?? ""),
          "steps": .array(path.steps.map { json(of: $0) }),
        ]
      })
  }

  private func json(of step: WorkflowPath.Step) -> JSON {
    func names(_ duties: [DutyID]) -> JSON { .array(duties.map { .string($0.name) }) }
    var json: JSONObject = ["to": .string(step.to.name), "meets": names(step.met), "starts": names(step.started)]
    json["action"] = step.action.map { .string($0.name) }
    json["act"] = step.act.map { ["verb": .string($0.verb.rawValue), "duty": .string($0.duty.name)] }
    json["lapsed"] = step.lapsed.map { .string($0.name) }
    json["when"] = step.condition.map { .string($0) }
    if step.isOtherwise { json["otherwise"] = true }
    return .object(json)
  }

  /// One block for each end, after a heading.
  ///
  /// - Parameters:
  ///   - file: What the example of a first step names; no example where it is nil.
  ///   - day: The day of that example.
  package func text(
    trying file: String?, from day: Day, _ lines: WrappedLines, style: TextStyle
  ) -> String {
    var blocks = [lines("\(SimulationPhrase.shortestPaths.title(in: language)):")]
    for path in paths {
      let stage = workflow.stages[path.end]
      let title = "\(path.end)  \(stage?.title[language] ?? "") (\(stage?.outcome ?? ""))"
      let steps = path.steps.enumerated().flatMap { texts($0.offset + 1, $0.element, lines) }
      blocks.append(([style.bold(lines(title))] + steps).joined(separator: "\n"))
    }
    if let text = notes.text(lines) { blocks.append(text) }
    if let file, let example = example(from: day) {
      // To be copied, so not wrapped.
      let line = "oversight workflow simulate \(file) \\\n    '\(example.replacing("'", with: "’"))'"
      blocks.append("\(SimulationPhrase.tryOut.title(in: language)):\n  \(SafeText.make(line, lineFeeds: .kept))")
    }
    return blocks.joined(separator: "\n\n")
  }

  private func texts(_ number: Int, _ step: WorkflowPath.Step, _ lines: WrappedLines) -> [String] {
    func titles(_ duties: [DutyID]) -> String {
      duties.map { workflow.duties[$0]?.title[language] ?? $0.name }.joined(separator: "; ")
    }
    let lapse = step.lapsed.map { "\(SimulationPhrase.lapses.text(in: language)): \(titles([$0]))" }
    let action = step.action.map { "\($0): \(workflow.actions[$0]?.title[language] ?? "")" }
    let condition =
      step.condition.map { " [\(SimulationPhrase.when.text(in: language)) \($0)]" }
      ?? (step.isOtherwise ? " [\(SimulationPhrase.otherwise.text(in: language))]" : "")
    let act = step.act.map { "\($0.verb.title(in: language)): \(titles([$0.duty]))" }
    let what = [lapse, act, action].compactMap { $0 }.joined(separator: " · ")
    var texts = [lines("\(number). \(what)\(condition) → \(step.to)", indent: 2)]
    if !step.met.isEmpty {
      texts.append(lines("\(SimulationPhrase.meets.text(in: language)): \(titles(step.met))", indent: 5))
    }
    if !step.started.isEmpty {
      texts.append(
        lines("\(SimulationPhrase.starts.text(in: language)): \(titles(step.started))", indent: 5))
    }
    return texts
  }

  /// The first step that somebody takes, with values that fit.
  private func example(from day: Day) -> String? {
    guard let action = paths.lazy.compactMap({ $0.steps.first?.action }).first.flatMap({ workflow.actions[$0] }),
      !action.isByClock
    else { return nil }
    let values = action.inputs.filter(\.isRequired).map { input in
      let value = input.definition.type.sample(of: input.name, on: day)
      return "\(input.name)=\(value.string ?? value.canonicalText())"
    }
    let documents = action.evidence.filter(\.isRequired).map { "evidence:\($0.kind)=\($0.kind).pdf" }
    return ([day.description, action.id.name] + values + documents).joined(separator: " ")
  }
}
