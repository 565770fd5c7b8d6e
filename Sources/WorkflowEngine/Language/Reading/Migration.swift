public import JSONText

/// How the running cases of one version of a workflow become cases of another.
///
/// Every stage that is not final must be told where it leads. Duties, fields and roles keep their names unless they are
/// told otherwise, and due days are kept.
public struct Migration: Sendable {
  /// What `format` says in the files this version reads.
  public static let format = "oversight.migration/1"
  /// What stands in a draft for what somebody still has to decide.
  public static let undecided = "?"

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
  public let reasons: LocalizedText
  /// The language in which the reason is recorded, where it is said in several.
  public var language = Language.en
  /// The file as it was written.
  public let json: JSON
}

extension Migration {
  /// Why the cases are moved, as it is recorded.
  public var reason: String { reasons[language] }

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
  public let findings: [PlacedDefect]

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

/// Reads a migration's file, collecting defects.
struct MigrationReading {
  var reader = DefinitionReader()

  mutating func migration(_ json: JSON, _ versions: (WorkflowID) -> [Int: PinnedWorkflow]?) -> Migration? {
    let keys = ["format", "workflow", "from", "to", "reason", "stages"]
    guard let object = reader.object(json, at: "", known: keys + ["duties", "fields", "roles"]) else { return nil }
    for key in keys where object[key] == nil { reader.report("", .key, .migration(.missingKey(key))) }
    if let format = reader.string(object["format"], at: "/format"), format != Migration.format {
      reader.report("/format", .value, .reading(.otherFormat(format, wanted: Migration.format)))
    }
    let reason = reader.text(object["reason"], at: "/reason")
    if reason.map({ [$0.fallback] + $0.byLanguage.values })?.contains(Migration.undecided) == true {
      reader.report("/reason", .value, .migration(.noReason))
    }
    guard let id = reader.string(object["workflow"], at: "/workflow").map({ WorkflowID($0) }) else { return nil }
    guard let known = versions(id) else {
      reader.report("/workflow", .reference, .migration(.workflow("\(id)")))
      return nil
    }
    let from = version(object["from"], at: "/from", known)
    let to = version(object["to"], at: "/to", known)
    guard let from, let to, let reason else { return nil }
    if from.reference == to.reference { reader.report("/to", .value, .migration(.sameVersion)) }
    let (old, new) = (from.workflow, to.workflow)
    let stages = stages(object["stages"], from: old, to: new)
    let duties = renames(
      object["duties"], at: "/duties", .duty, old.duties.keys.map(\.name), new.duties.keys.map(\.name))
    let fields = renames(object["fields"], at: "/fields", .field, old.fields.keys, new.fields.keys)
    let roles = renames(object["roles"], at: "/roles", .role, old.roles.keys.map(\.name), new.roles.keys.map(\.name))
    guard reader.defects.isEmpty else { return nil }
    return Migration(
      from: old, to: to, stages: stages,
      duties: Dictionary(uniqueKeysWithValues: duties.map { (DutyID($0.key), $0.value.map { DutyID($0) }) }),
      fields: fields,
      roles: Dictionary(uniqueKeysWithValues: roles.map { (RoleID($0.key), $0.value.map { RoleID($0) }) }),
      reasons: reason, json: json)
  }

  private mutating func version(_ json: JSON?, at pointer: String, _ known: [Int: PinnedWorkflow]) -> PinnedWorkflow? {
    guard let json else { return nil }
    if let version = json.integer, let found = known[version] { return found }
    reader.report(pointer, .value, .migration(.versions(known.keys.sorted())))
    return nil
  }

  private static func isUndecided(_ json: JSON) -> Bool { json.string == Migration.undecided }

  /// A total map of the stages that are not final.
  private mutating func stages(_ json: JSON?, from old: Workflow, to new: Workflow) -> [StageID: StageID] {
    let live = old.stages.filter { !$0.value.isFinal }.map(\.key)
    let targets = new.stages.filter { !$0.value.isFinal }.map(\.key.name)
    var stages: [StageID: StageID] = [:]
    for member in reader.named(json, at: "/stages", for: .stage) {
      let pointer = JSONPointer.append("/stages", key: member.key)
      guard reader.check(member.key, at: pointer, among: live.map(\.name), what: .openStage) else { continue }
      if Self.isUndecided(member.value) || member.value.isNull {
        reader.report(pointer, .value, .migration(.undecided(.openStage, member.key, known: targets, isDropped: false)))
        continue
      }
      guard let target = reader.reference(member.value, at: pointer, among: targets, what: .openStage)
      else { continue }
      stages[StageID(member.key)] = StageID(target)
    }
    for stage in live where json?[stage.name] == nil {
      reader.report("/stages", .key, .migration(.stage("\(stage)", isKept: new.stages.contains(stage))))
    }
    return stages
  }

  /// New names, or null for what falls away; what is not named keeps its name, which must then exist.
  private mutating func renames(
    _ json: JSON?, at place: String, _ what: Defect.Thing, _ old: [String], _ new: [String]
  ) -> [String: String?] {
    var (names, undecided): ([String: String?], Set<String>) = ([:], [])
    for member in reader.named(json, at: place, for: what) {
      let pointer = JSONPointer.append(place, key: member.key)
      guard reader.check(member.key, at: pointer, among: old, what: what) else { continue }
      if Self.isUndecided(member.value) {
        reader.report(pointer, .value, .migration(.undecided(what, member.key, known: new, isDropped: true)))
        undecided.insert(member.key)
      } else if member.value.isNull {
        names[member.key] = .some(nil)
      } else if let name = reader.reference(member.value, at: pointer, among: new, what: .new(what)) {
        names[member.key] = name
      }
    }
    for name in old where names[name] == nil && !new.contains(name) && !undecided.contains(name) {
      reader.report(
        json == nil ? "" : place, .key,
        .migration(.lost(what, name, place: String(place.dropFirst()))))
    }
    var taken: Set<String> = []
    for name in old {
      guard let target = names[name] ?? (new.contains(name) ? name : nil), !taken.insert(target).inserted else {
        continue
      }
      reader.report(place, .value, .migration(.merged(what, into: target)))
    }
    return names
  }
}
