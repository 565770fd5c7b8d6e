package import CaseWork
package import WorkflowEngine

extension Reminders {
  /// The heading of a letter: how much is late and for how long, how much falls due and by when.
  package func subject(of letter: Letter) -> Wording {
    let late = letter.items.filter { $0.step != .soon }
    let soon = letter.items.count - late.count
    let age = late.map(\.duty.late.calendarDays).max() ?? 0
    return Wording { language in
      let days = CountedPhrase.day.text(age, in: language)
      let until = self.until.inLetter(language)
      var parts: [String] = []
      if !late.isEmpty {
        parts.append(
          Wording(
            en: "\(late.count) overdue, the oldest by \(days)",
            ru: "просрочено — \(late.count), самое давнее — на \(days)",
            kk: "мерзімі өткені — \(late.count), ең ескісі — \(days)")[language])
      }
      if soon > 0 {
        parts.append(
          Wording(
            en: "\(soon) due by \(until)", ru: "срок не позднее \(until) — \(soon)",
            kk: "мерзімі \(until) күніне дейін — \(soon)")[
              language])
      }
      let all = parts.joined(separator: "; ")
      return Wording(en: "Reminder: \(all)", ru: "Напоминание: \(all)", kk: "Еске салу: \(all)")[language]
    }
  }

  /// What is known for a letter.
  package func scope(of letter: Letter, in language: Language) -> LetterScope {
    var texts: [String: String] = [:]
    func put(_ field: LetterField, _ text: String?) { texts[field.rawValue] = text }
    put(.heading, subject(of: letter)[language])
    put(.day, on.inLetter(language))
    put(.sender, letter.sender?.name[language])
    put(.senderContact, letter.sender?.details[.contact])
    put(.addressee, letter.debtor.details.address.value?[language] ?? letter.debtor.name[language])
    put(.addresseeName, letter.debtor.name[language])
    put(
      .addresseeHead,
      [letter.debtor.details[.post], letter.debtor.details[.head]].compactMap { $0 }.joined(separator: " "))
    put(.signatoryPost, letter.sender?.details[.post])
    put(.signatory, letter.sender?.details[.head])
    put(.executor, letter.executor?.name[language])
    put(.executorContact, letter.executor?.details[.contact])
    let basis = BasisText(acts: acts, language: language)
    let debts = letter.items.map { item -> [String: String] in
      let duty = item.duty
      let fields: [(LetterField, String)] = [
        (.number, "\(duty.number)"), (.title, duty.title), (.asked, duty.what[language]),
        (.article, basis.words(for: duty.basis)), (.due, duty.due.inLetter(language)),
        (.late, item.step == .soon ? "—" : CountedPhrase.day.text(duty.late.calendarDays, in: language)),
      ]
      return Dictionary(fields.map { ($0.0.rawValue, $0.1) }, uniquingKeysWith: { $1 })
    }
    return LetterScope(texts, lists: [LetterField.debts.rawValue: debts])
  }
}

/// What is said of reminders.
package enum ReminderSentence: Hashable, Sendable, Worded {
  /// Nobody is to be reminded.
  case nobody
  /// Somebody is reminded: of what.
  case written(name: String, subject: String)
  /// So many duties nobody is known to owe.
  case unbound(Int)

  /// The sentence.
  package var wording: Wording {
    switch self {
    case .nobody:
      Wording(
        en: "Nobody is to be reminded of anything.", ru: "Напоминать никому не о чем.",
        kk: "Ешкімге ештеңені еске салудың қажеті жоқ.")
    case .written(let name, let subject): Wording { _ in "\(name). \(subject)" }
    case .unbound(let count):
      Wording(
        en: "Nobody is known who owes \(CountedPhrase.duty.text(count, in: .en)); 'oversight assign' says who does.",
        ru:
          "Кто должен исполнить, неизвестно: \(CountedPhrase.duty.text(count, in: .ru)); указать — 'oversight assign'.",
        kk: "Кім орындауы керегі белгісіз: \(CountedPhrase.duty.text(count, in: .kk)); көрсету — 'oversight assign'.")
    }
  }
}
