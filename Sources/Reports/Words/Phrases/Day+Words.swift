public import WorkflowEngine

extension Day {
  /// The day in digits, as it is written in a language: `2024-06-03` in English, `03.06.2024` in Russian and Kazakh.
  ///
  /// Files and scripts have it as `description`, whatever the language.
  public func text(in language: Language) -> String {
    language == .en ? description : dotted(self)
  }

  /// The day in words: `3 June 2024`, `3 июня 2024 г.`, `2024 жылғы 3 маусым`.
  public func words(in language: Language) -> String {
    let parts = parts
    guard let month = MonthPhrase(rawValue: parts.month)?.afterDay(in: language) else { return description }
    return switch language {
    case .en: "\(parts.dayOfMonth) \(month) \(parts.year)"
    case .ru: "\(parts.dayOfMonth) \(month) \(parts.year) г."
    case .kk: "\(parts.year) жылғы \(parts.dayOfMonth) \(month)"
    }
  }
}

/// A day in digits as Russian and Kazakh write it: `03.06.2024`.
func dotted(_ day: Day) -> String {
  let iso = day.description
  return "\(iso.suffix(2)).\(iso.dropFirst(5).prefix(2)).\(iso.prefix(4))"
}

/// The same of a day that a sentence carries as a text; what is no day stays as it is.
func dotted(_ text: String) -> String { Day(text).map { dotted($0) } ?? text }

/// A day that is given as a text, as a language writes it.
func dotted(_ text: String, in language: Language) -> String { language == .en ? text : dotted(text) }
