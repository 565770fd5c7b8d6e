import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `letter`: the letter that a case calls for, ready to be signed.
struct LetterCommand: Command {
  static let verb = "letter"
  static let usage = Usage(
    .letter, synopsis: "NUMBER [KIND] --out FILE", audience: .secretary, access: .writing,
    positionals: ["NUMBER", "KIND"], options: [.outLetter, .force, .letterLanguages, .sideBySide, .attach, .recordsIt],
    examples: [
      "oversight letter REC-2024-000001 --out letter.docx",
      "oversight letter REC-2024-000001 reminder --out reminder.docx --lang kk,ru",
    ], exitCodes: [.refused, .notFound])

  private let number: String
  private let kind: String?
  private let file: String
  private let format: LetterFile.Format
  private let languages: [Language]
  private let layout: LetterFile.Layout
  private let attaches: Bool
  private let records: Bool
  private let isForced: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    kind = arguments.nextIfPresent()
    file = try arguments.required(.outLetter)
    format = try arguments.letterFormat(of: file)
    languages = try arguments.languages(of: .letterLanguages)
    layout = arguments.has(.sideBySide) ? .sideBySide : .following
    attaches = arguments.has(.attach)
    records = arguments.has(.recordsIt)
    isForced = arguments.has(.force)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let actor = try session.asker()
    let reader = CaseReader(session.registry, asOf: session.options.on, today: try session.today())
    let letter = try reader.letter(kind, of: number, by: actor)
    if records, letter.rule.action == nil {
      throw WorkError.letter(letter.view.state.number, .noAction(letter.kind))
    }
    let templates = try session.templates()
    let languages = self.languages.isEmpty ? [session.letterLanguage] : self.languages
    let template = templates.template(for: letter.kind)
    let lacking = languages.first { template?.languages(format).contains($0) != true }
    guard let template, lacking == nil else {
      throw WorkError.letter(
        letter.view.state.number,
        .noTemplate(letter.kind, lacking ?? languages[0], known: templates.map(\.kind)))
    }
    let written = try LetterFile(
      template, format, in: languages, layout, title: { letter.rule.title[$0] }, scope: { letter.scope(in: $0) })
    try session.write(written.bytes, toFile: file, isForced: isForced)
    try session.record(all: filing(letter))
    if !letter.isOfStage {
      let stage = letter.view.workflow.stages[letter.view.state.stage]?.title[session.language] ?? ""
      let sentence = LetterSentence.unusual(letter.kind, stage: stage, possible: letter.kindsOfStage)
      session.terminal.say(sentence.text(in: session.language))
    }
    let page = WrittenPage(
      file, title: letter.rule.title, of: letter.view.state.number, in: languages, blanks: written.blanks)
    var json = page.json
    json["kind"] = .string(letter.kind)
    session.answer(.object(json)) { page.text(session.lines, session.language) }
    return .ok
  }

  /// What is recorded of the letter, each with what tells its id from the other's.
  private func filing(_ letter: LetterView) -> [(part: String, wish: Request.Wish)] {
    var wishes: [(part: String, wish: Request.Wish)] = []
    if attaches {
      wishes.append(("attach", .attach(number: number, Request.Attachment(kind: "letter", file: Path(file)))))
    }
    if records, let action = letter.rule.action {
      wishes.append(("record", .advance(number: number, action: action, input: JSONObject(), evidence: [])))
    }
    return wishes
  }
}
