package import CaseWork

/// What a shell is told about how a word could go on, in lines that its script reads.
package struct CompletionLines {
  private let shell: Shell
  private let current: String
  private let breaks: String

  /// - Parameters:
  ///   - shell: Who asks.
  ///   - current: What is typed of the word.
  ///   - breaks: The characters at which the shell breaks words that are one to the program; only bash does.
  package init(_ shell: Shell, current: String, breaks: String = "") {
    (self.shell, self.current, self.breaks) = (shell, current, breaks)
  }

  /// The suggestions, a line each. What a shell could take for more than a word is left out.
  package func words(_ suggestions: [Suggestion]) -> [String] {
    ["words"] + suggestions.filter { Self.isPlain($0.value) }.map(line)
  }

  /// That a path is wanted: what is typed of it, and what stands before it.
  ///
  /// - Parameter head: What stands before it in the word.
  package func files(after head: String, onlyFolders: Bool) -> [String] {
    let path = current.dropFirst(head.count)
    return [onlyFolders ? "folders" : "files", String(path), String(head.dropFirst(broken.count))]
  }

  private func line(_ suggestion: Suggestion) -> String {
    let meaning = SafeText.make(suggestion.meaning, lineFeeds: .spaces).replacing("\t", with: " ")
    switch shell {
    // It shows words only, and takes what stands before its last break for another word.
    case .bash: return suggestion.value.dropFirst(broken.count) + (suggestion.isWhole ? " " : "")
    case .zsh: return "\(suggestion.value)\t\(suggestion.isWhole ? "." : "+")\t\(meaning)"
    case .fish: return meaning.isEmpty ? suggestion.value : "\(suggestion.value)\t\(meaning)"
    }
  }

  /// The part of the word that the shell takes for other words.
  private var broken: Substring {
    // At a blank the word would not be one here either, and quotes are taken away.
    guard shell == .bash, let last = current.lastIndex(where: { breaks.contains($0) && $0 != " " }) else { return "" }
    return current[...last]
  }

  /// Whether a word is nothing but a word to a shell: what is recorded may come from a stranger, and is put on the command
  /// line of whoever presses a key.
  static func isPlain(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-_.:=@,+#/".unicodeScalars.contains(scalar)
      } && word.first != "#" && (word.first != "=" && word.first != "~")
  }
}
