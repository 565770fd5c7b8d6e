import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry

/// Merging, from any store into any.
@Suite struct StoreMergingTests {
  private let at = "2024-07-01T09:00:00+00:00"

  /// Two registries, one of each kind.
  private func pair(_ from: StoreKind, _ into: StoreKind, offices: Bool = true) throws -> (there: Clerk, here: Clerk) {
    (try Clerk(from, office: offices ? "ATY" : nil), try Clerk(into, office: offices ? "AKT" : nil))
  }

  private func send(_ number: CaseNumber, by clerk: Clerk, id: String) throws {
    try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: id)
  }

  /// Adds a body in a batch of its own.
  private func add(_ id: PartyID, _ name: String, to clerk: Clerk) throws {
    try clerk.store.write { batch in
      try batch.add(Party(id: id, kind: .body, name: LocalizedText(name)), at: Office.founded)
    }
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `cases come over with who takes part and their evidence, once`(from: StoreKind, into: StoreKind) throws {
    let (there, here) = try pair(from, into)
    let own = try here.open(id: "a")
    try add("b-new", "New", to: there)
    let number = try there.decide(Clerk.letter(to: "b-new", title: "There"), on: .june(), id: "a")[0]
    let document = try there.drop(number, id: "b")
    let before = try there.store.document(number).bytes
    let report = try here.store.merge(there.store, at: at)
    #expect(report.taken.map(\.number) == [number] && report.taken.map(\.records) == [2])
    #expect(report.parties == ["b-new"] && report.evidence == 1 && report.conflicts.isEmpty)
    #expect(try here.store.document(number).bytes == before)
    #expect(try there.store.document(number).bytes == before, "the other is only read")
    #expect(try here.text(of: document) == "minutes")
    #expect(try here.store.cases(ListRequest(asOf: .june(9))).rows.map(\.number) == [own, number])
    #expect(try here.store.records(ofCommand: "b").map(\.number) == [number])
    #expect(try here.faults().isEmpty && there.faults().isEmpty)
    #expect(try here.store.merge(there.store, at: at).isNothing, "a second time does nothing")
    #expect(try here.open(id: "c").description == "LTR-AKT-2024-000002")
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `a dry run says what would come and changes nothing`(from: StoreKind, into: StoreKind) throws {
    let (there, here) = try pair(from, into)
    let number = try there.open(id: "a")
    try there.drop(number, id: "b")
    let entries = try here.store.journal().entries.count
    let report = try here.store.merge(there.store, isDryRun: true, at: at)
    #expect(report.taken.map(\.number) == [number] && report.evidence == 1)
    #expect(registryError { _ = try here.store.document(number) } == .noCase(number))
    #expect(try here.store.journal().entries.count == entries)
    #expect(try here.store.checkEvidence(of: []).unused.isEmpty)
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `records that are missing here are added, those that are missing there stay`(
    from: StoreKind, into: StoreKind
  ) throws {
    let (there, here) = try pair(from, into, offices: false)
    let numbers = try (0..<3).map { try there.open(id: "a\($0)") }
    #expect(try here.store.merge(there.store, at: at).taken.map(\.number) == numbers)
    try send(numbers[0], by: there, id: "b")
    try send(numbers[1], by: here, id: "c")
    let report = try here.store.merge(there.store, at: at)
    #expect(report.taken.map(\.number) == [numbers[0]] && report.taken.map(\.before) == [1])
    #expect(report.same == 1 && report.ahead == 1)
    #expect(try there.store.merge(here.store, at: at).taken.map(\.number) == [numbers[1]])
    for number in numbers { #expect(try here.store.document(number).bytes == there.store.document(number).bytes) }
    #expect(try here.open(id: "d").serial == 4, "numbers go on after the highest")
    #expect(try here.faults().isEmpty && there.faults().isEmpty)
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `of a case that both advanced somebody decides, and the other side follows`(
    from: StoreKind, into: StoreKind
  ) throws {
    let (there, here) = try pair(from, into, offices: false)
    let number = try there.open(id: "a")
    _ = try here.store.merge(there.store, at: at)
    try send(number, by: here, id: "b")
    try there.drop(number, id: "c")
    for _ in 0..<2 {
      let report = try here.store.merge(there.store, at: at)
      #expect(report.conflicts.map(\.kind) == [.fork] && report.taken.isEmpty)
    }
    #expect(try here.faults() == [.conflict(.undecidedVersion(number))])
    let forks = try here.store.forks(of: number)
    #expect(forks.map(\.fork.common) == [1] && forks[0].fork.theirs.map(\.record.id) == ["c"])
    let settled = try here.store.settle(
      number, keeping: forks[0].version.mark, by: "p-sec", reason: "it was dropped", at: at)
    #expect(try settled.state.stage == "dropped" && here.store.openVersions().isEmpty)
    #expect(try here.store.records(ofCommand: "b").isEmpty)
    #expect(try here.faults().isEmpty)
    #expect(try there.store.merge(here.store, at: at).settlements.map(\.number) == [number])
    #expect(try there.store.journal().settlements == here.store.journal().settlements)
    #expect(try there.faults().isEmpty)
    #expect(
      registryError {
        _ = try here.store.settle(number, keeping: "0123456789ab", by: "p-sec", reason: "x", at: at)
      } == .nothingToSettle(number))
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `what both sides say differently is left to people, with what rests on it`(
    from: StoreKind, into: StoreKind
  ) throws {
    let (there, here) = try pair(from, into)
    try add("b-new", "Water", to: there)
    try add("b-new", "Heat", to: here)
    let number = try there.decide(Clerk.letter(to: "b-new"), on: .june(), id: "a")[0]
    let report = try here.store.merge(there.store, at: at)
    #expect(report.conflicts.map(\.kind) == [.party, .needs] && report.taken.isEmpty)
    #expect(report.conflicts.map(\.number) == [nil, number])
    #expect(try here.store.party("b-new")?.name.fallback == "Heat")
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `what was forgotten there is forgotten here`(from: StoreKind, into: StoreKind) throws {
    let (there, here) = try pair(from, into, offices: false)
    let number = try there.open(id: "a")
    try send(number, by: there, id: "b")
    let answer: JSONObject = ["reason": "done", "sender": "Somebody", "draft": "d", "remark": "r", "aside": "x"]
    try there.decide(.perform("answer", input: answer, evidence: []), on: .june(1), number: number, id: "c")
    _ = try here.store.merge(there.store, at: at)
    #expect(String(decoding: try here.store.document(number).bytes, as: UTF8.self).contains("Somebody"))
    try there.decide(.forget(Forgetting("sender"), reason: "asked"), on: .june(2), number: number, id: "d")
    #expect(try here.store.merge(there.store, at: at).removals.map(\.name) == ["sender"])
    #expect(!String(decoding: try here.store.document(number).bytes, as: UTF8.self).contains("Somebody"))
    #expect(try here.faults().isEmpty && there.faults().isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a store is not merged with itself`(kind: StoreKind) throws {
    let clerk = try Clerk(kind)
    #expect(
      registryError { _ = try clerk.store.merge(clerk.store, at: at) } == .sameRegistry(clerk.store.place))
  }

  @Test(arguments: UInt64(0)..<8)
  func `whatever was done, a merge comes to the same between all stores`(seed: UInt64) throws {
    var answers: [[String]] = []
    for from in StoreKind.allCases {
      for into in StoreKind.allCases { answers.append(try merged(from, into, Seeded(seed))) }
    }
    #expect(answers.allSatisfy { $0 == answers[0] })
  }

  /// What a merge comes to after some work on both sides that follows from a seed.
  private func merged(_ from: StoreKind, _ into: StoreKind, _ seeded: Seeded) throws -> [String] {
    var random = seeded
    let (there, here) = try pair(from, into, offices: false)
    var numbers = try (0..<4).map { try there.open(id: "a\($0)") }
    _ = try here.store.merge(there.store, at: at)
    for step in 0..<12 {
      let clerk = Bool.random(using: &random) ? here : there
      let number = numbers[Int.random(in: numbers.indices, using: &random)]
      let choice = Int.random(in: 0..<4, using: &random)
      do {
        switch choice {
        case 0: try send(number, by: clerk, id: "s\(step)")
        case 1: try clerk.drop(number, with: "minutes \(step)", id: "s\(step)")
        case 2:
          try clerk.decide(
            .assign("addressee", ["b-roads"], reason: "moved"), on: .june(1), number: number, id: "s\(step)")
        default: if clerk.store === there.store { numbers.append(try there.open(id: "s\(step)")) }
        }
      } catch is Refusal {} catch RegistryError.noCase {}
    }
    var answers: [String] = []
    for (side, other) in [(here, there), (there, here), (here, there)] {
      let report = try side.store.merge(other.store, at: at)
      answers.append(
        "\(report.taken.map { "\($0.number) \($0.before) \($0.records)" }) \(report.conflicts.map(\.kind))")
      answers.append("\(report.same) \(report.ahead) \(report.evidence)")
    }
    for side in [here, there] {
      let report = try side.store.verify()
      answers.append("\(report.cases) \(report.records) \(report.problems.map(\.kind))")
      #expect(report.problems.allSatisfy { $0.kind == .conflict })
    }
    return answers
  }
}
