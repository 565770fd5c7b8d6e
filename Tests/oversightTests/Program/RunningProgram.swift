import Foundation
import Testing

import oversight

/// A command line in a process of its own.
final class RunningProgram {
  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let again: () throws -> RunningProgram

  /// - Parameters:
  ///   - input: What it reads; nil is nothing.
  ///   - sink: Where its answer goes; nil keeps it for `end`.
  init(_ words: [String], _ registry: ProgramRegistry, input: Any? = nil, to sink: FileHandle? = nil) throws {
    again = { try RunningProgram(words, registry, input: input, to: sink) }
    process.executableURL = try Self.program()
    process.arguments = words
    process.environment = [
      "OVERSIGHT_NOW": registry.now, "OVERSIGHT_REGISTRY": registry.folder + "/registry", "OVERSIGHT_AS": "p-sec",
    ]
    process.currentDirectoryURL = URL(fileURLWithPath: registry.folder)
    process.standardInput = input ?? FileHandle.nullDevice
    process.standardOutput = sink ?? output
    process.standardError = errors
    try process.run()
  }

  /// Its number.
  var id: Int32 { process.processIdentifier }

  /// How it ended; on a slow machine it may have been told to try again, and has.
  func end() throws -> (code: Int32, output: String, errors: String) {
    let pipes = (process.standardOutput as? Pipe) == nil ? [errors] : [errors, output]
    let texts = pipes.map { String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) }
    process.waitUntilExit()
    if process.terminationStatus == ExitCode.busy.rawValue { return try again().end() }
    return (process.terminationStatus, texts.count > 1 ? texts[1] : "", texts[0])
  }

  /// Waits until it waits for somebody to write into a pipe.
  func waitUntilItReads() throws {
    let deadline = Date().addingTimeInterval(60)
    while Date() < deadline {
      let place = try String(contentsOfFile: "/proc/\(id)/wchan", encoding: .utf8)
      if place.contains("pipe") { return }
      // Some systems do not say where a process waits, only that it does.
      let status = place == "0" ? try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) : ""
      if status.contains(") S ") { return }
      sched_yield()
    }
    Issue.record("the program never waited for its input")
  }

  /// The program, which is built beside its tests.
  static func program() throws -> URL {
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
}
