import Foundation
import Reports
import TestSupport
import Testing
import WorkflowEngine

@testable import oversight

/// The pages of help as they are kept in `Fixtures/Help`, in three languages.
///
/// After words were changed, `OVERSIGHT_RENEW_HELP=1 swift test --filter HelpPageTests` writes them anew, to be read in the
/// difference.
@Suite struct HelpPageTests {
  private static let root = ProjectFiles.place("Fixtures/Help")
  private static let renews = ProcessInfo.processInfo.environment["OVERSIGHT_RENEW_HELP"] != nil

  /// The overview, those of verbs of two words, and every verb: by the name of its file.
  private static func pages(in language: Language) -> [(name: String, text: String)] {
    let list = CommandList.all
    let pairs = Set(list.commands.compactMap { $0.verb.contains(" ") ? $0.verb.split(separator: " ")[0] : nil })
      .sorted()
    return [("overview", list.overview(in: language))]
      + pairs.map { ("overview-\($0)", list.overview(of: String($0), in: language)) }
      + list.commands.map { ($0.verb.replacing(" ", with: "-"), $0.usage.help(for: $0.verb, in: language)) }
  }

  @Test(arguments: Language.allCases)
  func `help says what its kept pages say`(language: Language) throws {
    let folder = Self.root.appendingPathComponent(language.rawValue)
    let pages = Self.pages(in: language)
    if Self.renews {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for page in pages {
        try (page.text + "\n").write(
          to: folder.appendingPathComponent(page.name + ".txt"), atomically: true, encoding: .utf8)
      }
    }
    for page in pages {
      let kept = try? String(contentsOf: folder.appendingPathComponent(page.name + ".txt"), encoding: .utf8)
      #expect(kept == page.text + "\n", "\(language.rawValue)/\(page.name).txt")
    }
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    #expect(Set(kept) == Set(pages.map { $0.name + ".txt" }), "no page is left of a verb that is gone")
  }

  @Test(arguments: Language.allCases)
  func `no line of help is wider than 80 columns, and none ends in a blank`(language: Language) {
    for page in Self.pages(in: language) {
      for line in page.text.split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= 80 && !line.hasSuffix(" "), "\(page.name): \(line)")
      }
    }
  }

  @Test func `Kazakh help is not the Russian one`() {
    let (russian, kazakh) = (Self.pages(in: .ru), Self.pages(in: .kk))
    for (ru, kk) in zip(russian, kazakh) { #expect(ru.text != kk.text, "\(ru.name)") }
  }

  @Test func `every option and argument has its words in every language`() {
    for command in CommandList.all.commands {
      let (usage, words) = (command.usage, command.usage.words())
      #expect(words.arguments.count == usage.positionals.count, "\(command.verb)")
      #expect(words.effects.count == usage.examples.count && !usage.examples.isEmpty, "\(command.verb)")
      for option in usage.allOptions { #expect(words.option(option.name) != nil, "\(command.verb) \(option.name)") }
      // Words of an option that the verb has not would never be read.
      let own = Set(usage.options.map(\.name))
      #expect(own.isSuperset(of: words.options.keys), "\(command.verb)")
    }
  }
}
