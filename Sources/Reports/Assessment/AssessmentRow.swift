import WorkflowEngine

/// One line of an assessment, with what each of the compared assessments says in it.
struct AssessmentRow {
  /// How deep it stands: a dimension, a sub-dimension, an indicator.
  enum Level: Int {
    case dimension
    case subDimension
    case indicator
  }

  /// What one assessment says.
  enum Entry {
    case score(Score)
    case indicator(Indicator)
  }

  let level: Level
  let title: String
  /// One for each assessment; nil where it does not have this group or indicator.
  let entries: [Entry?]
}

extension AssessmentRow {
  /// The rows of one assessment or of several side by side, which are matched by ids and codes, not by titles.
  static func rows(of subjects: [AssessmentSubject], in language: Language) -> [AssessmentRow] {
    let all = subjects.map(\.assessment.dimensions)
    return union(all.map { $0.map(\.name) }).flatMap { name -> [AssessmentRow] in
      let dimensions = all.map { $0.first { $0.name == name } }
      let title = title(subjects, dimensions) { $0.title(ofDimension: name, in: language) }
      let head = AssessmentRow(
        level: .dimension, title: title, entries: dimensions.map { $0.map { .score($0.score) } })
      let names = union(dimensions.map { ($0?.subDimensions ?? []).map(\.name) })
      let parts = names.flatMap { part -> [AssessmentRow] in
        let parts = dimensions.map { $0?.subDimensions.first { $0.name == part } }
        let title = Self.title(subjects, parts) { $0.title(ofSubDimension: part, in: language) }
        let head = AssessmentRow(level: .subDimension, title: title, entries: parts.map { $0.map { .score($0.score) } })
        // Where no sub-dimension is named, a line for the unnamed one would only repeat the dimension.
        return (names == [nil] ? [] : [head]) + indicators(parts.map { $0?.indicators ?? [] })
      }
      return [head] + parts
    }
  }

  private static func indicators(_ lists: [[Indicator]]) -> [AssessmentRow] {
    union(lists.map { $0.map(\.code) }).map { code in
      let found = lists.map { $0.first { $0.code == code } }
      let title = found.compactMap { $0?.title }.first
      return AssessmentRow(
        level: .indicator, title: title.map { "\(code) \($0)" } ?? code,
        entries: found.map { $0.map { .indicator($0) } })
    }
  }

  /// The title that the first assessment gives that has the group.
  static func title<Group>(
    _ subjects: [AssessmentSubject], _ groups: [Group?], _ title: (AssessmentSubject) -> String
  ) -> String {
    zip(subjects, groups).first { $1 != nil }.map { title($0.0) } ?? ""
  }

  /// All elements, in the order of the first list, then what only the later ones have.
  static func union<Element: Hashable>(_ lists: [[Element]]) -> [Element] {
    var seen: Set<Element> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }
}
