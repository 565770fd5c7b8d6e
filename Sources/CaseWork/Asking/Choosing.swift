internal import Platform
internal import WorkflowEngine

/// Finds which of several things is meant.
///
/// By its number in the list, its id or, of a case, a part of its number, its name, a beginning of its name or of a word in it; then by what the same keys would
/// have written in the other script.
struct Choosing {
  private let options: [NamedOption]
  private let listing: Question.Listing
  private let language: Language

  init(_ options: [NamedOption], _ listing: Question.Listing, _ language: Language) {
    (self.options, self.listing, self.language) = (options, listing, language)
  }

  func find(_ text: String) throws(AnswerFault) -> NamedOption {
    if listing.areCases, let found = try numbered(text) { return found }
    if let number = Int(text), number >= 0, !options.contains(where: { $0.id == text }) {
      let most = min(listing.shown, options.count)
      guard (1...max(most, 1)).contains(number), number <= most else { throw .noNumber(most: most) }
      return options[number - 1]
    }
    for typed in [text, KeyboardLayout.cyrillic(text), KeyboardLayout.latin(text)] {
      if let found = try named(FoldedName(typed)) { return found }
    }
    // The digit keys of the Kazakh layout.
    if let number = KeyboardLayout.number(text), (1...min(listing.shown, options.count)).contains(number) {
      return options[number - 1]
    }
    let near = Spelling.near(FoldedName(text).text, among: options.flatMap { $0.called.map(\.text) })
    let meant = options.filter { option in option.called.contains { near.contains($0.text) } }
    throw .unknown(near: Array(meant.prefix(5)))
  }

  /// The one case with this number, as far as it was typed; nil for what is no number of a case.
  ///
  /// One or two digits are a place in the list; three, or a zero in front, are the digits of a number.
  private func numbered(_ text: String) throws(AnswerFault) -> NamedOption? {
    guard let typed = TypedCaseNumber(text) else { return nil }
    let isBare = typed.prefix == nil && typed.year == nil
    if isBare, text.utf8.count < 3, text.utf8.first != UInt8(ascii: "0") { return nil }
    let found = options.filter { CaseNumber($0.id).map(typed.fits) ?? false }
    if found.count > 1 { throw .severalCases(found) }
    // Letters may be those of a title.
    if found.isEmpty, isBare || typed.year != nil { throw .noCase(text) }
    return found.first
  }

  /// The one thing that is called so, or of which the name or a word of it begins so; nil where there is none.
  private func named(_ name: FoldedName) throws(AnswerFault) -> NamedOption? {
    let tiers: [(NamedOption) -> Bool] = [
      { FoldedName($0.id) == name },
      { option in option.titles.contains { FoldedName($0[language]) == name } },
      { option in option.called.contains { $0 == name } },
      { option in option.called.contains { name.begins($0) } },
      { option in option.called.contains { $0.text.split(separator: " ").contains { $0.hasPrefix(name.text) } } },
    ]
    guard !name.text.isEmpty else { return nil }
    for fits in tiers {
      let found = options.filter(fits)
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .several(found) }
    }
    return nil
  }
}

extension NamedOption {
  /// Its id and all that it is or was called.
  fileprivate var called: [FoldedName] { ([id] + (titles + former).flatMap(\.all)).map { FoldedName($0) } }
}
