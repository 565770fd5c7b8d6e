internal import CaseRecords
package import CaseRegistry
internal import Disk
package import WorkflowEngine

/// Everything that has a name in a registry, and how what people type is found in it.
///
/// A name that nobody has is an error with the nearest that there are, never nothing found.
package struct NameBook {
  /// What definitions that come with the program call things; asked for only where the registry's own know nothing.
  package typealias Shipped = () -> [WorkflowTitles]

  let view: any StoreView
  let language: Language
  let days: DayReader
  private let shipped: Shipped

  /// - Parameters:
  ///   - view: The registry.
  ///   - language: The language of whoever types.
  ///   - days: How days are read.
  ///   - shipped: What definitions that come with the program call things.
  package init(
    _ view: any StoreView, language: Language, days: DayReader = DayReader(), shipped: @escaping Shipped = { [] }
  ) {
    (self.view, self.language, self.days, self.shipped) = (view, language, days, shipped)
  }
}

extension NameBook {
  /// The ids of what is called `text`.
  func ids(_ kind: NamedThing, _ text: String, _ freedom: NameList.Freedom) throws -> [String] {
    if kind == .party, let party = try view.party(PartyID(text)) { return [party.id.name] }
    if [.action, .field, .kind, .region].contains(kind) {
      return try here(kind).ids(called: text, in: language, freedom)
    }
    if try isID(text, of: kind) { return [text] }
    if kind == .role {
      // A role is known when any version of a definition names it, here or among those that come with the program.
      do { return try here(kind).ids(called: text, in: language, freedom) } catch WorkError.noName {
        return try everywhere(kind).ids(called: text, in: language, freedom)
      }
    }
    return try here(kind).ids(called: text, in: language, freedom)
  }

  /// Whether a definition here has something of this kind under exactly this id; the newest are asked first, and few are read.
  private func isID(_ text: String, of kind: NamedThing) throws(RegistryError) -> Bool {
    for reference in kind == .party ? [] : view.catalogue.workflows.reversed() {
      guard let titles = try view.ifReadable({ () throws(RegistryError) in try view.titles(of: reference) }) else {
        continue
      }
      var list = NameList(kind)
      list.add(titles, of: reference.id)
      if list.options.contains(where: { $0.id.utf8.elementsEqual(text.utf8) }) { return true }
    }
    return false
  }

  /// What the registry has of a kind.
  func here(_ kind: NamedThing) throws(RegistryError) -> NameList {
    var list = NameList(kind)
    switch kind {
    case .party:
      let meanings = view.catalogue.meanings
      for party in try view.journal().parties {
        let one = People.meaning(of: party.id, in: meanings)
        // What a party was called that turned out to be another is a name of that one from before.
        let (titles, former) =
          one == party.id ? ([party.name], Array(party.names.all.dropFirst())) : ([], party.names.all)
        list.add(NamedOption(one.name, titles: titles, former: former))
      }
    case .number: break
    case .kind: for kind in Party.Kind.allCases { list.add(NamedOption(kind.rawValue, titles: [])) }
    case .region:
      for region in try view.journal().parties.compactMap({ $0.details[.region] }) {
        list.add(NamedOption(region, titles: []))
      }
    case .action, .field:
      if kind == .action {
        for verb in Deed.Verb.allCases where verb != .link { list.add(NamedOption(verb.rawValue, titles: [])) }
      }
      for workflow in try workflows() {
        for action in workflow.actions.values where kind == .action {
          list.add(NamedOption(action.id.name, titles: [action.title]))
        }
        for field in workflow.fields where kind == .field {
          list.add(NamedOption(field.key, titles: [field.value.title]))
        }
      }
    case .workflow, .stage, .role, .duty, .outcome, .prefix:
      for reference in view.catalogue.workflows.reversed() {
        let titles = try view.ifReadable { () throws(RegistryError) in try view.titles(of: reference) }
        if let titles { list.add(titles, of: reference.id) }
      }
    }
    return list
  }

  /// The definitions here that can be read, the newest first.
  func workflows() throws(RegistryError) -> [Workflow] {
    var found: [Workflow] = []
    for reference in view.catalogue.workflows.reversed() {
      let pinned = try view.ifReadable { () throws(RegistryError) in try view.workflow(reference) }
      if let pinned { found.append(pinned.workflow) }
    }
    return found
  }

  private func everywhere(_ kind: NamedThing) throws(RegistryError) -> NameList {
    var list = try here(kind)
    for titles in shipped() { list.add(titles, of: "") }
    return list
  }
}

extension NameList {
  /// Adds what a definition calls things of this kind.
  fileprivate mutating func add(_ titles: WorkflowTitles, of workflow: WorkflowID) {
    switch kind {
    case .workflow: add(NamedOption(workflow.name, titles: [titles.title]))
    case .stage:
      for (id, title) in titles.stages.sorted(by: { $0.key < $1.key }) { add(NamedOption(id.name, titles: [title])) }
    case .role:
      for (id, title) in titles.roles.sorted(by: { $0.key < $1.key }) { add(NamedOption(id.name, titles: [title])) }
    case .duty:
      for (id, title) in titles.duties.sorted(by: { $0.key < $1.key }) { add(NamedOption(id.name, titles: [title])) }
    case .outcome:
      for (stage, outcome) in titles.outcomes.sorted(by: { $0.key < $1.key }) {
        add(NamedOption(outcome, titles: titles.stages[stage].map { [$0] } ?? []))
      }
      add(NamedOption(CaseState.annulledOutcome, titles: []))
    case .prefix: add(NamedOption(titles.prefix, titles: [titles.title]))
    case .party, .action, .field, .kind, .region, .number: break
    }
  }
}
