import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Copies and codes on the command line.
@Suite struct CopyProgramTests {
  private let registry: ProgramRegistry

  init() throws {
    registry = try ProgramRegistry()
    _ = try registry.letter()
  }

  private var source: String { registry.folder + "/registry" }
  private var copy: String { registry.folder + "/copy" }

  @Test func `a backup says how much it holds, in every language and for scripts`() throws {
    #expect(try registry.json("backup", copy) == ["cases": 1, "records": 1])
    for (language, text) in [
      ("en", "The copy is as it was written."), ("ru", "Копия такова, как было записано."),
      ("kk", "Көшірме жазылған күйінде."),
    ] {
      let run = registry.run("backup", copy, "--lang", language)
      let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(run.code == .ok && words.contains(text) && words.contains(copy), "\(run.output) \(run.errors)")
    }
    #expect(try registry.json("verify", "--registry", copy)["problems"] == [])
  }

  @Test func `a folder with other files, or in the registry, is refused with what to do`() throws {
    let full = try registry.error("backup", registry.folder, kind: "conflict", code: .refused)
    #expect(full["message"]?.string?.contains("Name a folder that is empty") == true)
    let inside = try registry.error("backup", source + "/backups", kind: "usage", code: .usage)
    #expect(inside["message"]?.string?.contains("Nothing was changed") == true)
  }

  @Test func `a copy of a damaged registry is made, and ends with 65`() throws {
    let file = source + "/cases/2024/LTR-2024-000001.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacing("Missing pump", with: "Missing bump").write(toFile: file, atomically: true, encoding: .utf8)
    let run = registry.run("backup", copy, "--json")
    #expect(run.code == .data)
    let answer = try JSON(parsing: Array(run.output.utf8))
    #expect(answer["cases"] == 1 && answer["problems"]?.array?.isEmpty == false)
    #expect(registry.run("backup", copy).output.contains("The copy has"))
  }

  @Test func `a copy without a code refuses to record, says why, and records once it has one`() throws {
    #expect(try registry.json("copy", source, copy) == ["cases": 1, "records": 1])
    #expect(registry.run("copy", source, copy).output.contains("for reading"))
    let words = ["party", "add", "b-new", "--kind", "body", "--name", "en=New", "--registry", copy]
    for (language, text) in [
      ("en", "'oversight office set CODE'"), ("ru", "'oversight office set КОД'"), ("kk", "'oversight office set КОД'"),
    ] {
      let run = registry.run(words + ["--lang", language])
      #expect(run.code == .refused && run.errors.contains(text), "\(run.errors)")
    }
    let error = try JSON(parsing: Array(registry.run(words + ["--json"]).errors.utf8))["error"]
    #expect(error?["kind"] == "refused")
    #expect(try registry.json("list", "--registry", copy)["count"] == 1)
    #expect(registry.run("refresh", "--registry", copy).code == .ok)
    #expect(try registry.json("office", "set", "AKT2", "--registry", copy) == ["office": "AKT2"])
    try registry.expectOK(words)
    #expect(try registry.json("verify", "--registry", copy)["problems"] == [])
  }

  @Test func `a copy with a code records with it at once`() throws {
    #expect(
      try registry.json("copy", source, copy, "--office", "AKT2") == ["cases": 1, "office": "AKT2", "records": 1])
    let answer = try registry.json(
      "open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03", "--registry", copy)
    #expect(answer["cases"]?[0]?["number"] == "LTR-AKT2-2024-000001")
    _ = try registry.error("copy", source, copy + "2", "--office", "akt", kind: "usage", code: .usage)
    let again = try registry.error("copy", source, copy, kind: "conflict", code: .refused)
    #expect(again["message"]?.string?.contains("oversight merge") == true)
    _ = try registry.error("copy", registry.folder + "/nowhere", copy + "2", kind: "not-found", code: .notFound)
  }

  @Test func `a code is set for numbers from then on, and told once`() throws {
    #expect(registry.run("office", "set", "AKT").output.contains("from now on"))
    #expect(registry.run("office", "set", "AKT").output.contains("already"))
    #expect(try registry.letter() == "LTR-AKT-2024-000001")
    _ = try registry.error("office", "set", "akt!", kind: "usage", code: .usage)
    try registry.expectOK(["office", "set", "KAR"])
    let taken = try registry.error("office", "set", "AKT", kind: "conflict", code: .refused)
    #expect(taken["message"]?.string?.contains("Choose another code") == true)
    #expect(try registry.json("verify")["problems"] == [])
  }

  @Test func `when the answer cannot be written, it is said that the code is set`() throws {
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    let end = try RunningProgram(["office", "set", "AKT"], registry, to: full).end()
    #expect(end.code == ExitCode.io.rawValue && end.errors.contains("It is recorded all the same"), "\(end.errors)")
  }

  @Test func `codes as they were written first are read for ever`() throws {
    let kept = ProjectFiles.place("Fixtures/Registries/offices").path
    try FileManager.default.copyItem(atPath: kept, toPath: copy)
    #expect(try registry.json("verify", "--registry", copy)["problems"] == [])
    let journal = try String(contentsOfFile: copy + "/journal.json", encoding: .utf8)
    #expect(journal.contains(#""verb": "office""#) && journal.contains(#""format": "oversight.journal/2""#))
    registry.now = "2024-08-13T09:00:00+05:00"
    let answer = try registry.json(
      "open", "letter", "--party", "addressee=b-dept", "--on", "2024-08-12", "--registry", copy)
    #expect(answer["cases"]?[0]?["number"] == "LTR-AKT2-2024-000002")
  }
}
