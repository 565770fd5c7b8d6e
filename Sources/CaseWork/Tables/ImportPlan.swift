internal import CaseRecords
internal import CaseRegistry
internal import Digests
package import JSONText
internal import Sheets
package import WorkflowEngine

/// What taking in a table would do, row by row, and what that rests on: it is carried out exactly so, or not at all.
///
/// It holds the values of the rows, so that the table is not needed any more.
package struct ImportPlan: Sendable {
  /// The format of its JSON form.
  package static let format = "oversight.plan/1"

  /// A row, and what becomes of it.
  package struct Row: Sendable {
    package let number: Int
    package let ref: String
    package let fate: ImportReport.Fate
    /// The case that it is about, where there is one.
    package let known: CaseNumber?
    /// How many records the case had when the row was exported.
    let records: Int?
    /// What stands in it, by column; parties by their ids.
    let values: [String: JSON]
  }

  /// How a case stood.
  package struct Head: Hashable, Sendable {
    package let number: CaseNumber
    package let records: Int
    let hash: String

    init(_ document: CaseDocument) {
      (number, records) = (document.number, document.history.records.count)
      hash = document.sealed.last?.hash.description ?? ""
    }

    fileprivate init(number: CaseNumber, records: Int, hash: String) {
      (self.number, self.records, self.hash) = (number, records, hash)
    }
  }

  /// Something that was read, with the digest of what it said.
  struct Read: Hashable, Sendable {
    let name: String
    let digest: String
  }

  /// The table, its sheet where it has some, and the SHA-256 of its bytes.
  package let file: String
  package let sheet: String?
  let sha256: String
  /// The registry it is for, as it marks itself.
  let registry: String
  /// The day on which it was made: time is recorded as of it.
  package let day: Day
  /// For whom it was made.
  package let actor: PartyID
  let reason: String?
  let keepsEach: Bool
  /// Which column is which.
  package let recipe: Recipe
  let headerRow: Int
  let header: [String]
  let columns: [String: Int]
  /// The rows.
  package let rows: [Row]
  /// The cases that it changes, as they stood.
  let heads: [Head]
  /// The parties that were found by their names, and those that it makes known.
  let parties: [Read]
  let makes: [Party]
  /// The definitions, calendars and acts that were read.
  let definitions: [Read]
  /// What its records are known by: the beginning of its digest.
  package private(set) var mark = ""
}

extension ImportRun {
  /// The plan of what was tried.
  ///
  /// - Parameter sha256: Of the bytes of the table.
  package func plan(ofFile sha256: String) throws -> ImportPlan {
    let view = runner.store
    let columns = bound.recipe.columns.filter { $0.type == .party }.map(\.name)
    let makes = report.parties
    let named = planned.flatMap { row in columns.compactMap { row.values[$0]?.string } }.map { PartyID($0) }
    let known = Set(named + [wish.actor]).subtracting(makes.map(\.id))
    var plan = ImportPlan(
      file: wish.file, sheet: report.sheet, sha256: sha256, registry: view.mark, day: runner.now.day,
      actor: wish.actor, reason: wish.reason, keepsEach: wish.keepsEach, recipe: bound.recipe, headerRow: headerRow,
      header: header, columns: places, rows: planned, heads: heads,
      parties: try known.sorted().compactMap { id in try view.party(id).map { ImportPlan.Read($0) } }, makes: makes,
      definitions: try ImportPlan.definitions(bound.workflow, in: view))
    plan.sign()
    return plan
  }
}

extension ImportPlan.Read {
  init(_ party: Party) { self.init(name: party.id.name, digest: party.json.canonicalDigest().description) }
}

extension ImportPlan {
  /// What is read of definitions where rows of a workflow are taken in, as it stands now.
  static func definitions(_ workflow: Workflow, in view: any StoreView) throws -> [Read] {
    let opened = workflow.actions.values.flatMap(\.opens).map(\.workflow)
    var read: [Read] = []
    for id in Set(opened + [workflow.id]).sorted() {
      guard let reference = view.newest(id) else { continue }
      read.append(Read(name: reference.description, digest: reference.digest))
    }
    let calendars = view.catalogue.calendars.filter {
      $0.reference.id == workflow.calendar && view.catalogue.calendarsInUse.contains($0.reference)
    }
    if let newest = calendars.max(by: { $0.reference.edition < $1.reference.edition }) {
      read.append(Read(name: newest.reference.description, digest: newest.digest))
    }
    if let acts = view.catalogue.acts { read.append(Read(name: RegistryPath.acts, digest: acts)) }
    return read
  }

  fileprivate mutating func sign() { mark = String(unsigned.canonicalDigest().description.prefix(Self.markLength)) }

  private static let markLength = 16
}

extension ImportPlan {
  /// As it is written.
  package var json: JSON {
    var json = unsigned
    json["digest"] = .string(unsigned.canonicalDigest().description)
    return .object(json)
  }

