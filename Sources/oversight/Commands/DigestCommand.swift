import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `digest`: the Monday page as a file.
struct DigestCommand: Command {
  static let verb = "digest"
  static let usage = Usage(
    .digest, synopsis: "[FILTER…] --out FILE", audience: .coordinator, access: .reading, positionals: ["FILTER"],
    options: [.outLetter, .force, .letterLanguages, .forParty, .since],
    examples: [
      "oversight digest --since 2024-07-01 --out monday.docx",
      "oversight digest --for b-education --since 2024-07-01 --out education.html --lang kk,ru",
    ], exitCodes: [.notFound])

  private let question: ListQuestion
  private let file: String
  private let format: LetterFile.Format
  private let languages: [Language]
  private let isForced: Bool
  private let party: String?
  private let since: Day?

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.required(.outLetter)
    format = try arguments.letterFormat(of: file)
    languages = try arguments.languages(of: .letterLanguages)
    isForced = arguments.has(.force)
    party = arguments.value(of: .forParty)
    since = try arguments.day(of: .since)
    question = try arguments.question()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let reader = try session.reader()
    let questions = try party.map { try Self.questions(of: $0, &session) }
    let digest = try reader.digest(
      since: since ?? reader.asOf - Self.week, for: questions, try session.understood(question))
    let languages = self.languages.isEmpty ? [session.letterLanguage] : self.languages
    guard let template = try session.templates().template(for: digest.formKind) else {
      preconditionFailure("the form of the digest is shipped")
    }
    let written = try LetterFile(
      template, format, in: languages, title: { template.title[$0] }, scope: { digest.scope(in: $0) })
    try session.write(written.bytes, toFile: file, isForced: isForced)
    let (lines, language) = (session.lines, session.language)
    var json: JSONObject = [
      "file": .string(file), "cases": .integer(digest.cases),
      "languages": .array(languages.map { .string($0.rawValue) }), "asOf": .string(digest.asOf.description),
      "since": .string(digest.changes.since.description), "until": .string(digest.until.description),
      "overdue": .integer(digest.overdue.items.count), "due": .integer(digest.due.items.count),
      "changed": .integer(digest.changes.cases.count), "quiet": .integer(digest.quiet.count),
    ]
    if let party = digest.party {
      json["party"] = .string(party.id.name)
      json["claims"] = .integer(digest.claims.items.count)
    }
    session.answer(reader.listing(json, question)) { lines("\(file)  \(template.title[language])") }
    return .ok
  }

  /// Changes of so many days count where nobody says since when.
  private static let week = 7

  private static func questions(of name: String, _ session: inout Session) throws -> PartyQuestions {
    let id = try session.names().party(name)
    func question(_ key: IndexFilter.Key) throws -> ListQuestion {
      try session.names().understood(
        ListQuestion().and(IndexFilter(key, .equal, id.name)), asker: nil, asOf: session.reader().asOf)
    }
    return PartyQuestions(
      id, owes: try session.names().owed(by: id), claims: try question(.creditor), cases: try question(.party))
  }
}
