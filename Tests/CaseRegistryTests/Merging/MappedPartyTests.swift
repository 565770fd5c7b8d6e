import CaseRecords
import JSONText
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry

/// Ids that mean somebody else in the cases of another office.
@Suite struct MappedPartyTests {
  private let at = "2024-07-01T09:00:00+00:00"

  /// Two offices that call different bodies `b-dept`; there is a case of each, sent to that body.
  private func pair(
    _ from: StoreKind, _ into: StoreKind
  ) throws -> (there: Clerk, here: Clerk, theirs: CaseNumber, mine: CaseNumber) {
    let (there, here) = (try Clerk(from, office: "KAR"), try Clerk(into, office: "AKT"))
    try there.store.write { batch in
      try batch.add(Party(id: "b-dept", kind: .body, name: LocalizedText("Karaganda Department")), at: Office.founded)
    }
    try here.store.write { batch in
      try batch.add(Party(id: "b-dept", kind: .body, name: LocalizedText("Aktobe Department")), at: Office.founded)
      try batch.add(
        Party(id: "b-dept-kar", kind: .body, name: LocalizedText("Department of Karaganda")), at: Office.founded)
    }
    let numbers = try [there, here].map { clerk in
      let number = try clerk.open(id: "a")
      try clerk.decide(Clerk.sending(receivedOn: .june()), on: .june(), number: number, id: "b")
      return number
    }
    return (there, here, numbers[0], numbers[1])
  }

  private func numbers(_ clerk: Clerk, _ filter: IndexFilter) throws -> [CaseNumber] {
    try clerk.store.cases(ListRequest(asOf: .june(9), filters: [filter])).rows.map(\.number)
  }

  @Test(arguments: StoreKind.allCases, StoreKind.allCases)
  func `cases come with ids that mean others here, and the journal says whom`(from: StoreKind, into: StoreKind) throws {
    let (there, here, theirs, mine) = try pair(from, into)
    let plain = try here.store.merge(there.store, isDryRun: true, at: at)
    #expect(plain.taken.isEmpty && plain.conflicts.contains { $0.kind == .party })
    let before = try there.store.document(theirs).bytes
    let report = try here.store.merge(there.store, mapping: ["b-dept": "b-dept-kar"], at: at)
    #expect(report.taken.map(\.number) == [theirs] && report.conflicts.isEmpty && report.mapped == ["b-dept"])
    #expect(try here.store.document(theirs).bytes == before, "records keep their ids")
    let alias = try here.store.journal().aliases.last
    #expect(alias == Alias("b-dept", means: "b-dept-kar", office: "KAR"))
    #expect(try here.store.people(in: theirs)["b-dept"]?.id == "b-dept-kar")
    #expect(try here.store.people(in: mine)["b-dept"]?.id == "b-dept")
    #expect(try here.store.people(of: ["b-dept"], in: theirs)["b-dept"]?.name.fallback == "Department of Karaganda")
    #expect(try here.store.merge(there.store, at: at).isNothing, "said once it holds")
    #expect(try here.store.merge(there.store, mapping: ["b-dept": "b-dept-kar"], at: at).isNothing)
    #expect(try here.faults().isEmpty)
  }

  @Test(arguments: StoreKind.allCases)
  func `a condition finds the cases of whoever is meant`(kind: StoreKind) throws {
    let (there, here, theirs, mine) = try pair(.memory, kind)
    _ = try here.store.merge(there.store, mapping: ["b-dept": "b-dept-kar"], at: at)
    for key in [IndexFilter.Key.party, .debtor] {
      let local = IndexFilter(key, anyOf: ["b-dept"]).with(["KAR": []])
      #expect(try numbers(here, local) == [mine])
      let other = IndexFilter(key, anyOf: ["b-dept-kar"]).with(["KAR": ["b-dept-kar", "b-dept"]])
      #expect(try numbers(here, other) == [theirs])
      let request = ListRequest(asOf: .june(20), filters: [other])
      #expect(try here.store.duties(dueThrough: .june(19), after: nil, request).rows.map(\.number) == [theirs])
    }
  }

