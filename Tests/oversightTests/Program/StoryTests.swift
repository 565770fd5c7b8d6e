import Foundation
import JSONText
import TestSupport
import Testing

import oversight

/// The stories from practice, line by line: where each case stands after it, and who owes what by when.
@Suite struct StoryTests {
  private static let stories = ProjectFiles.place("Fixtures/Stories")

  /// Every story that says what to expect.
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: stories.path)) ?? []).sorted()
    .filter {
      FileManager.default.fileExists(atPath: stories.appending(path: "\($0)/expected.jsonl").path)
    }

  @Test func `there are stories`() { #expect(Self.names.count > 15) }

  /// A story of which there is a second telling is of the first edition: its cases follow the definitions of that time.
  @Test(arguments: names)
  func `a story leads to the state expected after each line`(name: String) throws {
    let registry = try ProgramRegistry()
    let story = URL(filePath: registry.folder).appending(path: name)
    try FileManager.default.copyItem(at: Self.stories.appending(path: name), to: story)
    registry.now = "2024-12-01T09:00:00+05:00"
    registry.actor = nil
    if Self.names.contains(name + "-2") { try registry.takeFirstEdition() }
    try addParties(of: story, to: registry)
    let lines = try Self.lines(of: story.appending(path: "commands.jsonl"))
    let expected = try Self.lines(of: story.appending(path: "expected.jsonl")).map { try JSON(parsing: $0) }
    try #require(lines.count == expected.count && !lines.isEmpty)
    var labels: [(name: String, number: String)] = []
    for (index, row) in expected.enumerated() {
      // Each line is applied by itself, with the numbers of the cases that earlier lines have named.
      let line = labels.reduce(lines[index]) {
        $0.replacingOccurrences(of: "\"$\($1.name)\"", with: "\"\($1.number)\"")
      }
      let path = story.appending(path: "line-\(index + 1).jsonl").path
      try line.write(toFile: path, atomically: true, encoding: .utf8)
      let answer = try registry.json("apply", path)
      if let label = try JSON(parsing: line)["label"]?.string, let number = answer["cases"]?[0]?["number"]?.string {
        labels.append((label, number))
      }
      for state in row["cases"]?.array ?? [] { try check(state, in: registry, after: "\(name):\(index + 1): \(line)") }
    }
    #expect(try registry.json("verify")["problems"] == [])
  }

  /// The first line that leads elsewhere ends the story: what follows would only repeat it.
  private func check(_ expected: JSON, in registry: ProgramRegistry, after place: String) throws {
    let number = try #require(expected["number"]?.string)
    let document = try registry.json("show", number)
    try #require(document["stage"] == expected["stage"], "\(number) after \(place)")
    let owed = (document["duties"]?.array ?? []).filter {
      ["running", "paused", "lapsed"].contains($0["status"]?.string ?? "")
    }
    let found = owed.map { "\($0["id"]?.string ?? "")@\($0["due"]?.string ?? "")" }.sorted()
    try #require(found == (expected["owed"]?.strings ?? []).sorted(), "\(number) after \(place)")
  }

  private func addParties(of story: URL, to registry: ProgramRegistry) throws {
    let parties = try JSON(parsing: Array(try Data(contentsOf: story.appending(path: "parties.json"))))
    for party in parties.array ?? [] {
      var words = ["party", "add", party["id"]?.string ?? "", "--kind", party["kind"]?.string ?? ""]
      for name in party["name"]?.object?.members ?? [] {
        words += ["--name", "\(name.key)=\(name.value.string ?? "")"]
      }
      for role in party["roles"]?.strings ?? [] { words += ["--role", role] }
      for body in party["memberOf"]?.strings ?? [] { words += ["--member-of", body] }
      try registry.expectOK(words)
    }
  }

  private static func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }
}

extension ProgramRegistry {
  /// Lets new cases get the first versions of the definitions that come with the program.
  func takeFirstEdition() throws {
    let folder = ProjectFiles.place("Workflows")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name.hasSuffix("-2.json") {
      let json = try JSON(parsing: Array(try Data(contentsOf: folder.appending(path: name))))
      let id = try #require(json["id"]?.string)
      // Of defender-incident the second version is of the first edition too.
      let newest = try registry(holds: id)
      try expectOK(["workflow", "add", "\(id)@\(newest - 1)"])
      try expectOK(["workflow", "retire", "\(id)@\(newest)"])
    }
  }

  private func registry(holds id: String) throws -> Int {
    let all = try json("workflow", "list")["workflows"]?.array ?? []
    return all.filter { $0["id"]?.string == id }.compactMap { $0["version"]?.integer }.max() ?? 1
  }
}
