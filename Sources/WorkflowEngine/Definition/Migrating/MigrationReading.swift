import JSONText

/// Reads a migration's file, collecting defects.
struct MigrationReading {
  var reader = DefinitionReader()

  mutating func migration(_ json: JSON, _ versions: (WorkflowID) -> [Int: PinnedWorkflow]?) -> Migration? {
    let keys = ["format", "workflow", "from", "to", "reason", "stages"]
    guard let object = reader.object(json, at: "", known: keys + ["duties", "fields", "roles"], required: keys) else {
      return nil
    }
    if let format = reader.string(object["format"], at: "/format"), format != Migration.format {
      reader.report("/format", .value, "'\(format)' cannot be read here; write \"\(Migration.format)\"")
    }
    let reason = reader.string(object["reason"], at: "/reason")
    guard let id = reader.string(object["workflow"], at: "/workflow").map({ WorkflowID($0) }) else { return nil }
    guard let known = versions(id) else {
      reader.report("/workflow", .reference, "there is no workflow '\(id)' here")
      return nil
    }
    let from = version(object["from"], at: "/from", known)
    let to = version(object["to"], at: "/to", known)
    guard let from, let to, let reason else { return nil }
    if from.reference == to.reference { reader.report("/to", .value, "write another version than in 'from'") }
    let (old, new) = (from.workflow, to.workflow)
    let stages = stages(object["stages"], from: old, to: new)
    let duties = renames(
      object["duties"], at: "/duties", "duty", old.duties.keys.map(\.name), new.duties.keys.map(\.name))
    let fields = renames(object["fields"], at: "/fields", "field", old.fields.keys, new.fields.keys)
    let roles = renames(object["roles"], at: "/roles", "role", old.roles.keys.map(\.name), new.roles.keys.map(\.name))
    guard reader.defects.isEmpty else { return nil }
    return Migration(
      from: old, to: to, stages: stages,
      duties: Dictionary(uniqueKeysWithValues: duties.map { (DutyID($0.key), $0.value.map { DutyID($0) }) }),
      fields: fields,
      roles: Dictionary(uniqueKeysWithValues: roles.map { (RoleID($0.key), $0.value.map { RoleID($0) }) }),
      reason: reason, json: json)
  }

  private mutating func version(_ json: JSON?, at pointer: String, _ known: [Int: PinnedWorkflow]) -> PinnedWorkflow? {
    guard let json else { return nil }
    if let version = json.integer, let found = known[version] { return found }
    let versions = known.keys.sorted().map(String.init).joined(separator: ", ")
    reader.report(pointer, .value, "write one of the versions pinned here: \(versions)")
    return nil
  }

  /// A total map of the stages that are not final.
  private mutating func stages(_ json: JSON?, from old: Workflow, to new: Workflow) -> [StageID: StageID] {
    let live = old.stages.filter { !$0.value.isFinal }.map(\.key)
    let targets = new.stages.filter { !$0.value.isFinal }.map(\.key.name)
    var stages: [StageID: StageID] = [:]
    for member in reader.named(json, at: "/stages", for: "stages") {
      let pointer = JSONPointer.append("/stages", key: member.key)
      guard reader.check(member.key, at: pointer, among: live.map(\.name), what: "stage that is not final"),
        let target = reader.reference(member.value, at: pointer, among: targets, what: "stage that is not final")
      else { continue }
      stages[StageID(member.key)] = StageID(target)
    }
    for stage in live where json?[stage.name] == nil {
      let hint = new.stages.contains(stage) ? ": \"\(stage)\": \"\(stage)\"" : ""
      reader.report("/stages", .key, "'\(stage)' is missing; say to which stage it leads\(hint)")
    }
    return stages
  }

  /// New names, or null for what falls away; what is not named keeps its name, which must then exist.
  private mutating func renames(
    _ json: JSON?, at place: String, _ what: String, _ old: [String], _ new: [String]
  ) -> [String: String?] {
    var names: [String: String?] = [:]
    for member in reader.named(json, at: place, for: what) {
      let pointer = JSONPointer.append(place, key: member.key)
      guard reader.check(member.key, at: pointer, among: old, what: what) else { continue }
      if member.value.isNull {
        names[member.key] = .some(nil)
      } else if let name = reader.reference(member.value, at: pointer, among: new, what: "new \(what)") {
        names[member.key] = name
      }
    }
    for name in old where names[name] == nil && !new.contains(name) {
      reader.report(
        json == nil ? "" : place, .key,
        "the \(what) '\(name)' is not in the new version; give its new name, or null, in '\(place.dropFirst())'")
    }
    var taken: Set<String> = []
    for name in old {
      guard let target = names[name] ?? (new.contains(name) ? name : nil), !taken.insert(target).inserted else {
        continue
      }
      reader.report(place, .value, "two of the old \(what) names lead to '\(target)'; let only one")
    }
    return names
  }
}
