public import WorkflowEngine

/// What counting due dates anew in another edition of the calendar does.
public enum RecomputeSentence: Hashable, Sendable {
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
  public func text(in language: Language) -> String { wording[language] }

  /// The text in all languages.
  public var wording: Wording {
    switch self {
    case .nothing:
      Wording(
        en: "No date rests on an older edition that the newest would change.",
        ru: "Нет сроков, которые изменила бы новая редакция календаря.",
        kk: "Күнтізбенің жаңа редакциясы өзгертетін мерзім жоқ.")
    case .move(let from, let to):
      Wording(en: "\(from) → \(to)", ru: "\(dotted(from)) → \(dotted(to))", kk: "\(dotted(from)) → \(dotted(to))")
    case .settled(let day):
      Wording(
        en: "\(day) stays, and is settled", ru: "\(dotted(day)) остаётся, теперь окончательно",
        kk: "\(dotted(day)) өзгермейді, енді нақтыланды")
    case .lapsed(let due, let new):
      Wording(
        en: "\(due), would be \(new), but has lapsed and stays",
        ru: "\(dotted(due)), был бы \(dotted(new)), но срок уже истёк и не меняется",
        kk: "\(dotted(due)), \(dotted(new)) болар еді, бірақ мерзімі өтіп кеткен, өзгермейді")
    case .wouldMove(let count, let files):
      Wording(
        en:
          "\(dates(count)) in \(cases(files)) would change. To change them: oversight calendar recompute --yes --as PARTY",
        ru:
          "Изменится \(terms(count)) в \(inCases(files)). Чтобы изменить: oversight calendar recompute --yes --as УЧАСТНИК",
        kk: "\(files) істегі \(count) мерзім өзгереді. Өзгерту үшін: oversight calendar recompute --yes --as ҚАТЫСУШЫ")
    case .moved(let count, let files):
      Wording(
        en: "\(dates(count)) in \(cases(files)) changed; each case has a record of it.",
        ru: "Изменено: \(terms(count)) в \(inCases(files)); в каждом деле есть запись об этом.",
        kk: "\(files) істегі \(count) мерзім өзгертілді; әр істе бұл туралы жазба бар.")
    }
  }

  private func dates(_ count: Int) -> String { count == 1 ? "1 date" : "\(count) dates" }

  private func cases(_ count: Int) -> String { CountedPhrase.caseFile.text(count, in: .en) }

  private func terms(_ count: Int) -> String { "\(count) \(RussianForms("срок", "срока", "сроков").form(for: count))" }

  private func inCases(_ count: Int) -> String { "\(count) \(RussianForms("деле", "делах", "делах").form(for: count))" }
}
