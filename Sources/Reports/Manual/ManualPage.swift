package import WorkflowEngine

/// The manual of the program as `man` reads it: roff with the macros of man(7), in UTF-8.
package struct ManualPage {
  private let outline: ProgramOutline
  private let language: Language

  /// - Parameters:
  ///   - outline: How the program is called.
  ///   - language: Of the whole page.
  package init(_ outline: ProgramOutline, _ language: Language) { (self.outline, self.language) = (outline, language) }

  /// The page, with a line feed at its end.
  package var text: String {
    var page = RoffPage()
    page.heading("OVERSIGHT", date: outline.date, of: "oversight \(outline.version)", ManualWords.title[language])
    page.section(ManualWords.name[language])
    page.text(ManualWords.summary[language], after: "oversight \\- ")
    page.section(ManualWords.synopsis[language])
    page.bold("oversight", Placeholder.text("VERB", in: language) + " …")
    page.section(ManualWords.description[language])
    page.text(ManualWords.about[language])
    page.paragraph()
    page.text(HelpPhrase.more[language])
    page.section(ManualWords.verbs[language])
    for group in outline.groups {
      page.section(group.title[language], isSub: true)
      for verb in group.verbs {
        page.item(bold: "oversight \(verb.name)", rest: Placeholder.text(verb.synopsis, in: language))
        page.text("\(verb.words.summary[language]).")
        details(of: verb, &page)
      }
    }
    common(&page)
    page.section(ManualWords.environment[language])
    for (name, meaning) in ManualWords.variables {
      page.item(bold: name)
      page.text(meaning[language])
    }
    page.section(ManualWords.files[language])
    for (name, meaning) in ManualWords.places {
      page.item(bold: name)
      page.text(meaning[language])
    }
    page.section(ManualWords.codes[language])
    for (code, meaning) in outline.codes {
      page.item(bold: "\(code)")
      page.text(meaning[language])
    }
    return page.lines.joined(separator: "\n") + "\n"
  }

  private func details(of verb: ProgramOutline.Verb, _ page: inout RoffPage) {
    let arguments = zip(verb.arguments, verb.words.arguments)
    page.nested { page in
      for (name, meaning) in arguments {
        page.item(bold: Placeholder.text(name, in: language))
        page.text(meaning[language])
      }
      for option in verb.options {
        page.item(bold: Placeholder.text(option.label, in: language))
        page.text(option.meaning[language])
      }
    }
    for (line, effect) in zip(verb.examples, verb.words.effects) {
      page.paragraph(isNested: true)
      page.text(effect[language] + ":")
      page.example(line)
    }
  }

  /// The options that many verbs have, each once.
  private func common(_ page: inout RoffPage) {
    var seen: Set<String> = []
    let options = outline.groups.flatMap(\.verbs).flatMap(\.commonOptions).filter { seen.insert($0.label).inserted }
    page.section(ManualWords.commonOptions[language])
    for option in options {
      page.item(bold: Placeholder.text(option.label, in: language))
      page.text(option.meaning[language])
    }
  }
}

/// Lines of roff.
struct RoffPage {
  private(set) var lines: [String] = []
  /// Lines of the source are no longer than this, in bytes.
  private static let width = 78

  /// A macro with its arguments.
  mutating func macro(_ name: String, _ arguments: String...) {
    lines.append(([".\(name)"] + arguments.map { "\"\(Self.escaped($0))\"" }).joined(separator: " "))
  }

  mutating func section(_ title: String, isSub: Bool = false) {
    macro(isSub ? "SS" : "SH", isSub ? title : title.uppercased())
  }

  /// A new paragraph, perhaps within the item that stands before.
  mutating func paragraph(isNested: Bool = false) { lines.append(isNested ? ".IP" : ".PP") }

  /// An item: its name, then what follows the macro.
  mutating func item(bold name: String, rest: String = "") {
    lines.append(".TP")
    bold(name, rest)
  }

  /// A text in bold, and one beside it that is not.
  mutating func bold(_ text: String, _ rest: String = "") {
    if rest.isEmpty { macro("B", text) } else { macro("BR", text, " " + rest) }
  }

  /// Items within an item.
  mutating func nested(_ body: (inout RoffPage) -> Void) {
    var inner = RoffPage()
    body(&inner)
    guard !inner.lines.isEmpty else { return }
    lines += [".RS"] + inner.lines + [".RE"]
  }

  /// The first line; the date stands in it as it is.
  mutating func heading(_ name: String, date: String, of source: String, _ title: String) {
    lines.append(".TH \"\(name)\" \"1\" \"\(date)\" \"\(Self.escaped(source))\" \"\(Self.escaped(title))\"")
  }

  /// A command line, as it is typed.
  mutating func example(_ line: String) {
    lines += [".RS", ".EX"] + Self.wrapped(Self.escaped(line)).map(Self.line) + [".EE", ".RE"]
  }

  /// A text, broken into lines of the source between words.
  ///
  /// - Parameter head: What stands before it, as it is.
  mutating func text(_ text: String, after head: String = "") {
    let escaped = Self.escaped(text)
    if head.isEmpty || Self.isPlain(text) {
      lines += Self.wrapped(head + escaped).map(Self.line)
    } else {
      lines += [head + "\\c"] + Self.wrapped(escaped).map(Self.line)
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, line.utf8.count + 1 + word.utf8.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    return lines + [line]
  }

  /// A line of text. With letters of other alphabets it is the argument of a macro that changes nothing: readers count
  /// such letters with ten columns each, and say of a text that its lines are too long.
  private static func line(_ text: String) -> String {
    if !isPlain(text) { return ".RB \"\(text)\"" }
    // A line that begins with a full stop or an apostrophe would be a macro.
    return text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// The text with what means something to roff as it is to be read.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "\"": escaped += "\\(dq"
      case "`": escaped += "\\(ga"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      default: escaped.append(character)
      }
    }
  }
}
