import JSONText
import WorkflowEngine

/// A file that is shipped inside the program.
struct ShippedFile {
  let path: String
  let bytes: [UInt8]
  /// Where it stands below the folder, such as `Calendars/kz.json`.
  let place: String

  init(path: String, folder: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    place = String(path.dropFirst(folder.hasSuffix("/") ? folder.count : folder.count + 1))
  }

  var kind: Kind {
    if place == "Acts.json" { return .acts }
    if place == "Digests.json" { return .digests }
    if place.hasPrefix("Schema/") { return .schema }
    if place.hasPrefix("Migrations/") { return .migration }
    if place.hasPrefix("Templates/") { return .template }
    if place.hasPrefix("Recipes/") { return .recipe }
    return place.hasPrefix("Calendars/") ? .calendar : .workflow
  }

  enum Kind {
    case acts
    case calendar
    case digests
    case migration
    case recipe
    case schema
    case template
    case workflow
  }

  /// What checking the files gives.
  struct Checked {
    /// The definitions without defects, each with the name of its file.
    let workflows: [(name: String, workflow: Workflow)]
    /// Everything wrong, each as `file:line:column: error: rule: message`.
    let complaints: [String]
  }

  /// Checks all files, the definitions against the acts and calendars among them.
  static func check(_ files: [ShippedFile]) -> Checked {
    var complaints: [String] = []
    var acts = Acts()
    var calendars: [String] = []
    for file in files where [.acts, .calendar, .recipe, .schema, .template].contains(file.kind) {
      var defects: [Defect] = []
      guard let located = file.located(&complaints) else { continue }
      switch file.kind {
      case .acts: acts = Acts(located.json, defects: &defects)
      case .calendar: calendars += WorkingCalendar(located.json, defects: &defects).map { [$0.reference.id] } ?? []
      case .digests, .migration, .recipe, .schema, .template, .workflow: break
      }
      complaints += defects.map { file.complaint($0, at: located.map.nearest(to: $0.pointer)) }
    }
    let surroundings = DefinitionSurroundings(
      acts: acts, calendars: calendars, languages: Language.allCases, requiresLanguages: true)
    let workflows = files.filter { $0.kind == .workflow }
    let checked = DefinitionFile.check(workflows.map { ($0.path, $0.bytes) }, in: surroundings)
    // What is only noted of a published version is said of it when it is checked, and mended in its next.
    complaints += checked.flatMap(\.findings).filter { !$0.defect.isWarning }.map {
      "\($0.file):\($0.position.line):\($0.position.column): error: \($0.defect.rule.rawValue): \($0.defect.finding)"
    }
    let found = zip(workflows, checked).compactMap { file, checked in checked.workflow.map { (file.stem, $0) } }
    complaints += digestComplaints(checked, files) + migrationComplaints(files, beside: checked)
    return Checked(workflows: found, complaints: complaints)
  }

  /// A published version never changes: its digest stands in `Digests.json`.
  private static func digestComplaints(_ checked: [DefinitionFile], _ files: [ShippedFile]) -> [String] {
    guard let list = files.first(where: { $0.kind == .digests }), let published = try? JSON(parsing: list.bytes) else {
      return []
    }
    return checked.compactMap { file in
      guard let workflow = file.workflow, let digest = file.digest,
        let known = published["\(workflow.id)@\(workflow.version)"]?.string, known != digest
      else { return nil }
      return
        "\(file.name):1:1: error: version: \(workflow.id)@\(workflow.version) was published with the digest \(known); "
        + "this file has \(digest): raise its version"
    }
  }

  /// A migration is checked against both versions, and its file is called by what it does: `ID-FROM-TO.json`.
  private static func migrationComplaints(_ files: [ShippedFile], beside checked: [DefinitionFile]) -> [String] {
    var versions: [WorkflowID: [Int: PinnedWorkflow]] = [:]
    for file in checked {
      guard let workflow = file.workflow, let digest = file.digest else { continue }
      versions[workflow.id, default: [:]][workflow.version] = PinnedWorkflow(workflow, digest: digest)
    }
    return files.filter { $0.kind == .migration }.flatMap { file -> [String] in
      let read = MigrationFile(name: file.path, bytes: file.bytes) { versions[$0] }
      let complaints = read.findings.map {
        "\($0.file):\($0.position.line):\($0.position.column): error: \($0.defect.rule.rawValue): \($0.defect.finding)"
      }
      guard let migration = read.migration else { return complaints }
      guard Language.allCases.allSatisfy({ migration.reasons.byLanguage[$0] != nil }) else {
        return complaints + ["\(file.path):1:1: error: language: say the reason in kk, ru and en"]
      }
      let name = "\(migration.from.id)-\(migration.from.version)-\(migration.to.workflow.version)"
      return name == file.stem ? complaints : complaints + ["\(file.path):1:1: error: name: call it \(name).json"]
    }
  }

  private func located(_ complaints: inout [String]) -> (json: JSON, map: SourceMap)? {
    do throws(JSONError) {
      return try JSON.located(parsing: bytes)
    } catch {
      complaints.append(
        "\(path):\(error.position.line):\(error.position.column): error: syntax: \(error.problem)")
      return nil
    }
  }

  private func complaint(_ defect: Defect, at position: TextPosition) -> String {
    "\(path):\(position.line):\(position.column): error: \(defect.rule.rawValue): \(defect.finding)"
  }
}
