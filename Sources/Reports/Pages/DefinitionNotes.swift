package import JSONText
import WorkflowEngine

/// What is noted of a definition that is tried out: the same that `workflow check` finds.
package struct DefinitionNotes {
  private let notes: [PlacedDefect]
  private let language: Language

  init(_ notes: [PlacedDefect], _ language: Language) { (self.notes, self.language) = (notes, language) }

  /// For scripts.
  package var json: JSON { .array(notes.map { $0.json(in: language) }) }

  /// A heading and one line a note; nil where there is none.
  func text(_ lines: WrappedLines) -> String? {
    guard !notes.isEmpty else { return nil }
    let heading = lines("\(SimulationPhrase.noted.title(in: language)):")
    return ([heading] + notes.map { lines($0.line(in: language), indent: 2) }).joined(separator: "\n")
  }
}
