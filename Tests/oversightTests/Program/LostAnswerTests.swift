import Foundation
import Glibc
import JSONText
import WorkflowEngine
import Testing
import WorkflowEngine

@testable import oversight

/// What the caller is told who gets no answer.
@Suite struct LostAnswerTests {
  private let registry: ProgramRegistry
  private static let open = ["open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03"]

  init() throws { registry = try ProgramRegistry() }

  private func full() throws -> FileHandle { try #require(FileHandle(forWritingAtPath: "/dev/full")) }

  @Test func `when the answer cannot be written, it is said that the command is recorded, and where`() throws {
    let end = try RunningProgram(Self.open, registry, to: try full()).end()
    #expect(end.code == ExitCode.io.rawValue)
    #expect(end.errors.contains("It is recorded all the same: LTR-2024-000001."), "\(end.errors)")
    #expect(end.errors.contains("without the same --id") && !end.errors.contains("Nothing was changed"))
    #expect(try registry.cases() == 1)
    let other = try RunningProgram(Self.open + ["--json"], registry, to: try full()).end()
    let details = try JSON(parsing: Array(other.errors.utf8))["error"]?["details"]
    #expect(details == [["recorded": true, "numbers": ["LTR-2024-000002"]]])
  }

  @Test(arguments: [["party", "add", "b-new", "--kind", "body", "--name", "New"], ["tick", "--as-of", "2024-07-01"]])
  func `that is said of every command that has recorded something`(words: [String]) throws {
    _ = try registry.sentLetter()
    let end = try RunningProgram(words, registry, to: try full()).end()
    #expect(end.code == ExitCode.io.rawValue && end.errors.contains("It is recorded all the same"), "\(end.errors)")
  }

  @Test func `of a command that has recorded nothing it is not said`() throws {
    let number = try registry.letter()
    for words in [["list"], ["tick"], ["advance", number, "drop", "--dry-run"]] {
      let end = try RunningProgram(words, registry, to: try full()).end()
      #expect(end.code == ExitCode.io.rawValue && !end.errors.contains("It is recorded"), "\(end.errors)")
    }
  }

  @Test func `a reader that has gone is no failure, but the command is recorded`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let end = try RunningProgram(Self.open, registry, to: pipe.fileHandleForWriting).end()
    #expect(end.code == 0 && end.errors.contains("It is recorded all the same: LTR-2024-000001."), "\(end.errors)")
    let list = try RunningProgram(["list"], registry, to: pipe.fileHandleForWriting).end()
    #expect(list.code == 0 && list.errors.isEmpty)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func `a crash says one sentence and nothing of the memory`(number: Int32) throws {
    for (mode, isJSON) in [([], false), (["--json"], true)] {
      let running = try RunningProgram(["apply", "-"] + mode, registry, input: Pipe())
      try running.waitUntilItReads()
      kill(running.id, number)
      let end = try running.end()
      #expect(end.code == ExitCode.software.rawValue)
      #expect(end.errors == CrashSentence.text(asJSON: isJSON, in: .en), "no backtrace")
      #expect(end.output.isEmpty)
    }
  }

  @Test func `the sentence of a crash is one line, and for scripts an error object`() throws {
    let text = CrashSentence.text(asJSON: true, in: .en)
    #expect(try JSON(parsing: Array(text.utf8))["error"]?["kind"] == "internal")
    #expect(text.utf8.count < 1024 && CrashSentence.text(asJSON: false, in: .en).split(separator: "\n").count == 1)
  }
}
