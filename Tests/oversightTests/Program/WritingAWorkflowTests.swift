import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// The page on writing a workflow, carried out as it is printed.
@Suite struct WritingAWorkflowTests {
  @Test func `every command of the page answers as the page says`() throws {
    var walk = try Walk()
    for block in try Self.blocks() {
      if block.language == "json" {
        let change = try JSON(parsing: block.text)
        if change["verb"] == nil { try walk.change("canteen.json", by: change) }
        continue
      }
      for (command, expected) in block.commands {
        let answer = try walk.run(command)
        guard !expected.isEmpty else { continue }
        let pattern = NSRegularExpression.escapedPattern(for: Self.joined(expected)).replacing("…", with: ".*")
        #expect(
          try Regex(pattern).dotMatchesNewlines().wholeMatch(in: Self.joined(answer)) != nil, "\(command)\n\(answer)")
      }
    }
    #expect(walk.count > 15)
  }

  /// Where lines are broken depends on the length of the folder's name.
  private static func joined(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func blocks() throws -> [Block] {
    let page = try ProjectFiles.text("Sources/WorkflowEngine/WorkflowEngine.docc/WritingAWorkflow.md")
    let parts = page.components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { _, part in
      Block(language: String(part.prefix { $0 != "\n" }), text: String(part.drop { $0 != "\n" }))
    }
  }

  private struct Block {
    let language: String
    let text: String

    /// Each command with what follows it.
    var commands: [(command: String, expected: String)] {
      text.components(separatedBy: "\n$ ").dropFirst().map { part in
        let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
      }
    }
  }
}

/// A person at a shell who knows little more than the page does.
private struct Walk {
  private let scratch: ScratchFolder
  private var folder: String { scratch.location }
  private var environment = ["OVERSIGHT_NOW": "2026-01-15T10:00:00+05:00"]
  private(set) var count = 0

  init() throws { scratch = try ScratchFolder() }

  /// Changes a file as the page says: members take the place of those there, or are added.
  func change(_ file: String, by change: JSON) throws {
    let path = "\(folder)/\(file)"
    let json = try JSON(parsing: String(contentsOfFile: path, encoding: .utf8))
    try merged(json, change).documentText().write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func merged(_ json: JSON, _ change: JSON) -> JSON {
    guard var object = json.object, let members = change.object?.members else { return change }
    for member in members { object[member.key] = object[member.key].map { merged($0, member.value) } ?? member.value }
    return .object(object)
  }

  mutating func run(_ line: String) throws -> String {
    count += 1
    var words = Self.words(line)
    switch words[0] {
    case "cd": environment["OVERSIGHT_REGISTRY"] = "\(folder)/\(words[1])"
    case "export": environment["OVERSIGHT_AS"] = words[1].components(separatedBy: "=").last
    default:
      let target = words.firstIndex(of: ">").map { words[$0 + 1] }
      if let arrow = words.firstIndex(of: ">") { words.removeSubrange(arrow...) }
      let arguments = words.dropFirst().map { word in
        ["canteen.json", "../canteen.json"].contains(word)
          ? "\(folder)/canteen.json" : word == "council" ? "\(folder)/council" : word
      }
      let run = ProgramRun(arguments, environment: environment)
      if let target { try run.output.write(toFile: "\(folder)/\(target)", atomically: true, encoding: .utf8) }
      #expect(run.errors.isEmpty, "\(line)\n\(run.errors)")
      return run.output.replacing("\(folder)/", with: "")
    }
    return ""
  }

  /// The words of a line, quoted ones whole.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var (word, quote): (String, Character?) = ("", nil)
    for character in line + " " {
      switch (character, quote) {
      case (character, .some(let open)) where character == open: quote = nil
      case ("\"", nil), ("'", nil): quote = character
      case (" ", nil):
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return words
  }
}
