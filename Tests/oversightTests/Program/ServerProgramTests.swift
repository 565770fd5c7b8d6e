import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// Registries on a server, as people use them. What needs a server is left out where none is named.
@Suite struct ServerProgramTests {
  @Test(arguments: [
    ("postgresql://h/db", "usage", ExitCode.usage), ("mysql://h/db?registry=x", "usage", .usage),
    ("postgresql://u:secret@h/db?registry=x", "usage", .usage),
    ("postgresql://127.0.0.1:1/db?registry=x&connect_timeout=2", "io", .io),
  ])
  func `what is no registry on a server is said so, and is no name of a folder`(
    address: String, kind: String, code: ExitCode
  ) throws {
    for words in [["list", "--registry", address], ["init", address]] {
      let run = ProgramRun(words + ["--json", "--lang", "en"], environment: [:])
      let error = try run.error()
      // Where the library is missing there is nothing to be said of the server.
      #expect(error["kind"]?.string == kind && run.code == code, "\(error)")
      #expect(!run.errors.contains("secret"))
    }
  }

  @Test(.enabled(if: PostgresServer.named != nil))
  func `a registry goes from a folder to a server and back byte for byte, and answers alike`() throws {
    let registry = try ProgramRegistry()
    let number = try registry.sentLetter()
    let minutes = try registry.file("minutes.txt", "minutes")
    try registry.expectOK(["evidence", "add", number, minutes, "--kind", "minutes"])
    let address = PostgresServer.newRegistry()
    try registry.expectOK(["copy", registry.folder + "/registry", address, "--office", "SRV"])
    for words in [["list"], ["overdue"], ["show", number], ["verify"], ["next", number], ["explain", number]] {
      let here = registry.run(words + ["--json"])
      let there = registry.run(words + ["--json", "--registry", address])
      #expect(here.output == there.output && here.code == there.code, "\(words): \(there.errors)")
    }
    let back = registry.folder + "/back"
    try registry.expectOK(["copy", address, back, "--office", "BCK"])
    let path = "/cases/2024/\(number).json"
    #expect(
      FileManager.default.contents(atPath: registry.folder + "/registry" + path)
        == FileManager.default.contents(atPath: back + path))
    #expect(registry.run("verify", "--registry", back).code == .ok)
  }

  @Test(.enabled(if: PostgresServer.named != nil))
  func `a folder and a server merge both ways`() throws {
    let registry = try ProgramRegistry()
    try registry.letter()
    let address = PostgresServer.newRegistry()
    try registry.expectOK(["copy", registry.folder + "/registry", address, "--office", "SRV"])
    try registry.expectOK([
      "open", "letter", "--title", "There", "--party", "addressee=b-dept", "--on", "2024-06-04", "--registry", address,
    ])
    try registry.expectOK(["merge", address])
    #expect(registry.run("list").output.contains("There"))
    try registry.letter("Here")
    try registry.expectOK(["merge", registry.folder + "/registry", "--registry", address])
    #expect(registry.run("list", "--registry", address).output.contains("Here"))
    #expect(registry.run("verify", "--registry", address).code == .ok)
    #expect(registry.run("init", address, "--json").code == .refused)
  }
}
