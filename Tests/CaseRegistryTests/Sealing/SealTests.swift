import CaseRecords
import Digests
import Disk
import JSONText
import Platform
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

@Suite struct SealTests {
  let sealed: SealedOffice
  var office: Office { sealed.office }

  init() throws { sealed = try SealedOffice() }

  @Test func `a seal counts what there is, and the tree over its lines has its root`() throws {
    let seal = try sealed.seal()
    #expect(seal.name == "2024-06-10-001")
    #expect((seal.cases, seal.records, seal.previous) == (3, 7, .zero))
    let leaves = String(decoding: try #require(try office.read("seals/2024-06-10-001.leaves")), as: UTF8.self)
    let lines = leaves.split(separator: "\n").map(String.init)
    let heads = try (0..<3).map { try sealed.document($0) }.map { "\($0.number) \($0.sealed.count) \($0.head)" }
    #expect(lines == ["journal \(seal.entries) \(seal.journal)"] + heads)
    var tree = MerkleTree()
    for line in lines { tree.append(Array("\(line)\n".utf8)) }
    #expect(tree.root == seal.root)
    #expect(try office.read("seals/2024-06-10-001.seal") == seal.bytes)
    #expect(try sealed.problems().isEmpty)
  }

  @Test func `a seal fits into the minutes`() throws {
    let lines = try sealed.seal().text.split(separator: "\n")
    #expect(lines.count <= 12)
    #expect(lines.allSatisfy { $0.utf8.count <= 80 })
  }

  @Test func `seals of one day are counted, and each names the one before`() throws {
    let first = try sealed.seal()
    let second = try sealed.seal()
    #expect(second.name == "2024-06-10-002")
    #expect(second.previous == first.digest)
    #expect(second.previous == SHA256.digest(of: try #require(try office.read("seals/\(first.name).seal"))))
    #expect(try sealed.seal(at: Timestamp(day: .june(8), secondOfDay: 0, offset: .utc)).name == "2024-06-11-001")
    #expect(try sealed.problems().isEmpty)
  }

  @Test func `a registry that grows keeps to its seal`() throws {
    let seal = try sealed.seal()
    let registry = try office.open()
    try registry.perform("answer", on: .june(5), number: sealed.numbers[1], id: "h")
    _ = try registry.openLetter(on: .june(5), id: "i")
    try registry.write {
      try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
    }
    let leaves = try #require(try office.read("seals/\(seal.name).leaves"))
    #expect(try office.open().verify(against: seal, leaves: leaves).problems.isEmpty)
    #expect(try sealed.problems().isEmpty)
  }

  @Test func `a history that was written anew, chain and all, is found`() throws {
    try sealed.seal()
    try sealed.forge(0) { records in
      var records = records
      records[2].input["reason"] = "Not done"
      records[2].effects.set["reason"] = "Not done"
      return records
    }
    try office.removeDatabase()
    let problems = try sealed.problems()
    #expect(problems.map(\.kind) == [.seal])
    #expect(problems.first?.number == sealed.numbers[0])
    #expect(problems.first?.fault == .seal(.sealedDiffers(seal: "2024-06-10-001", record: 3)))
  }

  @Test func `without a seal nothing tells of a history that was written anew`() throws {
    try sealed.forge(0) { $0.dropLast() }
    try office.removeDatabase()
    #expect(try sealed.problems().isEmpty)
  }

  @Test func `a history that was cut off is found`() throws {
    try sealed.seal()
    try sealed.forge(0) { $0.dropLast() }
    try office.removeDatabase()
    #expect(
      try sealed.problems().map(\.fault) == [.seal(.sealedShorter(seal: "2024-06-10-001", records: 3, left: 2))])
  }

  @Test func `the last case of a year is missed, also when the database is gone`() throws {
    try FileSystem().remove(office.root / sealed.path(2))
    #expect(try sealed.problems().map(\.kind) == [.missing])
    try office.removeDatabase()
    #expect(try sealed.problems().isEmpty)
    let whole = try SealedOffice()
    try whole.seal()
    try FileSystem().remove(whole.office.root / whole.path(2))
    try whole.office.removeDatabase()
    let problems = try whole.problems()
    #expect(problems.map(\.kind) == [.seal])
    #expect(problems.map(\.number) == [whole.numbers[2]])
  }

