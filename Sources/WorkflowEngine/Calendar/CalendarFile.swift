import JSONText

/// A calendar as it stands in a file, with everything found wrong in it.
public struct CalendarFile: Sendable {
  /// The calendar; nil when there are defects.
  public let calendar: WorkingCalendar?
  /// The defects, in the order of lines.
  public let findings: [DefinitionFile.Finding]

  /// Reads and checks a file.
  ///
  /// - Parameters:
  ///   - name: The file's name as it was given.
  ///   - bytes: What stands in it.
  public init(name: String, bytes: [UInt8]) {
    let file = ParsedFile(name: name, bytes: bytes)
    var defects: [Defect] = []
    calendar = file.json.flatMap { WorkingCalendar($0, defects: &defects) }
    findings = calendar == nil ? file.findings(defects) : []
  }
}
