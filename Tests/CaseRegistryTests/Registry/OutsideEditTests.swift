import Platform
import CaseRecords
import Disk
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct OutsideEditTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  /// Three letters: drafted, sent, dropped.
  func write() throws -> [CaseNumber] {
    let registry = try office.open()
    let numbers = try (0..<3).map { try registry.openLetter(on: .june(), id: "a\($0)", title: "Letter \($0)") }
    try registry.send(numbers[1], on: .june(), id: "b")
    try registry.perform("drop", on: .june(1), number: numbers[2], id: "c")
    return numbers
  }

  func path(_ number: CaseNumber) -> String { "cases/2024/\(number).json" }

  func lists(_ registry: FolderStore) throws -> (cases: [CaseRow], duties: [DutyRow]) {
    let request = ListRequest(asOf: .june(100))
    return (try registry.cases(request).rows, try registry.duties(dueThrough: .june(99), request).rows)
  }

  @Test func `without its database a registry gives the same lists and numbers`() throws {
    _ = try write()
    let before = try lists(office.open())
    try office.removeDatabase()
    let registry = try office.open()
    let after = try lists(registry)
    #expect(after.cases == before.cases)
    #expect(after.duties == before.duties)
    #expect(after.duties.count == 1)
    #expect(try registry.records(ofCommand: "b").map(\.request) == ["request of b"])
    #expect(try registry.verify().problems.isEmpty)
    #expect(try registry.openLetter(on: .june(2), id: "d").serial == 4)
  }

  @Test func `a document with a valid chain put in place is indexed anew with a notice`() throws {
    let number = try write()[0]
    let old = try #require(try office.read(path(number)))
    try office.open().send(number, on: .june(2), id: "d")
    try office.write(old, to: path(number))
    let registry = try office.open()
    #expect(try registry.document(number).state.stage == "drafted")
    #expect(registry.notices == [.edited(path: path(number), .shorter(number, from: 2, to: 1))])
    #expect(try lists(registry).cases[0].stage == "drafted")
    #expect(try office.read(path(number)) == old)
    #expect(try registry.verify().problems.map(\.kind) == [.chain], "a record that was known is not in it")
  }

  @Test func `a list notices documents that were replaced in their folder`() throws {
    let number = try write()[0]
    let drafted = try #require(try office.read(path(number)))
    try office.open().send(number, on: .june(2), id: "d")
    let sent = try #require(try office.read(path(number)))
    try office.write(drafted, to: path(number))
    #expect(try lists(office.open()).duties.count == 1)
    try office.write(sent, to: path(number))
    #expect(try lists(office.open()).duties.count == 2)
  }

  @Test func `a broken chain is refused on its case and named by verify`() throws {
    let numbers = try write()
    try office.edit(path(numbers[1]), replacing: "\"copies\": 1", with: "\"copies\": 7")
    for _ in 0..<2 {
      let registry = try office.open()
      guard case .broken(let path, let problems) = registryError({ _ = try registry.document(numbers[1]) }) else {
        Issue.record("the case should be refused")
        return
      }
      #expect(path == self.path(numbers[1]))
      #expect(problems.contains { $0.kind == .hash })
      #expect(registryError { try registry.perform("answer", on: .june(3), number: numbers[1], id: "x") } != nil)
      let found = try registry.verify().problems
      #expect(found.contains { $0.kind == .hash && $0.number == numbers[1] && $0.path == path })
      #expect(found.allSatisfy { $0.number == numbers[1] })
      #expect(try registry.document(numbers[0]).state.stage == "drafted")
    }
  }

  @Test func `neither a refresh nor a new database makes a broken chain good`() throws {
    let number = try write()[2]
    try office.edit(path(number), replacing: "\"2024-06-04\"", with: "\"2024-06-03\"")
    #expect(try office.open().refresh() == 2)
    #expect(registryError { _ = try office.open().document(number) } != nil)
    try office.removeDatabase()
    let registry = try office.open()
    #expect(registry.notices.contains { "\($0)".contains(number.description) })
    #expect(registryError { _ = try registry.document(number) } != nil)
    #expect(try registry.openLetter(on: .june(), id: "d").serial == 4)
  }

  @Test func `the number of a document that cannot be read is not given again`() throws {
    let number = try write()[2]
    let conflict = Array("<<<<<<< HEAD\n{}\n=======\n[]\n>>>>>>> theirs\n".utf8)
    try office.write(conflict, to: path(number))
    try office.removeDatabase()
    let registry = try office.open()
    #expect(registry.notices.contains(.unreadable(.document(path: path(number), .conflictMarkers))))
    #expect(registryError { _ = try registry.document(number) } == .document(path: path(number), .conflictMarkers))
    #expect(try registry.openLetter(on: .june(), id: "d").serial == 4)
    #expect(try office.read(path(number)) == conflict)
  }

  @Test func `a document that is gone is told, and its number is missed`() throws {
    let numbers = try write()
    try files.remove(office.root / path(numbers[1]))
    let registry = try office.open()
    #expect(registry.notices.contains(.unreadable(.gone(path: path(numbers[1]), numbers[1], records: 2))))
    #expect(try lists(registry).cases.map(\.number) == [numbers[0], numbers[2]])
    #expect(
      registryError { _ = try registry.document(numbers[1]) } == .gone(path: path(numbers[1]), numbers[1], records: 2))
    let problems = try registry.verify().problems
    #expect(problems.map(\.kind) == [.missing])
    #expect(problems.first?.number == numbers[1])
    // Told each time, since no list is whole without it.
    #expect(try office.open().notices == registry.notices)
    #expect(try office.open().unreadable.map(\.number) == [numbers[1]])
    #expect(try registry.openLetter(on: .june(), id: "d").serial == 4)
  }

  @Test func `a whole year that is gone is told`() throws {
    let numbers = try write()
    for number in numbers { try files.remove(office.root / path(number)) }
    try files.removeFolder(office.root / "cases/2024")
    let registry = try office.open()
    #expect(registry.notices.filter { if case .unreadable(.gone) = $0 { true } else { false } }.count == 3)
    #expect(try lists(registry).cases.isEmpty)
    #expect(try registry.verify().problems.count == 3)
  }

  @Test func `a document copied in is told and listed`() throws {
    let numbers = try write()
    let bytes = try #require(try office.read(path(numbers[1])))
    try files.remove(office.root / path(numbers[1]))
    _ = try office.open()
    try office.write(bytes, to: path(numbers[1]))
    let registry = try office.open()
    #expect(registry.notices.contains { "\($0)".contains(numbers[1].description) })
    #expect(try lists(registry).cases.map(\.number) == numbers)
    #expect(try registry.verify().problems.isEmpty)
  }

  @Test(arguments: [false, true])
  func `a copy under another name does not take the place of the case`(withoutDatabase: Bool) throws {
    let number = try write()[0]
    let old = try #require(try office.read(path(number)))
    try office.open().send(number, on: .june(), id: "d")
    try office.write(old, to: "cases/2024/LTR-2024-000009.json")
    if withoutDatabase { try office.removeDatabase() }
    let registry = try office.open()
    #expect(try lists(registry).cases.first { $0.number == number }?.stage == "silent")
    let problems = try registry.verify().problems
    #expect(problems.contains { $0.kind == .number && $0.path.hasSuffix("000009.json") })
  }

  @Test func `a folder that cannot be written is read into memory`() throws {
    let numbers = try write()
    let before = try lists(office.open())
    try office.removeDatabase()
    let registry = try office.open(files: .readOnly)
    #expect(registry.isReadOnly)
    #expect(try lists(registry).cases == before.cases)
    #expect(try lists(registry).duties == before.duties)
    #expect(try registry.document(numbers[1]).state.stage == "sent")
    #expect(try registry.verify().problems.isEmpty)
    #expect(try !files.exists(office.root / ".oversight"))
    let error = registryError { _ = try registry.openLetter(on: .june(), id: "d") }
    #expect(error == .readOnly(office.root))
  }

  @Test func `a broken chain is refused in a folder that cannot be written too`() throws {
    let number = try write()[1]
    try office.edit(path(number), replacing: "\"copies\": 1", with: "\"copies\": 7")
    let registry = try office.open(files: .readOnly)
    #expect(registryError { _ = try registry.document(number) } != nil)
    #expect(try registry.verify().problems.contains { $0.kind == .hash && $0.number == number })
  }

  @Test func `one broken document does not silence a list`() throws {
    let numbers = try write()
    let registry = try office.open()
    try office.edit(path(numbers[1]), replacing: "\"copies\": 1", with: "\"copies\": 7")
    #expect(try registry.noticeEdits(in: numbers))
    #expect(registry.notices.contains { "\($0)".contains(numbers[1].description) })
  }

  @Test func `a list shows documents as they are, also those that somebody has replaced since the folder was opened`()
    throws
  {
    let number = try office.open().openLetter(on: .june(), id: "z")
    let registry = try office.open()
    #expect(try registry.cases(ListRequest(asOf: .june(9))).rows.last?.stage == "drafted")
    let other = try office.clone()
    try other.open().send(number, on: .june(1), id: "y")
    try office.write(try #require(try other.read(path(number))), to: path(number))
    #expect(try registry.cases(ListRequest(asOf: .june(9))).rows.last?.stage == "sent")
    #expect(try registry.duties(dueThrough: .june(60), ListRequest(asOf: .june(9))).rows.map(\.number).contains(number))
    #expect(registry.notices == [.edited(path: path(number), nil)])
  }
}
