import Platform
import CaseRecords
import Disk
import JSONText
import SQLite
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct CommitTests {
  let office: Office

  init() throws { office = try Office() }

  struct Stop: Error {}

  @Test func `numbers rise within a prefix and year and are never given twice`() throws {
    let registry = try office.open()
    var numbers: [String] = []
    for index in 0..<3 { numbers.append(try registry.openLetter(on: .june(), id: "a\(index)").description) }
    let again = try office.open()
    numbers.append(try again.openLetter(on: .june(300), id: "b").description)
    numbers.append(try again.openLetter(on: .june(), id: "c").description)
    #expect(
      numbers == ["LTR-2024-000001", "LTR-2024-000002", "LTR-2024-000003", "LTR-2025-000001", "LTR-2024-000004"])
  }

  @Test func `an office's code stands in its numbers`() throws {
    let office = try Office(code: "AKT")
    #expect(try office.open().openLetter(on: .june(), id: "a").description == "LTR-AKT-2024-000001")
    #expect(try office.open().openLetter(on: .june(), id: "b").description == "LTR-AKT-2024-000002")
  }

  @Test func `several cases of one transaction stand or fall together`() throws {
    let registry = try office.open()
    let numbers = try registry.write { try (0..<3).map { try registry.stageLetter(on: .june(), id: "a\($0)") } }
    #expect(Set(numbers).count == 3)
    let before = try snapshot(registry)
    #expect(throws: Stop.self) {
      try registry.write {
        _ = try registry.stageLetter(on: .june(), id: "b")
        try registry.decide(.perform("drop", input: [:], evidence: []), on: .june(), number: numbers[0], id: "c")
        throw Stop()
      }
    }
    #expect(try snapshot(registry) == before)
    #expect(try snapshot(office.open()) == before)
    #expect(try registry.document(numbers[0]).history.records.count == 1)
    #expect(try registry.records(ofCommand: "b").isEmpty)
    #expect(try registry.openLetter(on: .june(), id: "d").serial == 4)
  }

  @Test func `a command that throws leaves nobody new behind`() throws {
    let registry = try office.open()
    let journal = try office.read("journal.json")
    #expect(throws: Stop.self) {
      try registry.write {
        try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
        throw Stop()
      }
    }
    #expect(try registry.people()["b-new"] == nil)
    #expect(try office.read("journal.json") == journal)
    #expect(try office.open().people()["b-new"] == nil)
  }

  @Test func `of several commands the one that throws is undone`() throws {
    let registry = try office.open()
    try registry.write {
      _ = try registry.stageLetter(on: .june(), id: "a")
      #expect(throws: Stop.self) {
        try registry.attempt {
          _ = try registry.stageLetter(on: .june(), id: "b")
          throw Stop()
        }
      }
      #expect(try registry.stageLetter(on: .june(), id: "c").serial == 2)
    }
    #expect(try registry.cases(ListRequest(asOf: .june())).count == 2)
    #expect(try registry.verify().problems.isEmpty)
  }

  /// Every file of the registry that is not the database's, with the cases listed.
  func snapshot(_ registry: FolderStore) throws -> [String] {
    let rows = try registry.cases(ListRequest(asOf: .june(400))).rows
    return try rows.map { "\($0.number) \($0.stage) \(try registry.document($0.number).head)" }
  }

  @Test(arguments: 0..<30)
  func `stopping anywhere in a commit gives the state before or after, and the command again gives one record`(
    steps: Int
  ) throws {
    let first = try office.open().openLetter(on: .june(), id: "a")
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    func command(_ registry: FolderStore) throws {
      try registry.write {
        guard try registry.records(ofCommand: "b").isEmpty else { return }
        let input: JSONObject = ["receivedOn": "2024-06-03", "copies": 2]
        try registry.decide(.perform("send", input: input, evidence: []), on: .june(), number: first, id: "b")
        _ = try registry.stageLetter(on: .june(220), id: "b")
      }
    }
    let before = try snapshot(registry)
    fuse.left = steps
    let isDone = (try? command(registry)) != nil
    let reopened = try office.open()
    let found = try snapshot(reopened)
    #expect(found == before ? !isDone : found.count == 2)
    #expect(try reopened.verify().problems.isEmpty)
    try command(reopened)
    try command(office.open())
    #expect(try snapshot(reopened).count == 2)
    #expect(try reopened.document(first).history.records.count == 2)
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try reopened.verify().records == 3)
    #expect(try FileSystem().names(in: office.root / "cases/2024") == ["\(first).json"])
  }

  @Test func `what is committed is no failure when its file cannot be written`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = 0
    let number = try registry.openLetter(on: .june(), id: "a")
    #expect(registry.notices.contains { if case .unwritten = $0 { true } else { false } })
    #expect(try registry.document(number).history.records.count == 1)
    #expect(try office.read("cases/2024/\(number).json") == nil)
    fuse.left = nil
    try registry.send(number, on: .june(), id: "b")
    #expect(try office.read("cases/2024/\(number).json") == registry.document(number).bytes)
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test func `whoever opens next finishes what was left`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = 0
    let number = try registry.openLetter(on: .june(), id: "a")
    let next = try office.open()
    #expect(next.notices == [.commitsFinished(1)])
    #expect(try office.read("cases/2024/\(number).json") == next.document(number).bytes)
    #expect(try office.open().notices.isEmpty)
  }

  @Test func `a refresh in between does not lose what is not written yet`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = 0
    let number = try registry.openLetter(on: .june(), id: "a")
    #expect(try registry.refresh() == 1)
    let next = try office.open()
    #expect(try next.cases(ListRequest(asOf: .june())).rows.map(\.number) == [number])
    #expect(try next.verify().problems.isEmpty)
  }

  @Test func `a file edited between commit and writing is kept aside`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let path = "cases/2024/\(number).json"
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    fuse.left = 0
    try registry.send(number, on: .june(), id: "b")
    let edit = Array("{\"somebody\": \"was here\"}\n".utf8)
    try office.write(edit, to: path)
    let next = try office.open()
    let aside = office.root / ".oversight/aside"
    let names = try FileSystem().names(in: aside)
    #expect(names.count == 1)
    #expect(try FileSystem().read(aside / (names.first ?? "none")) == edit)
    #expect(next.notices.contains(.keptAside("\(number).json", in: aside / (names.first ?? "none"))))
    #expect(try office.read(path) == next.document(number).bytes)
    #expect(try next.document(number).history.records.count == 2)
    #expect(try next.verify().problems.isEmpty)
  }

  @Test func `a writer who finds another at work is told it is busy`() throws {
    let first = try office.open()
    let second = try office.open(busyTimeout: 10)
    try first.write {
      _ = try first.stageLetter(on: .june(), id: "a")
      let error = registryError { _ = try second.openLetter(on: .june(), id: "b") }
      guard case .database(let inner) = error else {
        Issue.record("an error of the database was expected, not \(String(describing: error))")
        return
      }
      #expect(inner.kind == .busy)
      #expect(try second.cases(ListRequest(asOf: .june())).count == 0)
    }
    #expect(try second.openLetter(on: .june(), id: "b").serial == 2)
    #expect(try first.verify().problems.isEmpty)
  }

  @Test func `what a process that was stopped had begun to write is removed when its commit is finished`() throws {
    let fuse = Fuse()
    let registry = try FolderStore.open(office.root, files: fuse.files)
    let number = try registry.openLetter(on: .june(), id: "a")
    // A number that no process has: the highest there can be, and one more.
    let left = office.root / "cases" / "2024" / ".\(number).json.tmp-4194305"
    try FileSystem().write([1], to: left)
    _ = try office.open()
    #expect(try FileSystem().exists(left), "nothing was interrupted, so nobody looks")
    fuse.left = 1
    try? registry.send(number, on: .june(), id: "b")
    fuse.left = nil
    _ = try office.open()
    #expect(try !FileSystem().exists(left))
    let again = office.root / ".copy.tmp-4194305"
    try FileSystem().write([1], to: again)
    _ = try office.open().refresh()
    #expect(try !FileSystem().exists(again))
  }
}
