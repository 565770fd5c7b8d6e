import Foundation
import JSONText
import Testing

import oversight

@Suite struct ApplyEvidenceTests {
  private let registry: ProgramRegistry
  private let number: String

  init() throws {
    registry = try ProgramRegistry()
    number = try registry.letter()
    for name in ["list/papers", "elsewhere"] {
      try FileManager.default.createDirectory(atPath: "\(registry.folder)/\(name)", withIntermediateDirectories: true)
    }
    for name in ["list/letter.pdf", "list/papers/minutes.pdf", "elsewhere/key.pdf", "key.pdf"] {
      _ = try registry.file(name, name)
    }
    for (link, target) in [("list/linked.pdf", "letter.pdf"), ("list/folder", "../elsewhere"), ("list/loop", ".")] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(registry.folder)/\(link)", withDestinationPath: target)
    }
  }

  private func list(_ path: String, in folder: String = "list") throws -> String {
    let path = path.replacing("ROOT", with: registry.folder)
    let open = #"{"verb":"open","workflow":"letter","parties":{"addressee":"b-dept"},"on":"2024-06-03"}"#
    let attach = #"{"verb":"attach","number":"\#(number)","kind":"letter","file":"\#(path)"}"#
    return try registry.file("\(folder)/lines.jsonl", "\(open)\n\(attach)\n")
  }

  @Test(arguments: [
    "/proc/self/environ", "../key.pdf", "../elsewhere/key.pdf", "papers/../../key.pdf", "ROOT/key.pdf",
    "ROOT/list/../key.pdf", "folder/key.pdf", "ROOT/list/folder/key.pdf", "linked.pdf", "loop/letter.pdf", "papers",
    "..",
    "/", "",
  ])
  func `a list takes no evidence from outside its folder`(path: String) throws {
    for mode in [[], ["--dry-run"]] {
      let run = registry.run(["apply", try list(path), "--json"] + mode)
      #expect(run.code == .usage, "\(run.errors)")
      // A dry run tells what is wrong of every line, in its answer.
      let failed = mode.isEmpty ? nil : try JSON(parsing: Array(run.output.utf8))["failed"]?[0]
      #expect(mode.isEmpty || failed?["line"] == 2, "\(run.output)")
      let message = try (failed?["error"] ?? run.error())["message"]?.string ?? ""
      #expect(
        (!mode.isEmpty || message.hasPrefix("line 2: ")) && message.contains("Nothing was changed."), "\(message)")
      #expect(message.contains("--evidence-from DIR"), "\(message)")
    }
    #expect(try registry.cases() == 1)
    #expect(registry.run("evidence", "check", "--json").code == .ok, "and none was stored")
    #expect(try registry.json("evidence", "list", number)["count"]?.integer == 0)
  }

  @Test func `with each only the line that names such a file is refused`() throws {
    let run = registry.run("apply", try list("../key.pdf"), "--each", "--json")
    #expect(run.code == .usage)
    let answer = try JSON(parsing: Array(run.output.utf8))
    #expect(answer["applied"]?.integer == 1 && answer["failed"]?.array?.count == 1 && answer["resume"] == nil)
  }

  @Test(arguments: ["letter.pdf", "./letter.pdf", "papers/minutes.pdf", "ROOT/list/papers/minutes.pdf"])
  func `evidence beneath the folder of the list is taken`(path: String) throws {
    #expect(try registry.json("apply", try list(path))["applied"]?.integer == 2)
    #expect(try registry.json("evidence", "list", number)["count"]?.integer == 1)
    #expect(try registry.json("evidence", "check")["problems"] == [])
  }

  @Test func `another folder for the evidence is named by whoever applies the list`() throws {
    let path = try list("key.pdf")
    #expect(registry.run("apply", path).code == .io, "it is not beside the list")
    #expect(
      try registry.json("apply", path, "--evidence-from", registry.folder + "/elsewhere")["applied"]?.integer == 2)
    #expect(registry.run("apply", try list("proc/self/environ"), "--evidence-from", "/").code == .usage)
    let other = try list("letter.pdf")
    #expect(registry.run("apply", other, "--evidence-from", registry.folder + "/elsewhere").code == .io)
    #expect(
      registry.run("apply", try list("ROOT/list/letter.pdf"), "--evidence-from", registry.folder + "/elsewhere").code
        == .usage)
  }

  @Test func `a list from a pipe takes evidence from beneath the working folder`() throws {
    for (path, code) in [("list/letter.pdf", ExitCode.ok), ("../x.pdf", .usage), ("list/folder/key.pdf", .usage)] {
      let lines = try FileHandle(forReadingFrom: URL(fileURLWithPath: try list(path)))
      #expect(try RunningProgram(["apply", "-"], registry, input: lines).end().code == code.rawValue, "\(path)")
    }
  }
}
