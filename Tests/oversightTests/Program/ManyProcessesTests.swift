import Foundation
import JSONText
import Testing

@testable import oversight

@Suite struct ManyProcessesTests {
  private let registry: ProgramRegistry

  init() throws { registry = try ProgramRegistry() }

  /// A command line in a process of its own.
  private final class Running {
    private let process = Process()
    private let output = Pipe()
    private let errors = Pipe()
    private let again: () throws -> Running

    init(_ program: URL, _ words: [String], _ registry: ProgramRegistry) throws {
      again = { try Running(program, words, registry) }
      process.executableURL = program
      process.arguments = words
      process.environment = [
        "OVERSIGHT_NOW": registry.now, "OVERSIGHT_REGISTRY": registry.folder + "/registry", "OVERSIGHT_AS": "p-sec",
      ]
      process.standardOutput = output
      process.standardError = errors
      try process.run()
    }

    /// How it ended; on a slow machine it may have been told to try again, and has.
    func end() throws -> (code: Int32, output: String, errors: String) {
      let texts = [output, errors].map {
        String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      }
      process.waitUntilExit()
      if process.terminationStatus == ExitCode.busy.rawValue { return try again().end() }
      return (process.terminationStatus, texts[0], texts[1])
    }
  }

  /// The program, which is built beside its tests.
  private static func program() throws -> URL {
    let test = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [test, Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0])]
    let candidates = places.flatMap {
      [$0.appendingPathComponent("oversight"), $0.deletingLastPathComponent().appendingPathComponent("oversight")]
    }
    return try #require(
      candidates.first {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder) && !isFolder.boolValue
      }, "the program is built beside its tests")
  }

  @Test func `fifty processes at once get numbers of their own, one winner, and answers without waiting`() throws {
    let program = try Self.program()
    let raced = try registry.letter("Raced for")
    let send = ["advance", raced, "send", "receivedOn=2024-06-03", "copies=1", "--on", "2024-06-03"]
    let open = ["open", "letter", "--party", "addressee=b-dept", "--on", "2024-06-03", "--json"]
    let reading = [["list"], ["show", raced], ["overdue"], ["next", raced], ["due"]]
    var openings: [Running] = []
    var races: [Running] = []
    var readers: [Running] = []
    for place in 0..<25 {
      openings.append(try Running(program, open, registry))
      if place < 15 {
        races.append(try Running(program, send + (place % 2 == 0 ? ["--expect-records", "1"] : []), registry))
      }
      if place < 10 { readers.append(try Running(program, reading[place % reading.count], registry)) }
    }
    let opened = try openings.map { running -> String? in
      let end = try running.end()
      #expect(end.code == 0, "\(end.errors)")
      return try JSON(parsing: Array(end.output.utf8))["cases"]?[0]?["number"]?.string
    }
    let expected = (2...26).map { "LTR-2024-0000\($0 < 10 ? "0" : "")\($0)" }
    #expect(opened.compactMap(\.self).sorted() == expected, "unique, and without a gap")
    let ends = try races.map { try $0.end() }
    #expect(ends.filter { $0.code == 0 }.count == 1, "one winner")
    for loser in ends where loser.code != 0 {
      #expect(loser.code == 1)
      #expect(loser.errors.contains("2: 2024-06-03 send, by p-sec"), "\(loser.errors)")
    }
    for end in try readers.map({ try $0.end() }) { #expect(end.code == 0, "\(end.errors)") }
    let report = try registry.json("verify")
    #expect(report["cases"]?.integer == 26 && report["records"]?.integer == 27)
    #expect(report["problems"]?.array?.isEmpty == true)
    #expect(try registry.cases() == 26)
  }
}
