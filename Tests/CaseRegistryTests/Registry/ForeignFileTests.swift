import CaseRecords
import CaseRegistry
import Disk
import Platform
import TestSupport
import Testing

@testable import FolderStore

/// Files that nobody has recorded: what systems leave everywhere is noted, all else is a problem.
@Suite struct ForeignFileTests {
  let office: Office

  init() throws { office = try Office() }

  static let names = [
    ".DS_Store", "._REC-2024-000001.json", "Thumbs.db", "desktop.ini", "Desktop.ini", "LTR-2024-000001.json~",
    ".LTR-2024-000001.json.swp", ".LTR-2024-000001.json.swo", "~$LTR-2024-000001.json", ".~lock.minutes.odt#",
    "#letter@1.json#", ".#letter@1.json", ".nfs00000000015a", ".gitkeep",
  ]

  @Test(arguments: ["cases", "cases/2024", "workflows", "calendars", "seals", "conflicts", "evidence", "evidence/ab"])
  func `what the system or an editor leaves in a folder is named, and no problem`(folder: String) throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    try FileSystem().makeFolder(office.root / folder)
    for name in Self.names { try office.write([1, 2, 3], to: "\(folder)/\(name)") }
    for _ in 0..<2 {
      let registry = try office.open()
      #expect(try registry.cases(ListRequest(asOf: .june(400))).rows.count == 1)
      #expect(registry.unreadable.isEmpty && registry.notices.isEmpty, "\(registry.notices)")
      let report = try registry.verify()
      #expect(report.problems.isEmpty, "\(report.problems)")
      #expect(report.foreign == Self.names.map { "\(folder)/\($0)" }.sorted())
      // Without a database too.
      try office.removeDatabase()
    }
  }

  @Test func `a file that only looks like one of the registry's own is a problem still`() throws {
    _ = try office.open().openLetter(on: .june(), id: "a")
    let strangers = ["cases/notes.txt", "cases/2024/LTR-2024-000001 (1).json", "workflows/letter@1 copy.json"]
    for path in strangers { try office.write([1, 2, 3], to: path) }
    let report = try office.open().verify()
    #expect(Set(report.problems.map(\.path)) == Set(strangers) && report.foreign.isEmpty)
  }

  @Test func `git is told to leave every byte as it is, in a new registry and with the first commit in an older one`()
    throws
  {
    #expect(try office.read(".gitattributes") == Array("* -text\n".utf8))
    try FileSystem().remove(office.root / ".gitattributes")
    _ = try office.open().verify()
    #expect(try office.read(".gitattributes") == nil, "who only reads writes nothing")
    _ = try office.open().openLetter(on: .june(), id: "a")
    #expect(try office.read(".gitattributes") == Array("* -text\n".utf8))
    try office.write(Array("* -text\n*.pdf filter=lfs\n".utf8), to: ".gitattributes")
    _ = try office.open().openLetter(on: .june(), id: "b")
    #expect(try office.read(".gitattributes") == Array("* -text\n*.pdf filter=lfs\n".utf8))
    #expect(try office.open().verify().foreign.isEmpty)
  }
}
