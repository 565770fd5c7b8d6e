/// A command line as a shell splits it, the last word perhaps unfinished.
package enum ShellWords {
  /// The words of a line; the last is empty where the line ends in a blank.
  ///
  /// Quotes and backslashes are taken away, also those that are still open. Nothing is expanded.
  package static func split(_ line: String) -> [String] {
    var (words, word): ([String], String?) = ([], nil)
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        word = word ?? ""
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " || character == "\t" || character == "\n" {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word ?? ""]
  }
}
