package import JSONText
package import WorkflowEngine

/// A paper of a case that was written: where it is, and what is to be filled in by hand.
package struct WrittenPage {
  private let file: String
  private let title: LocalizedText
  private let number: CaseNumber
  private let languages: [Language]
  private let blanks: [String]

  /// - Parameters:
  ///   - file: The file, as it was typed.
  ///   - title: What the paper is called.
  ///   - number: The case.
  ///   - languages: The languages in which it is written.
  ///   - blanks: The fields of which nothing is known, by name.
  package init(_ file: String, title: LocalizedText, of number: CaseNumber, in languages: [Language], blanks: [String])
  {
    (self.file, self.title, self.number) = (file, title, number)
    (self.languages, self.blanks) = (languages, blanks)
  }

  /// For scripts.
  package var json: JSONObject {
    [
      "file": .string(file), "cases": 1, "languages": .array(languages.map { .string($0.rawValue) }),
      "number": .string(number.description), "blank": .array(blanks.map { .string($0) }),
    ]
  }

  /// For people.
  package func text(_ lines: WrappedLines, _ language: Language) -> String {
    let head = lines("\(file)  \(title[language])")
    guard !blanks.isEmpty else { return head }
    return head + "\n" + lines(LetterSentence.toFill(blanks).text(in: language), indent: 2)
  }
}
