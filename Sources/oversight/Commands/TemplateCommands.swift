import CaseRecords
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
  func templates() throws -> [LetterTemplate] {
    var templates = Self.shippedTemplates()
    guard let registry = registryIfAny else { return templates }
    for file in registry.catalogue.templates.keys.sorted() {
      guard let name = TemplateName(file), let bytes = try registry.template(file) else { continue }
      templates.add(own: bytes, name)
    }
    return templates
  }

  /// The definitions whose letters a form may be for: those of the registry, else those that come with the program.
  func letterDefinitions() throws -> [Workflow] {
    guard let registry = registryIfAny else {
      let surroundings = try definitionSurroundings()
      let files = Shipped.workflows.map { (name: $0.name, bytes: $0.bytes) }
      return DefinitionFile.check(files, in: surroundings).compactMap(\.workflow)
    }
    return try registry.catalogue.workflows.compactMap { reference in
      try registry.ifReadable { () throws(RegistryError) in try registry.workflow(reference).workflow }
    }
  }
}

/// `template list`: the letters there are.
struct TemplateListCommand: Command {
  static let verb = "template list"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .templateList, audience: .secretary, access: .plain, examples: ["oversight template list"])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  /// A form in one language.
  private struct Row {
    let template: LetterTemplate
    let language: Language
    let format: LetterFile.Format
    let isOwn: Bool
  }

  func run(in session: inout Session) throws -> ExitCode {
    let language = session.language
    let rows = try session.templates().flatMap { Self.rows($0) }
    session.answer([
      "templates": .array(
        rows.map { row in
          var json: JSONObject = [
            "name": .string(row.template.name(in: row.language)), "kind": .string(row.template.kind),
            "language": .string(row.language.rawValue), "format": .string(row.format.rawValue),
          ]
          if row.isOwn { json["own"] = true }
          return .object(json)
        })
    ]) {
      rows.map { row in
        let name = row.template.name(in: row.language)
        let own = row.isOwn ? " — \(LetterSentence.own(row.format.rawValue).text(in: language))" : ""
        return name + String(repeating: " ", count: max(1, 20 - name.count)) + row.template.title[language] + own
      }.joined(separator: "\n")
    }
    return .ok
  }

  private static func rows(_ template: LetterTemplate) -> [Row] {
    [Language.kk, .ru, .en].flatMap { language -> [Row] in
      let own = [LetterFile.Format.docx, .html].filter { template.own($0, in: language) != nil }.map { format in
        Row(template: template, language: language, format: format, isOwn: true)
      }
      let isShipped = template.forms[language] != nil && !own.contains { $0.format == .docx }
      return (isShipped ? [Row(template: template, language: language, format: .docx, isOwn: false)] : []) + own
    }
  }
}

/// `template add`: a form of the registry's own.
struct TemplateAddCommand: Command {
  static let verb = "template add"
  static let usage = Usage(
    .templateAdd, synopsis: "NAME FILE", audience: .secretary, access: .plain, positionals: ["NAME", "FILE"],
    options: [.actor], examples: ["oversight template add cover.ru our-cover.docx --as p-sec"], exitCodes: [.data])

  private let name: TemplateName
  private let file: String

  init(_ arguments: inout Arguments) throws(UsageError) {
    let name = try arguments.next("NAME")
    file = try arguments.next("FILE")
    let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = LetterFile.Format(rawValue: ending), format != .txt else {
      throw .wrongArgument("FILE", value: file, expected: Expectation.oneOf([".docx", ".html"]), verb: Self.verb)
    }
    guard let known = TemplateName(name, format) else {
      throw .wrongArgument("NAME", value: name, expected: Expectation.templateName, verb: Self.verb)
    }
    self.name = known
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (language, lines, name) = (session.language, session.lines, name)
    let bytes = try session.bytes(ofFile: file)
    let use = LetterUse(kind: name.kind, among: try session.templates(), of: try session.letterDefinitions())
    let findings = TemplateFinding.all(in: bytes, called: file, for: use)
    var isAdded = false
    if findings.isEmpty {
      let (actor, at) = (try session.actor(), try session.now().description)
      isAdded = try session.registry.write { batch in
        try batch.add(template: bytes, called: name.file, by: actor, at: at)
      }
    }
    session.answer([
      "template": .string(name.name), "format": .string(name.format.rawValue), "added": .bool(isAdded),
      "findings": .array(
        findings.map { $0.json($0.text(in: language)) }),
    ]) {
      guard findings.isEmpty else { return findings.map { lines($0.text(in: language)) }.joined(separator: "\n") }
      let sentence: LetterSentence = isAdded ? .added(name.name) : .known(name.name)
      return lines(sentence.text(in: language))
    }
    return findings.isEmpty ? .ok : .data
  }
}

