import WorkflowEngine

/// One axis of a diamond.
struct DiamondAxis {
  /// What people read.
  let title: String
  /// One for each assessment; nil where it does not have the dimension.
  let scores: [Score?]
  /// Where the axis points.
  let turn: Turn

  /// Whether any assessment has a score here.
  var hasData: Bool { scores.contains { $0?.mean != nil } }
}

extension AssessmentRow {
  /// The dimensions of several assessments side by side.
  static func dimensions(
    of subjects: [AssessmentSubject], in language: Language
  ) -> [(name: String?, title: String, scores: [Score?])] {
    let all = subjects.map(\.assessment.dimensions)
    return union(all.map { $0.map(\.name) }).map { name in
      let found = all.map { $0.first { $0.name == name } }
      return (name, title(subjects, found) { $0.title(ofDimension: name, in: language) }, found.map { $0?.score })
    }
  }
}
