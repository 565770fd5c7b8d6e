import CaseRecords
import Disk
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// Nothing vanishes: what cannot be read is named until it can.
@Suite struct UnreadableDocumentTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  /// Three letters that were sent, and the paths of their documents.
  private func letters() throws -> [(number: CaseNumber, path: String)] {
    let registry = try office.open()
    return try (0..<3).map { place in
      let number = try registry.openLetter(on: .june(), id: "a\(place)")
      try registry.send(number, on: .june(), id: "b\(place)")
      return (number, "cases/2024/\(number).json")
    }
  }

  private func overdue(_ registry: FolderStore) throws -> [CaseNumber] {
    try registry.duties(dueThrough: .june(100), ListRequest(asOf: .june(101))).rows.map(\.number)
  }

  /// A file system on which some files cannot be read for a while.
  private func failing(_ isBad: @escaping @Sendable (Path) -> Bool) -> FileSystem {
    FileSystem(
      watchedBy: { _, _ in },
      reading: { (action, path) throws(FileError) in
        if action == .read, isBad(path) { throw .io(action, path, reason: "Input/output error") }
      })
  }

  @Test func `one reading that fails while the index is made hides a case from no later list`() throws {
    let letters = try letters()
    try office.removeDatabase()
    let name = letters[1].path
    let failed = try office.open(files: failing { $0.text.hasSuffix(name) })
    #expect(try overdue(failed) == [letters[0].number, letters[2].number])
    #expect(failed.unreadable.map(\.number) == [letters[1].number])
    #expect(failed.notices.contains { "\($0)".contains(name) && "\($0)".contains("Input/output error") })
    let next = try office.open()
    #expect(try overdue(next) == letters.map(\.number), "it is tried again, and taken in")
    #expect(next.unreadable.isEmpty)
  }

  @Test func `a reading that goes on failing is told each time`() throws {
    let letters = try letters()
    try office.removeDatabase()
    let name = letters[1].path
    for _ in 0..<3 {
      let registry = try office.open(files: failing { $0.text.hasSuffix(name) })
      #expect(registry.unreadable.map(\.path) == [name])
      #expect(registry.notices.contains { "\($0)".contains(name) })
    }
  }

  @Test func `a damaged document is named by every list until it is restored`() throws {
    let letters = try letters()
    let sound = try #require(try office.read(letters[1].path))
    try office.edit(letters[1].path, replacing: "\"copies\": 1", with: "\"copies\": 2")
    try office.removeDatabase()
    for _ in 0..<2 {
      let registry = try office.open()
      #expect(registry.unreadable.map(\.number) == [letters[1].number])
      #expect(registry.notices.contains { "\($0)".contains(letters[1].path) })
      _ = try registry.openLetter(
        on: .june(), id: "c\(registry.notices.count)-\(try registry.cases(ListRequest(asOf: .june())).count)")
    }
    try office.write(sound, to: letters[1].path)
    let registry = try office.open()
    #expect(registry.unreadable.isEmpty)
    #expect(try overdue(registry) == letters.map(\.number))
  }

  @Test func `a case that was in the index and is damaged stays in the lists, and is named`() throws {
    let letters = try letters()
    try office.edit(letters[1].path, replacing: "\"copies\": 1", with: "\"copies\": 2")
    let registry = try office.open()
    #expect(try overdue(registry) == letters.map(\.number))
    _ = try registry.noticeEdits(in: letters.map(\.number))
    #expect(registry.unreadable.map(\.number) == [letters[1].number])
  }

  @Test func `a folder of a year that cannot be looked into is named, and nothing in it is taken for gone`() throws {
    let letters = try letters()
    let closed = FileSystem(
      watchedBy: { _, _ in },
      reading: { (action, path) throws(FileError) in
        if action == .list, path.text.hasSuffix("cases/2024") { throw .permission(action, path) }
      })
    try office.removeDatabase()
    let registry = try office.open(files: closed)
    #expect(registry.unreadable.map(\.path) == ["cases/2024"])
    #expect(try overdue(registry).isEmpty)
    #expect(try overdue(office.open()) == letters.map(\.number))
  }

  @Test func `no two readings that fail one after the other lose anything of the journal`() throws {
    _ = try letters()
    let before = try office.open().journal().entries.count
    let steps = StepCounter()
    _ = try office.open(files: steps.files(failing: [])).journal()
    let count = steps.count
    #expect(count > 5)
    for first in 0..<count {
      for second in [first + 1, first + 2, first + 5] {
        let counter = StepCounter()
        let registry = try? office.open(files: counter.files(failing: [first, second]))
        try? registry?.write {
          try registry?.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
        }
        let entries = try office.open().journal().entries
        #expect(entries.count >= before && entries.prefix(before).count == before, "failing at \(first) and \(second)")
        #expect(try office.open().verify().problems.isEmpty)
      }
    }
  }

  @Test func `no pair of failing steps of a command loses or hides a case`() throws {
    let letters = try letters()
    let counter = StepCounter()
    let registry = try office.open(files: counter.files(failing: []))
    _ = try registry.openLetter(on: .june(), id: "z")
    let count = counter.count
    var random = Seeded(7)
    for round in 0..<150 {
      let pair = [Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)]
      let failing = StepCounter()
      let registry = try? office.open(files: failing.files(failing: pair))
      let isDone = (try? registry?.openLetter(on: .june(), id: "c\(round)")) ?? nil
      let next = try office.open()
      #expect(try overdue(next).starts(with: letters.map(\.number)), "failing at \(pair)")
      #expect(try next.verify().problems.isEmpty, "failing at \(pair)")
      if let isDone { #expect(try next.document(isDone).history.records.count == 1) }
      #expect(try files.names(in: office.root / "cases/2024").allSatisfy { !$0.hasPrefix(".") })
    }
  }
}

/// Counts the steps of a command, looking and changing, and lets some of them fail; only asked by the thread of its test.
private final class StepCounter: @unchecked Sendable {
  private(set) var count = 0

  func files(failing places: Set<Int>) -> FileSystem {
    let step: @Sendable (FileAction, Path) throws(FileError) -> Void = { [self] (action, path) throws(FileError) in
      defer { count += 1 }
      if places.contains(count) { throw .io(action, path, reason: "Input/output error") }
    }
    return FileSystem(watchedBy: step, reading: step)
  }

  func files(failing places: [Int]) -> FileSystem { files(failing: Set(places)) }
}
