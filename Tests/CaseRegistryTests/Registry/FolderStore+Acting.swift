import Disk
import Platform
import CaseRecords
import JSONText
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// What the program does with a registry, in the fewest words.
extension FolderStore {
  /// Decides one command about a case, or one that opens a letter, and stages it; must run inside `write`.
  @discardableResult
  func decide(
    _ wish: Command.Wish, on day: Day, number: CaseNumber? = nil, id: String, note: String? = nil
  ) throws -> [CaseChange] {
    let surrounding =
      try number.map { try self.context(of: document($0), today: day) } ?? self.context(opening: "letter", today: day)
    let command = Command(
      id: id, actor: "p-sec", on: day, at: "\(day)T10:00:00+00:00", note: note, request: "request of \(id)", wish: wish)
    return try staging { numbers in try Engine.decide(command, in: surrounding, numbers: &numbers) }
  }

  /// Opens a letter.
  func openLetter(on day: Day, id: String, to body: PartyID = "b-dept", title: String? = nil) throws -> CaseNumber {
    try write { try stageLetter(on: day, id: id, to: body, title: title) }
  }

  /// Opens a letter within a transaction.
  func stageLetter(on day: Day, id: String, to body: PartyID = "b-dept", title: String? = nil) throws -> CaseNumber {
    let wish = Command.Wish.open(title: title, fields: [:], parties: ["addressee": [body]], parent: nil)
    return try decide(wish, on: day, id: id)[0].number
  }

  /// Performs an action.
  func perform(
    _ action: ActionID, _ input: JSONObject = [:], on day: Day, number: CaseNumber, id: String, note: String? = nil
  ) throws {
    _ = try write {
      try decide(.perform(action, input: input, evidence: []), on: day, number: number, id: id, note: note)
    }
  }

  /// Sends a letter, which the addressee gets on the same day.
  func send(_ number: CaseNumber, on day: Day, id: String) throws {
    try perform("send", ["receivedOn": .string(day.description), "copies": 1], on: day, number: number, id: id)
  }

  /// Records every lapse that is due.
  func tick(by day: Day) throws {
    try write {
      for number in try casesWithLapses(by: day) {
        for duty in Engine.clockEvents(of: try document(number).state, by: day).map(\.duty) {
          var numbers = try self.numbers()
          let context = try self.context(of: document(number), today: day)
          try stage(Engine.lapse(duty, in: context, at: "\(day)T11:00:00+00:00", numbers: &numbers))
        }
      }
    }
  }
}

/// What a batch offers, for tests that look at the folder between one step of a batch and the next.
extension FolderStore {
  func add(_ party: Party, at: String) throws {
    var batch = StoreBatch(on: self)
    try batch.add(party, at: at)
  }

  func add(workflow bytes: [UInt8], at: String) throws -> Bool {
    var batch = StoreBatch(on: self)
    return try batch.add(workflow: bytes, at: at)
  }

  func add(calendar bytes: [UInt8], at: String) throws -> Bool {
    var batch = StoreBatch(on: self)
    return try batch.add(calendar: bytes, at: at)
  }

  func use(workflow reference: WorkflowReference, at: String) throws -> Bool {
    var batch = StoreBatch(on: self)
    return try batch.use(workflow: reference, at: at)
  }

  func use(calendar reference: CalendarReference, at: String) throws -> Bool {
    var batch = StoreBatch(on: self)
    return try batch.use(calendar: reference, at: at)
  }

  func staging(_ decide: (inout NumberAllotter) throws -> [CaseChange]) throws -> [CaseChange] {
    var batch = StoreBatch(on: self)
    return try batch.staging { numbers, _ in try decide(&numbers) }
  }

  func stage(_ changes: [CaseChange]) throws {
    var batch = StoreBatch(on: self)
    try batch.put(changes)
  }

  func traces(of forgetting: Forgetting, in document: CaseDocument) throws -> Traces {
    let batch = StoreBatch(on: self)
    return try batch.traces(of: forgetting, in: document)
  }
}

extension Day {
  /// The day so many days after 3 June 2024, a Monday.
  static func june(_ days: Int = 0) -> Day { Day(year: 2024, month: 6, day: 3).map { $0 + days } ?? .first }
}

/// The registry's error that `body` throws; nil when it throws none or another.
func registryError(_ body: () throws -> Void) -> RegistryError? {
  do {
    try body()
    return nil
  } catch {
    return error as? RegistryError
  }
}
