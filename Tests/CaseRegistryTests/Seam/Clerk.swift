import CaseRecords
import CaseRegistry
import FolderStore
import Disk
import JSONText
import Platform
import PostgresStore
import TestSupport
import WorkflowEngine

/// The stores that must all answer alike; one that comes gets a case here and in `Clerk.init`.
enum StoreKind {
  case memory
  case folder
  /// Where a server is named for tests.
  case postgres
}

extension StoreKind: CaseIterable {
  static var allCases: [StoreKind] {
    PostgresServer.named == nil ? [.memory, .folder] : [.memory, .folder, .postgres]
  }
}

/// Somebody who works on a store, whichever it is, through the seam alone.
struct Clerk {
  let store: any CaseStore
  private let scratch: ScratchFolder?

  /// A new registry with the letter, a secretary and two bodies.
  ///
  /// - Parameters:
  ///   - office: The office code in every number.
  ///   - letter: The definition of the letter.
  init(_ kind: StoreKind, office: String? = nil, letter: String = Office.letter) throws {
    let settings = RegistrySettings(offset: .utc, office: office, languages: [.en])
    let workflows = [FoundingFile(name: "letter", bytes: Array(letter.utf8))]
    let calendars = [FoundingFile(name: "kz", bytes: Array(Office.calendar.utf8))]
    let acts = FoundingFile(name: "acts", bytes: Array(Office.acts.utf8))
    switch kind {
    case .memory:
      scratch = nil
      store = MemoryStore(
        settings,
        try Foundation(settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: Office.founded))
    case .folder:
      let scratch = try ScratchFolder()
      self.scratch = scratch
      store = try FolderStore.found(
        scratch.path / "registry", settings: settings, workflows: workflows, calendars: calendars, acts: acts,
        at: Office.founded)
    case .postgres:
      scratch = nil
      store = try PostgresStore.found(
        PostgresAddress(PostgresServer.newRegistry()), settings: settings,
        try Foundation(settings: settings, workflows: workflows, calendars: calendars, acts: acts, at: Office.founded))
    }
    try store.write { batch in
      try batch.add(Party(id: "b-dept", kind: .body, name: LocalizedText("Department")), at: Office.founded)
      try batch.add(Party(id: "b-roads", kind: .body, name: LocalizedText("Roads")), at: Office.founded)
      try batch.add(
        Party(id: "p-sec", kind: .person, name: LocalizedText("Secretary"), roles: ["secretary"]), at: Office.founded)
    }
  }
}

extension Clerk {
  /// Decides one command in a batch.
  @discardableResult
  static func decide(
    _ wish: Command.Wish, on day: Day, number: CaseNumber? = nil, id: String, in batch: inout StoreBatch
  ) throws -> [CaseNumber] {
    let command = Command(
      id: id, actor: "p-sec", on: day, at: "\(day)T10:00:00+00:00", request: "request of \(id)", wish: wish)
    let changes = try batch.staging { numbers, view in
      let context =
        try number.map { try view.context(of: view.document($0), today: day) }
        ?? view.context(opening: "letter", today: day)
      return try Engine.decide(command, in: context, numbers: &numbers)
    }
    return changes.map(\.number)
  }

  /// Decides one command in a batch of its own.
  @discardableResult
  func decide(_ wish: Command.Wish, on day: Day, number: CaseNumber? = nil, id: String) throws -> [CaseNumber] {
    try store.write { batch in try Self.decide(wish, on: day, number: number, id: id, in: &batch) }
  }

  /// What opens a letter.
  static func letter(to body: PartyID = "b-dept", title: String? = nil) -> Command.Wish {
    .open(title: title, fields: [:], parties: ["addressee": [body]], parent: nil)
  }

  /// What sends one that its addressee gets on a day.
  static func sending(receivedOn day: Day) -> Command.Wish {
    .perform("send", input: ["receivedOn": .string("\(day)"), "copies": 1], evidence: [])
  }

  /// Opens a letter in a batch of its own.
  func open(on day: Day = .june(), id: String, title: String? = nil) throws -> CaseNumber {
    try decide(Self.letter(title: title), on: day, id: id)[0]
  }

  /// Records every lapse that is due.
  func tick(by day: Day) throws {
    try store.write { batch in
      for number in try batch.view.numbers(.lapsing(by: day)) {
        for duty in Engine.clockEvents(of: try batch.view.document(number).state, by: day).map(\.duty) {
          _ = try batch.staging { numbers, view in
            let context = try view.context(of: view.document(number), today: day)
            return try Engine.lapse(duty, in: context, at: "\(day)T11:00:00+00:00", numbers: &numbers)
          }
        }
      }
    }
  }
}

extension Clerk {
  /// A document to store, read from memory.
  static func source(_ text: String, named name: Path = "minutes.txt", _ wasRead: @escaping () -> Void = {})
    -> EvidenceSource
  {
    EvidenceSource(name) { (sink) throws(RegistryError) in
      wasRead()
      var failure: FileError?
      Array(text.utf8).withUnsafeBytes { piece in
        do throws(FileError) { try sink(piece) } catch { failure = error }
      }
      if let failure { throw .file(failure) }
    }
  }

  /// The text of a document that is kept.
  func text(of document: Evidence) throws -> String {
    var bytes: [UInt8] = []
    try store.read(document) { (piece) throws(FileError) in bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Drops a letter with a document, in one batch.
  @discardableResult
  func drop(_ number: CaseNumber, with text: String = "minutes", on day: Day = .june(1), id: String) throws -> Evidence
  {
    try store.write { batch in
      let document = try batch.store(Self.source(text), kind: "minutes")
      try Self.decide(
        .perform("drop", input: [:], evidence: [document]), on: day, number: number, id: id, in: &batch)
      return document
    }
  }

  /// What a verification says is wrong.
  func faults() throws -> [Problem.Fault] { try store.verify().problems.map(\.fault) }
}
