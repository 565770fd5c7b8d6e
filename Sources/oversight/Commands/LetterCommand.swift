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
    positionals: ["NUMBER", "KIND"], options: [.outLetter, .letterLanguages, .sideBySide, .attach, .recordsIt],
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

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    kind = arguments.nextIfPresent()
    file = try arguments.required(.outLetter)
    format = try arguments.letterFormat(of: file)
    languages = try arguments.languages(of: .letterLanguages)
    layout = arguments.has(.sideBySide) ? .sideBySide : .following
    attaches = arguments.has(.attach)
    records = arguments.has(.recordsIt)
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
    try FileSystem().write(written.bytes, to: Path(file))
    if attaches {
      let item = Request.Attachment(
        kind: "letter", file: Path(file), origin: nil, supplier: nil, visibility: .internal, redacts: nil)
      _ = try session.record(.attach(number: number, item))
    }
    if records, let action = letter.rule.action {
      _ = try session.record(.advance(number: number, action: action, input: JSONObject(), evidence: []))
    }
    let (lines, language) = (session.lines, session.language)
    if !letter.isOfStage {
      let stage = letter.view.workflow.stages[letter.view.state.stage]?.title[language] ?? ""
      let sentence = LetterSentence.unusual(letter.kind, stage: stage, possible: letter.kindsOfStage)
      session.terminal.say(sentence.text(in: language))
    }
    var json: JSONObject = [
      "file": .string(file), "cases": 1, "languages": .array(languages.map { .string($0.rawValue) }),
      "kind": .string(letter.kind), "number": .string(letter.view.state.number.description),
    ]
    json["blank"] = .array(written.blanks.map { .string($0) })
    session.answer(.object(json)) {
      let head = lines("\(file)  \(letter.rule.title[language])")
      guard !written.blanks.isEmpty else { return head }
      let blanks = written.blanks.map { LetterField(rawValue: $0)?.text(in: language) ?? $0 }
      return head + "\n" + lines(LetterSentence.toFill(blanks).text(in: language), indent: 2)
    }
    return .ok
  }
}
