import CaseRegistry
import CaseWork
import JSONText
import PostgresStore
import TestSupport
import Testing
import WorkflowEngine

/// How often a verb waits for a server: a handful of times, however much it lists; whatever goes over all documents reads a
/// hundred and more at a time. `Tests/Server/roundtrips.py` counts the same for every verb of the program.
@Suite(.enabled(if: PostgresServer.named != nil)) struct RoundTripTests {
  private typealias Work = @Sendable (CaseReader) throws -> Void

  private static let verbs: [(name: String, work: Work)] = [
    ("list", { _ = try $0.cases(ListQuestion()) }), ("overdue", { _ = try $0.overdue(ListQuestion()) }),
    ("due", { _ = try $0.due(within: Term(10, .workingDays, .after), ListQuestion()) }),
    ("due --ics", { _ = try $0.deadlines(within: nil, ListQuestion()) }),
    ("today", { _ = try $0.today(since: $0.asOf - 40, asker: nil, ListQuestion()) }),
    ("changes", { _ = try $0.changes(since: $0.asOf - 40, ListQuestion()) }),
    ("changes --since-position", { _ = try $0.feed(after: 0, limit: nil) }),
    ("stats", { _ = try $0.registry.tally(TallyQuestion(ListRequest(asOf: $0.asOf), by: .debtor)) }),
    ("remind", { _ = try $0.reminders(within: Term(10, .workingDays, .after), by: "p-sec", ListQuestion()) }),
    ("verify", { _ = try $0.registry.verify() }),
    ("evidence check", { _ = try $0.registry.checkEvidence(of: []) }),
    ("refresh", { _ = try ($0.registry as? PostgresStore)?.refresh() }),
  ]

  /// How often each verb waits with so many cases.
  private func waits(cases: Int) throws -> [Int] {
    let work = try WorkRegistry(in: .postgres)
    for _ in 0..<cases { _ = try work.sentLetter() }
    return try Self.verbs.map { verb in
      let store = try #require(try work.open() as? PostgresStore)
      let reader = CaseReader(store, asOf: nil, today: work.now.day)
      let before = store.roundTrips
      try verb.work(reader)
      return store.roundTrips - before
    }
  }

  @Test func `no list waits more often for more rows`() throws {
    let (few, many) = (try waits(cases: 2), try waits(cases: 60))
    for (verb, (two, sixty)) in zip(Self.verbs, zip(few, many)) {
      #expect(sixty <= two + 3 && sixty <= 25, "\(verb.name): \(two) with 2 cases, \(sixty) with 60")
    }
  }

  @Test func `a command waits a handful of times, and a batch of many no more often for each`() throws {
    let work = try WorkRegistry(in: .postgres)
    let number = try work.sentLetter()
    let store = try #require(try work.open() as? PostgresStore)
    let before = store.roundTrips
    let day = work.now.day
    try store.write { batch in
      let command = Command(
        id: "once", actor: "p-sec", on: day, at: work.now.description, request: nil,
        wish: .perform("answer", input: [:], evidence: []))
      _ = try batch.staging { numbers, view in
        let context = try view.context(of: view.document(try #require(CaseNumber(number))), today: day)
        return try Engine.decide(command, in: context, numbers: &numbers)
      }
    }
    #expect(store.roundTrips - before <= 12, "\(store.roundTrips - before)")
    func opening(_ count: Int) throws -> Int {
      let before = store.roundTrips
      try store.write { batch in
        for place in 0..<count {
          let command = Command(
            id: "\(count)-\(place)", actor: "p-sec", on: day, at: work.now.description, request: nil,
            wish: .open(title: "Pump", fields: [:], parties: ["addressee": ["b-dept"]], parent: nil))
          _ = try batch.staging { numbers, view in
            try Engine.decide(command, in: view.context(opening: "letter", today: day), numbers: &numbers)
          }
        }
      }
      return store.roundTrips - before
    }
    let (one, forty) = (try opening(1), try opening(40))
    // Whether a number is free is asked for each.
    #expect(forty - one <= 45, "\(one) for one, \(forty) for forty")
  }
}
