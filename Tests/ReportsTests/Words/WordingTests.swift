import Foundation
import Reports
import TestSupport
import Testing
import WorkflowEngine

/// Every text for people that stands in the sources, in every language.
@Suite struct WordingTests {
  private static let all: Result<[SourceWording], any Error> = Result { try SourceWording.all(in: "Sources/Reports") }

  @Test func `every wording is written in three languages`() throws {
    let all = try Self.all.get()
    #expect(all.count > 400, "they are found at all")
    for wording in all {
      for language in Language.allCases { #expect(wording.pieces[language] != nil, "\(wording.place): \(language)") }
    }
  }

  @Test func `English has no Cyrillic, Russian and Kazakh have no English`() throws {
    for wording in try Self.all.get() {
      #expect(ForeignWords.cyrillic(in: wording.text(.en)).isEmpty, "\(wording.place)")
      for language in [Language.ru, .kk] {
        let text = wording.text(language)
        let found = ForeignWords.latin(in: text, besides: Self.typed(at: wording.place))
        #expect(found.isEmpty, "\(wording.place): \(found) in: \(text)")
        // What is no word in English need be none in other languages, nor what they quote.
        let isText = [wording.text(.en), text].allSatisfy { text in
          ForeignWords.withoutQuotes(text).contains { $0.isLetter }
        }
        #expect(!isText || !ForeignWords.cyrillic(in: text).isEmpty, "\(wording.place): \(text)")
      }
    }
  }

  @Test func `what stands for something to be typed is translated`() throws {
    let english = Set(Placeholder.wordings.keys)
    for wording in try Self.all.get() where !wording.place.contains("Placeholder.swift") {
      for language in [Language.ru, .kk] {
        let words = wording.text(language).split { !($0.isLetter || $0 == "_") }.map(String.init)
        #expect(words.allSatisfy { !english.contains($0) }, "\(wording.place): \(wording.text(language))")
      }
    }
  }

  /// Words that are the same in Russian and Kazakh.
  private static let shared: Set<String> = [
    "ФАЙЛ", "КОД", "РЕДАКЦИЯ", "ПРЕФИКС", "ОРГАН", "КОМАНДА", "ММ", "редакция", "балл", "база", "ср", "сб", "/с", "акт",
    "объект",
  ]

  @Test func `Kazakh is not Russian, and Russian has no Kazakh letters`() throws {
    for wording in try Self.all.get() {
      let (russian, kazakh) = (wording.text(.ru), wording.text(.kk))
      let isText = ForeignWords.withoutQuotes(russian).contains { $0.isLetter }
      let isSame = russian == kazakh && isText && !Self.shared.contains(russian)
      #expect(!isSame, "\(wording.place): \(russian)")
      #expect(!russian.contains { "әғқңөұүһіӘҒҚҢӨҰҮҺІ".contains($0) }, "\(wording.place): \(russian)")
    }
  }

  @Test func `what is put into a text is put into it in every language`() throws {
    for wording in try Self.all.get() {
      let english = wording.names(.en)
      for language in [Language.ru, .kk] {
        #expect(wording.names(language) == english, "\(wording.place)")
      }
    }
  }

  @Test func `sentences end alike in every language`() throws {
    func end(_ text: String) -> Character? { text.last.flatMap { ".?:!…".contains($0) ? $0 : nil } }
    for wording in try Self.all.get() {
      let ends = Language.allCases.map { end(wording.pieces[$0]?.last?.text ?? "") }
      #expect(Set(ends).count == 1, "\(wording.place): \(ends)")
    }
  }

  @Test(
    arguments: [0, 1, 2, 3, 4, 5, 10, 11, 12, 14, 20, 21, 22, 25, 100, 101, 102, 111, 112, 121], CountedPhrase.allCases)
  func `a noun agrees with its number`(count: Int, noun: CountedPhrase) {
    let one = count % 10 == 1 && count % 100 != 11
    let few = (2...4).contains(count % 10) && !(12...14).contains(count % 100)
    let expected = noun.noun(one ? 1 : few ? 2 : 5, in: .ru)
    #expect(noun.text(count, in: .ru) == "\(count) \(expected)")
    #expect(Set([1, 2, 5].map { noun.noun($0, in: .ru) }).count >= 2)
    #expect(noun.noun(count, in: .kk) == noun.noun(1, in: .kk), "Kazakh leaves it as it is")
    #expect(noun.noun(count, in: .en) == noun.noun(count == 1 ? 1 : 2, in: .en))
    #expect(noun.noun(1, in: .en) != noun.noun(2, in: .en))
    #expect(ForeignWords.cyrillic(in: noun.noun(count, in: .en)).isEmpty)
    for language in [Language.ru, .kk] { #expect(ForeignWords.latin(in: noun.noun(count, in: language)).isEmpty) }
  }

  @Test(arguments: ["ru", "kk"])
  func `no English word is left in a page of help`(language: String) throws {
    let folder = "Fixtures/Help/\(language)"
    let names = try ProjectFiles.names(in: folder).filter { $0.hasSuffix(".txt") }
    #expect(names.count > 50)
    // Verbs head their pages and the overview's lines.
    let verbs = Set(names.flatMap { $0.dropLast(4).split(separator: "-").map(String.init) } + ["help"])
    for name in names {
      let text = try ProjectFiles.text("\(folder)/\(name)")
      let open = ForeignWords.withoutQuotes(text.replacing("\n", with: " "))
      #expect(!ForeignWords.cyrillic(in: open).isEmpty && !open.contains(SourceLiteral.hole), "\(name)")
      for line in Self.paragraphs(of: text) where !line.hasPrefix("  oversight ") {
        let found = ForeignWords.latin(in: line, besides: verbs.union(Self.values))
        #expect(found.isEmpty, "\(name): \(found) in: \(line)")
      }
    }
  }

  /// What is typed, and stands without quotes in the texts of a file.
  private static func typed(at place: String) -> Set<String> {
    if place.contains("Words/Help/") { return values }
    if place.contains("FilterWords") {
      return ["before", "by", "from", "after", "none", "due", "since", "opened", "deadline", "touched", "recorded"]
    }
    if place.contains("WorkWords") { return ["public", "council", "internal"] }
    if place.contains("Defect+ConditionsWords") { return ["n", "t"] }
    guard place.contains("DraftComment") else { return [] }
    return [
      "choice", "text", "integer", "decimal", "money", "boolean", "date", "party", "case", "locality", "list", "record",
      "outcome", "true",
    ]
  }

  /// Values that are typed, and stand in help without quotes.
  private static let values: Set<String> = [
    "indicators", "minutes", "photo", "note", "internal", "public", "council", "mermaid", "dot", "body", "person",
    "mine",
    "theirs", "answer", "number", "since", "opened", "title", "due", "stage", "debtor", "canteen", "AKT", "CAN",
    "gao", "upr", "creditor", "role", "duty", "outcome", "parent", "locality", "deadline", "place", "topic", "ref",
    "did", "region",
    "kind", "month", "quarter", "year", "position", "touched", "recorded", "owedBy", "field", "quiet", "batch",
    "workflow", "party",
    "Tab",
  ]

  /// The lines of a page, those that were broken put together again.
  private static func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n").reduce(into: [String]()) { lines, line in
      let indent = line.prefix { $0 == " " }.count
      if indent > 2, let last = lines.last {
        lines[lines.count - 1] = last + " " + line.dropFirst(indent)
      } else {
        lines.append(String(line))
      }
    }
  }
}
