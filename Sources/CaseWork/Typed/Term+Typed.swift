internal import CaseRegistry
package import WorkflowEngine

extension Term {
  /// A term as people type it: `5wd`, `5рд`, `5 жк`, `10d`, `10к`, `2m`, `2 мес`, `2ай`, `5 рабочих дней`.
  ///
  /// A sign before it says which way it is counted, a dash of any length backwards. What does not say which days are
  /// counted is no term: `5 дней`, `5д`.
  package init?(typed text: String) {
    var left = TypedText.trimmed(text)[...]
    var isBefore = false
    if let sign = left.first, sign == "+" || TypedText.isDash(sign) {
      isBefore = sign != "+"
      left.removeFirst()
    }
    let digits = left.prefix { $0.isASCII && $0.isNumber }
    let unit = SearchedText.plain(String(left[digits.endIndex...])).filter { !$0.isWhitespace && $0 != "." }
    guard let letters = Self.units[unit] else { return nil }
    self.init(shorthand: "\(isBefore ? "-" : "+")\(digits)\(letters)")
  }

  /// How units are typed, as `SearchedText.plain` writes it without blanks and points, with the letters of `shorthand`.
  private static let units: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      "wd": [
        "wd", "рд", "жк", "рабдн", "рабдней", "рабочийдень", "рабочихдня", "рабочихдней", "жумыскун", "жумыскуни",
        "workingday", "workingdays",
      ],
      "d": [
        "d", "к", "кд", "кк", "календарныйдень", "календарныхдня", "календарныхдней", "кунтизбеликкун",
        "calendarday", "calendardays",
      ],
      "m": ["m", "м", "мес", "месяц", "месяца", "месяцев", "ай", "month", "months"],
    ].flatMap { letters, texts in texts.map { ($0, letters) } })
}
