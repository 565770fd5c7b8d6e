public import WorkflowEngine

/// What counting due dates anew in another edition of the calendar does.
public enum RecountSentence: Hashable, Sendable {
  /// Nothing moves.
  case nothing
  /// One date moves.
  case move(from: String, to: String)
  /// A date stays, and is certain now.
  case settled(String)
  /// A date would be another, but its silence has been recorded.
  case lapsed(due: String, new: String)
  /// How many would move.
  case wouldMove(Int, cases: Int)
  /// How many have been moved.
  case moved(Int, cases: Int)

  /// The text; the last two are sentences with a full stop.
  public func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .ru: russian
    case .kk: kazakh
    }
  }

  private var english: String {
    func dates(_ count: Int) -> String { count == 1 ? "1 date" : "\(count) dates" }
    func cases(_ count: Int) -> String { CountedPhrase.caseFile.text(count, in: .en) }
    return switch self {
    case .nothing: "No date rests on an older edition that the newest would change."
    case .move(let from, let to): "\(from) → \(to)"
    case .settled(let day): "\(day) stays, and is settled"
    case .lapsed(let due, let new): "\(due), would be \(new), but has lapsed and stays"
    case .wouldMove(let count, let files):
      "\(dates(count)) in \(cases(files)) would change. To change them: oversight calendar recompute --yes --as PARTY"
    case .moved(let count, let files): "\(dates(count)) in \(cases(files)) changed; each case has a record of it."
    }
  }

  private var russian: String {
    func dates(_ count: Int) -> String { "\(count) \(RussianForms("срок", "срока", "сроков").form(for: count))" }
    func cases(_ count: Int) -> String { "\(count) \(RussianForms("деле", "делах", "делах").form(for: count))" }
    return switch self {
    case .nothing: "Нет сроков, которые изменила бы новая редакция календаря."
    case .move(let from, let to): "\(from) → \(to)"
    case .settled(let day): "\(day) остаётся, теперь окончательно"
    case .lapsed(let due, let new): "\(due), был бы \(new), но срок уже истёк и не меняется"
    case .wouldMove(let count, let files):
      "Изменится \(dates(count)) в \(cases(files)). Чтобы изменить: oversight calendar recompute --yes --as PARTY"
    case .moved(let count, let files): "Изменено: \(dates(count)) в \(cases(files)); в каждом деле есть запись об этом."
    }
  }

  private var kazakh: String {
    switch self {
    case .nothing: "Күнтізбенің жаңа редакциясы өзгертетін мерзім жоқ."
    case .move(let from, let to): "\(from) → \(to)"
    case .settled(let day): "\(day) өзгермейді, енді нақтыланды"
    case .lapsed(let due, let new): "\(due), \(new) болар еді, бірақ мерзімі өтіп кеткен, өзгермейді"
    case .wouldMove(let count, let files):
      "\(files) істегі \(count) мерзім өзгереді. Өзгерту үшін: oversight calendar recompute --yes --as PARTY"
    case .moved(let count, let files): "\(files) істегі \(count) мерзім өзгертілді; әр істе бұл туралы жазба бар."
    }
  }
}
