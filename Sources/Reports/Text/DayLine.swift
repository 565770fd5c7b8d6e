public import WorkflowEngine

/// A day with a sign before it and a reason behind it, as lists of days print it.
public struct DayLine: Hashable, Sendable {
  private let sign: String
  private let day: Day
  private let reason: String

  /// A line.
  ///
  /// - Parameters:
  ///   - sign: One column, such as `+`.
  ///   - day: The day; its weekday is printed too.
  ///   - reason: Any data; empty when there is nothing to say.
  public init(_ sign: String, _ day: Day, _ reason: String) {
    self.sign = sign
    self.day = day
    self.reason = reason
  }

  /// The lines that fit into `width` columns; what does not fit beside the day stands below the reason.
  public func lines(width: Int, language: Language) -> [String] {
    let weekday = WeekdayPhrase(rawValue: day.weekday)?.text(in: language) ?? ""
    let head = "\(sign)  \(day.text(in: language)) \(weekday)"
    let safe = SafeText.make(reason, lineFeeds: .spaces)
    guard !safe.isEmpty else { return [head] }
    let indent = DisplayWidth.of(head) + 2
    let lines = WrappedText.lines(of: safe, width: width - indent)
    return lines.enumerated().map { number, line in
      number == 0 ? "\(head)  \(line)" : String(repeating: " ", count: indent) + line
    }
  }
}