  @Test func `nine lines alone tell a registry that was put back from an old copy`() throws {
    let sealed = try SealedOffice()
    let before = try sealed.office.texts()
    try sealed.office.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")))
    let seal = try sealed.seal()
    #expect(try sealed.office.open().verify(against: seal, leaves: nil).problems.map(\.kind) == [.missing])
    for (name, text) in try sealed.office.texts() where before[name] == nil || before[name] != text {
      try FileSystem().remove(sealed.office.root / name)
      if let old = before[name] { try sealed.office.write(Array(old), to: name) }
    }
    try sealed.office.removeDatabase()
    let problems = try sealed.office.open().verify(against: seal, leaves: nil).problems
    #expect(problems.map(\.kind) == [.seal, .missing] && problems.first?.path == "journal.json")
  }

  @Test func `a seal that is made while others write sees one moment`() throws {
    let sealed = try SealedOffice()
    let other = try sealed.office.open()
    let visit = Visit { _ = try other.openLetter(on: .june(9), id: "meanwhile") }
    let registry = try sealed.office.open(files: visit.files)
    let draft = try registry.draftSeal(at: SealedOffice.moment)
    #expect(visit.isDone && draft.seal.cases >= 3)
  }

  @Test func `a registry put back from an old copy does not keep to a later seal`() throws {
    let old = try #require(try office.read("journal.json"))
    let seal = try sealed.seal()
    let paths = Seal.paths(of: seal.name)
    let leaves = try #require(try office.read(paths.leaves))
    for path in [paths.seal, paths.leaves] { try FileSystem().remove(office.root / path) }
    try office.write(old, to: "journal.json")
    let registry = try office.open()
    #expect(try registry.verify().problems.isEmpty)
    try registry.write {
      try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
    }
    var later = seal
    (later.entries, later.journal) = (seal.entries + 2, seal.root)
    var lines = SealLeaves(leaves, path: "leaves")
    _ = try lines.next()
    var bytes = SealedHead("journal", records: later.entries, head: later.journal).leaf
    while let head = try lines.next() { bytes += head.leaf }
    let problems = try registry.verify(against: later, leaves: bytes).problems
    #expect(problems.map(\.kind) == [.seal])
    #expect(problems.map(\.path) == ["journal.json"])
  }

  @Test func `a seal of another registry is told`() throws {
    let seal = try sealed.seal()
    let leaves = try #require(try office.read("seals/\(seal.name).leaves"))
    var other = seal
    other.registry = seal.root
    let problems = try office.open().verify(against: other, leaves: leaves).problems
    #expect(problems.map(\.fault).contains(.seal(.otherRegistry(seal: "2024-06-10-001"))))
  }

