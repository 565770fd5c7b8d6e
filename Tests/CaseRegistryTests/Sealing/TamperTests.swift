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

/// Whatever is changed in a registry from outside is found by `verify`, or refused before it can run.
@Suite struct TamperTests {
  let sealed: SealedOffice

  init() throws {
    sealed = try SealedOffice()
    try sealed.seal()
  }

  /// The paths of all files that belong to the archive; what git is told is for git alone.
  private func paths() throws -> [String] {
    let names = FileManager.default.enumerator(atPath: sealed.office.root.text)?.compactMap { $0 as? String } ?? []
    return try names.filter {
      try !$0.hasPrefix(".oversight") && $0 != ".gitattributes" && !FileSystem().isFolder(sealed.office.root / $0)
    }
    .sorted()
  }

  private func isFound() -> Bool {
    do { return try !sealed.problems().isEmpty } catch { return true }
  }

  /// Whether a file says another thing than before: other line ends in a seal and its lines are none.
  private func isChange(_ path: String, _ bytes: [UInt8], from before: [UInt8]) -> Bool {
    !path.hasPrefix("seals/") || SealText.plain(bytes) != before
  }

  /// Writes into the file that is there, as an editor of bytes would.
  private func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(sealed.office.root)/\(path)"))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  @Test func `an untouched registry has nothing to tell`() throws {
    #expect(!isFound())
    let kinds = Set(try paths().map { $0.split(separator: "/")[0] })
    #expect(
      kinds == [
        "acts.json", "calendars", "cases", "evidence", "journal.json", "parties.json", "registry.json", "seals",
        "workflows",
      ])
  }

  @Test(arguments: UInt64(0)..<5)
  func `one changed byte anywhere is found`(seed: UInt64) throws {
    var random = Seeded(seed)
    for path in try paths() {
      let bytes = try #require(try sealed.office.read(path))
      for _ in 0..<3 {
        var changed = bytes
        let place = Int.random(in: bytes.indices, using: &random)
        // Another byte that could stand there too, or any other.
        changed[place] =
          [UInt8(ascii: " "), 9, 10, 13, bytes[place] ^ 1, .random(in: 0...255, using: &random)]
          .filter { $0 != bytes[place] }.randomElement(using: &random) ?? 0
        try overwrite(path, changed)
        #expect(
          isFound() == isChange(path, changed, from: bytes),
          "\(path), byte \(place): \(bytes[place]) → \(changed[place])")
      }
      try overwrite(path, bytes)
    }
    #expect(!isFound())
  }

  @Test func `a byte more or less, an empty file and, but in seals, line ends of another system are found`() throws {
    for path in try paths() {
      let bytes = try #require(try sealed.office.read(path))
      let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      for changed in [Array(bytes.dropLast()), bytes + [10], [0xEF, 0xBB, 0xBF] + bytes, Array(text.utf8), []]
      where changed != bytes {
        try overwrite(path, changed)
        #expect(isFound() == isChange(path, changed, from: bytes), "\(path)")
      }
      try overwrite(path, bytes)
    }
    #expect(!isFound())
  }

  @Test func `a file that is gone is found`() throws {
    for path in try paths() {
      let bytes = try #require(try sealed.office.read(path))
      try FileSystem().remove(sealed.office.root / path)
      #expect(isFound(), "\(path)")
      try sealed.office.write(bytes, to: path)
    }
    #expect(!isFound())
  }

  @Test(arguments: ["journal.json", "cases/2024/LTR-2024-000001.json"])
  func `records dropped, doubled, moved or put in from elsewhere are found`(path: String) throws {
    let key = path == "journal.json" ? "entries" : "history"
    let bytes = try #require(try sealed.office.read(path))
    let object = try #require(try JSON(parsing: bytes).object)
    let list = try #require(object[key]?.array)
    let other = try #require(
      try JSON(parsing: sealed.office.read(sealed.path(1)) ?? [])["history"]?.array?.first)
    var edits = list.indices.flatMap { place in
      let (before, after) = (Array(list[..<place]), Array(list[(place + 1)...]))
      return [
        before + after, before + [list[place], list[place]] + after, before + [other, list[place]] + after,
        before + [other] + after,
      ]
    }
    edits += list.indices.dropLast().map { place in
      var moved = list
      moved.swapAt(place, place + 1)
      return moved
    }
    for edit in edits where edit != list {
      var changed = object
      changed[key] = .array(edit)
      try overwrite(path, JSON.object(changed).documentBytes())
      #expect(isFound())
    }
    try overwrite(path, bytes)
    #expect(!isFound())
  }

  @Test func `documents that were swapped or copied are found`() throws {
    let (first, second) = (sealed.path(0), sealed.path(1))
    let (one, two) = (try #require(try sealed.office.read(first)), try #require(try sealed.office.read(second)))
    try overwrite(first, two)
    try overwrite(second, one)
    #expect(isFound())
    try overwrite(second, two)
    #expect(isFound())
    try overwrite(first, one)
    #expect(!isFound())
    try sealed.office.write(one, to: "cases/2024/LTR-2024-000004.json")
    #expect(isFound())
  }
}
