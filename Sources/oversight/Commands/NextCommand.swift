import CaseRecords
import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// `next`: what can happen now.
struct NextCommand: Command {
  static let verb = "next"
  static let usage = Usage(
    .next, synopsis: "NUMBER", audience: .monitoringGroup, access: .reading, positionals: ["NUMBER"],
    examples: ["oversight next REC-2024-000001"], exitCodes: [.notFound])

  private let number: String

  init(_ arguments: inout Arguments) throws(UsageError) { number = try arguments.next("NUMBER") }

  func run(in session: inout Session) throws -> ExitCode {
    let registry = try session.registry()
    let document = try session.document(number)
    let state = try session.state(of: document)
    var context = try registry.context(of: document, today: try session.asOf())
    if let day = session.options.asOf { context.history = document.history.asOf(day) }
    let possible = Engine.possibilities(in: context)
    let json: JSON = [
      "number": .string(document.number.description), "stage": .string(state.stage.name),
      "actions": .array(possible.map { $0.json(in: session.language) }),
    ]
    let (language, terminal) = (session.language, session.terminal)
    try session.answer(json) {
      let names = try CaseNames(state, naming: Set(possible.flatMap(\.able)), in: registry, language)
      let head = SafeText.make("\(document.number)  \(names.stage)")
      guard !possible.isEmpty else { return "\(head)\n\(CasePhrase.noActions.title(in: language))." }
      return "\(head)\n\n" + Self.table(possible, names).text(width: terminal.width, style: terminal.style)
    }
    return .ok
  }

  private static func table(_ possible: [Possibility], _ names: CaseNames) -> Table {
    let language = names.language
    var table = Table([
      .fixed(CasePhrase.action.title(in: language)), .text(CasePhrase.leadsTo.title(in: language), minimum: 14),
      .text(CasePhrase.missing.title(in: language), minimum: 20),
    ])
    for action in possible {
      let able = action.able.isEmpty ? action.by.map { names.title(of: $0) } : action.able.map { names.name(of: $0) }
      let missing =
        action.isReady
        ? CasePhrase.ready.text(in: language) : action.missing.map { $0.text(in: language) }.joined(separator: "; ")
      table.add(
        [
          Table.Cell(action.action.name, .bold),
          Table.Cell(action.to.map { names.title(of: $0) }.joined(separator: " / ")),
          Table.Cell(missing),
        ],
        details: [
          Table.Cell(
            "\(action.title[language]) — \(CasePhrase.by.text(in: language)): \(able.joined(separator: ", "))", .dim)
        ])
    }
    return table
  }
}

extension Possibility {
  func json(in language: Language) -> JSON {
    [
      "action": .string(action.name), "title": .string(title[language]),
      "to": to.count == 1 ? .string(to[0].name) : .array(to.map { .string($0.name) }),
      "by": .array(by.map { .string($0.name) }), "ready": .bool(isReady),
      "missing": .array(missing.map { .string($0.name) }),
    ]
  }
}

extension Possibility.Gap {
  func text(in language: Language) -> String {
    switch self {
    case .input(let name, let definition):
      definition.type.choices.isEmpty
        ? "\(name) (\(definition.title[language]))"
        : "\(name)=\(definition.type.choices.map(\.id).joined(separator: "|")) (\(definition.title[language]))"
    case .evidence(let kind, let title): "--evidence \(kind)=… (\(title[language]))"
    case .condition(_, let otherwise): otherwise[language]
    }
  }
}
