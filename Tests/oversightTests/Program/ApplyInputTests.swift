import Foundation
import Glibc
import JSONText
import Testing

import oversight

@Suite struct ApplyInputTests {
  private let registry: ProgramRegistry
  private static let open = #"{"verb":"open","workflow":"letter","parties":{"addressee":"b-dept"},"on":"2024-06-03"}"#

  init() throws { registry = try ProgramRegistry() }

  @Test func `a line that is too long is refused with its number`() throws {
    let path = try registry.file("lines.jsonl", Self.open + "\n" + String(repeating: "x", count: 1 << 24) + "y\n")
    let error = try registry.error("apply", path, kind: "invalid", code: .data)
    let message = error["message"]?.string ?? ""
    #expect(message.contains("line 2 is longer than 16 MiB") && message.contains("Nothing was changed."), "\(message)")
    #expect(try registry.cases() == 0)
    let run = registry.run("apply", path, "--each", "--json")
    #expect(run.code == .data)
    #expect(try JSON(parsing: Array(run.output.utf8))["resume"]?.integer == 2)
    #expect(try registry.cases() == 1)
  }

  @Test func `a line without an end is refused in bounded memory`() throws {
    let zeros = try #require(FileHandle(forReadingAtPath: "/dev/zero"))
    let end = try RunningProgram(["apply", "-"], registry, input: zeros).end()
    #expect(end.code == ExitCode.data.rawValue && end.errors.contains("line 1 is longer than 16 MiB"), "\(end.errors)")
  }

  @Test func `others can write until the first line of a list is there`() throws {
    let pipe = Pipe()
    let waiting = try RunningProgram(["apply", "-", "--json"], registry, input: pipe)
    try waiting.waitUntilItReads()
    #expect(try registry.letter() == "LTR-2024-000001")
    try pipe.fileHandleForWriting.write(contentsOf: Data((Self.open + "\n").utf8))
    try pipe.fileHandleForWriting.close()
    let end = try waiting.end()
    #expect(end.code == 0 && end.output.contains("LTR-2024-000002"), "\(end.errors)")
  }

  @Test func `standard input is read as it was handed on, not opened by its name`() throws {
    var ends: [Int32] = [0, 0]
    // A socket cannot be opened by a name, just as little as the pipe of another user.
    try #require(socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends) == 0)
    let input = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    let line = Array((Self.open + "\n").utf8)
    try #require(write(ends[1], line, line.count) == line.count)
    close(ends[1])
    let end = try RunningProgram(["apply", "-"], registry, input: input).end()
    #expect(end.code == 0, "\(end.errors)")
    #expect(try registry.cases() == 1)
  }
}
