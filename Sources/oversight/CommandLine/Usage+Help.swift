import Reports

extension Usage {
  /// What `oversight VERB --help` prints: lines of at most `width` columns, without a line feed at the end.
  func help(for verb: String, width: Int = 80) -> String {
    var sections: [[String]] = [synopsisLines(verb, width), WrappedText.lines(of: "\(summary).", width: width)]
    sections.append(HelpList.lines("Arguments:", positionals.map { ($0.name, $0.help) }, width))
    sections.append(HelpList.lines("Options:", options.map(Usage.entry), width))
    sections.append(HelpList.lines("Common options:", commonOptions.map(Usage.entry), width))
    sections.append(exampleLines(width))
    sections.append(HelpList.lines("Exit codes:", codes.map { ("\($0.rawValue)", $0.meaning) }, width))
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var codes: [ExitCode] {
    Set(exitCodes + [.ok, .usage, .io]).sorted { $0.rawValue < $1.rawValue }
  }

  private func synopsisLines(_ verb: String, _ width: Int) -> [String] {
    let words = ["oversight", verb, synopsis, "[options]"].filter { !$0.isEmpty }
    return WrappedText.lines(of: words.joined(separator: " "), width: width, indent: 0, hanging: 4)
  }

  private func exampleLines(_ width: Int) -> [String] {
    guard !examples.isEmpty else { return [] }
    return [examples.count == 1 ? "Example:" : "Examples:"]
      + examples.flatMap { example in
        WrappedText.lines(of: example.line, width: width - 2, indent: 2, hanging: 4)
          + WrappedText.lines(of: example.effect, width: width, indent: 6)
      }
  }

  private static func entry(_ option: OptionSpec) -> (String, String) {
    (option.label, option.help + (option.isRepeatable ? "; may be repeated" : ""))
  }
}
