public import WorkflowEngine

/// The months; the raw values are their numbers.
public enum MonthPhrase: Int, Phrase {
  /// The first month.
  case january = 1
  /// The second month.
  case february
  /// The third month.
  case march
  /// The fourth month.
  case april
  /// The fifth month.
  case may
  /// The sixth month.
  case june
  /// The seventh month.
  case july
  /// The eighth month.
  case august
  /// The ninth month.
  case september
  /// The tenth month.
  case october
  /// The eleventh month.
  case november
  /// The twelfth month.
  case december

  /// The name by itself.
  public var wording: Wording {
    switch self {
    case .january: Wording(en: "January", ru: "январь", kk: "қаңтар")
    case .february: Wording(en: "February", ru: "февраль", kk: "ақпан")
    case .march: Wording(en: "March", ru: "март", kk: "наурыз")
    case .april: Wording(en: "April", ru: "апрель", kk: "сәуір")
    case .may: Wording(en: "May", ru: "май", kk: "мамыр")
    case .june: Wording(en: "June", ru: "июнь", kk: "маусым")
    case .july: Wording(en: "July", ru: "июль", kk: "шілде")
    case .august: Wording(en: "August", ru: "август", kk: "тамыз")
    case .september: Wording(en: "September", ru: "сентябрь", kk: "қыркүйек")
    case .october: Wording(en: "October", ru: "октябрь", kk: "қазан")
    case .november: Wording(en: "November", ru: "ноябрь", kk: "қараша")
    case .december: Wording(en: "December", ru: "декабрь", kk: "желтоқсан")
    }
  }
}

extension MonthPhrase {
  /// The name after a day number: `3 June`, `3 июня`, `3 маусым`.
  public func afterDay(in language: Language) -> String {
    let name = wording[language]
    guard language == .ru else { return name }
    // Russian puts the month into the genitive: март and август add -а, the others change their last letter to -я.
    return name.hasSuffix("т") ? name + "а" : name.dropLast() + "я"
  }
}
