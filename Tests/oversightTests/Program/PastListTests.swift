import JSONText
import TestSupport
import Testing
import WorkflowEngine

import oversight

/// Lists of past days are those that were made on them.
@Suite struct PastListTests {
  /// An office at work, day by day, which records everything on the day it happens and prints its lists.
  private struct Diary {
    let registry: ProgramRegistry
    /// Whether time is recorded every morning, or now and then.
    let ticksDaily: Bool
    var dice: Seeded
    var day: Day
    var lists: [(day: Day, overdue: JSON, due: JSON)] = []

    static let numbers = ["LTR-2024-000001", "PLE-2024-000001", "PLE-2024-000002"]
    static let bodies = ["b-dept", "b-school"]

    init(seed: UInt64) throws {
      registry = try ProgramRegistry(ProgramRegistry.Beginning.petition)
      ticksDaily = seed.isMultiple(of: 2)
      dice = Seeded(seed)
      day = try #require(Day("2024-05-20")) + Int.random(in: 0...40, using: &dice)
    }

    mutating func pick(_ values: [String]) -> String { values[Int.random(in: values.indices, using: &dice)] }

    /// Three cases that begin.
    mutating func beginning() -> [String] {
      Self.numbers.enumerated().flatMap { place, number in
        let isLetter = number.hasPrefix("LTR")
        let copies = isLetter ? #","copies":1"# : ""
        return [
          #"{"verb":"open","workflow":"\#(isLetter ? "letter" : "plea")","parties":{"addressee":"\#(pick(Self.bodies))"}}"#,
          #"{"verb":"advance","number":"\#(number)","action":"send","input":{"receivedOn":"\#(day - place)"\#(copies)}}"#,
        ]
      }
    }

    /// Something done to one of them, which may be refused.
    mutating func act() -> String {
      let about = #""number":"\#(pick(Self.numbers))","#
      let duty = #""duty":"\#(pick(["answer", "answer", "answer", "tellForwarded", "answer#1"]))","reason":"x""#
      let body = pick(Self.bodies)
      return switch Int.random(in: 0...11, using: &dice) {
      case 0...1: #"{"verb":"extend",\#(about)\#(duty),"by":"\#(pick(["1wd", "3wd", "6d"]))"}"#
      case 2...3: #"{"verb":"suspend",\#(about)\#(duty)}"#
      case 4...5: #"{"verb":"resume",\#(about)\#(duty)}"#
      case 6...7: #"{"verb":"forward",\#(about)\#(duty),"to":"\#(body)"}"#
      case 8: #"{"verb":"waive",\#(about)\#(duty)}"#
      case 9: #"{"verb":"assign",\#(about)"role":"addressee","parties":["\#(body)"],"reason":"x"}"#
      case 10: #"{"verb":"advance",\#(about)"action":"answer"}"#
      default: #"{"verb":"advance",\#(about)"action":"told"}"#
      }
    }

    /// One day at the office; at its end the lists are printed.
    mutating func live() throws {
      registry.now = "\(day)T09:00:00+05:00"
      var lines = lists.isEmpty ? beginning() : []
      if ticksDaily || Int.random(in: 0...2, using: &dice) == 0 { lines.append(#"{"verb":"tick"}"#) }
      for _ in 0..<Int.random(in: 2...5, using: &dice) { lines.append(act()) }
      let run = registry.run("apply", try registry.file("\(day).jsonl", lines.joined(separator: "\n")), "--each")
      #expect([.ok, .refused, .notFound].contains(run.code), "\(run.errors)")
      lists.append((day, try registry.json("overdue"), try registry.json("due", "--within", "90wd")))
      day = day + Int.random(in: 1...14, using: &dice)
    }
  }

  /// The list without the stages: a tick of a later day dates the silence back to the day on which it began.
  private func withoutStages(_ list: JSON) -> JSON {
    guard var object = list.object, let items = list["items"]?.array else { return list }
    let rows = items.map { item -> JSON in
      var row = item.object ?? JSONObject()
      row["stage"] = nil
      return .object(row)
    }
    object["items"] = .array(rows)
    return .object(object)
  }

  @Test(arguments: UInt64(0)..<20)
  func `what was overdue and due on a day is so for ever, whatever was done since`(seed: UInt64) throws {
    var diary = try Diary(seed: seed)
    for _ in 0..<5 { try diary.live() }
    for (day, overdue, due) in diary.lists {
      let overdueLater = try diary.registry.json("overdue", "--as-of", "\(day)")
      let dueLater = try diary.registry.json("due", "--within", "90wd", "--as-of", "\(day)")
      if diary.ticksDaily {
        #expect(overdueLater == overdue && dueLater == due, "seed \(seed), \(day)")
      } else {
        #expect(withoutStages(overdueLater) == withoutStages(overdue), "seed \(seed), \(day)")
        #expect(withoutStages(dueLater) == withoutStages(due), "seed \(seed), \(day)")
      }
    }
    #expect(diary.lists.contains { $0.due["count"] != 0 }, "something is owed at the beginning")
    #expect(try diary.registry.problems() == 0)
  }
}
