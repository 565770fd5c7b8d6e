import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// What is said where a server, its library or a registry on it is not there; never with a password.
@Suite struct ServerFaultTests {
  /// Runs the program in a process of its own.
  private func run(_ words: [String], _ variables: [String: String]) throws -> (code: Int32, errors: String) {
    let process = Process()
    process.executableURL = try RunningProgram.program()
    process.arguments = words
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `without the library its package is named`(language: String) throws {
    let scratch = try ScratchFolder()
    // No library, in the place where it is looked for first.
    try "nothing".write(toFile: "\(scratch.location)/libpq.so.5", atomically: true, encoding: .utf8)
    let end = try run(
      ["list", "--registry", "postgresql://h/db?registry=x", "--lang", language],
      ["LD_LIBRARY_PATH": scratch.location])
    #expect(end.code == ExitCode.io.rawValue)
    #expect(end.errors.contains("libpq.so.5") && end.errors.contains("apt-get install libpq5"), "\(end.errors)")
  }

  @Test(arguments: ["en", "ru", "kk"])
  func `a server that is away is said to be, and no password is shown`(language: String) throws {
    let address = "postgresql://dana@127.0.0.1:1/db?registry=x&connect_timeout=2"
    for more in [[], ["--json"]] {
      let end = try run(
        ["list", "--registry", address, "--lang", language] + more, ["PGPASSWORD": "open-sesame"])
      #expect(end.code == ExitCode.io.rawValue && !end.errors.contains("open-sesame"), "\(end.errors)")
      #expect(end.errors.contains("127.0.0.1") || end.errors.contains("libpq"), "\(end.errors)")
    }
  }

  @Test func `a password that is typed into an address is neither used nor repeated`() throws {
    for address in [
      "postgresql://u:open-sesame@h/db?registry=x", "postgresql://h/db?registry=x&password=open-sesame",
      "postgresql://u:open%2Dsesame@h/db?registry=x",
    ] {
      for words in [
        ["list", "--registry", address], ["init", address], ["copy", address, "copy"], ["merge", address],
      ] {
        let end = try run(words, [:])
        #expect(end.code != 0 && !end.errors.contains("sesame"), "\(words): \(end.errors)")
      }
    }
  }

  @Test(.enabled(if: PostgresServer.named != nil))
  func `a name that nobody has, and a database without registries, are said to be so`() throws {
    let none = ProgramRun(
      ["list", "--registry", PostgresServer.newRegistry(), "--json", "--lang", "en"], environment: [:])
    #expect(none.code == .notFound, "\(none.errors)")
    #expect(try none.error()["message"]?.string?.contains("There is no registry 't-") == true)
    let named = try #require(PostgresServer.named)
    let empty = named.replacing("/oversight?", with: "/postgres?") + "&registry=x"
    let tables = ProgramRun(["list", "--registry", empty, "--json", "--lang", "en"], environment: [:])
    #expect(tables.code == .notFound && tables.errors.contains("holds no registries"), "\(tables.errors)")
  }
}