  private var unsigned: JSONObject {
    var file: JSONObject = ["name": .string(self.file), "sha256": .string(sha256), "headerRow": .integer(headerRow)]
    file["sheet"] = sheet.map { .string($0) }
    file["header"] = .array(header.map { .string($0) })
    file["columns"] = .object(columns.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = .integer($1.value) })
    var options: JSONObject = ["as": .string(actor.name), "each": .bool(keepsEach)]
    options["reason"] = reason.map { .string($0) }
    func reads(_ all: [Read]) -> JSON {
      .array(all.map { ["name": .string($0.name), "digest": .string($0.digest)] })
    }
    return [
      "format": .string(Self.format), "registry": .string(registry), "day": .string(day.description),
      "file": .object(file), "options": .object(options), "recipe": .object(recipe.json),
      "rows": .array(rows.map(\.json)), "cases": .array(heads.map(\.json)), "parties": reads(parties),
      "makes": .array(makes.map { ["id": .string($0.id.name), "party": .object($0.json)] }),
      "definitions": reads(definitions),
    ]
  }

  /// Reads a plan.
  ///
  /// - Throws: `WorkError.plan` for what is none, or is not as it was written.
  package init(_ json: JSON) throws(WorkError) {
    guard let object = json.object, object["format"]?.string == Self.format else { throw .plan(.notAPlan) }
    do throws(FormatError) { try self.init(reading: object) } catch { throw .plan(.unreadable(error)) }
    let digest = unsigned.canonicalDigest().description
    guard object["digest"]?.string == digest else { throw .plan(.edited) }
    sign()
  }

  private init(reading json: JSONObject) throws(FormatError) {
    let reader = ObjectReader(json, at: "")
    let (file, options) = (try reader.object("file"), try reader.object("options"))
    let (ofFile, ofOptions) = (ObjectReader(file, at: "/file"), ObjectReader(options, at: "/options"))
    (self.file, sha256) = (try ofFile.string("name"), try ofFile.string("sha256"))
    (sheet, headerRow) = (try ofFile.optionalString("sheet"), try ofFile.integer("headerRow"))
    header = try ofFile.strings("header")
    columns = try ofFile.object("columns").members.reduce(into: [:]) { $0[$1.key] = $1.value.integer }
    (registry, day) = (try reader.string("registry"), try reader.day("day"))
    (actor, keepsEach) = (PartyID(try ofOptions.string("as")), try ofOptions.flag("each"))
    reason = try ofOptions.optionalString("reason")
    recipe = try Recipe(try reader.object("recipe"))
    rows = try reader.list("rows") { (json, at) throws(FormatError) in try Row(json, at) }
    heads = try reader.list("cases") { (json, at) throws(FormatError) in try Head(json, at) }
    parties = try reader.list("parties") { (json, at) throws(FormatError) in try Read(json, at) }
    makes = try reader.list("makes") { (json, at) throws(FormatError) in
      let reader = ObjectReader(json.object ?? [:], at: at)
      return try Party(id: try reader.string("id"), try reader.object("party"), at: at + "/party")
    }
    definitions = try reader.list("definitions") { (json, at) throws(FormatError) in try Read(json, at) }
  }
}

extension ImportPlan.Row {
  fileprivate var json: JSON {
    var json: JSONObject = [
      "row": .integer(number), "ref": .string(ref), "becomes": .string(fate.rawValue),
    ]
    json["case"] = known.map { .string($0.description) }
    json["records"] = records.map { .integer($0) }
    if !values.isEmpty {
      json["values"] = .object(values.sorted { $0.key < $1.key }.reduce(into: [:]) { $0[$1.key] = $1.value })
    }
    return .object(json)
  }

  fileprivate init(_ json: JSON, _ at: String) throws(FormatError) {
    let reader = ObjectReader(json.object ?? [:], at: at)
    (number, ref) = (try reader.integer("row"), try reader.string("ref"))
    guard let fate = ImportReport.Fate(rawValue: try reader.string("becomes")) else {
      throw reader.error("becomes", .either(ImportReport.Fate.allCases.map(\.rawValue)))
    }
    self.fate = fate
    let number = try reader.optionalString("case")
    known = number.flatMap { CaseNumber($0) }
    if number != nil, known == nil { throw reader.error("case", .caseNumber) }
    records = json["records"]?.integer
    values = try reader.optionalObject("values")?.members.reduce(into: [:]) { $0[$1.key] = $1.value } ?? [:]
  }
}

extension ImportPlan.Head {
  fileprivate var json: JSON {
    ["number": .string(number.description), "records": .integer(records), "head": .string(hash)]
  }

  fileprivate init(_ json: JSON, _ at: String) throws(FormatError) {
    let reader = ObjectReader(json.object ?? [:], at: at)
    guard let number = CaseNumber(try reader.string("number")) else { throw reader.error("number", .caseNumber) }
    self.init(number: number, records: try reader.integer("records"), hash: try reader.string("head"))
  }
}

extension ImportPlan.Read {
  fileprivate init(_ json: JSON, _ at: String) throws(FormatError) {
    let reader = ObjectReader(json.object ?? [:], at: at)
    (name, digest) = (try reader.string("name"), try reader.string("digest"))
  }
}