  @Test func `nothing is sealed that is not as it was written`() throws {
    try office.edit(sealed.path(1), replacing: "\"copies\": 1", with: "\"copies\": 7")
    #expect { try sealed.seal() } throws: { error in
      guard case .problems(let count, let first) = error as? SealError else { return false }
      return count > 0 && first.path == sealed.path(1)
    }
    #expect(try FileSystem().exists(office.root / "seals") == false)
  }

  @Test func `a seal is not recorded when the journal has grown meanwhile`() throws {
    let registry = try office.open()
    let draft = try registry.draftSeal(at: SealedOffice.moment)
    try registry.write {
      try registry.add(Party(id: "b-new", kind: .body, name: LocalizedText("New")), at: Office.founded)
    }
    #expect(throws: SealError.overtaken) { try registry.record(draft, signature: nil) }
    #expect(try registry.journal().seals.isEmpty && FileSystem().exists(office.root / "seals") == false)
  }

  @Test func `a journal that did not pin the bytes of its files gets them with a seal`() throws {
    var journal = Journal()
    for entry in try office.open().journal().entries { journal.append(entry.change, at: Office.founded) }
    try office.write(journal.bytes, to: "journal.json")
    let definition = "workflows/letter@1.json"
    let spaced = Array(Office.letter.replacing(",", with: " ,").utf8)
    try office.write(spaced, to: definition)
    #expect(try sealed.problems().isEmpty)
    try office.write(Array(Office.letter.utf8), to: definition)
    try sealed.seal()
    #expect(try sealed.problems().isEmpty)
    try office.write(spaced, to: definition)
    #expect(try sealed.problems().map(\.kind) == [.bytes])
  }

  @Test func `a seal reads back as it was written, and nothing else does`() throws {
    let seal = try sealed.seal()
    #expect(try Seal(seal.bytes, at: "s") == seal)
    for place in seal.bytes.indices {
      var bytes = seal.bytes
      bytes[place] ^= 1
      let read = try? Seal(bytes, at: "s")
      #expect(read == nil || (read != seal && read?.bytes == bytes), "byte \(place)")
    }
    for text in [
      "", "\n", "\r\n", "\u{FEFF}", seal.text + "x", seal.text.replacing("\n", with: "\r"),
    ] {
      #expect(throws: SealError.self) { try Seal(Array(text.utf8), at: "s") }
    }
  }

  /// What mail, git and editors make of a short text.
  private static func rewritten(_ text: String) -> [String] {
    let windows = text.replacing("\n", with: "\r\n")
    return [
      windows, String(text.dropLast()), "\u{FEFF}" + text, "\u{FEFF}" + windows, String(windows.dropLast()),
      windows + "\r\n\n",
    ]
  }

  @Test func `other line ends and a mark in front say nothing, in a seal, in its lines and in a proof`() throws {
    let seal = try sealed.seal()
    let leaves = "seals/\(seal.name).leaves"
    let lines = try #require(try office.read(leaves))
    let proof = try SealProof(of: sealed.numbers[0].description, in: seal, leaves: lines)
    for text in Self.rewritten(seal.text) {
      #expect(try Seal(Array(text.utf8), at: "s") == seal)
      try office.write(Array(text.utf8), to: "seals/\(seal.name).seal")
      #expect(try sealed.problems().isEmpty)
    }
    for text in Self.rewritten(String(decoding: lines, as: UTF8.self)) {
      try office.write(Array(text.utf8), to: leaves)
      #expect(try sealed.problems().isEmpty)
      #expect(try SealProof(of: sealed.numbers[0].description, in: seal, leaves: Array(text.utf8)) == proof)
    }
    for text in Self.rewritten(proof.text) { #expect(try SealProof(Array(text.utf8), at: "p") == proof) }
    try office.write(Array(seal.text.utf8) + [0x20], to: "seals/\(seal.name).seal")
    #expect(try sealed.problems().map(\.kind) == [.hash], "a blank is no line end")
  }

  @Test func `the next seal names the text of the one before, whatever ends its lines`() throws {
    let first = try sealed.seal()
    let windows = first.text.replacing("\n", with: "\r\n")
    try office.write(Array(windows.utf8), to: "seals/\(first.name).seal")
    #expect(try sealed.seal().previous == first.digest)
  }

  @Test func `lines of another seal, out of order or twice, are refused`() throws {
    let seal = try sealed.seal()
    let path = Path("\(office.root)/seals/\(seal.name).leaves")
    let text = String(decoding: try #require(try office.read("seals/\(seal.name).leaves")), as: UTF8.self)
    let lines = text.split(separator: "\n").map { "\($0)\n" }
    let registry = try office.open()
    let file = office.root / "seals/\(seal.name).seal"
    #expect(try registry.leaves(of: seal, beside: file) == Array(text.utf8))
    let wrong = [
      lines.reversed(), lines + [lines[3]], [lines[0], lines[2], lines[1], lines[3]], Array(lines.dropLast()),
      Array(lines.dropFirst()), [], ["journal\n"], [lines[0].replacing(" ", with: "  ")] + lines.dropFirst(),
      lines.map { $0.replacing("LTR-2024-000002 2", with: "LTR-2024-000002 1") },
      lines.map { $0.replacing(" 2 ", with: " 9223372036854775807 ") },
    ]
    for lines in wrong {
      try FileSystem().write(Array(lines.joined().utf8), to: path)
      #expect(throws: SealError.self) { try registry.leaves(of: seal, beside: file) }
    }
  }
}

/// Does something once, in the middle of a reading.
private final class Visit: @unchecked Sendable {
  private(set) var isDone = false
  private var isArmed = false
  private let body: () throws -> Void

  init(_ body: @escaping () throws -> Void) { self.body = body }

  /// A file system that looks like another process at work when the documents of a year have been listed.
  var files: FileSystem {
    FileSystem(
      watchedBy: { _, _ in },
      reading: { [self] (action, path) throws(FileError) in
        if action == .list, path.text.hasSuffix("cases/2024") { isArmed = true }
        guard isArmed, !isDone, path.text.hasSuffix("conflicts") else { return }
        isDone = true
        try? body()
      })
  }
}
