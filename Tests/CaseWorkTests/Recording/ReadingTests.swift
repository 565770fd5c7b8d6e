import CaseRegistry
import FolderStore
import CaseWork
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

/// The document that a change was decided on is not read again by whoever keeps it.
@Suite struct ReadingTests {
  /// How often the file of each case was read.
  private final class Readings: @unchecked Sendable {
    // The registry reads documents in one thread, but for the making of an index.
    private let lock = NSLock()
    private var counts: [String: Int] = [:]

    func note(_ action: FileAction, _ path: Path) {
      guard action == .read, path.text.contains("/cases/") else { return }
      lock.withLock { counts[path.lastComponent, default: 0] += 1 }
    }

    var all: [String: Int] { lock.withLock { counts } }
  }

  private let registry: WorkRegistry
  private let number: String

  init() throws {
    registry = try WorkRegistry(
      Letter.text.replacing(#""title": "Reason""#, with: #""title": "Reason", "personal": true"#))
    number = try registry.sentLetter()
  }

  private func readings(of object: JSONObject) throws -> [String: Int] {
    let readings = Readings()
    let files = FileSystem(
      watchedBy: { (_, _) throws(FileError) in },
      reading: { (action, path) throws(FileError) in readings.note(action, path) })
    try registry.record(object, files: files)
    return readings.all
  }

  @Test(
    arguments: [
      ["verb": "assign", "role": "secretary", "parties": ["p-dana"], "reason": "leave"],
      ["verb": "advance", "action": "answer", "input": ["reason": "not their matter"]],
      ["verb": "correct", "seq": 2, "values": ["copies": 2], "reason": "counted again"],
      ["verb": "extend", "duty": "answer", "by": "5wd", "reason": "asked for", "on": "2024-06-10"],
      ["verb": "assign", "role": "secretary", "parties": ["p-dana"], "reason": "leave", "expectRecords": 2, "id": "a"],
    ] as [JSONObject])
  func `a request reads the document of its case once`(object: JSONObject) throws {
    var object = object
    object["number"] = .string(number)
    #expect(try readings(of: object) == ["\(number).json": 1])
  }

  @Test func `forgetting reads each document once`() throws {
    try registry.record([
      "verb": "advance", "number": .string(number), "action": "answer", "input": ["reason": "Айгүл"],
    ])
    let other = try registry.sentLetter()
    let counts = try readings(of: [
      "verb": "forget", "number": .string(number), "name": "reason", "reason": "Personal Data Act",
    ])
    // Its neighbours are looked for by their numbers, too, most of which nobody has.
    #expect(counts["\(number).json"] == 1 && counts["\(other).json"] == 1)
    #expect(counts.values.allSatisfy { $0 == 1 })
  }

  @Test func `logging reads no document but to see that none is there`() throws {
    try registry.scratch.write([1], to: "minutes.pdf")
    let counts = try readings(of: [
      "verb": "log", "text": "Publish the menus", "to": ["b-dept", ["body": "b-school", "received": "2024-05-21"]],
      "on": "2024-05-20", "adopted": "2024-05-17", "input": ["membersTotal": 15, "membersPresent": 11],
      "evidence": ["minutes": "minutes.pdf"],
    ])
    #expect(counts.isEmpty)
  }
}
