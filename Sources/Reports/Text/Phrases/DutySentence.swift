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
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var english: String {
    func duties(_ count: Int) -> String { CountedPhrase.duty.text(count, in: .en) }
    func cases(_ count: Int) -> String { CountedPhrase.caseFile.text(count, in: .en) }
    return switch self {
    case .overdue(let count, let files, let asOf): "\(duties(count)) overdue in \(cases(files)), as of \(asOf)."
    case .overduePart(let shown, let all, let asOf):
      "\(duties(all)) overdue as of \(asOf); showing the first \(shown)."
    case .nothingOverdue(let asOf): "Nothing is overdue as of \(asOf)."
    case .due(let count, let files, let from, let until):
      "\(duties(count)) in \(cases(files)) due from \(from) to \(until)."
    case .duePart(let shown, let all, let from, let until):
      "\(duties(all)) due from \(from) to \(until); showing the first \(shown)."
    case .nothingDue(let from, let until): "Nothing falls due from \(from) to \(until)."
    case .nothingLapsed(let day): "Nothing has lapsed by \(day)."
    case .pauseEnded(let due): "The pause has reached its ceiling; the clock runs again, due \(due)."
    case .stage(let stage, let since): "In stage “\(stage)” since \(since)."
    }
  }

  private var russian: String {
    func duties(_ count: Int) -> String { CountedPhrase.duty.text(count, in: .ru) }
    func cases(_ count: Int) -> String { "\(count) \(RussianForms("делу", "делам", "делам").form(for: count))" }
    let overdue = RussianForms("Просрочена", "Просрочены", "Просрочено")
    return switch self {
    case .overdue(let count, let files, let asOf):
      "\(overdue.form(for: count)) \(duties(count)) по \(cases(files)), по состоянию на \(asOf)."
    case .overduePart(let shown, let all, let asOf):
      "\(overdue.form(for: all)) \(duties(all)) по состоянию на \(asOf); показаны первые: \(shown)."
    case .nothingOverdue(let asOf): "По состоянию на \(asOf) ничего не просрочено."
    case .due(let count, let files, let from, let until):
      "С \(from) по \(until) наступает срок: \(duties(count)) по \(cases(files))."
    case .duePart(let shown, let all, let from, let until):
      "С \(from) по \(until) наступает срок: \(duties(all)); показаны первые: \(shown)."
    case .nothingDue(let from, let until): "С \(from) по \(until) ни один срок не наступает."
    case .nothingLapsed(let day): "К \(day) ни один срок не истёк."
    case .pauseEnded(let due): "Приостановка достигла предела; срок снова идёт и истекает \(due)."
    case .stage(let stage, let since): "На этапе «\(stage)» с \(since)."
    }
  }

  private var kazakh: String {
    switch self {
    case .overdue(let count, let files, let asOf):
      "\(asOf) күнгі жағдай бойынша \(files) істегі \(count) міндеттің мерзімі өткен."
    case .overduePart(let shown, let all, let asOf):
      "\(asOf) күнгі жағдай бойынша \(all) міндеттің мерзімі өткен; алғашқылары көрсетілді: \(shown)."
    case .nothingOverdue(let asOf): "\(asOf) күнгі жағдай бойынша мерзімі өткен міндет жоқ."
    case .due(let count, let files, let from, let until):
      "\(from) – \(until) аралығында \(files) істегі \(count) міндеттің мерзімі келеді."
    case .duePart(let shown, let all, let from, let until):
      "\(from) – \(until) аралығында \(all) міндеттің мерзімі келеді; алғашқылары көрсетілді: \(shown)."
    case .nothingDue(let from, let until): "\(from) – \(until) аралығында мерзімі келетін міндет жоқ."
    case .nothingLapsed(let day): "\(day) күніне дейін өткен мерзім жоқ."
    case .pauseEnded(let due): "Тоқтата тұру шегіне жетті; мерзім қайта жүріп, \(due) күні аяқталады."
    case .stage(let stage, let since): "\(since) күнінен бастап «\(stage)» кезеңінде."
    }
  }
}
