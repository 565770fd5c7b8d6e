import CaseRecords
import CaseRegistry
import Platform
import Foundation
import Reports
import Testing
import WorkflowEngine

@Suite struct WordsTests {
  @Test(arguments: WordSample.all)
  func `every case of a value has an example`(sample: WordSample) throws {
    let known = Set(sample.values.map(Self.name(of:)))
    let cases = try SourceText(sample.file).cases(of: sample.type)
    #expect(!cases.isEmpty, "no cases of \(sample.type) in \(sample.file)")
    #expect(cases.subtracting(known) == [], "cases without an example")
  }

  @Test(arguments: WordSample.all)
  func `every wording is written in its own language`(sample: WordSample) {
    for value in sample.values {
      let wording = value.wording
      for text in [wording.en, wording.ru, wording.kk] {
        #expect(!text.isEmpty && !text.contains("  "), "\(value): \(text)")
        #expect(!text.contains("\\(") && !text.contains("Optional") && !text.contains("nil"), "\(value): \(text)")
        let calls = text.matches(of: /([a-z][A-Za-z]*)\((?!s\))/).map { String($0.1) }
        #expect(calls.allSatisfy(Self.functions.contains), "a key is shown: \(text)")
      }
      // What somebody has typed stands in quotes.
      let own = wording.en.replacing(/'[^']*'/, with: "")
      #expect(!own.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }, "\(wording.en)")
      #expect(Self.foreignWords(in: wording.ru) == [], "\(wording.ru)")
      #expect(Self.foreignWords(in: wording.kk) == [], "\(wording.kk)")
      if Self.isLanguage(wording) {
        #expect(wording.ru != wording.kk, "\(wording.ru)")
        #expect(wording.ru.contains(/[А-Яа-яё]/) && wording.kk.contains(/[А-Яа-яёәғқңөұүһі]/), "\(value)")
      }
      #expect(!wording.ru.contains(/[әғқңөұүһі]/), "\(wording.ru)")
    }
  }

  @Test(arguments: WordSample.all)
  func `counted nouns agree with their numbers`(sample: WordSample) throws {
    for value in sample.values {
      for language in [Language.ru, .kk] {
        let text = value.text(in: language)
        for noun in CountedPhrase.allCases {
          let forms = Set([1, 2, 5].map { noun.noun($0, in: language) })
          for match in text.matches(of: /(?:^|[^\d-])(\d+) (\p{L}+)/) where forms.contains(String(match.2)) {
            let count = try #require(Int(match.1))
            #expect(String(match.2) == noun.noun(count, in: language), "\(text)")
          }
        }
      }
    }
  }

  @Test func `all that can be said about a failure of a file is said`() {
    let error = FileError.noSpace(.write, "x/a")
    #expect(
      error.wording.en == "Could not write x/a: the disk is full. It was not changed. Free some space, then try again.")
    #expect(
      error.wording.ru
        == "Не удалось записать x/a: на диске нет места. Файл не изменён. Освободите место и повторите.")
    #expect(Set(WordSample.fileErrors.map(\.wording.en)).count == WordSample.fileErrors.count)
    for error in WordSample.fileErrors {
      for language in Language.allCases { #expect(error.text(in: language).hasSuffix(".")) }
    }
  }

  @Test(arguments: Language.allCases)
  func `what is safe and what failed are not said in words that contradict each other`(language: Language) {
    let causes = [
      RegistryError.database(DatabaseError(.other, .empty, code: 1, statement: "open")),
      .file(.noSpace(.write, "cases")),
      .file(.interrupted(.write, "cases")), .interrupted,
    ].map { $0.cause[language] }
    let claims = ClosingSentence.allCases.map { $0.text(in: language).dropLast() }
    for cause in causes {
      for word in claims + ["Nothing", "not changed", "safe"] { #expect(!cause.contains(word), "\(cause)") }
      #expect(!cause.hasSuffix("."))
    }
  }

  @Test func `a failure of the database says once what was kept`() {
    let text = RegistryError.database(DatabaseError(.other, .empty, code: 1, statement: "open")).wording.en
    #expect(text.contains("Nothing was changed.") && !text.contains("Nothing of it was kept"), "\(text)")
    #expect(
      DatabaseError(.busy, .rebuilding, code: 5, statement: "open").wording.en.contains(
        "Nothing of it was kept. Another program is writing"))
  }

  @Test func `problems of verify and conflicts of a merge say what to do`() {
    #expect(
      HistoryLoss.shorter(WordSample.number, from: 2, to: 1).wording.en
        == "it goes back from 2 to 1 records; 'oversight refresh --accept LTR-2024-000007' takes it as it is")
    #expect(DocumentError.newerFormat("x/2").wording.en.contains("written by a newer program"))
    #expect(
      MergeConflict.Reason.strangers(WordSample.number, here: "Pump", there: "Roof").wording.en.contains("office set"))
  }
}

extension WordsTests {
  /// The name of the case of an enum.
  private static func name(of value: any Worded) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  /// Latin words in a text that are no code, path, verb or option.
  static func foreignWords(in text: String) -> [String] {
    let plain = text.replacing(/'[^']*'|"[^"]*"|“[^”]*”|«[^»]*»/, with: " ")
    let words = plain.split { $0.isWhitespace || ",;:()…—".contains($0) }.map {
      $0.trimmingSuffix { ".!?".contains($0) }
    }
    return words.map(String.init).filter { word in
      word.contains(/[A-Za-z]{2}/) && !word.contains(/[\/@_\d=.]|^--/) && !codes.contains(word)
    }
  }

  /// Whether a text is more than codes and one word, which Russian and Kazakh may have in common.
  private static func isLanguage(_ wording: Wording) -> Bool {
    let isCode = wording.en == wording.ru && (wording.en.hasPrefix("{") || wording.en == wording.en.uppercased())
    return !isCode && foreignWords(in: wording.en).count > 2
  }

  /// The functions of the condition language.
  private static let functions: Set<String> = [
    "all", "exists", "size", "has", "children", "date", "today", "workingDays", "siez", "kind", "deep",
    // What is written to a server.
    "admit",
  ]

  /// Names that are the same in every language, and codes.
  private static let codes: Set<String> = [
    "JSON-да", "id", "duty", "true", "postgresql", "PGPASSFILE", "SELECT",
    // What a server said, and a database of a sample.
    "refused", "no", "db",
    "git", "JSON", "SSH", "OpenSSH", "SQLite", "UTF", "git-тен", "EIO", "ENOENT", "ssh-keygen", "p-sec", "law-1", "LTR",
  ]
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, predicate(last) { text.removeLast() }
    return text
  }
}
