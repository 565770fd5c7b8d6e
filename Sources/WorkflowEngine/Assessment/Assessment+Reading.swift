public import JSONText

extension Assessment {
  /// Reads the value of a field: a list of records with the members of an ``Indicator``.
  ///
  /// A record has a `code`; all other members may be left out: `dimension`, `subDimension`, `title`, `unit`, `direction`,
  /// `min` and `max` (the indicator's own range), `dataYear`, `source`, `base`, `value`, `missingReason`. Members of other
  /// names are no concern of the assessment.
  ///
  /// - Throws: `AssessmentError` with everything that is wrong.
  public init(_ json: JSON) throws(AssessmentError) {
    guard let records = json.array else { throw AssessmentError([.notAList]) }
    var reading = IndicatorReading()
    var indicators: [Indicator] = []
    for (place, record) in records.enumerated() {
      if let indicator = reading.indicator(record, at: place) { indicators.append(indicator) }
    }
    guard reading.problems.isEmpty else { throw AssessmentError(reading.problems) }
    try self.init(indicators)
  }

  /// Whether a field of this type can hold an assessment: a list of records with a `code` and a `value`.
  public static func fits(_ type: FieldType) -> Bool {
    let members = type.element?.members.map(\.name) ?? []
    return members.contains("code") && members.contains("value")
  }
}