  @Test func `who is called so elsewhere takes no part by that id`() throws {
    let (there, here, theirs, mine) = try pair(.memory, .memory)
    try here.store.write { batch in
      for (id, body) in [("p-akt", "b-dept"), ("p-kar", "b-dept-kar")] as [(PartyID, PartyID)] {
        try batch.add(
          Party(id: id, kind: .person, name: LocalizedText(id.name), memberOf: [body]), at: Office.founded)
      }
    }
    _ = try here.store.merge(there.store, mapping: ["b-dept": "b-dept-kar"], at: at)
    let bound: [RoleID: [PartyID]] = ["addressee": ["b-dept"]]
    let (local, foreign) = (try here.store.people(in: mine), try here.store.people(in: theirs))
    #expect(local.may("p-akt", actAs: "addressee", bound: bound))
    #expect(!local.may("p-kar", actAs: "addressee", bound: bound))
    #expect(foreign.may("p-kar", actAs: "addressee", bound: bound))
    #expect(!foreign.may("p-akt", actAs: "addressee", bound: bound))
    #expect(foreign.whoMay(actAs: "addressee", bound: bound) == ["b-dept-kar", "p-kar"])
  }

  @Test func `a mapping that cannot be is refused, and nothing is taken`() throws {
    let (there, here, theirs, _) = try pair(.memory, .memory)
    func fault(_ mapping: [PartyID: PartyID]) -> RegistryError? {
      registryError { _ = try here.store.merge(there.store, mapping: mapping, at: at) }
    }
    #expect(fault(["b-none": "b-dept-kar"]) == .mapping("b-none", means: "b-dept-kar", .unknownThere))
    #expect(fault(["b-dept": "b-none"]) == .mapping("b-dept", means: "b-none", .unknownHere))
    #expect(fault(["b-dept": "b-dept"]) == .mapping("b-dept", means: "b-dept", .itself))
    #expect(fault(["b-dept": "p-sec"]) == .mapping("b-dept", means: "p-sec", .unlike))
    #expect(registryError { _ = try here.store.document(theirs) } == .noCase(theirs))
    let (other, mine) = (try Clerk(.memory), try Clerk(.memory, office: "AKT"))
    #expect(
      registryError { _ = try mine.store.merge(other.store, mapping: ["b-dept": "b-roads"], at: at) }
        == .mapping("b-dept", means: "b-roads", .noOffice))
  }

  @Test func `a case that would owe itself something refuses it`() throws {
    let (there, here) = (try Clerk(.memory, office: "KAR"), try Clerk(.memory, office: "AKT"))
    let number = try there.decide(
      .open(title: nil, fields: [:], parties: ["addressee": ["b-dept"], "secretary": ["b-roads"]], parent: nil),
      on: .june(), id: "a")[0]
    #expect(
      registryError { _ = try here.store.merge(there.store, mapping: ["b-dept": "b-roads"], at: at) }
        == .mapping("b-dept", means: "b-roads", .owesItself([number])))
    #expect(try here.store.journal().aliases.isEmpty)
  }

  @Test func `an id that means itself again takes it back`() throws {
    let (there, here, theirs, _) = try pair(.memory, .folder)
    _ = try here.store.merge(there.store, mapping: ["b-dept": "b-dept-kar"], at: at)
    #expect(try here.store.merge(there.store, mapping: ["b-dept": "b-dept"], at: at).mapped == ["b-dept"])
    #expect(try here.store.people(in: theirs)["b-dept"]?.id == "b-dept")
    #expect(try here.store.journal().aliases.count == 2 && here.store.catalogue.officeMeanings.isEmpty)
    #expect(try here.faults().isEmpty)
  }
}
