public import WorkflowEngine

extension Day {
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
