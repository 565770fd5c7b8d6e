import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// A registry of one test in a folder of its own, with the workflow 'letter', a secretary and two bodies.
final class ProgramRegistry {
  private let scratch: ScratchFolder
  var folder: String { scratch.location }
  var now = "2024-07-10T09:00:00+05:00"
  var actor: String? = "p-sec"
  /// Further variables of the environment.
  var variables: [String: String] = [:]

  /// A registry in which nothing has happened yet.
  convenience init() throws { try self.init(Self.founded) }

  /// A registry that goes on from `beginning`.
  convenience init(_ beginning: Result<Beginning, any Error>) throws {
    try self.init(empty: ())
    try beginning.get().copy(to: folder + "/registry")
  }

  private init(empty: Void) throws { scratch = try ScratchFolder() }

  private static let founded = Result {
    let registry = try ProgramRegistry(empty: ())
    try registry.expectOK(["init", registry.folder + "/registry"])
    try registry.add(SampleDefinitions.letter)
    try registry.expectOK(["party", "add", "p-sec", "--kind", "person", "--name", "en=Dana", "--role", "secretary"])
    try registry.expectOK(["party", "add", "b-dept", "--kind", "body", "--name", "en=Department of Health"])
    try registry.expectOK([
      "party", "add", "b-school", "--kind", "body", "--name", "en=School 12", "--name", "ru=Школа 12",
    ])
    return Beginning(of: registry)
  }

  /// Runs the program with this registry.
  func run(_ words: String...) -> ProgramRun { run(words) }

  /// Runs the program with this registry.
  func run(_ words: [String]) -> ProgramRun {
    var environment = ["OVERSIGHT_NOW": now, "OVERSIGHT_REGISTRY": folder + "/registry"]
    environment["OVERSIGHT_AS"] = actor
    environment.merge(variables) { $1 }
    return ProgramRun(words, environment: environment)
  }

  /// Runs the program with `--json` and parses what it answers.
  func json(_ words: String..., location: SourceLocation = #_sourceLocation) throws -> JSON {
    try run(words + ["--json"]).json(location)
  }

  /// Runs the program with `--json` and parses the error.
  func error(
    _ words: String..., kind: String, code: ExitCode, location: SourceLocation = #_sourceLocation
  ) throws -> JSON {
    let run = run(words + ["--json"])
    #expect(run.code == code, "\(run.errors)", sourceLocation: location)
    let error = try run.error(location)
    #expect(error["kind"]?.string == kind, sourceLocation: location)
    return error
  }

  func expectOK(_ words: [String], location: SourceLocation = #_sourceLocation) throws {
    let run = run(words)
    try #require(run.code == .ok, "\(words): \(run.errors)", sourceLocation: location)
  }

  /// Writes a file beside the registry and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    return "\(folder)/\(name)"
  }

  /// Adds a definition.
  func add(_ definition: String) throws {
    try expectOK(["workflow", "add", try file("definition-\(UUID().uuidString).json", definition)])
  }

  /// Opens a letter and gives its number.
  @discardableResult
  func letter(_ title: String = "Missing pump", to body: String = "b-dept", on day: String = "2024-06-03") throws
    -> String
  {
    let answer = try json("open", "letter", "--title", title, "--party", "addressee=\(body)", "--on", day)
    return try #require(answer["cases"]?[0]?["number"]?.string)
  }

  /// Opens a letter and sends it; the answer is due ten working days after `day`.
  @discardableResult
  func sentLetter(_ title: String = "Missing pump", to body: String = "b-dept", on day: String = "2024-06-03") throws
    -> String
  {
    let number = try letter(title, to: body, on: day)
    try expectOK(["advance", number, "send", "receivedOn=\(day)", "copies=1", "--on", day])
    return number
  }

  /// How many cases there are.
  func cases() throws -> Int? { try json("list")["count"]?.integer }
}
