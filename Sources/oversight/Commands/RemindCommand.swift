import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `remind`: a letter to everybody who owes something.
struct RemindCommand: Command {
  static let verb = "remind"
  static let usage = Usage(
    .remind, synopsis: "[FILTER…] --out DIR", audience: .secretary, access: .writing, positionals: ["FILTER"],
    options: [.outFolder, .letterLanguages, .within, .mail, .recordsIt],
    examples: [
      "oversight remind --out reminders",
      "oversight remind debtor:b-health --out letters --lang kk,ru --record --as p-sec",
    ], exitCodes: [.refused, .data])

  private let question: ListQuestion
  private let folder: String
  private let languages: [Language]
  private let within: Term
  private let isMail: Bool
  private let records: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    folder = try arguments.required(.outFolder)
    languages = try arguments.languages(of: .letterLanguages)
    isMail = arguments.has(.mail)
    records = arguments.has(.recordsIt)
    let typed = arguments.value(of: .within) ?? "7d"
    guard let term = Term(typed: typed), term.direction == .after else {
      throw .wrongValue(option: OptionSpec.within.name, value: typed, expected: Expectation.horizon, verb: Self.verb)
    }
    within = term
    question = try arguments.question()
  }

  func run(in session: inout Session) throws -> ExitCode {
    let actor = records ? try session.actor() : try session.asker()
    let reader = CaseReader(session.registry, asOf: session.options.on, today: try session.today())
    let reminders = try reader.reminders(within: within, by: actor, try session.understood(question))
    let languages = self.languages.isEmpty ? [session.letterLanguage] : self.languages
    let letters = try reminders.letters.map { try written($0, reminders, languages, session) }
    let place = SiteFolder(Path(folder), .letters)
    _ = try place.publish(letters.map { SiteFolder.Item($0.name, $0.bytes) }, isDryRun: false)
    if records, let actor {
      let requests = try reader.recording(
        reminders, in: { Path(folder) / name(of: $0) }, by: actor, id: session.options.id)
      try session.record(all: requests)
    }
    answer(reminders, letters, languages, session)
    return .ok
  }

  private typealias Written = (name: String, bytes: [UInt8], blanks: [String])

  private func name(of letter: Reminders.Letter) -> String { "\(letter.debtor.id).\(isMail ? "eml" : "docx")" }

  private func written(
    _ letter: Reminders.Letter, _ reminders: Reminders, _ languages: [Language], _ session: Session
  ) throws -> Written {
    guard let template = try session.templates().template(for: Self.kind) else {
      preconditionFailure("the form of reminders is shipped")
    }
    let subject = reminders.subject(of: letter)
    func file(_ format: LetterFile.Format) throws -> LetterFile {
      try LetterFile(
        template, format, in: languages, title: { subject[$0] }, scope: { reminders.scope(of: letter, in: $0) })
    }
    let document = try file(.docx)
    guard isMail else { return (name(of: letter), document.bytes, document.blanks) }
    let language = languages[0]
    func mailbox(_ party: Party?) -> MailFile.Mailbox {
      MailFile.Mailbox(party?.name[language] ?? "", contact: party?.details[.contact])
    }
    let mail = MailFile(
      subject: subject[language], from: mailbox(letter.sender), to: mailbox(letter.debtor), on: reminders.on,
      offset: session.registry.settings.offset, text: String(decoding: try file(.txt).bytes, as: UTF8.self),
      attachment: ("\(letter.debtor.id).docx", document.bytes))
    return (name(of: letter), mail.bytes, document.blanks)
  }

  private static let kind = "reminders"

  private func answer(_ reminders: Reminders, _ letters: [Written], _ languages: [Language], _ session: Session) {
    let (lines, language) = (session.lines, session.language)
    let places = letters.map { (Path(folder) / $0.name).text }
    let blanks = letters.flatMap(\.blanks).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let items = reminders.letters.flatMap(\.items)
    if reminders.unbound > 0 {
      session.terminal.say(ReminderSentence.unbound(reminders.unbound).text(in: language))
    }
    session.answer([
      "files": .array(places.map { .string($0) }), "cases": .integer(reminders.cases),
      "languages": .array(languages.map { .string($0.rawValue) }), "duties": .integer(items.count),
      "late": .integer(items.count { $0.step != .soon }), "until": .string(reminders.until.description),
      "blank": .array(blanks.map { .string($0) }), "recorded": .bool(records),
      "letters": .array(
        zip(reminders.letters, places).map { letter, place in
          [
            "party": .string(letter.debtor.id.name), "file": .string(place),
            "subject": .string(reminders.subject(of: letter)[languages[0]]),
            "cases": .array(letter.numbers.map { .string($0.description) }), "duties": .integer(letter.items.count),
          ]
        }),
    ]) {
      guard !letters.isEmpty else { return lines(ReminderSentence.nobody.text(in: language)) }
      let rows = zip(reminders.letters, places).map { letter, place in
        let sentence = ReminderSentence.written(
          name: letter.debtor.name[language], subject: reminders.subject(of: letter)[language])
        return lines(place) + "\n" + lines(sentence.text(in: language), indent: 2)
      }
      let names = blanks.map { LetterField(rawValue: $0)?.text(in: language) ?? $0 }
      let toFill = names.isEmpty ? [] : [lines(LetterSentence.toFill(names).text(in: language))]
      return (rows + toFill).joined(separator: "\n")
    }
  }
}
