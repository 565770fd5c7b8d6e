import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `minutes`: the minutes of a meeting or hearing.
struct MinutesCommand: Command {
  static let verb = "minutes"
  static let usage = Usage(
    .minutes, synopsis: "NUMBER --out FILE", audience: .secretary, access: .reading, positionals: ["NUMBER"],
    options: [.outLetter, .force, .letterLanguages, .actor],
    examples: ["oversight minutes MTG-2024-000001 --out minutes.docx"], exitCodes: [.notFound])

  /// In which form minutes are written.
  private enum Form {
    case letter(LetterFile.Format)
    case markup, data
  }

  private let number: String
  private let file: String
  private let form: Form
  private let languages: [Language]
  private let isForced: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    number = try arguments.next("NUMBER")
    file = try arguments.required(.outLetter)
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    switch (ending, LetterFile.Format(rawValue: ending)) {
    case ("xml", _): form = .markup
    case ("json", _): form = .data
    case (_, let format?): form = .letter(format)
    case (_, nil):
      throw .wrongValue(
        option: OptionSpec.outLetter.name, value: file,
        expected: Expectation.oneOf(LetterFile.Format.allCases.map { ".\($0.rawValue)" } + [".xml", ".json"]),
        verb: Self.verb)
    }
    languages = try arguments.languages(of: .letterLanguages)
    isForced = arguments.has(.force)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let minutes = try session.reader().minutes(of: number, by: try session.asker())
    let languages = self.languages.isEmpty ? [session.letterLanguage] : self.languages
    let (bytes, blanks) = try written(minutes, languages, session)
    if case .letter = form {
      try session.write(bytes, toFile: file, isForced: isForced)
    } else {
      try FileSystem().write(bytes, to: Path(file))
    }
    let page = WrittenPage(
      file, title: minutes.view.workflow.title, of: minutes.view.state.number, in: languages, blanks: blanks)
    session.answer(.object(page.json)) { page.text(session.lines, session.language) }
    return .ok
  }

  private func written(
    _ minutes: MinutesView, _ languages: [Language], _ session: Session
  ) throws -> (bytes: [UInt8], blanks: [String]) {
    guard let template = try session.templates().template(for: minutes.formKind) else {
      preconditionFailure("the form of minutes is shipped")
    }
    func file(_ format: LetterFile.Format) throws -> LetterFile {
      try LetterFile(
        template, format, in: languages, title: { "\(template.title[$0]) \(minutes.view.state.number)" },
        scope: { minutes.scope(in: $0) })
    }
    switch form {
    case .letter(let format):
      let file = try file(format)
      return (file.bytes, file.blanks)
    // What is not known is missing there; it is told as for what people read.
    case .markup: return (Array(minutes.markup(in: languages).utf8), try file(.txt).blanks)
    case .data: return (minutes.data(in: languages).documentBytes(), try file(.txt).blanks)
    }
  }
}
