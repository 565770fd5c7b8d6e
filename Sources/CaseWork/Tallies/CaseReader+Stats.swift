internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
internal import WorkflowEngine

extension CaseReader {
  /// Statistics.
  ///
  /// - Throws: `WorkError.noName` for a key, duty or map that nothing has.
  package func stats(_ question: StatsQuestion, _ names: NameBook) throws -> Stats {
    try check(question.list, for: question.viewer)
    let definitions = try countedDefinitions()
    let fields = StatsField.all(in: definitions, for: question.viewer)
    let key = try question.key.map { try Self.key($0, fields) }
    var counted = TallyQuestion(
      question.list.request(asOf: asOf), by: key, from: question.from, to: question.to)
    if let duty = question.duty { counted.duties = Set(try names.duties(duty)) }
    let (tally, others) = try self.tally(counted, question.list, for: question.viewer)
    let titles = StatsTitles(key, definitions, try registry.people().on(asOf), fields)
    let groups = self.groups(tally, others, key, titles, question.viewer)
    let isOfOthers = tally.total.cases == 0 && key == nil
    let total = StatsGroup(
      key: nil, title: LocalizedText(""), isOfOthers ? others.total : tally.total,
      isGuarded: question.viewer == .public && isOfOthers)
    return Stats(
      asOf: asOf, from: question.from, to: question.to, key: key, groups: groups, total: total,
      oldest: try oldest(question), fields: fields,
      mapped: try question.map.map { try mapped($0, total, definitions) }, acts: try registry.acts())
  }

