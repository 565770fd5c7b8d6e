/// All that can be said about how the program is called, as the declarations of its commands say it.
package struct ProgramOutline {
  /// One option.
  package struct Option {
    /// Its name, and what stands for its value: `--within TERM`.
    package let label: String
    /// What it does.
    package let meaning: Wording

    /// An option.
    package init(label: String, meaning: Wording) { (self.label, self.meaning) = (label, meaning) }
  }

  /// One verb.
  package struct Verb {
    /// What is typed after the program's name.
    package let name: String
    /// What follows the verb.
    package let synopsis: String
    /// What help says of it.
    package let words: HelpWords
    /// Its arguments, as the synopsis writes them.
    package let arguments: [String]
    /// The options of its own.
    package let options: [Option]
    /// Those that many verbs have.
    package let commonOptions: [Option]
    /// Real command lines.
    package let examples: [String]
    /// With which codes it ends.
    package let codes: [(code: Int, meaning: Wording)]

    /// A verb.
    package init(
      name: String, synopsis: String, words: HelpWords, arguments: [String], options: [Option],
      commonOptions: [Option], examples: [String], codes: [(code: Int, meaning: Wording)]
    ) {
      (self.name, self.synopsis, self.words, self.arguments) = (name, synopsis, words, arguments)
      (self.options, self.commonOptions, self.examples, self.codes) = (options, commonOptions, examples, codes)
    }
  }

  /// Verbs that the same people use.
  package struct Group {
    /// Who they are.
    package let title: Wording
    /// Their verbs.
    package let verbs: [Verb]

    /// A group.
    package init(title: Wording, verbs: [Verb]) { (self.title, self.verbs) = (title, verbs) }
  }

  /// The verbs, by who uses them.
  package let groups: [Group]
  /// All codes with which the program ends.
  package let codes: [(code: Int, meaning: Wording)]
  /// The version of the program.
  package let version: String
  /// The day of the version: `2026-11-30`.
  package let date: String

  /// All that can be said.
  package init(groups: [Group], codes: [(code: Int, meaning: Wording)], version: String, date: String) {
    (self.groups, self.codes, self.version, self.date) = (groups, codes, version, date)
  }
}
