import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import Sheets
import WorkflowEngine
import Workflows

extension Session {
  /// The letters that come with the program.
  static func shippedTemplates() -> [LetterTemplate] { Shipped.templates.compactMap { LetterTemplate($0.bytes) } }

  /// The letters there are.
  func templates() throws -> [LetterTemplate] { Self.shippedTemplates() }
}

/// `template list`: the letters there are.
struct TemplateListCommand: Command {
  static let verb = "template list"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .templateList, audience: .secretary, access: .plain, examples: ["oversight template list"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let (language, terminal) = (session.language, session.terminal)
    let templates = Session.shippedTemplates()
    let rows = templates.flatMap { template in
      [Language.kk, .ru, .en].filter { template.forms[$0] != nil }.map { (template, $0) }
    }
    session.answer([
      "templates": .array(
        rows.map { template, of in
          [
            "name": .string(template.name(in: of)), "kind": .string(template.kind), "language": .string(of.rawValue),
            "format": "docx",
          ]
        })
    ]) {
      rows.map { template, of in
        let name = template.name(in: of)
        return name + String(repeating: " ", count: max(1, 16 - name.count)) + template.title[language]
      }.joined(separator: "\n")
    }
    _ = terminal
    return .ok
  }
}

/// `template show`: a letter as a form that can be changed in Word.
struct TemplateShowCommand: Command {
  static let verb = "template show"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .templateShow, synopsis: "NAME --out FILE", audience: .secretary, access: .plain, positionals: ["NAME"],
    options: [.outLetter], examples: ["oversight template show cover.ru --out cover.docx"], exitCodes: [.notFound])

  private let name: String
  private let file: String
  private let format: LetterFile.Format

  init(_ arguments: inout Arguments) throws(UsageError) {
    name = try arguments.next("NAME")
    file = try arguments.required(.outLetter)
    format = try arguments.letterFormat(of: file)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let templates = Session.shippedTemplates()
    guard let (template, language) = templates.named(name), let form = template.forms[language] else {
      let known = templates.flatMap { one in one.forms.keys.map { one.name(in: $0) } }.sorted()
      throw WorkError.noTemplate(name, Hint(for: name, among: known))
    }
    let title = template.title[language]
    var nothing: LetterScope?
    let bytes: [UInt8] =
      switch format {
      case .docx: try form.document(title: title, language: language.rawValue).written()
      case .html: Array(try form.page(&nothing, language: language.rawValue, title: title).utf8)
      case .txt: Array((form.source.joined(separator: "\n") + "\n").utf8)
      }
    try FileSystem().write(bytes, to: Path(file))
    session.answer(["file": .string(file), "name": .string(name)]) { file }
    return .ok
  }
}

/// `template check`: whether every place of a form can be filled.
struct TemplateCheckCommand: Command {
  static let verb = "template check"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .templateCheck, synopsis: "FILE", audience: .secretary, access: .plain, positionals: ["FILE"],
    examples: ["oversight template check cover.docx"], exitCodes: [.data])

  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) { file = try arguments.next("FILE") }

  func run(in session: inout Session) throws -> ExitCode {
    let (language, lines) = (session.language, session.lines)
    let findings = TemplateFinding.all(in: try session.bytes(ofFile: file), called: file)
    session.answer([
      "file": .string(file),
      "findings": .array(
        findings.map { ["rule": .string($0.rule), "message": .string($0.text(in: language))] }),
    ]) {
      findings.isEmpty
        ? lines(LetterSentence.fits.text(in: language))
        : findings.map { lines($0.text(in: language)) }.joined(separator: "\n")
    }
    return findings.isEmpty ? .ok : .data
  }
}

/// `template fields`: what a form can ask for.
struct TemplateFieldsCommand: Command {
  static let verb = "template fields"
  static let place = Session.Place.anywhere
  static let usage = Usage(
    .templateFields, audience: .secretary, access: .plain, examples: ["oversight template fields"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let language = session.language
    session.answer([
      "fields": .array(
        LetterField.allCases.map { ["name": .string($0.rawValue), "title": .string($0.text(in: language))] })
    ]) {
      LetterField.allCases.map { field in
        let name = "{{\(field.rawValue)}}"
        return name + String(repeating: " ", count: max(1, 22 - name.count)) + field.text(in: language)
      }.joined(separator: "\n")
    }
    return .ok
  }
}
