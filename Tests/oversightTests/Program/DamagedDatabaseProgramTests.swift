import Foundation
import JSONText
import Testing

import oversight

/// Whatever happens to the database, the documents are read.
@Suite struct DamagedDatabaseProgramTests {
  enum Damage: String, CaseIterable {
    case noise, pages, cut, empty, folder, gone, otherBeginning, link
  }

  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    _ = try registry.sentLetter()
  }

  private var file: URL { URL(fileURLWithPath: registry.folder + "/registry/.oversight/registry.sqlite") }

  private func damage(_ damage: Damage) throws {
    var bytes = try Data(contentsOf: file)
    let files = FileManager.default
    switch damage {
    case .noise: bytes = Data((0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 >> 3) })
    case .pages:
      // Not the first, which says that it is a database.
      for place in 8192..<bytes.count where place % 4096 < 512 { bytes[place] = UInt8(truncatingIfNeeded: place &* 31) }
    case .cut: bytes = bytes.prefix(30_000)
    case .empty: bytes = Data()
    case .otherBeginning: bytes.replaceSubrange(0..<8, with: Data(repeating: 0x78, count: 8))
    case .gone: return try files.removeItem(at: file.deletingLastPathComponent())
    case .folder, .link:
      try files.removeItem(at: file)
      if damage == .folder { return try files.createDirectory(at: file, withIntermediateDirectories: false) }
      return try files.createSymbolicLink(at: file, withDestinationURL: URL(fileURLWithPath: "/etc/hostname"))
    }
    // In its own place, as a failing disk does it.
    let handle = try FileHandle(forWritingTo: file)
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  @Test(
    arguments: Damage.allCases,
    [["list", "--count"], ["overdue"], ["verify"], ["refresh"], ["show", "LTR-2024-000001"]])
  func `a damaged database stops neither reading nor verifying nor making it anew`(damage: Damage, words: [String])
    throws
  {
    let before = registry.run(words).output
    try self.damage(damage)
    let run = registry.run(words)
    #expect(run.code == .ok && run.output == before, "\(run.errors)")
    #expect(try registry.json("verify")["problems"] == [])
    try registry.expectOK(["party", "add", "b-after", "--kind", "body", "--name", "en=After"])
    #expect(try registry.letter() == "LTR-2024-000002")
  }
}
