import CaseRecords
import Disk
import Foundation
import JSONText
import Platform
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct MergePartsTests {
  let office: Office
  let at = "2024-07-01T09:00:00+00:00"

  init() throws { office = try Office() }

  func merge(_ other: Office, into office: Office) throws -> MergeReport {
    try office.open().merge(other.root, at: at)
  }

  func path(_ number: CaseNumber) -> String { "cases/2024/\(number).json" }

  func body(_ id: PartyID, _ name: String) -> Party { Party(id: id, kind: .body, name: LocalizedText(name)) }

  @Test func `a party described anew on one side is described so on both`() throws {
    let other = try office.clone()
    try other.add(body("b-dept", "Ministry"))
    try other.add(body("b-new", "New"))
    try office.add(body("b-roads", "Roads and bridges"))
    #expect(try merge(other, into: office).parties == ["b-dept", "b-new"])
    #expect(try merge(office, into: other).parties == ["b-roads"])
    for side in [office, other] {
      let registry = try side.open()
      #expect(try registry.people()["b-dept"]?.name.fallback == "Ministry")
      #expect(try registry.people()["b-roads"]?.name.fallback == "Roads and bridges")
      #expect(try registry.verify().problems.isEmpty)
    }
    #expect(try merge(other, into: office).isNothing)
  }

  @Test func `a party described differently holds its cases back until the sides agree`() throws {
    let other = try office.clone()
    try office.add(body("b-dept", "Department of Health"))
    try other.add(body("b-dept", "Department of Schools"))
    let free = try other.open().openLetter(on: .june(), id: "a", to: "b-roads")
    let held = try other.open().openLetter(on: .june(), id: "b")
    let report = try merge(other, into: office)
    #expect(report.taken.map(\.number) == [free])
    #expect(report.conflicts.map(\.kind) == [.party, .needs])
    #expect(report.conflicts.last?.number == held)
    try office.add(body("b-dept", "Department of Schools"))
    #expect(try merge(other, into: office).taken.map(\.number) == [held])
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `parties that are one on one side are so on both, and what both sides say otherwise is named`() throws {
    let other = try office.clone()
    try other.open().write { batch in try batch.add(Alias("b-roads", means: "b-dept"), at: at) }
    let second = try other.clone()
    #expect(try merge(other, into: office).conflicts.isEmpty)
    #expect(try office.open().people()["b-roads"]?.id == "b-dept")
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try merge(other, into: office).isNothing)
    // Taken back there: here too.
    try second.open().write { batch in try batch.add(Alias("b-roads", means: "b-roads"), at: at) }
    #expect(try merge(second, into: office).conflicts.isEmpty)
    #expect(try office.open().people()["b-roads"]?.id == "b-roads")
    try office.add(body("b-third", "Third"))
    try office.open().write { batch in try batch.add(Alias("b-roads", means: "b-third"), at: at) }
    try second.open().write { batch in try batch.add(Alias("b-roads", means: "b-dept"), at: at) }
    #expect(try merge(second, into: office).conflicts.map(\.kind) == [.party])
    #expect(try office.open().people()["b-roads"]?.id == "b-third")
  }

  @Test func `a party with days comes as it was said there`() throws {
    let other = try office.clone()
    var names = Dated(LocalizedText("Department"))
    names.change(to: LocalizedText("Ministry"), from: .june(5))
    try other.add(Party(id: "b-dept", kinds: Dated(.body), names: names, retired: .june(20)))
    #expect(try merge(other, into: office).parties == ["b-dept"])
    let party = try #require(try office.open().people()["b-dept"])
    #expect(party.on(.june(4)).name.fallback == "Department" && party.name.fallback == "Ministry")
    #expect(party.isRetired(on: .june(20)) && !party.isRetired(on: .june(19)))
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `definitions are taken over; another one of the same version holds its cases back`() throws {
    let other = try office.clone()
    let second = Office.letter.replacing("\"version\": 1", with: "\"version\": 2")
    let changed = second.replacing("\"Drafted\"", with: "\"In draft\"")
    let theirs = try other.open()
    _ = try theirs.write { try theirs.add(workflow: Array(second.utf8), at: at) }
    let number = try theirs.openLetter(on: .june(), id: "a")
    let third = try office.clone()
    let thirds = try third.open()
    _ = try thirds.write { try thirds.add(workflow: Array(changed.utf8), at: at) }
    let report = try merge(other, into: office)
    #expect(report.workflows.map(\.description) == ["letter@2"] && report.taken.map(\.number) == [number])
    #expect(try office.open().verify().problems.isEmpty)
    let refused = try merge(other, into: third)
    #expect(refused.conflicts.map(\.kind) == [.workflow, .needs] && refused.taken.isEmpty)
  }

  @Test func `editions of calendars are taken over; another one of the same edition is reported`() throws {
    let other = try office.clone()
    let fourth = Office.calendar.replacing("\"edition\": 3", with: "\"edition\": 4")
    let theirs = try other.open()
    _ = try theirs.write { try theirs.add(calendar: Array(fourth.utf8), at: at) }
    #expect(try merge(other, into: office).calendars.map(\.description) == ["kz@4"])
    #expect(try office.open().verify().problems.isEmpty)
    let third = try office.clone()
    let fifth = Office.calendar.replacing("\"edition\": 3", with: "\"edition\": 5")
    for (side, text) in [(office, fifth), (third, fifth.replacing("Victory", with: "Other"))] {
      let registry = try side.open()
      _ = try registry.write { try registry.add(calendar: Array(text.utf8), at: at) }
    }
    let registry = try third.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try registry.send(number, on: .june(1), id: "b")
    let report = try merge(third, into: office)
    #expect(report.conflicts.map(\.kind) == [.calendar, .needs])
  }

  @Test func `what is damaged there is named and left, and the rest is taken`() throws {
    let other = try office.clone()
    let numbers = try (0..<3).map { try other.open().openLetter(on: .june(), id: "a\($0)") }
    try other.edit(path(numbers[1]), replacing: "\"2024-06-03\"", with: "\"2024-06-04\"")
    try other.write(Array("<<<<<<< ours\n{}\n=======\n".utf8), to: path(numbers[2]))
    let report = try merge(other, into: office)
    #expect(report.taken.map(\.number) == [numbers[0]])
    #expect(report.conflicts.map(\.kind) == [.broken, .broken])
    #expect(report.conflicts.allSatisfy { "\($0.reason)".contains(other.root.text) })
  }

  @Test func `a journal whose chain does not hold is refused whole`() throws {
    let other = try office.clone()
    try other.edit("journal.json", replacing: "Department", with: "Apartment")
    let before = try office.texts()
    #expect(throws: RegistryError.self) { try merge(other, into: office) }
    #expect(try office.texts() == before)
  }

  @Test func `a name in the other journal does not lead out of the folder`() throws {
    let other = try office.clone()
    let evil = Office.letter.replacing("\"id\": \"letter\"", with: "\"id\": \"../../evil\"")
    var journal = try Journal(try #require(try other.read("journal.json")))
    journal.append(
      .workflow(WorkflowReference(id: "../../evil", version: 1, digest: Pins.digest(Array(evil.utf8)))), at: at)
    try other.write(journal.bytes, to: "journal.json")
    try other.write(Array(evil.utf8), to: "workflows/evil@1.json")
    try FileSystem().write(Array(evil.utf8), to: other.scratch.path / "evil@1.json")
    let before = try office.texts()
    let error = registryError { _ = try merge(other, into: office) }
    guard case .document(let path, .format(let fault)) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasSuffix("journal.json") && fault.expected == .workflowID)
    #expect(try office.texts() == before)
    #expect(try !FileSystem().exists(office.scratch.path / "evil@1.json"))
  }

  @Test func `a registry of a newer format is refused`() throws {
    let other = try office.clone()
    try other.edit("registry.json", replacing: "oversight.registry/1", with: "oversight.registry/3")
    let error = registryError { _ = try merge(other, into: office) }
    #expect(
      error
        == .document(path: (other.root / "registry.json").text, .newerFormat("oversight.registry/3")))
  }

  @Test func `a document that is damaged or gone here is told, or comes back from there`() throws {
    let numbers = try (0..<2).map { try office.open().openLetter(on: .june(), id: "a\($0)") }
    let other = try office.clone()
    try office.edit(path(numbers[0]), replacing: "\"2024-06-03\"", with: "\"2024-06-04\"")
    try FileSystem().remove(office.root / path(numbers[1]))
    let report = try merge(other, into: office)
    #expect(report.conflicts.map(\.kind) == [.broken])
    #expect(report.taken.map(\.number) == [numbers[1]])
    try FileSystem().remove(office.root / path(numbers[0]))
    #expect(try merge(other, into: office).taken.map(\.number) == [numbers[0]])
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `what is committed there and not written yet is taken too`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    let fuse = Fuse()
    let registry = try other.open(files: fuse.files)
    fuse.left = 0
    try registry.send(number, on: .june(1), id: "b")
    #expect(try merge(other, into: office).taken.map(\.records) == [2])
    #expect(try office.open().document(number).state.stage == "sent")
  }

  @Test func `what was forgotten on one side stays forgotten`() throws {
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    try registry.perform("drop", on: .june(1), number: number, id: "b", note: "called twice")
    let other = try office.clone()
    let theirs = try other.open()
    _ = try theirs.write {
      try theirs.decide(
        .forget(Forgetting("note", in: nil), reason: "asked for"), on: .june(2), number: number, id: "c")
    }
    #expect(try merge(office, into: other).isNothing, "it does not come back")
    #expect(try merge(other, into: office).taken.map(\.records) == [3])
    #expect(try office.cases() == other.cases())
    #expect(try office.open().document(number).personalValues(named: "note").isEmpty)
    #expect(try office.open().verify().problems.isEmpty)
  }

  @Test func `what other programs keep in a document is kept`() throws {
    let number = try office.open().openLetter(on: .june(), id: "a")
    let other = try office.clone()
    var json = try JSON(parsing: try #require(try other.read(path(number)))).object ?? JSONObject()
    json["x"] = ["map": "51.1,71.4"]
    try other.write(JSON.object(json).documentBytes(), to: path(number))
    try office.open().send(number, on: .june(1), id: "b")
    #expect(try merge(other, into: office).taken.map(\.records) == [2])
    #expect(try office.open().document(number).extras == ["map": "51.1,71.4"])
    #expect(try office.open().verify().problems.isEmpty)
    #expect(try merge(office, into: other).taken.count == 1)
    #expect(try office.cases() == other.cases())
    json["x"] = ["map": "other"]
    try other.write(JSON.object(json).documentBytes(), to: path(number))
    _ = try merge(other, into: office)
    #expect(try office.open().document(number).extras == ["map": "51.1,71.4"])
  }

  @Test(arguments: UInt64(0)..<30)
  func `whichever is merged into the other, both have the same cases`(seed: UInt64) throws {
    var random = Seeded(seed)
    var numbers = try (0..<4).map { try office.open().openLetter(on: .june(), id: "a\($0)") }
    let other = try office.clone()
    for (name, side) in [("here", office), ("there", other)] {
      let registry = try side.open()
      for step in 0..<Int.random(in: 1...5, using: &random) {
        guard let number = numbers.randomElement(using: &random) else { continue }
        let id = "\(name) \(step)"
        if try registry.document(number).state.stage == "drafted" {
          try registry.send(number, on: .june(2), id: id)
        } else {
          try? registry.perform("answer", on: .june(3), number: number, id: id)
        }
      }
    }
    numbers.sort()
    let forked = try numbers.filter { number in
      let documents = (try office.open().document(number), try other.open().document(number))
      if case .forked = documents.0.kinship(to: documents.1) { return true }
      return false
    }
    let first = try merge(other, into: office)
    let second = try merge(office, into: other)
    #expect(first.conflicts.compactMap(\.number) == forked)
    #expect(second.conflicts.compactMap(\.number) == forked)
    for number in numbers where !forked.contains(number) {
      #expect(try office.read(path(number)) == other.read(path(number)))
    }
    for side in [office, other] {
      #expect(try side.open().verify().problems.map(\.kind) == forked.map { _ in .conflict })
    }
    let texts = try office.texts()
    _ = try merge(other, into: office)
    #expect(try office.texts() == texts)
  }
}
