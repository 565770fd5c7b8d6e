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
    // Where there is nothing to write, what was written before stays: it may not have gone out yet.
    if !letters.isEmpty {
      _ = try SiteFolder(Path(folder), .letters).publish(isDryRun: false) { take in
        for letter in letters { try take(SiteFolder.Item(letter.name, letter.bytes)) }
      }
    }
    if records, let actor {
      let requests = try reader.recording(
        reminders, in: { Path(folder) / name(of: $0) }, by: actor, id: session.options.id)
      try session.record(all: requests)
    }
    let page = ReminderPage(
      reminders, letters.map { (Path(folder) / $0.name).text }, in: languages, blanks: letters.flatMap(\.blanks))
    if let note = page.note(in: session.language) { session.terminal.say(note) }
    session.answer(.object(page.json(isRecorded: records))) { page.text(session.lines, session.language) }
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
}
