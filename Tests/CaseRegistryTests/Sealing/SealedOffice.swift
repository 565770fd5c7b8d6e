import Disk
import Platform
import CaseRecords
import JSONText
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// An office with three letters: one answered with a personal value, a note and evidence, one sent, one drafted.
struct SealedOffice {
  let office: Office
  let numbers: [CaseNumber]

  static let moment = Timestamp(day: .june(7), secondOfDay: 36_000, offset: .utc)

  init() throws {
    let office = try Office()
    let registry = try office.open()
    let numbers = try registry.write {
      try ["a", "b", "c"].map { try registry.stageLetter(on: .june(), id: $0, title: "Letter \($0), письмо") }
    }
    try registry.send(numbers[0], on: .june(1), id: "d")
    try registry.perform(
      "answer", ["reason": "Done", "sender": "A. B."], on: .june(2), number: numbers[0], id: "e", note: "by post")
    try registry.send(numbers[1], on: .june(3), id: "f")
    try office.write(Array("minutes of the meeting".utf8), to: "../minutes.pdf")
    let evidence = try registry.write {
      try registry.store(evidence: office.scratch.path / "minutes.pdf", kind: "minutes")
    }
    _ = try registry.write {
      try registry.decide(.perform("drop", input: [:], evidence: [evidence]), on: .june(4), number: numbers[2], id: "g")
    }
    (self.office, self.numbers) = (office, numbers)
  }

  /// Seals the registry as it is.
  @discardableResult
  func seal(at moment: Timestamp = Self.moment) throws -> Seal {
    let registry = try office.open()
    let draft = try registry.draftSeal(at: moment)
    try registry.record(draft, signature: nil)
    return draft.seal
  }

  func path(_ place: Int) -> String { RegistryPath.document(of: numbers[place]) }

  func document(_ place: Int) throws -> CaseDocument { try CaseDocument(try office.read(path(place)) ?? []) }

  /// Puts another history in the place of a case's, chained and folded anew as only this program could.
  func forge(_ place: Int, _ change: ([Record]) -> [Record]) throws {
    let history = try CaseHistory(change(document(place).history.records))
    try office.write(CaseDocument(opening: history, salt: { "00" }).bytes, to: path(place))
  }

  func problems() throws -> [Problem] { try office.open().verify().problems }
}
