import Foundation
import TestSupport
import Testing
import WorkflowEngine

@testable import oversight

/// The manual page, as readers of manuals read it.
@Suite struct ManualTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  /// What a program of the system says of a page, on both outputs.
  private func run(_ program: String, _ arguments: [String], _ page: String) throws -> (code: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments + [try registry.file("oversight.1", page)]
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private static func isThere(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
  }

  @Test(
    .enabled(if: isThere("mandoc"), "mandoc is not installed: the manual was not checked with it"),
    arguments: Language.allCases)
  func `mandoc has nothing to say against the page`(language: Language) throws {
    let found = try run("mandoc", ["-Tlint"], registry.run("man", "--lang", language.rawValue).output)
    #expect(found.code == 0 && found.text.isEmpty, "\(found.text.prefix(2000))")
  }

  @Test(
    .enabled(if: isThere("groff") && isThere("preconv"), "groff is not installed: the manual was not checked with it"),
    arguments: Language.allCases)
  func `groff reads the page without a warning`(language: Language) throws {
    let page = registry.run("man", "--lang", language.rawValue).output
    let found = try run("groff", ["-K", "utf8", "-T", "utf8", "-man", "-ww", "-z"], page)
    #expect(found.code == 0 && found.text.isEmpty, "\(found.text.prefix(2000))")
    let read = try run("groff", ["-K", "utf8", "-T", "utf8", "-P-cbou", "-man"], page).text
    for command in CommandList.all.commands { #expect(read.contains("oversight \(command.verb)"), "\(command.verb)") }
  }

  @Test(arguments: Language.allCases)
  func `the page holds every option, argument and example of every verb`(language: Language) throws {
    let page = registry.run("man", "--lang", language.rawValue).output.replacing("\\-", with: "-")
    for command in CommandList.all.commands {
      for option in command.usage.allOptions { #expect(page.contains(option.name), "\(command.verb) \(option.name)") }
      for example in command.usage.examples {
        let first = example.split(separator: " ").prefix(4).joined(separator: " ").replacing("'", with: "\\(aq")
          .replacing("\"", with: "\\(dq")
        #expect(page.contains(first.prefix { $0 != "~" }), "\(example)")
      }
    }
    #expect(try registry.json("man").keys == ["language", "roff"])
  }
}