/// `template show`: a letter as a form that can be changed in Word.
struct TemplateShowCommand: Command {
  static let verb = "template show"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .templateShow, synopsis: "NAME --out FILE", audience: .secretary, access: .plain, positionals: ["NAME"],
    options: [.outLetter, .force], examples: ["oversight template show cover.ru --out cover.docx"],
    exitCodes: [.notFound])

  private let name: String
  private let file: String
  private let format: LetterFile.Format
  private let isForced: Bool

  init(_ arguments: inout Arguments) throws(UsageError) {
    isForced = arguments.has(.force)
    name = try arguments.next("NAME")
    file = try arguments.required(.outLetter)
    format = try arguments.letterFormat(of: file)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let templates = try session.templates()
    guard let (template, language) = templates.named(name), template.languages(format).contains(language) else {
      let known = templates.flatMap { one in one.languages(format).map { one.name(in: $0) } }.sorted()
      throw WorkError.noTemplate(name, Hint(for: name, among: known))
    }
    try session.write(try bytes(of: template, in: language), toFile: file, isForced: isForced)
    session.answer(["file": .string(file), "name": .string(name)]) { file }
    return .ok
  }

  /// The registry's own form, else the shipped one.
  private func bytes(of template: LetterTemplate, in language: Language) throws -> [UInt8] {
    if let own = template.own(format, in: language) { return own }
    let title = template.title[language]
    guard let form = template.forms[language] else { return [] }
    var nothing: LetterScope?
    return
      switch format
    {
    case .docx: try form.document(title: title, language: language.rawValue).written()
    case .html: Array(try form.page(&nothing, language: language.rawValue, title: title).utf8)
    case .txt: Array((form.source.joined(separator: "\n") + "\n").utf8)
    }
  }
}

/// `template check`: whether every place of a form can be filled.
struct TemplateCheckCommand: Command {
  static let verb = "template check"
  static let place = Session.Place.registryIfAny
  static let usage = Usage(
    .templateCheck, synopsis: "FILE", audience: .secretary, access: .plain, positionals: ["FILE"],
    options: [.letterKind],
    examples: ["oversight template check cover.docx", "oversight template check cover.docx --kind cover"],
    exitCodes: [.data])

  private let file: String
  private let kind: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    file = try arguments.next("FILE")
    kind = arguments.value(of: .letterKind)
  }

  func run(in session: inout Session) throws -> ExitCode {
    let (language, lines) = (session.language, session.lines)
    let (templates, definitions) = (try session.templates(), try session.letterDefinitions())
    let kinds = LetterUse.kinds(among: templates, of: definitions)
    if let kind, !kinds.contains(kind) {
      throw UsageError.wrongValue(
        option: OptionSpec.letterKind.name, value: kind, expected: Expectation.oneOf(kinds), verb: Self.verb)
    }
    let use = LetterUse(kind: kind, among: templates, of: definitions)
    let findings = TemplateFinding.all(in: try session.bytes(ofFile: file), called: file, for: use)
    var json: JSONObject = [
      "file": .string(file), "findings": .array(findings.map { $0.json($0.text(in: language)) }),
    ]
    json["kind"] = kind.map { .string($0) }
    session.answer(.object(json)) {
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
