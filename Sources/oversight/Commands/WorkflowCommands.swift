import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine
import Workflows

/// `workflow list`: the definitions there are.
struct WorkflowListCommand: Command {
  static let verb = "workflow list"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowList, audience: .keeper, access: .plain, examples: ["oversight workflow list"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let registry = session.registryIfAny
    let language = session.language
    let rows = try rows(of: registry)
    let terminal = session.terminal
    session.answer(["workflows": .array(rows.map { $0.json(language) })]) {
      var table = Table([
        .fixed(CasePhrase.workflow.title(in: language)), .fixed(CasePhrase.version.title(in: language)),
        .fixed(""), .text(CasePhrase.title.title(in: language), minimum: 20),
      ])
      for row in rows {
        // Most are for new cases; the others say what they are.
        let standing = row.standing == .current ? "" : row.standing.wording[language]
        table.add([
          Table.Cell(row.id, .bold), Table.Cell(String(row.version)), Table.Cell(standing),
          Table.Cell(row.title[language]),
        ])
      }
      return table.text(width: terminal.width, style: terminal.style)
    }
    for row in rows where row.standing == .waiting {
      let name = "\(row.id)@\(row.version)"
      terminal.note(DefinitionWords.waits(name), in: language)
    }
    return .ok
  }

  private struct Row {
    let id: String
    let version: Int
    let title: LocalizedText
    let standing: VersionWords.Standing

    func json(_ language: Language) -> JSON {
      var json: JSONObject = ["id": .string(id), "version": .integer(version), "title": .string(title[language])]
      switch standing {
      case .current: json["current"] = true
      case .waiting: json["waiting"] = true
      case .retired: json["retired"] = true
      case .earlier: break
      }
      return .object(json)
    }
  }

  private func standing(
    of reference: WorkflowReference, _ journal: Journal, _ registry: any CaseStore
  ) -> VersionWords.Standing {
    if journal.waitingWorkflows.contains(reference) { return .waiting }
    if journal.retiredWorkflows.contains(reference) { return .retired }
    return registry.newest(reference.id) == reference ? .current : .earlier
  }

  /// What there is: in the registry, or, without one, in the program.
  private func rows(of registry: (any CaseStore)?) throws -> [Row] {
    var rows: [Row] = []
    if let registry {
      let journal = try registry.journal()
      for reference in journal.workflows {
        // One whose file cannot be read is named, and listed all the same.
        let bytes = try registry.ifReadable { () throws(RegistryError) in try registry.definitionBytes(reference) }
        let title = try bytes.map { try JSON(parsing: $0).title } ?? LocalizedText(reference.id.name)
        rows.append(
          Row(
            id: reference.id.name, version: reference.version, title: title,
            standing: standing(of: reference, journal, registry)))
      }
    } else {
      for file in Shipped.workflows {
        let json = try JSON(parsing: file.bytes)
        rows.append(
          Row(
            id: json["id"]?.string ?? file.name, version: json["version"]?.integer ?? 1, title: json.title,
            standing: .current))
      }
    }
    return rows.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
  }
}

/// `workflow show`: a definition.
struct WorkflowShowCommand: Command {
  static let verb = "workflow show"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .workflowShow, synopsis: "ID", audience: .keeper, access: .plain, positionals: ["ID"],
    examples: ["oversight workflow show council-recommendation"], exitCodes: [.notFound])

  private let id: String

  init(_ arguments: inout Arguments) throws(UsageError) { id = try arguments.next("ID") }

  func run(in session: inout Session) throws -> ExitCode {
    let bytes = try session.definition(id)
    let json = try JSON(parsing: bytes)
    session.answer(json) {
      let text = SafeText.make(inJSON: String(decoding: bytes, as: UTF8.self)).replacing("\t", with: "  ")
        .replacing("\r", with: "")
      return text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
    return .ok
  }
}

extension JSON {
  /// The title of a definition; empty when there is none.
  fileprivate var title: LocalizedText {
    var ignored: [Defect] = []
    return self["title"].flatMap { LocalizedText($0, at: "", defects: &ignored) } ?? LocalizedText("")
  }
}