  private func groups(
    _ tally: Tally, _ others: Tally, _ key: TallyKey?, _ titles: StatsTitles, _ viewer: Viewer
  ) -> [StatsGroup] {
    guard let key else { return [] }
    var groups = tally.groups.map { StatsGroup(key: $0.key, title: titles.title(of: $0.key), $0.value) }
    // What is not in the register is told by workflow alone, and never exactly where it is little.
    if viewer == .public, key == .workflow {
      groups += others.groups.map {
        StatsGroup(key: $0.key, title: titles.title(of: $0.key), $0.value, isGuarded: true)
      }
    }
    return groups.sorted { one, two in
      let (first, second) = (one.key ?? "", two.key ?? "")
      if !key.isOfTime, (one.began ?? 0) != (two.began ?? 0) { return (one.began ?? 0) > (two.began ?? 0) }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }

  /// What is counted for a viewer; for the public, what is in the register and what is not.
  ///
  /// For whoever may not see everything, conditions are asked of what is shown, and what is not in the register is counted
  /// only where they ask for nothing but workflows and numbers.
  private func tally(_ question: TallyQuestion, _ asked: ListQuestion, for viewer: Viewer) throws -> (
    shown: Tally, others: Tally
  ) {
    guard viewer != .office else { return (try registry.tally(question), Tally()) }
    let publication = try registry.publication()
    let isAskedOfAll = asked.ofAll.filters == asked.filters && asked.words.isEmpty
    let conditions = question.list
    var question = question
    if !isAskedOfAll { question.list = asked.ofAll.request(asOf: asOf) }
    var shown: Set<CaseNumber> = []
    let counted = try registry.tally(question) { (document) throws(RegistryError) in
      let isShown =
        isAskedOfAll
        ? try self.isShown(document, to: viewer, publication)
        : try matches(document, conditions, [question.debtors, question.creditors], viewer, publication)
      if isShown { shown.insert(document.number) }
      return isShown
    }
    guard viewer == .public else { return (counted, Tally()) }
    let people = try registry.people()
    guard isAskedOfAll else { return (counted.byRole(people, question.key), Tally()) }
    let others = try registry.tally(question) { (document) throws(RegistryError) in
      guard !shown.contains(document.number) else { return false }
      let workflow = try registry.workflow(document.state.workflow).workflow
      return workflow.disclosure.register == .never || !publication.workflows.contains(workflow.id)
    }
    return (counted.byRole(people, question.key), others.byRole(people, question.key))
  }

  private func isShown(
    _ document: CaseDocument, to viewer: Viewer, _ publication: Publication
  ) throws(RegistryError) -> Bool {
    let workflow = try registry.workflow(document.state.workflow).workflow
    let showing = Showing(workflow, publication, people: People())
    return showing.show(document.history, to: viewer, on: asOf).visible != nil
  }

  /// Whether conditions hold of what is shown of a case.
  private func matches(
    _ document: CaseDocument, _ conditions: ListRequest, _ owed: [IndexFilter?], _ viewer: Viewer,
    _ publication: Publication
  ) throws(RegistryError) -> Bool {
    guard let shown = try registry.shown(document, to: viewer, publication, on: asOf).visible else { return false }
    let listed = ListedCase(shown, try registry.workflow(document.state.workflow).workflow)
    return listed.matches(conditions) && owed.allSatisfy { $0.map(listed.hasOwed) ?? true }
  }

  /// The definitions of all versions here, the newest of each workflow last.
  func countedDefinitions() throws -> [Workflow] {
    try registry.catalogue.workflows.compactMap { reference in
      try registry.ifReadable { () throws(RegistryError) in try registry.workflow(reference).workflow }
    }.sorted { ($0.id, $0.version) < ($1.id, $1.version) }
  }

  private static func key(_ text: String, _ fields: [String: StatsField]) throws(WorkError) -> TallyKey {
    if let named = TallyKey.named.first(where: { $0.name == text }) { return named }
    if fields[text] != nil { return .field(text) }
    throw .noKey(text, known: TallyKey.named.map(\.name) + fields.keys.sorted())
  }

  /// What has not been answered for the longest time.
  private func oldest(_ question: StatsQuestion) throws -> [DutyView] {
    guard question.viewer != .public else { return [] }
    var list = question.list
    (list.limit, list.order) = (10, nil)
    return try overdue(list).items
  }

  /// The outcomes in the words of others.
  private func mapped(_ name: String, _ group: StatsGroup, _ definitions: [Workflow]) throws -> MappedOutcomes {
    let known = Set(definitions.flatMap { $0.maps.map { $0.key } })
    guard known.contains(name) else { throw WorkError.noMap(name, known: known.sorted()) }
    var mapped = MappedOutcomes(name: name)
    for (workflow, outcomes) in group.outcomes {
      let map = definitions.last { $0.id == workflow && $0.maps[name] != nil }?.maps[name]
      for (outcome, count) in outcomes {
        guard let map else {
          mapped.unmapped += count
          continue
        }
        let told = map[outcome]
        mapped.of += count
        mapped.fits[told?.fit ?? MappedOutcome.Fit.none, default: 0] += count
        if let word = told?.to { mapped.counts[word, default: 0] += count }
      }
    }
    return mapped
  }
}

extension Tally {
  /// The same with persons counted as nobody by name.
  fileprivate func byRole(_ people: People, _ key: TallyKey?) -> Tally {
    guard key == .debtor || key == .creditor else { return self }
    var tally = self
    for (name, group) in groups where people[PartyID(name)]?.kind == .person {
      tally.groups[name] = nil
      tally.groups[Party.Kind.person.rawValue, default: TallyGroup()].add(group)
    }
    return tally
  }
}

extension StatsField {
  /// The fields with a few values in all definitions, by name; what newer versions call them counts.
  fileprivate static func all(in definitions: [Workflow], for viewer: Viewer) -> [String: StatsField] {
    var fields: [String: StatsField] = [:]
    for workflow in definitions {
      for (name, field) in workflow.fields.map({ ($0.key, $0.value) }) {
        guard case .choice(let choices) = field.type, !field.isPersonal, field.isShown(to: viewer) else { continue }
        let known = fields[name]?.choices ?? [:]
        let titles = Dictionary(choices.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
        fields[name] = StatsField(title: field.title, choices: known.merging(titles) { $1 })
      }
    }
    return fields
  }
}

/// What groups are called.
private struct StatsTitles {
  private let key: TallyKey?
  private let definitions: [Workflow]
  private let people: People
  private let fields: [String: StatsField]

  init(_ key: TallyKey?, _ definitions: [Workflow], _ people: People, _ fields: [String: StatsField]) {
    (self.key, self.definitions, self.people, self.fields) = (key, definitions, people, fields)
  }

  func title(of name: String) -> LocalizedText {
    switch key {
    case .debtor, .creditor:
      if name.hasPrefix(TallyCounter.rolePrefix) {
        let role = RoleID(String(name.dropFirst(TallyCounter.rolePrefix.count)))
        return last { $0.roles[role]?.title } ?? LocalizedText(role.name)
      }
      return people[PartyID(name)]?.name ?? LocalizedText(name)
    case .workflow: return last { $0.id.name == name ? $0.title : nil } ?? LocalizedText(name)
    case .stage: return last { $0.stages[StageID(name)]?.title } ?? LocalizedText(name)
    case .outcome:
      return last { workflow in workflow.stages.values.first { $0.outcome == name }?.title } ?? LocalizedText(name)
    case .duty: return last { $0.duties[DutyID(name)]?.title } ?? LocalizedText(name)
    case .field(let field): return fields[field]?.choices[name] ?? LocalizedText(name)
    case .region, .kind, .month, .quarter, .year, nil: return LocalizedText(name)
    }
  }

  private func last(_ title: (Workflow) -> LocalizedText?) -> LocalizedText? { definitions.compactMap(title).last }
}
