import Disk
import Platform
import CaseRecords
import Digests
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct CaseDocumentTests {
  /// A case that was opened, sent and answered with a note.
  func document() throws -> CaseDocument {
    let office = try Office()
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a", title: "Насос в Жетыгене")
    try registry.send(number, on: .june(), id: "b")
    try registry.perform("answer", ["sender": "Aigul"], on: .june(3), number: number, id: "c", note: "by phone")
    return try registry.document(number)
  }

  func change(_ bytes: [UInt8], _ body: (inout JSONObject) throws -> Void) throws -> [UInt8] {
    var object = try #require(try JSON(parsing: bytes).object)
    try body(&object)
    return JSON.object(object).documentBytes()
  }

  /// The kinds of what is wrong with changed bytes.
  func kinds(_ bytes: [UInt8]) throws -> Set<Problem.Kind> {
    Set(try CaseDocument(bytes).problems(in: bytes).map(\.kind))
  }

  @Test func `the file has two-space indentation and sorted keys`() throws {
    let bytes = try document().bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"children\": []"))
    #expect(text.hasSuffix("}\n"))
    func isSorted(_ json: JSON) -> Bool {
      if let array = json.array { return array.allSatisfy(isSorted) }
      guard let members = json.object?.members else { return true }
      let keys = members.map { Array($0.key.utf16) }
      return zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) }
        && members.allSatisfy { isSorted($0.value) }
    }
    #expect(isSorted(try JSON(parsing: bytes)))
  }

  @Test func `a document read and written again is the same bytes and sound`() throws {
    let written = try document()
    let read = try CaseDocument(written.bytes)
    #expect(read.bytes == written.bytes)
    #expect(read.problems(in: written.bytes).isEmpty)
    #expect(read.state == written.state)
    #expect(read.history.records.count == 3)
  }

  @Test(arguments: [0x01, 0x20] as [UInt8])
  func `every one-byte edit is refused or found`(bit: UInt8) throws {
    let bytes = try document().bytes
    for place in bytes.indices {
      var edited = bytes
      edited[place] ^= bit
      guard let read = try? CaseDocument(edited) else { continue }
      #expect(!read.problems(in: edited).isEmpty, "byte \(place)")
    }
  }

  @Test func `every byte left out or doubled is refused or found`() throws {
    let bytes = try document().bytes
    for place in bytes.indices {
      for edited in [bytes[..<place] + bytes[(place + 1)...], bytes[...place] + bytes[place...]].map(Array.init)
      where edited != bytes {
        guard let read = try? CaseDocument(edited) else { continue }
        #expect(!read.problems(in: edited).isEmpty, "byte \(place)")
      }
    }
  }

  @Test(arguments: 0..<3)
  func `a record left out is found`(dropped: Int) throws {
    let bytes = try change(document().bytes) { object in
      var history = object["history"]?.array ?? []
      history.remove(at: dropped)
      object["history"] = .array(history)
    }
    guard dropped > 0 else {
      #expect(throws: DocumentError.self) { try CaseDocument(bytes) }
      return
    }
    if let read = try? CaseDocument(bytes) {
      let kinds = Set(read.problems(in: bytes).map(\.kind))
      #expect(kinds.contains(dropped == 2 ? .state : .chain))
    }
  }

  @Test func `swapped records are found`() throws {
    let bytes = try change(document().bytes) { object in
      var history = object["history"]?.array ?? []
      history.swapAt(1, 2)
      object["history"] = .array(history)
    }
    if let read = try? CaseDocument(bytes) { #expect(read.problems(in: bytes).contains { $0.kind == .chain }) }
  }

  @Test func `an inserted record is found, also with a right hash of its own`() throws {
    let document = try document()
    let note = Record(
      sequence: 4, id: "x", deed: .verb(.assign), on: .june(3), at: "2024-06-06T10:00:00+00:00", by: "p-sec",
      role: "secretary", reason: "made up")
    let inserted = SealedRecord(note, after: document.sealed[1].hash, extras: nil) { "" }
    let bytes = try change(document.bytes) { object in
      var history = object["history"]?.array ?? []
      history.insert(.object(inserted.json), at: 2)
      object["history"] = .array(history)
    }
    #expect(try kinds(bytes).contains(.chain))
  }

  @Test func `a state that the history does not give is found by name`() throws {
    let bytes = try change(document().bytes) { $0["outcome"] = "dropped" }
    let problems = try CaseDocument(bytes).problems(in: bytes)
    #expect(problems.map(\.fault) == [.state(.stateDiffers("outcome"))])
    #expect(try kinds(change(document().bytes) { $0["extra"] = 1 }) == [.state])
  }

  @Test func `the same text laid out otherwise is only said to differ`() throws {
    let bytes = try JSON(parsing: document().bytes).canonicalBytes()
    #expect(try kinds(bytes) == [.bytes])
  }

  @Test(arguments: [["forgotten": 3], ["forgotten": "2025-01-01"], nil] as [JSON?])
  func `personal data that somebody removed by hand is missed`(tombstone: JSON?) throws {
    let bytes = try change(document().bytes) { object in
      var history = object["history"]?.array ?? []
      var last = try #require(history[2].object)
      var personal = JSONObject()
      for member in last["personal"]?.object?.members ?? [] { personal[member.key] = tombstone }
      last["personal"] = personal.isEmpty ? nil : .object(personal)
      history[2] = .object(last)
      object["history"] = .array(history)
    }
    let rewritten = try CaseDocument(bytes).bytes
    let problems = try CaseDocument(rewritten).problems(in: rewritten)
    #expect(problems.map(\.kind) == [.hash, .hash, .hash, .hash], "two values, the note and the digest of the request")
    #expect(
      problems.allSatisfy {
        switch $0.fault {
        case .hash(.personalRemoved), .hash(.personalGone): true
        default: false
        }
      })
  }

  @Test func `x is kept, and the next record carries its digest`() throws {
    let office = try Office()
    let registry = try office.open()
    let number = try registry.openLetter(on: .june(), id: "a")
    let path = "cases/2024/\(number).json"
    let extras: JSON = ["colour": "blue"]
    try office.write(try change(office.read(path) ?? []) { $0["x"] = extras }, to: path)
    let again = try office.open()
    try again.send(number, on: .june(), id: "b")
    let document = try again.document(number)
    #expect(document.extras == extras)
    #expect(document.sealed[1].json["x"]?.string == SHA256.digest(of: extras.canonicalBytes()).description)
    #expect(try again.verify().problems.isEmpty)
  }

  @Test func `a newer format is refused by name`() throws {
    let bytes = try change(document().bytes) { $0["format"] = "oversight.case/3" }
    let error = #expect(throws: DocumentError.self) { try CaseDocument(bytes) }
    #expect(error == .newerFormat("oversight.case/3"))
  }

  @Test(arguments: ["\n", "\r\n"])
  func `the marks of a merge conflict get words that help`(ending: String) throws {
    let text = ["{", "<<<<<<< HEAD", "\"a\": 1", "=======", "\"a\": 2", ">>>>>>> theirs", "}"].joined(separator: ending)
    let error = #expect(throws: DocumentError.self) { try CaseDocument(Array(text.utf8)) }
    #expect(error == .conflictMarkers)
  }

  @Test(arguments: [
    "", "[]", "{}", "{\"format\": \"oversight.case/1\"}", "{\"format\": \"oversight.case/1\", \"history\": []}",
  ])
  func `what is no case is refused`(text: String) {
    #expect(throws: DocumentError.self) { try CaseDocument(Array(text.utf8)) }
  }
}
