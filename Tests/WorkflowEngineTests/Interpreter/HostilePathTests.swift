import JSONText
import Testing

@testable import WorkflowEngine

/// What documents say becomes paths of files; nothing in them may lead out of its folder.
@Suite struct HostilePathTests {
  static let ways = ["../../etc/passwd", "/etc/passwd", "..", ".", "", "a/b", "a\0b", "a b", "a\u{202E}b"]

  @Test(arguments: ways)
  func `a workflow in a document has an id that names a file in its folder`(id: String) throws {
    let json: JSONObject = ["id": .string(id), "version": 1, "digest": "ab"]
    #expect(throws: FormatError.self) { try WorkflowReference(json, at: "") }
  }

  @Test(arguments: ways + ["AB", "0"])
  func `a document's digest is one`(digest: String) {
    let json: JSON = ["kind": "minutes", "sha256": .string(digest), "name": "a.pdf", "size": 1]
    #expect(throws: FormatError.self) { try Evidence(json, at: "") }
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "..", ".", "", "a/b", "a\0b"])
  func `a document's name has no folder in it`(name: String) {
    let json: JSON = ["kind": "minutes", "sha256": "ab", "name": .string(name), "size": 1]
    #expect(throws: FormatError.self) { try Evidence(json, at: "") }
  }

  @Test(arguments: [
    "../../etc/passwd", "REC-2026-000001/../x", "REC-2026-000001.json", "REC-2026-000001\0", "", "-",
    "REC-2026-0000001",
    "REC-2026-000000", "rec-2026-000001", "REC-٢٠٢٦-000001", "REC-2026-9999999999999999999", "REC-2026-000001\u{301}",
  ])
  func `only a number is a number`(text: String) {
    #expect(CaseNumber(text) == nil)
  }

  @Test(arguments: [
    "../kz@1", "kz@0", "kz@01", "kz@1000000", "kz@99999999999999999999", "kz/..@1", "@1", "kz@", "KZ@1", "kz@+1",
  ])
  func `only an edition is an edition`(text: String) {
    #expect(CalendarReference(text) == nil)
  }

  @Test(arguments: [
    "0000-00-00", "0000-01-01", "2024-02-30", "10000-01-01", "999999999-01-01", "2024-1-1", "٢٠٢٤-01-01", "-001-01-01",
    "",
  ])
  func `only a day that exists is a day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["+4611686018427387904wd", "-10001d", "+99999999999999999999m", "+-1d", "٣d"])
  func `a term beyond all law is none`(text: String) {
    #expect(Term(shorthand: text) == nil)
  }

  @Test func `a term that runs past the last day there is ends on it`() {
    #expect(Day("9999-12-31").map { $0 + 10_000 } == .last)
    #expect(Day("0001-01-01").map { $0 - .max } == .first)
    #expect(Day("9999-12-31").map { $0 + .max } == .last)
    #expect(Day.last.addingMonths(.max) == .last)
  }
}
