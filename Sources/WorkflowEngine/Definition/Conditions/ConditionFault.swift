/// Why a text is no condition, and where in it.
struct ConditionFault: Error, Hashable {
  /// The column of the text, counted in characters from 1.
  let column: Int
  /// What is wrong and what to write instead.
  let message: String
  /// The rule that is broken.
  let rule: Defect.Rule

  init(_ column: Int, _ message: String, rule: Defect.Rule = .condition) {
    self.column = column
    self.message = message
    self.rule = rule
  }

  func defect(at pointer: String) -> Defect {
    Defect(at: pointer, rule: rule, "column \(column): \(message)")
  }
}
