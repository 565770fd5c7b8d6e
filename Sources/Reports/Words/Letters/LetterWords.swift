package import CaseWork
internal import JSONText
package import WorkflowEngine

extension Day {
  /// The day as a letter writes it: `3 июня 2024 года`, `2024 жылғы 3 маусым`, `3 June 2024`.
  package func inLetter(_ language: Language) -> String {
    let text = words(in: language)
    return language == .ru ? text.replacing(" г.", with: " года") : text
  }
}

extension LetterView {
  /// What is known for the letter.
  package func scope(in language: Language) -> LetterScope {
    let names = CaseNames(view, language)
    var texts: [String: String] = [:]
    func put(_ field: LetterField, _ text: String?) { texts[field.rawValue] = text }
    func value(_ name: String) -> String? {
      guard let value = view.state.fields[name], !value.isNull else { return nil }
      return view.workflow.fields[name].map { ValueText(type: $0.type, names: names).text(value) } ?? value.string
    }
    func day(_ name: String) -> String? {
      view.state.fields[name]?.string.flatMap { Day($0) }.map { $0.inLetter(language) } ?? value(name)
    }
    for field in view.workflow.fields.keys { texts["field.\(field)"] = value(field) }
    put(.number, "\(view.state.number)")
    put(.title, view.state.title)
    put(.text, value("text"))
    put(.workflow, view.workflow.title[language].lowercasedFirst)
    put(.heading, rule.title[language])
    put(.sender, sender?.name[language])
    put(.senderContact, sender?.details[.contact])
    put(.day, on.inLetter(language))
    // What has gone out under a number goes by that number, and its day.
    let isSending = kind == Self.usualKind
    if isSending, let sent {
      put(.outgoingNumber, sent.number)
      put(.day, sent.on.inLetter(language))
    } else {
      put(.earlierLetter, sent.map { $0.words(in: language) })
    }
    put(.reference, came.map { $0.words(in: language) })
    put(.addressee, addressee.map { $0.details.address.value?[language] ?? $0.name[language] })
    put(.addresseeName, addressee?.name[language])
    put(
      .addresseeHead, [addressee?.details[.post], addressee?.details[.head]].compactMap { $0 }.joined(separator: " "))
    put(
      .meetingDay,
      ["heldOn", "hearingOn", "meetingOn", "date", "consideredOn", "visitOn"].lazy.compactMap { day($0) }.first)
    put(.place, view.workflow.place.flatMap { $0.member == nil ? value($0.field) : nil } ?? value("venue"))
    put(.attachments, attachments.map { title(of: $0, language) }.joined(separator: ", "))
    put(.signatoryPost, sender?.details[.post])
    put(.signatory, sender?.details[.head])
    put(.executor, executor?.name[language])
    put(.executorContact, executor?.details[.contact])
    texts.merge(owed(names)) { $1 }
    return LetterScope(texts)
  }

  /// What a document is, by its kind.
  private func title(of document: Evidence, _ language: Language) -> String {
    let kinds = view.workflow.actions.values.lazy.flatMap(\.evidence)
    return kinds.first { $0.kind == document.kind }?.title[language].lowercasedFirst ?? document.name
  }

  /// What is owed, by which day, under which article; of what is not owed yet the term.
  private func owed(_ names: CaseNames) -> [String: String] {
    let language = names.language
    var texts: [String: String] = [:]
    func put(_ field: LetterField, _ text: String?) { texts[field.rawValue] = text }
    if let expected {
      put(.asked, expected.title[language].lowercasedFirst)
      if case .within(let term) = expected.rule {
        put(.term, term.words(in: language))
        put(
          .askedBy,
          Wording(
            en: " within \(term.words(in: .en)) of receipt",
            ru: " в течение срока «\(term.words(in: .ru))» со дня получения",
            kk: " — алған күннен бастап \(term.words(in: .kk)) ішінде")[language])
      }
      if case .article = expected.basis, expected.bases == nil { put(.article, names.words(for: expected.basis)) }
      return texts
    }
    guard let duty else { return texts }
    let due = duty.duty.due.inLetter(language)
    put(.asked, names.what(duty.duty).lowercasedFirst)
    put(.due, due)
    put(.askedBy, Wording(en: " by \(due)", ru: " не позднее \(due)", kk: " — \(due) күніне дейін")[language])
    put(.base, duty.duty.base.inLetter(language))
    put(.term, duty.duty.rule.words(in: language))
    if case .article = duty.article { put(.article, names.words(for: duty.article)) }
    put(
      .late,
      duty.lateness.map { late in
        let (working, calendar) = (
          CountedPhrase.workingDay.text(late.working, in: language),
          CountedPhrase.calendarDay.text(late.calendar, in: language)
        )
        return Wording(
          en: ", \(working) late (\(calendar))", ru: ", опоздание — \(working) (\(calendar))",
          kk: ", кешігуі — \(working) (\(calendar))")[language]
      })
    put(.explanation, explanation(duty, language))
    return texts
  }

  /// The count in one sentence: from which day, how long, what was not counted, the last day.
  private func explanation(_ duty: DutyExplanation, _ language: Language) -> String {
    let (base, last) = (duty.duty.base.inLetter(language), duty.duty.due.inLetter(language))
    let term = duty.duty.rule.words(in: language)
    let skipped = duty.days.filter { !$0.isCounted }.count
    let not =
      skipped == 0
      ? ""
      : Wording(
        en: ", \(CountedPhrase.calendarDay.text(skipped, in: .en)) not counted (weekends and holidays)",
        ru: ", не засчитано: \(CountedPhrase.calendarDay.text(skipped, in: .ru)) (выходные и праздники)",
        kk: ", есепке алынбағаны: \(CountedPhrase.calendarDay.text(skipped, in: .kk)) (демалыс және мереке күндері)")[
          language]
    return Wording(
      en: "\(term) from the day after \(base)\(not); the last day is \(last).",
      ru: "\(term) со дня, следующего за \(base)\(not); последний день — \(last).",
      kk: "\(base) күнінен кейінгі күннен бастап \(term)\(not); соңғы күні — \(last).")[language]
  }
}

extension LetterView.Reference {
  /// `№ 01-15/201 от 18 ноября 2024 года`.
  fileprivate func words(in language: Language) -> String {
    let day = on.inLetter(language)
    return Wording(en: "No. \(number) of \(day)", ru: "№ \(number) от \(day)", kk: "\(day) № \(number)")[language]
  }
}

extension String {
  /// With a small letter in front, as in the middle of a sentence; what begins with two capitals stays.
  var lowercasedFirst: String {
    guard let first, first.isUppercase, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
