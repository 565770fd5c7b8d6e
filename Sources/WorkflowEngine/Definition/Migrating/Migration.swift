public import JSONText

/// How the running cases of one version of a workflow become cases of another.
///
/// Every stage that is not final must be told where it leads. Duties, fields and roles keep their names unless they are
/// told otherwise, and due days are kept.
public struct Migration: Sendable {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.migration/1"

  /// The version the cases pin now.
  public let from: Workflow
  /// The version they are to pin.
  public let to: PinnedWorkflow
  /// The new stage of each stage that is not final.
  public let stages: [StageID: StageID]
  /// New names of duties; nil for one that falls away.
  public let duties: [DutyID: DutyID?]
  /// New names of fields; nil for one whose value falls away.
  public let fields: [String: String?]
  /// New names of roles; nil for one that falls away.
  public let roles: [RoleID: RoleID?]
  /// Why the cases are moved.
  public let reason: String
  /// The file as it was written.
  public let json: JSON
}

extension Migration {
  /// The duty's name in the new version; nil where it falls away.
  func duty(_ id: DutyID) -> DutyID? { duties[id] ?? (to.workflow.duties.contains(id) ? id : nil) }
  /// The field's name in the new version; nil where it falls away.
  func field(_ name: String) -> String? { fields[name] ?? (to.workflow.fields.contains(name) ? name : nil) }
  /// The role's name in the new version; nil where it falls away.
  func role(_ id: RoleID) -> RoleID? { roles[id] ?? (to.workflow.roles.contains(id) ? id : nil) }
}

/// The file of a migration, checked against both versions.
public struct MigrationFile: Sendable {
  /// What it says; nil when there are defects.
  public let migration: Migration?
  /// Everything wrong with it, in the order of lines.
  public let findings: [DefinitionFile.Finding]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: The file's name, for its defects.
  ///   - bytes: What stands in it.
  ///   - versions: The pinned definitions that a workflow has, by version; nil when there is no such workflow.
  public init(name: String, bytes: [UInt8], versions: (WorkflowID) -> [Int: PinnedWorkflow]?) {
    let file = ParsedFile(name: name, bytes: bytes)
    var reading = MigrationReading()
    migration = file.json.flatMap { reading.migration($0, versions) }
    findings = file.findings(reading.reader.defects)
  }
}
