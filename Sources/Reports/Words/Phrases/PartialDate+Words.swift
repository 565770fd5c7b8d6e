public import WorkflowEngine

extension PartialDate {
  /// The month or year in words: `May 2014`, `май 2014 года`, `2014 жылғы мамыр`; a day as `2014-05-31`.
  public func words(in language: Language) -> String {
    if let day { return day.text(in: language) }
    guard let month = month.flatMap({ MonthPhrase(rawValue: $0) })?.text(in: language) else {
      return Wording(en: "\(year)", ru: "\(year) год", kk: "\(year) жыл")[language]
    }
    return Wording(en: "\(month) \(year)", ru: "\(month) \(year) года", kk: "\(year) жылғы \(month)")[language]
  }
}

extension Record {
  /// The day it happened, as exactly as it is known.
  func day(in language: Language) -> String { self.period.words(in: language) }
}
