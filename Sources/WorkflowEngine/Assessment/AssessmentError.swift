/// Why something is no assessment: everything that is wrong, not only the first.
public struct AssessmentError: Error, Hashable, Sendable {
  /// At least one.
  public let problems: [AssessmentProblem]

  /// An error with its problems, in the order of the list.
  public init(_ problems: [AssessmentProblem]) {
    precondition(!problems.isEmpty, "an error needs a problem")
    self.problems = problems
  }
}
