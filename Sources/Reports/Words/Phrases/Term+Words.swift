public import WorkflowEngine

extension Term {
  /// The term in words of a language.
  public func words(in language: Language) -> String {
    let counted: CountedPhrase =
      switch unit {
      case .workingDays: .workingDay
      case .calendarDays: .calendarDay
      case .months: .month
      }
    let words = counted.text(count, in: language)
    return direction == .after ? words : "\(words) \(CalendarPhrase.before.text(in: language))"
  }
}
