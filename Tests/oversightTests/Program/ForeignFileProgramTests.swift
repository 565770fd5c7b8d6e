import JSONText
import Testing

import oversight

/// What `verify` says of files that the system leaves in a folder.
@Suite struct ForeignFileProgramTests {
  @Test func `files of the system are a note beside the answer, and the registry is as it was written`() throws {
    let registry = try ProgramRegistry()
    _ = try registry.letter()
    for name in [".DS_Store", "cases/2024/Thumbs.db", "workflows/~$letter@1.json"] {
      _ = try registry.file("registry/\(name)", "x")
    }
    let run = registry.run("verify")
    #expect(run.code == .ok && run.output.contains("everything is as it was written"))
    #expect(run.errors.contains("note: ") && run.errors.contains("cases/2024/Thumbs.db"), "\(run.errors)")
    let json = try registry.json("verify")
    #expect(json["problems"] == [])
    #expect(json["foreign"]?.strings == [".DS_Store", "cases/2024/Thumbs.db", "workflows/~$letter@1.json"])
    for language in ["ru", "kk"] { #expect(registry.run("verify", "--lang", language).code == .ok) }
  }
}
