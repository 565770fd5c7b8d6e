internal import CaseRegistry
internal import CaseWork
internal import Digests
internal import JSONText
internal import WorkflowEngine

/// The register as open data, at addresses that stay: tables, a document for each case, and what describes them.
struct SiteData {
  private let site: PublicSite
  private var register: PublicRegister { site.register }

  init(_ site: PublicSite) { self.site = site }

  /// Hands out the files one after the other.
  func forEachFile(_ take: (SiteFile) throws -> Void) throws {
    let tables = [casesTable, dutiesTable] + statsTables
    var (digests, sizes): ([String: String], [String: Int]) = ([:], [:])
    for table in tables {
      let file = SiteFile("data/\(table.name).csv", CSVText.text([table.columns.map(\.name)] + table.rows))
      (digests[file.path], sizes[file.path]) = (SHA256.digest(of: file.bytes).description, file.bytes.count)
      try take(file)
      try take(json("data/\(table.name).csv-metadata.json", metadata(of: table)))
    }
    try take(json("data/cases.json", ["cases": .array(register.cases.map(summary))]))
    for one in register.cases { try take(json("data/cases/\(one.number).json", release(one))) }
    try take(json("data/datapackage.json", dataPackage(tables, digests, sizes)))
    try take(json("data/dcat.jsonld", catalogue(tables)))
  }

  private func json(_ path: String, _ value: JSON) -> SiteFile { SiteFile(path, value.documentBytes()) }

  /// A column and what it is.
  struct Column {
    let name: String
    let type: String
    let title: String
  }

  /// A table.
  struct Table {
    let name: String
    let columns: [Column]
    let rows: [[String]]
    /// The columns that tell one row from another.
    let key: [String]
  }

  private static func text(_ name: String, _ title: String) -> Column {
    Column(name: name, type: "string", title: title)
  }
  private static func date(_ name: String, _ title: String) -> Column { Column(name: name, type: "date", title: title) }
  private static func number(_ name: String, _ title: String) -> Column {
    Column(name: name, type: "integer", title: title)
  }

  private var casesTable: Table {
    let columns = [
      Self.text("number", "Registration number"), Self.text("workflow", "Workflow"),
      Self.number("version", "Its version"),
      Self.text("title", "What it is about"), Self.text("stage", "Where it stands"), Self.date("since", "Since when"),
      Self.text("outcome", "How it ended"), Self.date("opened", "Day of opening"), Self.text("parent", "Case above it"),
      Self.date("due", "First open deadline"), Self.text("page", "Its page"),
    ]
    let rows = register.cases.map { one -> [String] in
      let state = one.shown.state
      let due = one.duties.filter { $0.view.isOpen }.map(\.duty.due).min()
      return [
        "\(one.number)", state.workflow.id.name, "\(state.workflow.version)", state.title, state.stage.name,
        "\(state.since)", state.outcome ?? "", "\(state.opened)", state.parent.map { "\($0)" } ?? "",
        due.map { "\($0)" } ?? "", address("\(register.languages.first?.rawValue ?? "en")/case/\(one.number).html"),
      ]
    }
    return Table(name: "cases", columns: columns, rows: rows, key: ["number"])
  }

  private var dutiesTable: Table {
    let columns = [
      Self.text("number", "Registration number of the case"), Self.text("duty", "Duty"),
      Self.number("run", "Which of its runs"),
      Self.text("owedBy", "Role that owes it"), Self.text("debtors", "Bodies that owe it"),
      Self.text("owedTo", "Role it is owed to"), Self.date("base", "Day from which it is counted"),
      Self.text("rule", "Term"), Self.date("due", "Last day in time"), Self.text("status", "Where it stands"),
      Self.date("ended", "Day on which it ended"), Self.text("act", "Act that imposes it"),
      Self.text("article", "Article"),
    ]
    let rows = register.cases.flatMap { one in
      one.duties.map { item -> [String] in
        let (duty, view) = (item.duty, item.view)
        var (act, article) = ("", "")
        if case .article(let own, let number, _) = duty.basis { (act, article) = (own, number) }
        return [
          "\(one.number)", duty.run.id.name, "\(duty.run.run)", duty.owedBy.name,
          view.owedBy.parties.map(\.name).joined(separator: " "), duty.owedTo.name, "\(duty.base)", duty.rule.rule,
          "\(duty.due)", duty.status.rawValue, duty.ended.map { "\($0)" } ?? "", act, article,
        ]
      }
    }
    return Table(name: "duties", columns: columns, rows: rows, key: ["number", "duty", "run"])
  }

