import Disk
import Platform
import CaseRecords
import Digests
import JSONText
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct SealedRecordTests {
  let day = Day.june()

  func record(note: String? = nil, personal: [String] = [], unknown: JSONObject = [:]) -> Record {
    var effects = Effects()
    effects.set = ["sender": "Aigul"]
    return Record(
      sequence: 2, id: "c1", deed: .action("answer"), on: day, at: "2024-06-03T10:00:00+00:00", by: "p-sec",
      role: "secretary", input: ["sender": "Aigul", "reason": "none"], note: note, effects: effects, personal: personal,
      unknown: unknown)
  }

  func seal(_ record: Record, after previous: Digest = .zero, extras: Digest? = nil) -> SealedRecord {
    SealedRecord(record, after: previous, extras: extras) { "00112233445566778899aabbccddeeff" }
  }

  @Test func `the hash is SHA-256 of the canonical record without hash and personal`() throws {
    let sealed = seal(record(note: "a remark", personal: ["/note"]))
    var plain = JSONObject()
    for member in sealed.json.members where member.key != "hash" && member.key != "personal" {
      plain[member.key] = member.value
    }
    #expect(sealed.hash == SHA256.digest(of: JSON.object(plain).canonicalBytes()))
    #expect(sealed.json["hash"]?.string == sealed.hash.description)
    #expect(sealed.computedHash == sealed.hash)
  }

  @Test func `a record names the hash before it, and the first sixty-four zeros`() {
    let first = seal(record())
    #expect(first.json["prev"]?.string == String(repeating: "0", count: 64))
    #expect(seal(record(), after: first.hash).json["prev"]?.string == first.hash.description)
    #expect(seal(record(), after: first.hash).hash != first.hash)
  }

  @Test func `personal values and the note are hashed as commitments`() throws {
    let pointers = ["/input/sender", "/effects/set/sender", "/note"]
    let sealed = seal(record(note: "she called", personal: pointers))
    let salt = Array("00112233445566778899aabbccddeeff".utf8)
    for (pointer, value) in zip(pointers, ["Aigul", "Aigul", "she called"]) {
      let expected = SHA256.digest(of: salt + JSON.string(value).canonicalBytes()).description
      #expect(JSON.object(sealed.json).value(at: pointer)?["commitment"]?.string == expected)
      #expect(sealed.json["personal"]?[pointer]?["value"]?.string == value)
    }
    #expect(sealed.json["input"]?["reason"] == "none")
    let again = try SealedRecord(.object(sealed.json), at: "")
    #expect(again.record == sealed.record)
    #expect(again.brokenCommitments.isEmpty)
  }

  @Test func `removing values and salts leaves tombstones, and the hash still holds`() throws {
    let pointers = ["/input/sender", "/effects/set/sender", "/note"]
    let sealed = seal(record(note: "she called", personal: pointers))
    var json = sealed.json
    json["personal"] = .object(
      JSONObject(pointers.map { JSONObject.Member(key: $0, value: ["forgotten": "2025-01-01"]) }))
    let again = try SealedRecord(.object(json), at: "")
    #expect(again.computedHash == sealed.hash)
    #expect(again.brokenCommitments.isEmpty)
    let text = JSON.object(again.json).canonicalText()
    #expect(!text.contains("Aigul") && !text.contains("she called"))
    for pointer in pointers { #expect(JSON.object(again.json).value(at: pointer)?["commitment"] != nil) }
  }

  @Test(arguments: ["value", "salt"])
  func `a personal value or salt that was changed is found`(key: String) throws {
    let sealed = seal(record(note: "she called", personal: ["/note"]))
    var entry = try #require(sealed.json["personal"]?["/note"]?.object)
    entry[key] = "another"
    var json = sealed.json
    json["personal"] = ["/note": .object(entry)]
    let again = try SealedRecord(.object(json), at: "")
    #expect(again.computedHash == sealed.hash)
    #expect(again.brokenCommitments == ["/note"])
  }

  @Test(arguments: [["value": "2020-01-01", "salt": "00"], ["forgotten": "2025-01-01"]] as [JSON])
  func `nothing can be put under personal that was never hashed as a commitment`(entry: JSON) throws {
    var json = seal(record()).json
    json["personal"] = ["/on": entry]
    #expect(try SealedRecord(.object(json), at: "").brokenCommitments == ["/on"])
  }

  @Test func `unknown keys are kept and hashed`() throws {
    let sealed = seal(record(unknown: ["future": ["a": 1]]))
    let again = try SealedRecord(.object(sealed.json), at: "")
    #expect(again.json == sealed.json)
    #expect(again.record.unknown["future"] == ["a": 1])
    var changed = sealed.json
    changed["future"] = ["a": 2]
    let other = try SealedRecord(.object(changed), at: "")
    #expect(other.computedHash != other.hash)
  }

  @Test func `the digest of x is hashed`() throws {
    let extras = SHA256.digest(of: JSON.object(["colour": "blue"]).canonicalBytes())
    let sealed = seal(record(), extras: extras)
    #expect(sealed.json["x"]?.string == extras.description)
    #expect(sealed.hash != seal(record()).hash)
  }

  @Test(arguments: ["hash", "prev"])
  func `a record without its hashes is refused with its place`(key: String) throws {
    var json = seal(record()).json
    json[key] = "ABC"
    let changed = json
    let error = #expect(throws: FormatError.self) { try SealedRecord(.object(changed), at: "/history/1") }
    #expect(error?.pointer == "/history/1/\(key)")
  }
}
