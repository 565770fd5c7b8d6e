package import CaseWork
internal import CaseRegistry
internal import Digests
internal import JSONText
package import WorkflowEngine

/// A file of the public register: where it stands in its folder, and its bytes.
package struct SiteFile: Sendable {
  /// The path from the folder of the site.
  package let path: String
  /// What stands in it.
  package let bytes: [UInt8]

  /// A file.
  package init(_ path: String, _ bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

/// The public register as files: pages in each language, feeds, search and open data.
///
/// It needs no server and asks no other host for anything; without a script it can be read all the same. The same register
/// gives the same bytes.
package struct PublicSite {
  let register: PublicRegister
  /// Where it will stand, without a slash at the end; nil where nobody has said.
  let base: String?
  /// The bodies that have a page: those that owe or owed something.
  let bodies: Set<PartyID>
  /// What is owed and late, the longest first.
  let overdue: [(case: PublicCase, duty: PublicDuty)]
  /// What happened last, the last first.
  let latest: [Happening]

  /// Something that happened in a case, and its place in its history.
  typealias Happening = (case: PublicCase, place: Int, event: ShownEvent)

  /// - Parameters:
  ///   - register: The register.
  ///   - base: Where it will stand.
  package init(_ register: PublicRegister, base: String?) {
    self.register = register
    self.base = base.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    bodies = Set(
      register.bodies.groups.compactMap(\.key).filter { !$0.isEmpty && !$0.contains(":") && $0 != "person" }.map {
        PartyID($0)
      })
    (overdue, latest) = (register.overdue, Self.latest(in: register))
  }

  private static func latest(in register: PublicRegister) -> [Happening] {
    let all = register.cases.flatMap { one -> [Happening] in
      one.shown.events.enumerated().map { (one, $0.offset, $0.element) }
    }
    let sorted = all.sorted { first, second in
      let (one, two) = (first.event.on.lastDay, second.event.on.lastDay)
      return one != two ? one > two : (first.case.number, first.place) > (second.case.number, second.place)
    }
    return Array(sorted.prefix(100))
  }

  /// Hands out all files but documents one after the other, so that each can be let go of once it is written.
  package func forEachFile(_ take: (SiteFile) throws -> Void) throws {
    try take(SiteFile("style.css", SiteStyle.sheet))
    try take(SiteFile("search.js", SiteStyle.script))
    for language in register.languages { try SiteEdition(self, language).forEachFile(take) }
    if let first = register.languages.first { try take(SiteEdition(self, first).entrance) }
    for file in SiteSearch(register.cases, register.languages).files { try take(file) }
    try SiteData(self).forEachFile(take)
  }

  /// The documents, each once, with the paths at which they stand.
  package var documents: [(path: String, document: ShownDocument)] {
    var found: [String: ShownDocument] = [:]
    for document in register.cases.flatMap(\.shown.documents) { found[Self.path(of: document)] = document }
    return found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { path in
      found[path].map { (path: path, document: $0) }
    }
  }

  /// Where a document stands: under its digest, since its name is the office's own.
  static func path(of document: ShownDocument) -> String {
    "documents/\(document.sha256)" + (document.ending.map { ".\($0)" } ?? "")
  }

  /// The digests of files, a line for each, as `sha256sum -c` reads them.
  package static func digests(of files: [(path: String, digest: String)]) -> SiteFile {
    let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return SiteFile("digests.txt", sorted.map { "\($0.digest)  \($0.path)\n" }.joined())
  }

  /// What the register is called.
  func title(in language: Language) -> String {
    register.publication.title?[language] ?? SiteWords.register[language]
  }

  /// A name of a file for any text: its letters would be no name everywhere.
  static func slug(_ text: String) -> String { String(SHA256.digest(of: Array(text.utf8)).description.prefix(12)) }
}

/// The pages of one language.
struct SiteEdition {
  let site: PublicSite
  let language: Language

  init(_ site: PublicSite, _ language: Language) { (self.site, self.language) = (site, language) }

  var register: PublicRegister { site.register }

  /// A page before it is framed.
  struct Page {
    /// The path within the folder of the language.
    let path: String
    let title: String
    /// The section in the navigation to which it belongs.
    let section: String
    /// Markup.
    let content: String
    /// Whether it is there in every language under the same path.
    var isEverywhere = true
  }

  /// Hands out the pages and feeds one after the other.
  func forEachFile(_ take: (SiteFile) throws -> Void) throws {
    func put(_ page: Page) throws { try take(SiteFile("\(language.rawValue)/\(page.path)", framed(page))) }
    for page in [start("index.html", up: "../"), about, figures, bodiesIndex] { try put(page) }
    if let withheldIndex { try put(withheldIndex) }
    try forEachCaseList(put)
    for one in register.cases { try put(casePage(one)) }
    for stone in register.tombstones { try put(tombstone(stone)) }
    for page in bodyPages { try put(page) }
    for feed in feeds { try take(feed) }
  }

  /// The start page at the root of the site.
  var entrance: SiteFile {
    SiteFile("index.html", framed(start("", up: ""), root: ""))
  }

  /// How a page at a path within the folder of the language gets to the root of the site.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") } + 1)
  }

  func day(_ day: Day) -> String {
    Markup.element("time", [("datetime", day.description)], Markup.text(day.words(in: language)))
  }

  func passage(_ text: String) -> String { Markup.passage(text, on: language) }

  func words(_ wording: Wording) -> String { Markup.text(wording[language]) }

  /// A text of the program with a capital letter in front.
  func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// What a case is called in lists: its title, else its workflow.
  func name(of one: PublicCase) -> String {
    one.shown.hasTitle ? one.shown.state.title : one.view.workflow.title[language]
  }

  func caseLink(_ number: CaseNumber, up: String) -> String {
    Markup.link("\(up)\(language.rawValue)/case/\(number).html", "\(number)")
  }
}

extension SiteEdition {
  /// The page with what all pages have around it.
  func framed(_ page: Page, root given: String? = nil) -> String {
    let root = given ?? Self.root(of: page.path)
    let title = page.title == site.title(in: language) ? page.title : "\(page.title) — \(site.title(in: language))"
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)" data-root="\(root)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.text(title))</title>
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="\(root)style.css">
      <link rel="alternate" type="application/atom+xml" title="\(words(SiteWords.changesFeed))" href="\(root)\(language.rawValue)/changes.atom">
      \(alternates(page, root))</head>
      <body>
      <a class="skip" href="#content">\(words(SiteWords.skip))</a>
      \(header(page, root))
      <main id="content">
      <h1>\(passage(page.title))</h1>
      \(page.content)
      </main>
      \(footer(root))
      <script src="\(root)search.js"></script>
      </body>
      </html>

      """
  }

  private func alternates(_ page: Page, _ root: String) -> String {
    register.languages.filter { $0 != language }.map { other in
      Markup.void(
        "link", [("rel", "alternate"), ("hreflang", other.rawValue), ("href", address(page, in: other, root))]) + "\n"
    }.joined()
  }

  /// The same page in another language.
  private func address(_ page: Page, in other: Language, _ root: String) -> String {
    let path = page.path.isEmpty || !page.isEverywhere ? "index.html" : page.path
    return "\(root)\(other.rawValue)/\(path)"
  }

  private func header(_ page: Page, _ root: String) -> String {
    let folder = root + language.rawValue + "/"
    let sections: [(String, String, Wording)] = [
      ("start", "index.html", SiteWords.start), ("cases", "cases.html", SiteWords.cases),
      ("bodies", "bodies.html", SiteWords.bodies), ("figures", "figures.html", SiteWords.figures),
      ("about", "about.html", SiteWords.about),
    ]
    let links = sections.map { id, path, wording in
      Markup.element(
        "a", [("href", folder + path)] + (id == page.section ? [("aria-current", "true")] : []), words(wording))
    }
    let others = register.languages.map { other in
      other == language
        ? Markup.element("span", [("aria-current", "true"), ("lang", other.rawValue)], Self.names[other] ?? "")
        : Markup.element(
          "a", [("href", address(page, in: other, root)), ("lang", other.rawValue), ("hreflang", other.rawValue)],
          Self.names[other] ?? "")
    }
    return """
      <header>
      <p class="name">\(Markup.link(folder + "index.html", site.title(in: language)))</p>
      <nav aria-label="\(words(SiteWords.sections))">\(Markup.list(links))</nav>
      <nav aria-label="\(words(SiteWords.languages))">\(Markup.list(others))</nav>
      <form role="search" action="\(folder)cases.html"><label for="q">\(words(SiteWords.search))</label>
      <p class="hint" id="hint">\(words(SiteWords.searchHint))</p>
      <input type="search" id="q" name="q" autocomplete="off" aria-describedby="hint">
      <div id="found" aria-live="polite" data-found="\(words(SiteWords.found))" data-nothing="\(words(SiteWords.nothingFound))"></div>
      <noscript><p class="hint">\(words(SiteWords.noScript))</p></noscript></form>
      </header>
      """
  }

  /// What the languages call themselves.
  private static let names: [Language: String] = [.kk: "Қазақша", .ru: "Русский", .en: "English"]

  private func footer(_ root: String) -> String {
    let folder = root + language.rawValue + "/"
    let links = [
      (root + "data/cases.csv", "cases.csv"), (root + "data/duties.csv", "duties.csv"),
      (root + "data/cases.json", "cases.json"), (root + "data/datapackage.json", "datapackage.json"),
      (folder + "changes.atom", SiteWords.changesFeed[language]),
      (folder + "deadlines.ics", SiteWords.calendarFile[language]), (root + "digests.txt", SiteWords.digests[language]),
    ].map { Markup.link($0.0, $0.1) }
    var rows: [(String, String)] = []
    let publication = register.publication
    if let licence = publication.licence { rows.append((words(PublicationWords.licence), Self.addressed(licence))) }
    if let contact = publication.contact { rows.append((words(PublicationWords.contact), passage(contact))) }
    return """
      <footer>
      <h2>\(words(SiteWords.data))</h2>
      \(Markup.list(links))
      \(Markup.pairs(rows))
      </footer>
      """
  }

  /// A text that is a link where it is an address.
  private static func addressed(_ text: String) -> String {
    text.hasPrefix("https://") ? Markup.link(text, text) : Markup.text(text)
  }
}
