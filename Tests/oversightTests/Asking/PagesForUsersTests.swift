import Foundation
import TestSupport
import Testing

import oversight

/// The pages for secretaries, monitoring groups and coordinators, carried out as they are printed.
@Suite struct PagesForUsersTests {
  private static let folder = "Sources/Reports/Reports.docc"
  private static let pages = ["Secretary", "MonitoringGroup", "Coordinator"].flatMap { page in
    ["kk", "ru", "en"].map { "\(page)-\($0)" }
  }

  @Test(arguments: pages)
  func `every command of the page does what it says`(page: String) throws {
    let text = try ProjectFiles.text("\(Self.folder)/\(page).md")
    let walk = try Walk(language: String(page.suffix(2)))
    let commands = text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
    #expect(commands.count >= 8)
    for command in commands { try walk.run(command) }
  }

  @Test func `a page has the same commands in every language, and each is linked`() throws {
    let readme = try ProjectFiles.text("README.md")
    for page in Self.pages {
      let verbs = try Self.verbs(page)
      #expect(try verbs == Self.verbs(String(page.dropLast(2)) + "en"), "\(page)")
      #expect(readme.contains("\(Self.folder)/\(page).md"), "\(page)")
    }
  }

  private static func verbs(_ page: String) throws -> [String] {
    try ProjectFiles.text("\(folder)/\(page).md").split(separator: "\n").filter { $0.hasPrefix("$ oversight") }.map {
      $0.split(separator: " ").prefix(3).last.map(String.init) ?? ""
    }
  }
}

/// A person at a shell, in a folder with minutes, a photo and the example registry.
private final class Walk {
  private let scratch: ScratchFolder
  private var environment: [String: String]
  private var registry: String?

  init(language: String) throws {
    scratch = try ScratchFolder()
    environment = ["OVERSIGHT_NOW": "2024-07-10T09:00:00+05:00", "OVERSIGHT_LANG": language]
    try scratch.write(Array("minutes".utf8), to: "minutes.txt")
    try scratch.write(Array("photo".utf8), to: "photo.txt")
    try FileManager.default.copyItem(
      atPath: ProjectFiles.place("Fixtures/Registry").path, toPath: scratch.location + "/example")
  }

  func run(_ line: String) throws {
    var words = Self.words(line)
    switch words[0] {
    case "cd": environment["OVERSIGHT_REGISTRY"] = "\(scratch.location)/\(words[1])"
    case "export": environment["OVERSIGHT_AS"] = words[1].components(separatedBy: "=").last
    default:
      if let arrow = words.firstIndex(of: ">") { words.removeSubrange(arrow...) }
      // 'init council' makes a folder beside the others; '--kind council' is a word.
      let folder = words.prefix(2).last == "init" ? words.indices.contains(2) ? words[2] : nil : nil
      let arguments = words.dropFirst().map { $0.replacing("../", with: scratch.location + "/") }
        .map { $0 == folder ? "\(scratch.location)/\($0)" : $0 }
      let run = ProgramRun(arguments, environment: environment)
      #expect(run.code == .ok, "\(line)\n\(run.errors)")
      #expect(!run.output.isEmpty, "\(line)")
    }
  }

  /// The words of a line, quoted ones whole.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted) = ("", false)
    for character in line + " " {
      switch (character, isQuoted) {
      case ("\"", _): isQuoted.toggle()
      case (" ", false):
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return words
  }
}
