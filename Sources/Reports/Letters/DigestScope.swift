internal import CaseRegistry
package import CaseWork
package import WorkflowEngine

extension DigestView {
  /// The form in which it is written.
  package var formKind: String { party == nil ? "digest" : "digestParty" }

  /// What is known for the form.
  package func scope(in language: Language) -> LetterScope {
    func text(_ day: Day) -> String { day.inLetter(language) }
    let texts: [(LetterField, String?)] = [
      (.day, text(asOf)), (.since, text(changes.since)), (.until, text(until)), (.addressee, party?.name[language]),
      (.overdueCount, "\(overdue.items.count)"), (.dueCount, "\(due.items.count)"),
      (.changeCount, "\(changes.cases.count)"), (.quietCount, "\(quiet.count)"),
      (.claimCount, "\(claims.items.count)"),
    ]
    let lists: [(LetterField, [[String: String]])] = [
      (.overdueDuties, rows(overdue, language)), (.dueDuties, rows(due, language)), (.claims, rows(claims, language)),
      (.changes, changeRows(language)),
      (
        .quietCases,
        quiet.map { [LetterField.number.rawValue: "\($0.number)", LetterField.title.rawValue: $0.title] }
      ),
    ]
    return LetterScope(
      Dictionary(texts.compactMap { key, value in value.map { (key.rawValue, $0) } }, uniquingKeysWith: { $1 }),
      lists: Dictionary(lists.map { ($0.0.rawValue, $0.1) }, uniquingKeysWith: { $1 }))
  }

  private func rows(_ listing: DutyListing, _ language: Language) -> [[String: String]] {
    listing.items.map { duty in
      let late = duty.late.calendarDays
      let fields: [(LetterField, String)] = [
        (.number, "\(duty.number)"), (.title, duty.title), (.asked, duty.what[language]),
        (.debtor, duty.owedBy.text(in: language)), (.due, duty.due.inLetter(language)),
        (.late, late > 0 ? CountedPhrase.day.text(late, in: language) : "—"),
      ]
      return Dictionary(fields.map { ($0.0.rawValue, $0.1) }, uniquingKeysWith: { $1 })
    }
  }

  /// A case each, with all that was recorded in it.
  private func changeRows(_ language: Language) -> [[String: String]] {
    changes.cases.map { changed in
      let page = CasePage(changed.view, unstarted: [], documents: 0, language, width: Self.wide, style: .plain)
      let lines = changed.records.map { record in
        String(page.line(of: record).drop { $0 == " " }.replacing("\n", with: " "))
      }
      return [
        LetterField.number.rawValue: "\(changed.view.state.number)",
        LetterField.title.rawValue: changed.view.state.title,
        LetterField.happened.rawValue: lines.joined(separator: "; "),
      ]
    }
  }

  /// No line of a record is broken here.
  private static let wide = 100_000
}
