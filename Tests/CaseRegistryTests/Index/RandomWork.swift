import CaseRecords
import Disk
import JSONText
import Platform
import SQLite
import TestSupport
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// An office at work: opens, sends, assigns, extends, suspends, answers, corrects; what is refused is left.
struct RandomWork {
  static let words = ["насос", "Қала", "кала", "йод", "иод", "ёлка", "road", "Roads", "мектеп", "№ 5"]
  static let bodies: [PartyID] = ["b-dept", "b-roads"]

  let registry: FolderStore
  var random: Seeded
  var numbers: [CaseNumber] = []
  var day = Day.june()
  private var count = 0

  init(_ registry: FolderStore, seed: UInt64) {
    self.registry = registry
    random = Seeded(seed)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }

  mutating func text() -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(Self.words) }.joined(separator: " ")
  }

  /// So many steps, each on the day of the last or a little later.
  mutating func go(steps: Int) throws {
    for _ in 0..<steps {
      day = day + Int.random(in: 0...4, using: &random)
      if Int.random(in: 0..<3, using: &random) == 0 { try registry.tick(by: day) }
      try step()
    }
  }

  private mutating func step() throws {
    count += 1
    let id = "step-\(count)"
    guard !numbers.isEmpty, Int.random(in: 0..<4, using: &random) > 0 else {
      numbers.append(try registry.openLetter(on: day, id: id, to: pick(Self.bodies), title: text()))
      return
    }
    let number = pick(numbers)
    let wish = try wish(number)
    do {
      _ = try registry.write { try registry.decide(wish, on: day, number: number, id: id) }
    } catch is Refusal {}
  }

  private mutating func wish(_ number: CaseNumber) throws -> Command.Wish {
    let records = try registry.document(number).sealed.count
    switch Int.random(in: 0..<11, using: &random) {
    case 0...2:
      return .perform("send", input: ["receivedOn": .string("\(day)"), "copies": 1], evidence: [])
    case 3...4:
      let input: JSONObject = [
        "reason": .string(text()), "sender": "Secretkey", "draft": "Draftword", "remark": .string(text()),
        "aside": "Asideword",
      ]
      return .perform("answer", input: input, evidence: [])
    case 5: return .perform("drop", input: [:], evidence: [])
    case 6: return .assign("addressee", [pick(Self.bodies)], reason: "moved")
    case 7: return .act(.extend(by: Term(3, .workingDays, .after)), duty: "answer", reason: "x")
    case 8: return .act(pick([.suspend, .resume]), duty: "answer", reason: "x")
    case 9:
      return .correct(Amendment(of: Int.random(in: 1...records, using: &random), isVoid: true), reason: "slip")
    default:
      let title = Bool.random(using: &random) ? text() : nil
      let values: JSONObject = title == nil ? ["receivedOn": .string("\(day - 3)")] : [:]
      return .correct(Amendment(of: title == nil ? 2 : 1, values: values, title: title), reason: "slip")
    }
  }
}

extension FolderStore {
  /// All rows of the index, in order.
  func indexRows() throws -> [String] {
    var all: [String] = []
    let tables =
      IndexTable.all.flatMap { [$0.name, $0.past] } + [
        "(SELECT number, day, title, text FROM said JOIN wordings USING (id))"
      ]
    for table in tables {
      var statement = try database.prepare("SELECT * FROM \(table)")
      while try statement.step() {
        all.append("\(table) \((0..<statement.columnCount).map { statement.value($0) })")
      }
    }
    return all.sorted()
  }
}
