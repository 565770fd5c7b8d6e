internal import CaseRecords
internal import CaseRegistry
package import WorkflowEngine

/// Says how a word could go on that somebody types on a command line, from what is recorded.
package struct Completer {
  let reader: CaseReader
  let names: NameBook
  private let language: Language
  private let contexts: [String: [String]]

  /// - Parameters:
  ///   - reader: The registry, and the day.
  ///   - language: Of what suggestions stand for.
  ///   - contexts: What the person has saved, by name.
  package init(_ reader: CaseReader, language: Language, contexts: [String: [String]] = [:]) {
    (self.reader, self.language, self.contexts) = (reader, language, contexts)
    names = NameBook(reader.registry, language: language)
  }

  /// How a word could go on, in the order to show.
  ///
  /// - Parameters:
  ///   - what: What it stands for.
  ///   - beginning: What is typed of it.
  package func suggestions(for what: Completable, beginning: String) throws -> [Suggestion] {
    let all =
      switch what {
      case .number(let isOpen): try numbers(beginning, isOpen: isOpen)
      case .action(let number): try actions(in: number)
      case .input(let action, let number, let given): try inputs(of: action, in: number, given: given, beginning)
      case .field(let workflow, let given): try fields(of: workflow, given: given, beginning)
      case .evidence(let action, let number): try evidence(of: action, in: number)
      case .duty(let number): try duties(in: number)
      case .party(let sort): try parties(sort)
      case .role(let isBound): try roles(isBound, beginning)
      case .workflow: try named(.workflow)
      case .filter: try filters(beginning)
      case .context: savedContexts
      }
    return all.filter { $0.value.utf8.starts(with: beginning.utf8) }
  }
}

// MARK: - Cases

extension Completer {
  /// So many numbers are shown one by one.
  private static let most = 50

  /// The cases whose numbers begin so; where those are many, how the numbers go on.
  private func numbers(_ typed: String, isOpen: Bool) throws -> [Suggestion] {
    let beginning = typed.uppercased()
    let found = try cases(beginning, isOpen, limit: Self.most + 1)
    if found.count <= Self.most {
      return found.rows.map { Suggestion($0.number.description, $0.title) }.map { typed.isEmpty ? $0 : $0.typed(typed) }
    }
    var ways: [Suggestion] = []
    let stem = Self.shared(beginning, try ends(of: beginning, isOpen))
    for character in "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" {
      guard let ends = try ends(of: stem + String(character), isOpen) else { continue }
      let way = Self.shared(stem, ends)
      ways.append(Suggestion(way, isWhole: ends.first == ends.last && way == ends.first))
    }
    return ways.map { $0.typed(typed) }
  }

  private func cases(
    _ beginning: String, _ isOpen: Bool, limit: Int, order: ListOrder? = nil
  ) throws -> (count: Int, rows: [CaseRow]) {
    var filters = [IndexFilter(.number, .equal, beginning)]
    if isOpen { filters.append(IndexFilter(.outcome, .none, "")) }
    return try reader.registry.cases(ListRequest(asOf: reader.asOf, filters: filters, limit: limit, order: order))
  }

  /// The first and the last number that begin so; nil where none does.
  private func ends(of beginning: String, _ isOpen: Bool) throws -> (first: String, last: String)? {
    guard let first = try cases(beginning, isOpen, limit: 1).rows.first,
      let last = try cases(beginning, isOpen, limit: 1, order: ListOrder(.number, isDescending: true)).rows.first
    else { return nil }
    return (first.number.description, last.number.description)
  }

  /// How all numbers begin that stand between two, which are sorted.
  private static func shared(_ beginning: String, _ ends: (first: String, last: String)?) -> String {
    guard let ends else { return beginning }
    return String(zip(ends.first, ends.last).prefix { $0 == $1 }.map(\.0))
  }

  private func duties(in number: String) throws -> [Suggestion] {
    let view = try reader.view(of: try reader.state(of: try reader.document(number)))
    return (view.state.duties + view.state.rights).filter(\.isOpen).map { duty in
      let title = view.workflow.duties[duty.run.id]?.title ?? view.workflow.title(ofRight: duty.run.id)
      return Suggestion(duty.run.description, "\(title[language]), \(duty.due)")
    }
  }
}

// MARK: - Actions

extension Completer {
  private func actions(in number: String) throws -> [Suggestion] {
    try reader.possibilities(number).actions.map { action in
      let missing = action.missing.map(\.name).joined(separator: ", ")
      return Suggestion(action.action.name, action.title[language] + (missing.isEmpty ? "" : " (\(missing))"))
    }
  }

  private func action(_ name: String, in number: String) throws -> Action? {
    let document = try reader.document(number)
    return try reader.registry.workflow(document.state.workflow).workflow.actions[ActionID(name)]
  }

  private func evidence(of action: String, in number: String) throws -> [Suggestion] {
    (try self.action(action, in: number)?.evidence ?? []).map { kind in
      Suggestion("\(kind.kind)=", kind.title[language], isWhole: false)
    }
  }

