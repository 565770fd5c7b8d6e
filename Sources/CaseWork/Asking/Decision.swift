internal import Platform

/// Whether somebody agrees to what is going to be recorded.
package enum Decision: Hashable, Sendable {
  /// It is to be recorded.
  case yes
  /// It is not.
  case no
  /// This line of it is to be asked for again, counted from 0.
  case again(Int)
  /// More of what may be left out is to be told.
  case more

  /// Reads a line; `y`, `д`, `и` and their words are yes, `n`, `н`, `ж` are no, `+` is for more, also as the same keys write
  /// them in the other script.
  ///
  /// - Parameter lines: How many lines can be asked for again.
  package init(_ line: String, lines: Int) throws(AnswerFault) {
    let text = FoldedName(line).text
    for typed in [text, KeyboardLayout.cyrillic(text)] {
      guard let found = Self.words.first(where: { $0.words.contains(typed) }) else { continue }
      self = found.decision
      return
    }
    guard let number = KeyboardLayout.number(text), (1...max(lines, 1)).contains(number), number <= lines else {
      throw text == "?" ? .help : .noDecision(lines: lines)
    }
    self = .again(number - 1)
  }

  private static let words: [(decision: Decision, words: Set<String>)] = [
    (.yes, ["y", "yes", "д", "да", "и", "иә", "иа"]), (.no, ["n", "no", "н", "нет", "ж", "жоқ", "жок"]),
    (.more, ["+", "add", "more", "добавить", "ещё", "еще", "қосу", "косу", "тағы"]),
  ]
}
