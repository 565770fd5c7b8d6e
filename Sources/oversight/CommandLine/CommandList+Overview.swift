import Reports
import WorkflowEngine

extension CommandList {
  /// What `oversight` alone prints: all verbs, grouped by who uses them.
  func overview(in language: Language, width: Int = 80) -> String {
    var sections = [
      WrappedText.lines(of: HelpPhrase.program[language], width: width) + ["", HelpPhrase.synopsis[language]]
    ]
    let column = HelpList.column(for: commands.map { $0.verb })
    for audience in Audience.allCases {
      let group = commands.filter { $0.usage.audience == audience }
      sections.append(
        HelpList.lines("\(audience.title[language]):", Self.entries(group, language), width, column: column))
    }
    sections.append(WrappedText.lines(of: HelpPhrase.more[language], width: width))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The two-word verbs that begin with `word`.
  func overview(of word: String, in language: Language, width: Int = 80) -> String {
    let group = commands.filter { $0.verb.hasPrefix(word + " ") }
    let lines = HelpList.lines("oversight \(word) …", Self.entries(group, language), width)
    return (lines + [""] + WrappedText.lines(of: HelpPhrase.more(word)[language], width: width)).joined(separator: "\n")
  }

  private static func entries(_ group: [any Command.Type], _ language: Language) -> [(String, String)] {
    group.map { ($0.verb, $0.usage.words().summary[language]) }
  }
}
