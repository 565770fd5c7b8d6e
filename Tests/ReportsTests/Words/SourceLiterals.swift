import Foundation
import TestSupport

/// A text in quotes as it stands in the sources.
struct SourceLiteral {
  /// A call whose parentheses it stands in, and as which argument.
  struct Call: Hashable {
    /// What is called: `Wording`, `precondition`; `\` for an interpolation.
    let name: String
    /// Where the call stands, so that two of the same name are told apart.
    let place: Int
    /// The label of the argument; empty when it has none.
    var label = ""
  }

  /// Its file, from the root of the project.
  let file: String
  let line: Int
  /// The text, with `hole` for every interpolation.
  var text = ""
  /// What stands in its interpolations.
  var interpolations: [String] = []
  /// The calls around it, the innermost last.
  let calls: [Call]

  /// What stands for an interpolation.
  static let hole: Character = "\u{FFFC}"
}

/// Reads the texts in quotes out of Swift sources: enough of the language for sources that compile, and no more.
struct SourceLiterals {
  private let file: String
  private let characters: [Character]
  private var position = 0
  private var line = 1
  private var calls: [SourceLiteral.Call] = []
  private var found: [SourceLiteral] = []

  /// The texts of one file.
  static func read(_ source: String, named file: String = "") -> [SourceLiteral] {
    var reader = SourceLiterals(file: file, characters: Array(source))
    reader.readCode(until: nil)
    return reader.found
  }

  /// The texts of all Swift files in a folder of the project.
  static func all(in folder: String) throws -> [SourceLiteral] {
    let root = ProjectFiles.place(folder)
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().flatMap { name in
      read(try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8), named: "\(folder)/\(name)")
    }
  }

  private init(file: String, characters: [Character]) {
    self.file = file
    self.characters = characters
  }

  private func starts(with text: String) -> Bool {
    let end = position + text.count
    return end <= characters.count && characters[position..<end].elementsEqual(text)
  }

  private mutating func advance(_ count: Int = 1) {
    for character in characters[position..<min(position + count, characters.count)] where character == "\n" {
      line += 1
    }
    position += count
  }

  /// Reads code up to the closing character that ends it, or to the end of the file.
  private mutating func readCode(until end: Character?) {
    var word = ""
    while position < characters.count {
      let character = characters[position]
      if starts(with: "//") {
        while position < characters.count, characters[position] != "\n" { advance() }
      } else if starts(with: "\"") || starts(with: "#\"") {
        readText()
        word = ""
      } else if character == "(" || character == "[" || character == "{" {
        calls.append(.init(name: character == "(" ? word : "\(character)", place: position))
        advance()
        readCode(until: character == "(" ? ")" : character == "[" ? "]" : "}")
        calls.removeLast()
        word = ""
      } else if character == end {
        return advance()
      } else {
        note(character, &word)
        advance()
      }
    }
  }

  /// Remembers words, since one before a colon is a label and one before a parenthesis a call.
  private mutating func note(_ character: Character, _ word: inout String) {
    if character.isLetter || character.isNumber || character == "_" {
      word.append(character)
      return
    }
    // A colon behind a blank is that of a choice between two, and no label stands before it.
    if !calls.isEmpty, character == "," || character == ":" && !word.isEmpty {
      calls[calls.count - 1].label = word.isEmpty || character == "," ? "" : word
    }
    word = ""
  }

  private mutating func readText() {
    let hashes = characters[position] == "#" ? "#" : ""
    advance(hashes.count)
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    var literal = SourceLiteral(file: file, line: line, calls: calls)
    advance(quotes.count)
    while position < characters.count, !starts(with: quotes + hashes) {
      guard starts(with: "\\" + hashes) else {
        literal.text.append(characters[position])
        advance()
        continue
      }
      advance(1 + hashes.count)
      guard starts(with: "(") else {
        if starts(with: "\"") || starts(with: "\\") { literal.text.append(characters[position]) }
        if starts(with: "n") { literal.text.append("\n") }
        advance()
        continue
      }
      let start = position + 1
      calls.append(.init(name: "\\", place: position))
      advance()
      readCode(until: ")")
      calls.removeLast()
      literal.interpolations.append(String(characters[start..<position - 1]))
      literal.text.append(SourceLiteral.hole)
    }
    advance(quotes.count + hashes.count)
    found.append(literal)
  }
}
