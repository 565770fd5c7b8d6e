internal import JSONText
package import WorkflowEngine

/// Things of one kind, found by what somebody types.
struct NameList {
  let kind: NamedThing
  /// What there is, by id, in the order in which it came.
  private(set) var options: [NamedOption] = []
  private var places: [String: Int] = [:]

  init(_ kind: NamedThing) { self.kind = kind }

  /// Adds a thing, or titles to one that is there.
  mutating func add(_ option: NamedOption) {
    guard let place = places[option.id] else {
      places[option.id] = options.count
      return options.append(option)
    }
    for title in option.titles where !options[place].titles.contains(title) { options[place].titles.append(title) }
    for name in option.former where !options[place].former.contains(name) { options[place].former.append(name) }
  }

  /// How freely a name may be written.
  struct Freedom: OptionSet {
    let rawValue: Int
    /// A beginning will do where it fits one thing only.
    static let beginning = Freedom(rawValue: 1)
    /// A title that several things bear means all of them.
    static let together = Freedom(rawValue: 2)
  }

  /// The ids of what is called `text`: by exact id, exact title in the reader's language, in the others, former name, and
  /// beginning, in this order.
  ///
  /// - Returns: One id; several only where the freedom to mean several is given.
  /// - Throws: `severalNames` when it fits several, `noName` when it fits none, with the nearest.
  func ids(called text: String, in language: Language, _ freedom: Freedom) throws(WorkError) -> [String] {
    if let place = places[text], options[place].id.utf8.elementsEqual(text.utf8) { return [text] }
    let name = FoldedName(text)
    let tiers: [(NamedOption) -> Bool] = [
      { $0.titles.contains { FoldedName($0[language]) == name } },
      { $0.titles.contains { $0.all.contains { FoldedName($0) == name } } },
      { $0.former.contains { $0.all.contains { FoldedName($0) == name } } },
      // Typed on a keyboard without Kazakh letters.
      { $0.names.contains { FoldedName($0).plain == name.plain } },
    ]
    for fits in tiers {
      let found = options.filter(fits)
      guard !found.isEmpty else { continue }
      guard found.count == 1 || freedom.contains(.together) else {
        throw .severalNames(kind, text, found)
      }
      return found.map(\.id)
    }
    if freedom.contains(.beginning) {
      let found = options.filter { option in option.names.contains { name.begins(FoldedName($0)) } }
      if found.count == 1 { return [found[0].id] }
      if found.count > 1 { throw .severalNames(kind, text, found) }
    }
    throw .noName(kind, text, near: near(text, in: language), known: options)
  }

  /// What was perhaps meant: what is written nearly so, else what has the text somewhere in it.
  private func near(_ text: String, in language: Language) -> [NamedOption] {
    let name = FoldedName(text)
    let names = options.flatMap { option in option.names.map { (FoldedName($0).text, option) } }
    let near = Spelling.near(name.text, among: names.map(\.0))
    var found: [NamedOption] = []
    func add(_ option: NamedOption) { if !found.contains(where: { $0.id == option.id }) { found.append(option) } }
    for one in near.prefix(Self.most * 4) { for (folded, option) in names where folded == one { add(option) } }
    if found.isEmpty, name.text.utf8.count >= 3 {
      for (folded, option) in names where folded.contains(name.text) { add(option) }
    }
    return Array(found.prefix(Self.most))
  }

  /// How many things are named that were perhaps meant.
  private static let most = 5
}

extension NamedOption {
  /// Its id and all that it is or was called.
  fileprivate var names: [String] { [id] + (titles + former).flatMap(\.all) }
}

extension LocalizedText {
  /// Its texts in all languages, each once.
  package var all: [String] {
    let texts = byLanguage.isEmpty ? [fallback] : Language.allCases.compactMap { byLanguage[$0] }
    return texts.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
