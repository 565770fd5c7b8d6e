import Reports

extension CommandList {
  /// What `oversight` alone prints: all verbs, grouped by who uses them.
  func overview(width: Int = 80) -> String {
    var sections = [
      [
        "oversight: who owes what, to whom, by which date, under which article", "",
        "oversight VERB [arguments] [options]",
      ]
    ]
    let column = HelpList.column(for: commands.map { $0.verb })
    for audience in Audience.allCases {
      let group = commands.filter { $0.usage.audience == audience }
      sections.append(
        HelpList.lines("\(audience.title):", group.map { ($0.verb, $0.usage.summary) }, width, column: column))
    }
    sections.append(["Run 'oversight help VERB' for the arguments, options and an example of a verb."])
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The two-word verbs that begin with `word`.
  func overview(of word: String, width: Int = 80) -> String {
    let group = commands.filter { $0.verb.hasPrefix(word + " ") }
    let lines = HelpList.lines("oversight \(word) …", group.map { ($0.verb, $0.usage.summary) }, width)
    return (lines + ["", "Run 'oversight help \(word) …' with one of them for its options."]).joined(separator: "\n")
  }
}
