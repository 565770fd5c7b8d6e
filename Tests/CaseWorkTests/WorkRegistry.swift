import CaseRecords
import CaseRegistry
import FolderStore
import CaseWork
import Disk
import JSONText
import Platform
import PostgresStore
import TestSupport
import Testing
import WorkflowEngine
import Workflows

/// On what a registry lies.
enum StoreKind {
  case folder
  case memory
  /// Where a server is named for tests.
  case postgres
}

extension StoreKind: CaseIterable {
  static var allCases: [StoreKind] {
    PostgresServer.named == nil ? [.folder, .memory] : [.folder, .memory, .postgres]
  }
}

/// A registry of one test with the workflow `letter`, a secretary and two bodies, worked on without the program.
final class WorkRegistry {
  let scratch: ScratchFolder
  var now: Timestamp
  var actor: PartyID = "p-sec"
  /// The store, where it lies in memory.
  private let memory: MemoryStore?
  /// Where it is on a server.
  private let address: PostgresAddress?

  init(_ definition: String = Letter.text, in kind: StoreKind = .folder) throws {
    scratch = try ScratchFolder()
    now = try #require(Timestamp("2024-07-10T09:00:00+05:00"))
    let settings = RegistrySettings(offset: try #require(Offset("+05:00")), office: nil, languages: [.en, .ru, .kk])
    let workflows = Shipped.workflows.map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    let calendars = Shipped.calendars.map { FoundingFile(name: $0.name, bytes: $0.bytes) }
    let acts = FoundingFile(name: "acts", bytes: Shipped.acts.bytes)
    let registry: any CaseStore
    switch kind {
    case .folder:
      (memory, address) = (nil, nil)
      registry = try FolderStore.found(
        Path(scratch.location + "/registry"), settings: settings, workflows: workflows, calendars: calendars,
        acts: acts, at: now.description)
    case .memory:
      let foundation = try Foundation(
        settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: now.description)
      let store = MemoryStore(settings, foundation)
      (memory, address, registry) = (store, nil, store)
    case .postgres:
      let foundation = try Foundation(
        settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: now.description)
      let place = try PostgresAddress(PostgresServer.newRegistry())
      (memory, address) = (nil, place)
      registry = try PostgresStore.found(place, settings: settings, foundation)
    }
    try registry.write { batch in
      _ = try batch.add(workflow: Array(definition.utf8), at: now.description)
      for (id, kind, roles) in [("p-sec", Party.Kind.person, ["secretary"]), ("p-dana", .person, ["secretary"])] {
        try batch.add(party(id, kind, roles.map { RoleID($0) }), at: now.description)
      }
      for id in ["b-dept", "b-school"] { try batch.add(party(id, .body, []), at: now.description) }
    }
  }

  private func party(_ id: String, _ kind: Party.Kind, _ roles: [RoleID]) -> Party {
    Party(id: PartyID(id), kind: kind, name: LocalizedText(id), roles: roles, memberOf: [])
  }

  /// Where it is.
  var root: Path { Path(scratch.location + "/registry") }

  /// Opens it anew, as each command does.
  func open(_ files: FileSystem = FileSystem()) throws -> any CaseStore {
    if let memory { return memory }
    if let address { return try PostgresStore.open(address) }
    return try FolderStore.open(root, files: files)
  }

  /// Answers what is asked, as of a day.
  func reader(asOf day: String? = nil) throws -> CaseReader {
    CaseReader(try open(), asOf: try day.map { try #require(Day($0)) }, today: now.day)
  }

  /// Records what an object asks for, as `apply` would.
  @discardableResult
  func record(_ object: JSONObject, files: FileSystem = FileSystem(), isDryRun: Bool = false) throws -> Outcome {
    let reader = RequestReader(actor: actor, on: nil, id: nil, folder: Path(scratch.location))
    var runner = RequestRunner(try open(files), now: now, isDryRun: isDryRun)
    return try runner.record(try reader.request(object, line: 1))
  }

  /// Opens a letter and sends it; the answer is due ten working days after.
  func sentLetter(on day: String = "2024-06-03") throws -> String {
    let opened = try record([
      "verb": "open", "workflow": "letter", "title": "Missing pump", "parties": ["addressee": "b-dept"],
      "on": .string(day),
    ])
    let number = try #require(opened.cases.first).number.description
    try record([
      "verb": "advance", "number": .string(number), "action": "send", "on": .string(day),
      "input": ["receivedOn": .string(day), "copies": 1],
    ])
    return number
  }
}
