internal import Platform
package import WorkflowEngine

/// Asks for somebody who is to be known from now on.
package struct PartyScript: Script {
  private let kinds: [NamedOption]
  private let roles: [NamedOption]
  private let bodies: [NamedOption]
  private let taken: Set<String>
  private let languages: [Language]
  private let titles: SlotTitles

  /// - Parameters:
  ///   - kinds: What somebody can be before the law.
  ///   - roles: The roles that somebody can hold.
  ///   - bodies: The bodies of which somebody can be a member.
  ///   - taken: The ids that are taken.
  ///   - languages: The languages of the registry.
  ///   - titles: What is asked.
  package init(
    kinds: [NamedOption], roles: [NamedOption], bodies: [NamedOption], taken: Set<String>, languages: [Language],
    _ titles: @escaping SlotTitles
  ) {
    (self.kinds, self.roles, self.bodies) = (kinds, roles, bodies)
    (self.taken, self.languages, self.titles) = (taken, languages, titles)
  }

  package func questions(after answers: Answers) -> [Question] {
    let isNamed = languages.contains { answers[.name($0)]?.isGiven == true }
    var questions = [
      Question(.kind, titles(.kind), .choice(kinds, Question.Listing(shown: kinds.count)))
    ]
    for (place, language) in languages.enumerated() {
      let isRequired = place == 0 && !isNamed
      questions.append(Question(.name(language), titles(.name(language)), .text, isRequired: isRequired))
    }
    questions.append(
      Question(.party, titles(.party), .newID(taken: taken), usual: id(answers).map { Question.Usual($0) }))
    let isPerson = answers.text(.kind) == Party.Kind.person.rawValue
    if isPerson {
      questions += repeated(answers, roles, { .held($0) }) + repeated(answers, bodies, { .member($0) })
    }
    let details = isPerson ? [.contact] : PartyDetails.Field.allCases
    let optional =
      details.map { Question(.detail($0), titles(.detail($0)), .text, isRequired: false) }
      + languages.filter { $0 != .en }.map {
        Question(.address($0), titles(.address($0)), .text, isRequired: false)
      }
    return questions.and(choosingFrom: optional.map { AskedOf.Part($0) }, titles(.more(0)), answers)
  }

  private func repeated(
    _ answers: Answers, _ options: [NamedOption], _ slot: (Int) -> Question.Slot
  ) -> [Question] {
    guard !options.isEmpty else { return [] }
    return .repeated(answers, upTo: options.count, slot) { place in
      let left = options.filter { option in !(0..<place).contains { answers.text(slot($0)) == option.id } }
      return [Question(slot(place), titles(slot(place)), .choice(left, Question.Listing()), isRequired: false)]
    }
  }

  /// An id that is made of the name.
  private func id(_ answers: Answers) -> String? {
    let names = languages.compactMap { answers.text(.name($0)) }
    guard let name = names.first(where: { $0.utf8.allSatisfy { $0 < 0x80 } }) ?? names.first else { return nil }
    let isPerson = answers.text(.kind) == Party.Kind.person.rawValue
    let stem = (isPerson ? "p-" : "b-") + Transliteration.id(name)
    guard Naming.isWellFormed(stem) else { return nil }
    return ([stem] + (2...99).map { "\(stem)-\($0)" }).first { !taken.contains($0) }
  }

  /// The party that was described.
  ///
  /// - Parameters:
  ///   - answers: All that was asked was answered.
  ///   - name: Its name, where the command line says it.
  ///   - details: The details that the command line says.
  package func party(_ answers: Answers, named name: LocalizedText?, _ details: PartyDetails) -> Party {
    let kind = answers.text(.kind).flatMap { Party.Kind(rawValue: $0) } ?? .body
    func texts(_ slot: (Language) -> Question.Slot) -> [Language: String] {
      Dictionary(
        uniqueKeysWithValues: languages.compactMap { language in answers.asked(slot(language)).map { (language, $0) } })
    }
    func chosen(_ slot: (Int) -> Question.Slot) -> [String] {
      (0..<100).compactMap { answers.asked(slot($0)) }
    }
    let names = texts { .name($0) }
    var details = details
    for field in PartyDetails.Field.allCases {
      if let text = answers.asked(.detail(field)) { details.change(field, to: text) }
    }
    let address = texts { .address($0) }
    if !address.isEmpty { details.change(addressTo: LocalizedText(address)) }
    return Party(
      id: PartyID(answers.text(.party) ?? ""), kinds: Dated(kind),
      names: Dated(name ?? (names.isEmpty ? LocalizedText("") : LocalizedText(names))),
      roles: chosen { .held($0) }.map { RoleID($0) }, memberOf: chosen { .member($0) }.map { PartyID($0) },
      details: details)
  }
}

/// Asks for what a registry is made with.
package struct FoundingScript: Script {
  private let language: Language
  private let titles: SlotTitles

  /// - Parameters:
  ///   - language: The language of whoever makes it, which comes first.
  ///   - titles: What is asked.
  package init(_ language: Language, _ titles: @escaping SlotTitles) {
    (self.language, self.titles) = (language, titles)
  }

  package func questions(after answers: Answers) -> [Question] {
    let languages = [language] + ([.ru, .kk, .en] as [Language]).filter { $0 != language }
    return [
      Question(.folder, titles(.folder), .text, usual: Question.Usual(".")),
      Question(
        .languages, titles(.languages), .languages,
        usual: Question.Usual(languages.map(\.rawValue).joined(separator: ","))),
      Question(.office, titles(.office), .prefix, isRequired: false),
    ]
  }

  package func isTriable(_ answers: Answers) -> Bool { answers.text(.folder) != nil }
}

/// Latin letters for Kazakh and Russian ones.
enum Transliteration {
  private static let letters: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts", "ч": "ch",
    "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "і": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
  ]

  /// The beginning of a name as it can stand in an id: at most three words, with dashes between them.
  static func id(_ name: String) -> String {
    let latin = FoldedName(name).text.map { letters[$0] ?? String($0) }.joined()
    let words = latin.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    var id = ""
    for word in words.prefix(3) where id.count + word.count < 40 { id += (id.isEmpty ? "" : "-") + word }
    return id
  }
}
