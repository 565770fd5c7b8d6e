import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry

/// What is wrong in a registry is found in every store, and named alike.
@Suite struct StoreVerificationTests {
  @Test(arguments: StoreKind.allCases)
  func `a registry in which nothing is wrong is sound, and all of it was read`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    try clerk.drop(clerk.open(id: "c"), id: "d")
    var progress: [Int] = []
    let report = try clerk.store.verify { done, count in progress.append(done * 10 + count) }
    #expect(report.problems.isEmpty && report.unused.isEmpty && report.seal == nil)
    #expect(report.cases == 2 && report.records == 4 && progress == [22])
  }

  @Test(arguments: StoreKind.allCases)
  func `a calendar that says something else than when it was pinned is found`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    _ = try clerk.open(id: "a")
    let other = Array(Office.calendar.replacing("Victory", with: "Another").utf8)
    try clerk.store.write { batch in try batch.backend.put(other, at: "calendars/kz@3.json") }
    let problems = try clerk.store.verify().problems
    #expect(problems == [Problem(.hash(.notPinned), path: "calendars/kz@3.json")])
  }

  @Test(arguments: StoreKind.allCases)
  func `a list of acts that is not the one that was pinned is found`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in try batch.backend.put(Array("{}".utf8), at: "acts.json") }
    #expect(try clerk.store.verify().problems == [Problem(.hash(.notPinned), path: "acts.json")])
  }

  @Test(arguments: StoreKind.allCases)
  func `numbers that were given and have no document are found`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in
      var numbers = try batch.backend.numbers()
      for _ in 0..<2 { _ = numbers.next(prefix: "LTR", year: 2024) }
      batch.backend.keep(numbers)
    }
    let number = try clerk.open(id: "a")
    #expect(number.serial == 3)
    let problems = try clerk.store.verify().problems
    #expect(problems.map(\.fault) == [.missing(.documentGone), .missing(.documentGone)])
    #expect(problems.map(\.number?.serial) == [1, 2])
  }

  @Test(arguments: StoreKind.allCases)
  func `a case that names somebody who is not known is found`(kind: StoreKind) throws {
    let (clerk, other) = (try Clerk(kind), try Clerk(.memory))
    try other.store.write { batch in
      try batch.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
    }
    let number = try other.decide(Clerk.letter(to: "b-new"), on: .june(), id: "a")[0]
    let document = try other.store.document(number)
    try clerk.store.write { batch in try batch.backend.replace(document, isSettled: false) }
    #expect(try clerk.faults() == [.reference(.nobody("b-new"))])
    #expect(try clerk.store.records(ofCommand: "a").map(\.number) == [number])
    #expect(try clerk.open(id: "b").serial == number.serial + 1, "numbers go on after it")
  }

  @Test(arguments: StoreKind.allCases)
  func `every part and document is found by its name`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    let documents = try clerk.store.documents()
    #expect(documents.paths == [RegistryPath.document(of: number)] && documents.problems.isEmpty)
    guard case .bytes(let bytes) = documents.read(documents.paths[0]) else {
      Issue.record("it cannot be read")
      return
    }
    #expect(try bytes == clerk.store.document(number).bytes)
    guard case .gone = documents.read("cases/2024/LTR-2024-000009.json") else {
      Issue.record("it should be gone")
      return
    }
    try clerk.store.write { batch in try batch.backend.put(bytes, at: "conflicts/\(number).0123456789ab.json") }
    #expect(try clerk.store.names(under: "conflicts") == ["\(number).0123456789ab.json"])
    #expect(try clerk.store.names(under: "seals").isEmpty)
  }
}
