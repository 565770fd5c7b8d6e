import Platform
import CaseRecords
import Disk
import Foundation
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct LossTests {
  let office: Office
  let files = FileSystem()

  init() throws { office = try Office() }

  /// A letter that was sent, and its document as it was before.
  func sent() throws -> (number: CaseNumber, drafted: [UInt8], sent: [UInt8]) {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    let drafted = try #require(try office.read(path(number)))
    try registry.send(number, on: .june(2), id: "b")
    return (number, drafted, try #require(try office.read(path(number))))
  }

  func path(_ number: CaseNumber) -> String { "cases/2024/\(number).json" }

  @Test(arguments: [false, true])
  func `a document that goes back is told for as long as it is remembered`(refreshing: Bool) throws {
    let (number, drafted, sent) = try sent()
    try office.write(drafted, to: path(number))
    if refreshing { _ = try office.open().refresh() }
    for _ in 0..<2 {
      let registry = try office.open()
      #expect(try registry.document(number).state.stage == "drafted", "it can be read")
      let problems = try registry.verify().problems
      #expect(problems.map(\.kind) == [.chain])
      #expect(problems.map(\.fault) == [.chain(.loss(.shorter(number, from: 2, to: 1)))])
      let error = registryError { try registry.perform("drop", on: .june(3), number: number, id: "x") }
      #expect(
        error == .broken(path: path(number), [Problem(.chain(.loss(.shorter(number, from: 2, to: 1))))]),
        "nothing is added to it")
    }
    try office.write(sent, to: path(number))
    let registry = try office.open()
    #expect(try registry.verify().problems.isEmpty)
    try registry.perform("answer", on: .june(3), number: number, id: "c")
  }

  @Test func `an older document that is meant can be accepted`() throws {
    let (number, drafted, _) = try sent()
    try office.write(drafted, to: path(number))
    _ = try office.open().refresh(accepting: ([number], "2024-06-20T10:00:00+05:00"))
    let registry = try office.open()
    #expect(try registry.verify().problems.isEmpty)
    try registry.perform("send", ["receivedOn": "2024-06-03", "copies": 2], on: .june(), number: number, id: "c")
  }

  @Test func `what was accepted is in the journal, and the next seal holds it`() throws {
    let (number, drafted, _) = try sent()
    let first = try office.open()
    try first.record(try first.draftSeal(at: SealedOffice.moment), signature: nil)
    try office.write(drafted, to: path(number))
    #expect(try office.open().verify().problems.map(\.kind).contains(.seal))
    _ = try office.open().refresh(accepting: ([number], "2024-06-20T10:00:00+05:00"))
    let registry = try office.open()
    let report = try registry.verify()
    #expect(report.problems.isEmpty && report.replaced == [number])
    let head = try registry.document(number).head
    #expect(try registry.journal().acceptances[number] == Acceptance(number: number, records: 1, head: head))
    // Once more says nothing new.
    _ = try registry.refresh(accepting: ([number], "2024-06-21T10:00:00+05:00"))
    #expect(try office.open().journal().entries.count == registry.journal().entries.count)
    try registry.record(try registry.draftSeal(at: SealedOffice.moment), signature: nil)
    let again = try office.open().verify()
    #expect(again.problems.isEmpty && again.replaced.isEmpty && again.seal?.name.hasSuffix("-002") == true)
  }

  @Test func `a case without a document cannot be accepted`() throws {
    let (number, _, _) = try sent()
    try files.remove(office.root / path(number))
    let registry = try office.open()
    let error = registryError { _ = try registry.refresh(accepting: ([number], "2024-06-20T10:00:00+05:00")) }
    #expect(error == .gone(path: path(number), number, records: 2))
  }

  @Test func `another history with as many records is told`() throws {
    let (number, drafted, _) = try sent()
    let aside = try Office()
    try aside.write(drafted, to: "registry.json.bak")
    try files.makeFolder(aside.root / "cases/2024")
    try aside.write(drafted, to: path(number))
    let other = try aside.open()
    try other.send(number, on: .june(4), id: "other")
    try office.write(try #require(try aside.read(path(number))), to: path(number))
    let problems = try office.open().verify().problems
    #expect(problems.map(\.kind) == [.chain])
    guard case .chain(.loss(.another(let found, record: 2, _))) = problems.first?.fault else {
      Issue.record("another history is to be told: \(problems)")
      return
    }
    #expect(found == number)
  }

  @Test func `a document that goes on from what was known is no loss`() throws {
    let (number, drafted, sent) = try sent()
    try office.write(drafted, to: path(number))
    _ = try office.open().refresh(accepting: ([number], "2024-06-20T10:00:00+05:00"))
    try office.write(sent, to: path(number))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a document that is gone and comes back older is told`() throws {
    let (number, drafted, _) = try sent()
    try files.remove(office.root / path(number))
    let registry = try office.open()
    #expect(
      registryError { _ = try registry.document(number) } == .gone(path: path(number), number, records: 2))
    #expect(try registry.verify().problems.map(\.kind) == [.missing])
    _ = try registry.refresh()
    #expect(try registry.verify().problems.map(\.kind) == [.missing])
    try office.write(drafted, to: path(number))
    #expect(try office.open().verify().problems.map(\.kind) == [.chain])
  }

  @Test func `a document that says the same in other bytes is named, and a refresh writes it anew`() throws {
    let (number, _, sent) = try sent()
    try office.write(sent + [0x0A, 0x20], to: path(number))
    let registry = try office.open()
    #expect(try registry.verify().problems.map(\.kind) == [.bytes])
    #expect(try registry.document(number).state.stage == "sent")
    _ = try registry.refresh()
    #expect(try office.read(path(number)) == sent)
    #expect(try registry.verify().problems.isEmpty)
    #expect(try office.open().notices.isEmpty)
  }

  @Test func `a state that its history does not give is refused`() throws {
    let (number, _, sent) = try sent()
    try office.edit(path(number), replacing: "\"stage\": \"sent\"", with: "\"stage\": \"answered\"")
    let registry = try office.open()
    #expect(try registry.verify().problems.map(\.kind) == [.state])
    #expect(registryError { try registry.perform("answer", on: .june(3), number: number, id: "x") } != nil)
    try office.write(sent, to: path(number))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `documents that were swapped are both named`() throws {
    let (number, _, sent) = try sent()
    let other = try office.open().openLetter(on: .june(), id: "c")
    let opened = try #require(try office.read(path(other)))
    try office.write(opened, to: path(number))
    try office.write(sent, to: path(other))
    let registry = try office.open()
    #expect(try Set(registry.verify().problems.filter { $0.kind == .number }.map(\.path)).count == 2)
    #expect(registryError { _ = try registry.document(number) } != nil)
    #expect(try registry.cases(ListRequest(asOf: .june(9))).count == 2, "lists stay usable")
    try office.write(sent, to: path(number))
    try office.write(opened, to: path(other))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test(arguments: ["folder", "link", "pipe"])
  func `what stands where a document should be does not stop the others`(kind: String) throws {
    let (number, _, sent) = try sent()
    let other = try office.open().openLetter(on: .june(), id: "c")
    let place = office.root / path(number)
    try files.remove(place)
    switch kind {
    case "folder": try files.makeFolder(place)
    case "link":
      try office.write(sent, to: "elsewhere.json")
      #expect(symlink((office.root / "elsewhere.json").text, place.text) == 0)
    default: #expect(mkfifo(place.text, 0o600) == 0)
    }
    for isNew in [false, true] {
      if isNew { try office.removeDatabase() }
      let registry = try office.open()
      #expect(registry.notices.filter { "\($0)".contains(number.description) }.count == 1)
      #expect(try registry.cases(ListRequest(asOf: .june(9))).rows.contains { $0.number == other })
      #expect(registryError { _ = try registry.document(number) } != nil)
      #expect(try registry.verify().problems.contains { $0.path == path(number) })
    }
    if kind == "folder" { try files.removeFolder(place) } else { try files.remove(place) }
    try office.write(sent, to: path(number))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `a commit keeps aside what it finds in the place of a file`() throws {
    let fuse = Fuse()
    let registry = try office.open(files: fuse.files)
    let number = try registry.openLetter(on: .june(), id: "a")
    fuse.left = 0
    try registry.send(number, on: .june(), id: "b")
    try files.remove(office.root / path(number))
    #expect(mkfifo((office.root / path(number)).text, 0o600) == 0)
    let next = try office.open()
    #expect(next.notices.contains { if case .keptAside = $0 { true } else { false } })
    #expect(try next.verify().problems.isEmpty)
  }
}