  private func inputs(
    of action: String, in number: String, given: Set<String>, _ typed: String
  ) throws -> [Suggestion] {
    let inputs = (try self.action(action, in: number)?.inputs ?? []).filter { !given.contains($0.name) }
    return try values(typed, inputs.map { ($0.name, $0.definition, $0.isRequired) })
  }

  private func fields(of workflow: String, given: Set<String>, _ typed: String) throws -> [Suggestion] {
    guard let reference = reader.registry.newest(WorkflowID(workflow)) else { return [] }
    let fields = try reader.registry.workflow(reference).workflow.fields.sorted { $0.key < $1.key }
    return try values(typed, fields.filter { !given.contains($0.key) }.map { ($0.key, $0.value, false) })
  }

  /// The names that can stand before `=`; after it the values that can be told.
  private func values(
    _ typed: String, _ all: [(name: String, definition: FieldDefinition, isRequired: Bool)]
  ) throws -> [Suggestion] {
    guard let equals = typed.firstIndex(of: "=") else {
      let sorted = all.filter(\.isRequired) + all.filter { !$0.isRequired }
      return sorted.map { Suggestion("\($0.name)=", $0.definition.title[language], isWhole: false) }
    }
    let head = String(typed[...equals])
    guard let one = all.first(where: { "\($0.name)=" == head }) else { return [] }
    return try values(of: one.definition.type).map { $0.after(head) }
  }

  private func values(of type: FieldType) throws -> [Suggestion] {
    switch type {
    case .choice(let choices): return choices.map { Suggestion($0.id, $0.title[language]) }
    case .boolean: return [Suggestion("yes"), Suggestion("no")]
    case .party: return try parties(.anybody)
    case .date: return [Suggestion(reader.today.description)]
    case .text, .integer, .decimal, .money, .caseNumber, .locality, .list, .record: return []
    }
  }
}

// MARK: - Names

extension Completer {
  private func named(_ kind: NamedThing) throws -> [Suggestion] {
    try names.here(kind).options.map { Suggestion($0.id, $0.titles.first?[language] ?? "") }
      .sorted { $0.value.utf8.lexicographicallyPrecedes($1.value.utf8) }
  }

  private func parties(_ sort: Completable.PartySort) throws -> [Suggestion] {
    try reader.registry.journal().parties.filter { party in
      guard party.retired.map({ $0 > reader.asOf }) ?? true else { return false }
      return switch sort {
      case .anybody: true
      case .person: party.kind == .person
      case .body: party.kind != .person
      }
    }.map { Suggestion($0.id.name, $0.name[language]) }
  }

  private func roles(_ isBound: Bool, _ typed: String) throws -> [Suggestion] {
    guard isBound else { return try named(.role) }
    guard let equals = typed.firstIndex(of: "=") else {
      return try named(.role).map { Suggestion("\($0.value)=", $0.meaning, isWhole: false) }
    }
    let head = String(typed[...equals])
    return try parties(.anybody).map { $0.after(head) }
  }

  private var savedContexts: [Suggestion] {
    contexts.sorted { $0.key < $1.key }.map { Suggestion($0.key, $0.value.joined(separator: " ")) }
  }

  /// The keys of conditions with what can follow the dot, then the values that a key can have; and contexts.
  private func filters(_ typed: String) throws -> [Suggestion] {
    if typed.hasPrefix("@") { return savedContexts.map { $0.after("@") } }
    guard let colon = typed.firstIndex(of: ":") else {
      let saved = typed.isEmpty ? savedContexts.map { $0.after("@") } : []
      return ListQuestion.typedKeys.map { Suggestion("\($0):", isWhole: $0.hasSuffix(".none")) } + saved
    }
    let head = String(typed[...colon])
    // After a comma another value begins.
    let done = typed[typed.index(after: colon)...].lastIndex(of: ",").map { String(typed[...$0]) } ?? head
    return try values(ofKey: String(typed[..<colon]), String(typed.dropFirst(done.count))).map { $0.after(done) }
  }

  private func values(ofKey name: String, _ typed: String) throws -> [Suggestion] {
    switch IndexFilter.Key(rawValue: name) {
    case .workflow: try named(.workflow)
    case .stage: try named(.stage)
    case .role, .owedBy: try named(.role)
    case .kind: try named(.kind)
    case .region: try named(.region)
    case .did: try named(.action)
    case .mine: []
    case .duty: try named(.duty)
    case .outcome: try named(.outcome)
    case .party, .debtor, .creditor: try parties(.anybody)
    case .number, .parent, .batch: try numbers(typed, isOpen: false)
    case .due, .since, .opened, .deadline, .touched, .recorded, .title, .locality, .field, .place, .topic, .ref, .quiet,
      nil:
      []
    }
  }
}

extension Suggestion {
  /// The same written as it was begun, so that a shell finds the beginning in it.
  fileprivate func typed(_ beginning: String) -> Suggestion {
    var suggestion = self
    suggestion.value = beginning + value.dropFirst(beginning.count)
    return suggestion
  }
}