  private var statsTables: [Table] {
    [(register.bodies, "stats-debtor"), (register.workflows, "stats-workflow"), (register.years, "stats-year")].map {
      stats, name in
      let rows = StatsTable.rows(of: stats, in: register.languages.first ?? .en)
      let columns = (rows.first ?? []).map { column in
        ["key", "title", "cases", "began"].contains(column) || column.hasPrefix("inTime")
          || TallyPart(rawValue: column) != nil
          ? Self.text(column, column) : Self.number(column, column)
      }
      return Table(name: name, columns: columns, rows: Array(rows.dropFirst()), key: ["key"])
    }
  }

  private func address(_ path: String) -> String { site.base.map { "\($0)/\(path)" } ?? path }

  private func summary(_ one: PublicCase) -> JSON {
    let state = one.shown.state
    return [
      "number": .string("\(one.number)"), "workflow": .string(state.workflow.id.name),
      "title": one.shown.hasTitle ? .string(state.title) : .null, "stage": .string(state.stage.name),
      "since": .string("\(state.since)"), "outcome": state.outcome.map { .string($0) } ?? .null,
      "release": .string(address("data/cases/\(one.number).json")),
    ]
  }

  /// A case as everything that may be seen of it, in the manner of the Open Contracting Data Standard's releases: each event
  /// is a milestone with its day.
  private func release(_ one: PublicCase) -> JSON {
    var json = one.shown.json.object ?? [:]
    json["asOf"] = nil
    json["ocid"] = .string("oversight-\(register.mark)-\(one.number)")
    json["tag"] = ["compiled"]
    var bodies = JSONObject()
    let ids = Set(one.shown.state.parties.values.joined()).union(one.duties.flatMap(\.view.owedBy.parties)).sorted()
    for id in ids {
      guard let name = one.view.people[id]?.name else { continue }
      var names = JSONObject()
      for language in register.languages { names[language.rawValue] = .string(name[language]) }
      bodies[id.name] = .object(names)
    }
    json["names"] = .object(bodies)
    return .object(json)
  }
}

extension SiteData {
  /// A Frictionless Data Package.
  private func dataPackage(_ tables: [Table], _ digests: [String: String], _ sizes: [String: Int]) -> JSON {
    var json: JSONObject = [
      "$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "public-register",
      "title": .string(site.title(in: register.languages.first ?? .en)),
      "resources": .array(
        tables.map { table in
          let path = "data/\(table.name).csv"
          return [
            "name": .string(table.name), "path": .string("\(table.name).csv"), "format": "csv", "mediatype": "text/csv",
            "encoding": "utf-8", "hash": .string("sha256:\(digests[path] ?? "")"), "bytes": .integer(sizes[path] ?? 0),
            "schema": [
              "fields": .array(
                table.columns.map { ["name": .string($0.name), "type": .string($0.type), "title": .string($0.title)] }),
              "primaryKey": .array(table.key.map { .string($0) }), "missingValues": [""],
            ],
          ]
        }),
    ]
    if let base = site.base { json["homepage"] = .string(base) }
    if let licence = register.publication.licence {
      let told: JSON = [(licence.hasPrefix("https://") ? "path" : "name"): .string(licence)]
      json["licenses"] = .array([told])
    }
    return .object(json)
  }

  /// The description of a table as CSVW has it.
  private func metadata(of table: Table) -> JSON {
    [
      "@context": "http://www.w3.org/ns/csvw", "url": .string("\(table.name).csv"),
      "tableSchema": [
        "columns": .array(
          table.columns.map { column in
            [
              "name": .string(column.name), "titles": .string(column.name), "dc:description": .string(column.title),
              "datatype": .string(column.type),
            ]
          }), "primaryKey": .array(table.key.map { .string($0) }),
      ],
    ]
  }

  /// The data set as DCAT describes it.
  private func catalogue(_ tables: [Table]) -> JSON {
    var titles: [JSON] = []
    for language in register.languages {
      titles.append(["@language": .string(language.rawValue), "@value": .string(site.title(in: language))])
    }
    var json: JSONObject = [
      "@context": ["dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"], "@type": "dcat:Dataset",
      "@id": .string(address("data/dcat.jsonld")), "dct:title": .array(titles),
      "dcat:distribution": .array(
        tables.map { table in
          [
            "@type": "dcat:Distribution", "dct:title": .string(table.name),
            "dcat:downloadURL": ["@id": .string(address("data/\(table.name).csv"))],
            "dcat:mediaType": ["@id": "https://www.iana.org/assignments/media-types/text/csv"],
          ]
        }),
    ]
    if let licence = register.publication.licence { json["dct:license"] = .string(licence) }
    if let contact = register.publication.contact { json["dcat:contactPoint"] = .string(contact) }
    return .object(json)
  }
}
