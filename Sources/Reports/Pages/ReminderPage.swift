package import CaseWork
package import JSONText
package import WorkflowEngine

/// The letters that remind of what is owed, as they were written.
package struct ReminderPage {
  private let reminders: Reminders
  private let files: [String]
  private let languages: [Language]
  private let blanks: [String]

  /// - Parameters:
  ///   - reminders: The letters.
  ///   - files: Where each stands, in their order.
  ///   - languages: The languages in which they are written.
  ///   - blanks: The fields of which nothing is known in one or more of them, by name.
  package init(_ reminders: Reminders, _ files: [String], in languages: [Language], blanks: [String]) {
    (self.reminders, self.files, self.languages) = (reminders, files, languages)
    self.blanks = blanks.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// For scripts.
  ///
  /// - Parameter isRecorded: Whether it was recorded that they went out.
  package func json(isRecorded: Bool) -> JSONObject {
    let items = reminders.letters.flatMap(\.items)
    let letters = zip(reminders.letters, files).map { letter, file -> JSON in
      [
        "party": .string(letter.debtor.id.name), "file": .string(file),
        "subject": .string(reminders.subject(of: letter)[languages[0]]),
        "cases": .array(letter.numbers.map { .string($0.description) }), "duties": .integer(letter.items.count),
      ]
    }
    return [
      "files": .array(files.map { .string($0) }), "cases": .integer(reminders.cases),
      "languages": .array(languages.map { .string($0.rawValue) }), "duties": .integer(items.count),
      "late": .integer(items.count { $0.step != .soon }), "until": .string(reminders.until.description),
      "blank": .array(blanks.map { .string($0) }), "recorded": .bool(isRecorded), "letters": .array(letters),
    ]
  }

  /// For people.
  package func text(_ lines: WrappedLines, _ language: Language) -> String {
    guard !files.isEmpty else { return lines(ReminderSentence.nobody.text(in: language)) }
    let rows = zip(reminders.letters, files).map { letter, file in
      let sentence = ReminderSentence.written(
        name: letter.debtor.name[language], subject: reminders.subject(of: letter)[language])
      return lines(file) + "\n" + lines(sentence.text(in: language), indent: 2)
    }
    let toFill = blanks.isEmpty ? [] : [lines(LetterSentence.toFill(blanks).text(in: language))]
    return (rows + toFill).joined(separator: "\n")
  }

  /// What is to be known beside it: how much nobody is known to owe; nil where there is nothing.
  package func note(in language: Language) -> String? {
    reminders.unbound > 0 ? ReminderSentence.unbound(reminders.unbound).text(in: language) : nil
  }
}
