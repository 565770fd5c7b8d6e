import Reports
import WorkflowEngine

extension Usage {
  /// What `oversight VERB --help` prints: lines of at most `width` columns, without a line feed at the end.
  ///
  /// - Precondition: There are words for every argument, option and example.
  func help(for verb: String, in language: Language, width: Int = 80) -> String {
    let words = words()
    precondition(words.arguments.count == positionals.count, "each argument of '\(verb)' has its words")
    precondition(words.effects.count == examples.count, "each example of '\(verb)' has its words")
    func entries(_ options: [OptionSpec]) -> [(String, String)] { options.map { entry($0, verb, words, language) } }
    let arguments = zip(positionals, words.arguments).map { name, meaning in
      (Placeholder.text(name, in: language), meaning[language])
    }
    let sections = [
      synopsisLines(verb, language, width), WrappedText.lines(of: "\(words.summary[language]).", width: width),
      HelpList.lines(HelpPhrase.arguments[language], arguments, width),
      HelpList.lines(HelpPhrase.options[language], entries(options), width),
      HelpList.lines(HelpPhrase.commonOptions[language], entries(commonOptions), width),
      exampleLines(words, language, width),
      HelpList.lines(
        HelpPhrase.exitCodes[language], codes.map { ("\($0.rawValue)", $0.meaning[language]) }, width),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  var codes: [ExitCode] {
    Set(exitCodes + [.ok, .usage, .io]).sorted { $0.rawValue < $1.rawValue }
  }

  private func synopsisLines(_ verb: String, _ language: Language, _ width: Int) -> [String] {
    let synopsis = Placeholder.text(synopsis, in: language)
    let words = ["oversight", verb, synopsis, HelpPhrase.anyOptions[language]].filter { !$0.isEmpty }
    return WrappedText.lines(of: words.joined(separator: " "), width: width, indent: 0, hanging: 4)
  }

  private func exampleLines(_ words: HelpWords, _ language: Language, _ width: Int) -> [String] {
    guard !examples.isEmpty else { return [] }
    return [(examples.count == 1 ? HelpPhrase.example : HelpPhrase.examples)[language]]
      + zip(examples, words.effects).flatMap { line, effect in
        WrappedText.lines(of: line, width: width - 2, indent: 2, hanging: 4)
          + WrappedText.lines(of: effect[language], width: width, indent: 6)
      }
  }

  private func entry(
    _ option: OptionSpec, _ verb: String, _ words: HelpWords, _ language: Language
  ) -> (String, String) {
    guard let meaning = words.option(option.name) else {
      preconditionFailure("the option \(option.name) of '\(verb)' has its words")
    }
    return (
      Placeholder.text(option.label, in: language),
      meaning[language] + (option.isRepeatable ? HelpPhrase.mayBeRepeated[language] : "")
    )
  }
}
