import CaseRecords
import Disk
import Platform
import TestSupport
import Testing

@testable import CaseRegistry
@testable import FolderStore

@Suite struct LineReaderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func lines(of text: String) throws -> [String] {
    let path = scratch.path / "lines"
    try FileSystem().write(Array(text.utf8), to: path)
    var reader = try LineReader(path)
    var lines: [String] = []
    while let line = try reader.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    #expect(reader.position == text.utf8.count && reader.size == text.utf8.count)
    #expect(reader.number == lines.count)
    return lines
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("\n\na", ["", "", "a"]), ("a\r\nb\n", ["a\r", "b"]),
  ])
  func `lines end at line feeds, and the last needs none`(text: String, expected: [String]) throws {
    #expect(try lines(of: text) == expected)
  }

  @Test func `lines longer than a piece of the file, and ends at its edges, are read whole`() throws {
    let piece = 1 << 18
    for length in [piece - 1, piece, piece + 1, 3 * piece] {
      let long = String(repeating: "x", count: length)
      #expect(try lines(of: "\(long)\n\(long)y\nz") == [long, long + "y", "z"])
    }
  }

  @Test func `seeded lines come out as they went in`() throws {
    var seeded = Seeded(11)
    let texts = (0..<3000).map { _ in String(repeating: "ж", count: Int(seeded.next() % 300)) }
    #expect(try lines(of: texts.joined(separator: "\n") + "\n") == texts)
  }

  @Test func `a line is at hand only when all of it was read`() throws {
    let path = scratch.path / "lines"
    try FileSystem().write(Array("a\nb\nc".utf8), to: path)
    var reader = try LineReader(path)
    #expect(reader.nextAtHand() == nil)
    #expect(try reader.next() == Array("a".utf8))
    #expect(reader.nextAtHand() == Array("b".utf8))
    #expect(reader.nextAtHand() == nil, "nobody knows yet that the file ends here")
    #expect(try reader.next() == Array("c".utf8))
    #expect(try reader.next() == nil)
  }
}
