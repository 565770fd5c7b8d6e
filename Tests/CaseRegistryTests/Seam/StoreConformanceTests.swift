import CaseRecords
import CaseRegistry
import FolderStore
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What every store must do, whatever it is made of: the same tests run on each.
@Suite struct StoreConformanceTests {
  private struct Stop: Error {}

  @Test(arguments: StoreKind.allCases)
  func `a case is opened, sent and answered, and read as it was left`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a", title: "Pump")
    #expect(number.description == "LTR-2024-000001")
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    let document = try clerk.store.document(number)
    #expect(document.state.stage == "sent" && document.history.records.map(\.id) == ["a", "b"])
    #expect(document.problems(in: document.bytes).isEmpty)
    #expect(try clerk.store.contents(of: RegistryPath.document(of: number)) == document.bytes)
  }

  @Test(arguments: StoreKind.allCases)
  func `what throws leaves nothing, neither cases nor numbers nor entries`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let before = try clerk.store.journal().entries.count
    #expect(throws: Stop.self) {
      try clerk.store.write { batch in
        try Clerk.decide(Clerk.letter(), on: .june(), id: "a", in: &batch)
        try batch.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
        throw Stop()
      }
    }
    #expect(try clerk.store.cases(ListRequest(asOf: .june(9))).count == 0)
    #expect(try clerk.store.party("b-new") == nil)
    #expect(try clerk.store.journal().entries.count == before)
    #expect(try clerk.store.records(ofCommand: "a").isEmpty)
    #expect(try clerk.open(id: "b").serial == 1)
  }

  @Test(arguments: StoreKind.allCases)
  func `a party that was joined to another is found as that one`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in
      try batch.add(Party(id: "b-twin", kind: .body, name: LocalizedText("Twin")), at: Office.founded)
      try batch.add(Alias("b-twin", means: "b-dept"), at: Office.founded)
    }
    #expect(try clerk.store.party("b-twin")?.id == "b-dept" && clerk.store.party("b-dept")?.aliases == ["b-twin"])
    #expect(try clerk.store.people()["b-twin"]?.id == "b-dept")
    #expect(clerk.store.catalogue.meanings == ["b-twin": "b-dept"])
    try clerk.store.write { batch in try batch.add(Alias("b-twin", means: "b-twin"), at: Office.founded) }
    #expect(try clerk.store.party("b-twin")?.name.fallback == "Twin" && clerk.store.catalogue.meanings.isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `of several commands of a batch one that throws is undone alone`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in
      try Clerk.decide(Clerk.letter(), on: .june(), id: "a", in: &batch)
      #expect(throws: Stop.self) {
        try batch.attempt { batch in
          try Clerk.decide(Clerk.letter(), on: .june(), id: "b", in: &batch)
          throw Stop()
        }
      }
      try Clerk.decide(Clerk.letter(), on: .june(), id: "c", in: &batch)
    }
    #expect(try clerk.store.cases(ListRequest(asOf: .june())).rows.map(\.number.serial) == [1, 2])
    #expect(try clerk.store.records(ofCommand: "b").isEmpty)
    #expect(try clerk.store.records(ofCommand: "c").map(\.number.serial) == [2])
  }

  @Test(arguments: StoreKind.allCases)
  func `a batch reads what it has put`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    try clerk.store.write { batch in
      let number = try Clerk.decide(Clerk.letter(), on: .june(), id: "a", in: &batch)[0]
      try Clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b", in: &batch)
      #expect(try batch.view.document(number).state.stage == "sent")
      #expect(try batch.view.records(ofCommand: "b").map(\.sequence) == [2])
      #expect(try batch.view.numbers(.lapsing(by: .june(60))).contains(number))
      try batch.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
      #expect(try batch.view.party("b-new")?.name.fallback == "New")
      try batch.spill()
      #expect(try batch.view.document(number).state.stage == "sent")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `a command leaves its id and the digest of its request in every case`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    #expect(
      try clerk.store.records(ofCommand: "b") == [
        CommandTrace(number: number, sequence: 2, request: "request of b")
      ])
    #expect(try clerk.store.records(ofCommand: "none").isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `what is not there is said so`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try #require(CaseNumber("LTR-2024-000009"))
    #expect(registryError { _ = try clerk.store.document(number) } == .noCase(number))
    #expect(try clerk.store.contents(of: "workflows/none@1.json") == nil)
    #expect(registryError { _ = try clerk.store.context(opening: "none", today: .june()) } == .noDefinition("none"))
    #expect(try clerk.store.party("nobody") == nil)
    #expect(try clerk.store.people(of: ["nobody", "b-dept"])["b-dept"]?.kind == .body)
  }

  @Test(arguments: StoreKind.allCases)
  func `what is forgotten leaves a tombstone, an order and no digest of a request`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let number = try clerk.open(id: "a")
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    let answer: JSONObject = ["reason": "done", "sender": "Somebody", "draft": "d", "remark": "r", "aside": "x"]
    try clerk.decide(.perform("answer", input: answer, evidence: []), on: .june(1), number: number, id: "c")
    try clerk.decide(.forget(Forgetting("sender"), reason: "asked"), on: .june(2), number: number, id: "d")
    let document = try clerk.store.document(number)
    #expect(!String(decoding: document.bytes, as: UTF8.self).contains("Somebody"))
    #expect(document.problems(in: document.bytes).isEmpty)
    #expect(try clerk.store.journal().removals.map(\.name) == ["sender"])
    #expect(try clerk.store.records(ofCommand: "c").map(\.request) == [nil])
    #expect(try clerk.store.records(ofCommand: "b").map(\.request) == ["request of b"])
  }

  @Test(arguments: StoreKind.allCases)
  func `a registry begins with its settings, its definitions and nobody's case`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    let store = clerk.store
    #expect(store.settings.offset == .utc)
    #expect(store.catalogue.workflows.map(\.description) == ["letter@1"])
    #expect(store.newestEditions.map(\.description) == ["kz@3"])
    #expect(try store.workflow(store.catalogue.workflows[0]).workflow.id == "letter")
    #expect(try store.journal().problems().isEmpty)
    #expect(try store.contents(of: RegistryPath.journal) == store.journal().bytes)
    #expect(try store.cases(ListRequest(asOf: .june())).count == 0)
  }

  @Test(arguments: StoreKind.allCases)
  func `commits are told in order, none left out, each record once`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    guard let before = try clerk.store.commits(after: 0, limit: nil) else {
      // A folder counts none, and says so.
      #expect(kind == .folder)
      return
    }
    #expect(before.last == 1 && before.commits.map(\.entries) == [3] && before.commits[0].records.isEmpty)
    let number = try clerk.open(id: "a")
    #expect(throws: Stop.self) { try clerk.store.write { _ in throw Stop() } }
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
    _ = try clerk.open(on: .june(1), id: "c")
    let feed = try #require(try clerk.store.commits(after: 1, limit: nil))
    #expect(feed.last == 4 && feed.commits.map(\.position) == [2, 3, 4])
    #expect(feed.commits[0].records == [CommitFeed.Place(number, 1)])
    #expect(feed.commits[1].records == [CommitFeed.Place(number, 2)] && feed.commits[1].entries == 0)
    #expect(feed.commits[2].records.count == 1)
    let page = try #require(try clerk.store.commits(after: 1, limit: 2))
    #expect(page.last == 4 && page.commits == Array(feed.commits.prefix(2)))
    let rest = try #require(try clerk.store.commits(after: 3, limit: 2))
    #expect(rest.commits == Array(feed.commits.suffix(1)))
    #expect(try clerk.store.commits(after: 4, limit: nil)?.commits.isEmpty == true)
    // What a law orders removed puts the document in place again, and its records stay where they were.
    let answer: JSONObject = ["reason": "done", "sender": "Somebody", "draft": "d", "remark": "r", "aside": "x"]
    try clerk.decide(.perform("answer", input: answer, evidence: []), on: .june(1), number: number, id: "e")
    try clerk.decide(.forget(Forgetting("sender"), reason: "asked"), on: .june(2), number: number, id: "f")
    let last = try #require(try clerk.store.commits(after: 4, limit: nil))
    #expect(last.commits.map(\.records) == [[CommitFeed.Place(number, 3)], [CommitFeed.Place(number, 4)]])
  }
}
