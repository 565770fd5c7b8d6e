public import WorkflowEngine

/// Sentences that sum up lists of duties.
public enum DutySentence: Hashable, Sendable {
  /// How many duties are late.
  case overdue(duties: Int, cases: Int, asOf: String)
  /// How many of all late duties the list shows.
  case overduePart(shown: Int, of: Int, asOf: String)
  /// Nothing is late.
  case nothingOverdue(asOf: String)
  /// How many duties fall due.
  case due(duties: Int, cases: Int, from: String, until: String)
  /// How many of all duties that fall due the list shows.
  case duePart(shown: Int, of: Int, from: String, until: String)
  /// Nothing falls due.
  case nothingDue(from: String, until: String)
  /// No silence is to be recorded.
  case nothingLapsed(by: String)
  /// A pause has reached its ceiling.
  case pauseEnded(due: String)
  /// Where a case stands.
  case stage(String, since: String)

  /// The sentence, with its full stop.
  public func text(in language: Language) -> String { wording[language] }

  /// The sentence in all languages.
  public var wording: Wording {
    switch self {
    case .overdue(let count, let files, let asOf):
      Wording(
        en: "\(duties(count, .en)) overdue in \(cases(files, .en)), as of \(asOf).",
        ru: "\(overdue(count)) \(duties(count, .ru)) по \(cases(files, .ru)), по состоянию на \(dotted(asOf)).",
        kk: "\(dotted(asOf)) күнгі жағдай бойынша \(files) істегі \(count) міндеттің мерзімі өткен.")
    case .overduePart(let shown, let all, let asOf):
      Wording(
        en: "\(duties(all, .en)) overdue as of \(asOf); showing the first \(shown).",
        ru: "\(overdue(all)) \(duties(all, .ru)) по состоянию на \(dotted(asOf)); показаны первые: \(shown).",
        kk: "\(dotted(asOf)) күнгі жағдай бойынша \(all) міндеттің мерзімі өткен; алғашқылары көрсетілді: \(shown).")
    case .nothingOverdue(let asOf):
      Wording(
        en: "Nothing is overdue as of \(asOf).", ru: "По состоянию на \(dotted(asOf)) ничего не просрочено.",
        kk: "\(dotted(asOf)) күнгі жағдай бойынша мерзімі өткен міндет жоқ.")
    case .due(let count, let files, let from, let until):
      Wording(
        en: "\(duties(count, .en)) in \(cases(files, .en)) due from \(from) to \(until).",
        ru: "С \(dotted(from)) по \(dotted(until)) наступает срок: \(duties(count, .ru)) по \(cases(files, .ru)).",
        kk: "\(dotted(from)) – \(dotted(until)) аралығында \(files) істегі \(count) міндеттің мерзімі келеді.")
    case .duePart(let shown, let all, let from, let until):
      Wording(
        en: "\(duties(all, .en)) due from \(from) to \(until); showing the first \(shown).",
        ru: "С \(dotted(from)) по \(dotted(until)) наступает срок: \(duties(all, .ru)); показаны первые: \(shown).",
        kk:
          "\(dotted(from)) – \(dotted(until)) аралығында \(all) міндеттің мерзімі келеді; алғашқылары көрсетілді: \(shown)."
      )
    case .nothingDue(let from, let until):
      Wording(
        en: "Nothing falls due from \(from) to \(until).",
        ru: "С \(dotted(from)) по \(dotted(until)) ни один срок не наступает.",
        kk: "\(dotted(from)) – \(dotted(until)) аралығында мерзімі келетін міндет жоқ.")
    case .nothingLapsed(let day):
      Wording(
        en: "Nothing has lapsed by \(day).", ru: "К \(dotted(day)) ни один срок не истёк.",
        kk: "\(dotted(day)) күніне дейін өткен мерзім жоқ.")
    case .pauseEnded(let due):
      Wording(
        en: "The pause has reached its ceiling; the clock runs again, due \(due).",
        ru: "Приостановка достигла предела; срок снова идёт и истекает \(dotted(due)).",
        kk: "Тоқтата тұру шегіне жетті; мерзім қайта жүріп, \(dotted(due)) күні аяқталады.")
    case .stage(let stage, let since):
      Wording(
        en: "In stage “\(stage)” since \(since).", ru: "На этапе «\(stage)» с \(dotted(since)).",
        kk: "\(dotted(since)) күнінен бастап «\(stage)» кезеңінде.")
    }
  }

  private func duties(_ count: Int, _ language: Language) -> String { CountedPhrase.duty.text(count, in: language) }

  /// In Russian as they stand after “по”.
  private func cases(_ count: Int, _ language: Language) -> String {
    guard language == .ru else { return CountedPhrase.caseFile.text(count, in: language) }
    return "\(count) \(RussianForms("делу", "делам", "делам").form(for: count))"
  }

  private func overdue(_ count: Int) -> String {
    RussianForms("Просрочена", "Просрочены", "Просрочено").form(for: count)
  }
}
