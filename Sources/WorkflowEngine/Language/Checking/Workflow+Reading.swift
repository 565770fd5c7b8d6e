public import JSONText

extension Workflow {
  /// Reads and checks a definition, reporting every defect at once.
  ///
  /// - Parameters:
  ///   - json: The definition.
  ///   - surroundings: The other definitions, acts and calendars it may name.
  ///   - isChecked: Whether the definition was checked before, byte by byte the same: where its cases can go is then
  ///     not walked again, which takes most of the time.
  /// - Returns: The workflow, nil when there is any defect that is no warning; and all defects, in the order
  ///   of the checks.
  public static func read(
    _ json: JSON, in surroundings: DefinitionSurroundings, isChecked: Bool = false
  ) -> (workflow: Workflow?, defects: [Defect]) {
    var reading = WorkflowReading(json, in: surroundings)
    let workflow = reading.read()
    var defects = reading.reader.defects
    if let workflow, !isChecked, !defects.contains(where: { !$0.isWarning }) {
      defects += WorkflowChecker(workflow, in: surroundings).defects()
      defects += LeakCheck(workflow, in: reading.surroundings).defects()
      if workflow.format != .first { defects += workflow.doubts(in: reading.surroundings) }
    }
    defects += LanguageCheck(surroundings).defects(of: json)
    let isFine = !defects.contains { !$0.isWarning }
    return (isFine ? workflow : nil, defects)
  }

  /// What is not sound in the duties of the definition: defects of the second format, and notes on a definition of the
  /// first, which `read` leaves out, since it reads what was published long ago.
  ///
  /// - Parameter surroundings: What it was checked against, itself among the workflows.
  /// - Returns: What is found, rule by rule, in the author's order; each says what to write instead.
  public func doubts(in surroundings: DefinitionSurroundings) -> [Defect] {
    SoundnessCheck(self, in: surroundings).defects()
  }
}
