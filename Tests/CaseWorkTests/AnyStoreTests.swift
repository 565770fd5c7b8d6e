import CaseRecords
import CaseRegistry
import CaseWork
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

/// What the verbs mean is the same on every store.
@Suite struct AnyStoreTests {
  private func document(_ number: String, _ work: WorkRegistry) throws -> CaseDocument {
    try work.reader().document(number)
  }

  @Test(arguments: StoreKind.allCases)
  func `a letter is sent, falls due, is late and is answered`(kind: StoreKind) throws {
    let work = try WorkRegistry(in: kind)
    let number = try work.sentLetter()
    #expect(try work.reader().cases(ListQuestion()).rows.map(\.number.description) == [number])
    #expect(try work.reader(asOf: "2024-06-10").overdue(ListQuestion()).items.isEmpty)
    let due = try work.reader(asOf: "2024-06-10").due(within: Term(10, .workingDays, .after), ListQuestion())
    #expect(due.items.map(\.number.description) == [number])
    #expect(try work.reader(asOf: "2024-07-01").overdue(ListQuestion()).count == 1)
    #expect(try work.reader().possibilities(number).actions.map(\.action).contains("answer"))
    try work.record(["verb": "tick", "asOf": "2024-07-01"])
    #expect(try document(number, work).state.stage == "silent")
    try work.record(["verb": "advance", "number": .string(number), "action": "answer", "on": "2024-07-02"])
    #expect(try document(number, work).state.stage == "answered")
    #expect(try work.open().verify().problems.isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `the same request twice is carried out once`(kind: StoreKind) throws {
    let work = try WorkRegistry(in: kind)
    let number = try work.sentLetter()
    let request: JSONObject = [
      "verb": "extend", "number": .string(number), "duty": "answer", "by": "5wd", "reason": "asked for",
      "on": "2024-06-10", "id": "once",
    ]
    #expect(try !work.record(request).isRepeated)
    #expect(try work.record(request).isRepeated)
    #expect(try document(number, work).sealed.count == 3)
  }

  @Test(arguments: StoreKind.allCases)
  func `a file that is attached is kept, and under a dry run is not`(kind: StoreKind) throws {
    let work = try WorkRegistry(in: kind)
    let number = try work.sentLetter()
    try work.scratch.write(Array("letter".utf8), to: "letter.pdf")
    let request: JSONObject = ["verb": "attach", "number": .string(number), "file": "letter.pdf", "kind": "letter"]
    try work.record(request, isDryRun: true)
    #expect(try document(number, work).sealed.count == 2)
    #expect(try work.open().checkEvidence(of: []).unused.isEmpty)
    try work.record(request)
    let evidence = try #require(try document(number, work).history.records.last?.evidence.first)
    #expect(evidence.name == "letter.pdf")
    var bytes: [UInt8] = []
    try work.open().read(evidence) { (piece) throws(FileError) in bytes += piece }
    #expect(bytes == Array("letter".utf8))
  }

  @Test(arguments: StoreKind.allCases)
  func `a refusal leaves everything as it was`(kind: StoreKind) throws {
    let work = try WorkRegistry(in: kind)
    let number = try work.sentLetter()
    #expect(throws: (any Error).self) {
      try work.record(["verb": "advance", "number": .string(number), "action": "drop", "on": "2024-06-04"])
    }
    #expect(try document(number, work).sealed.count == 2)
    #expect(try work.open().verify().problems.isEmpty)
  }
}
