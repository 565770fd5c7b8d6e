import CaseRegistry
import JSONText
import Reports
import WorkflowEngine

/// The names of a case's things in one language, safe for a terminal.
struct CaseNames {
  let state: CaseState
  let workflow: Workflow
  let acts: Acts
  let language: Language
  private let directory: Directory

  /// - Parameter others: Who may be named besides those in the state of the case.
  init(
    _ state: CaseState, naming others: Set<PartyID> = [], in registry: Registry, _ language: Language
  ) throws {
    self.state = state
    self.language = language
    workflow = try registry.workflow(state.workflow).workflow
    directory = try registry.directory(of: state.named.union(others))
    acts = try registry.acts()
  }

  /// The names of a case that no registry holds.
  init(_ state: CaseState, workflow: Workflow, directory: Directory, acts: Acts, _ language: Language) {
    self.state = state
    self.workflow = workflow
    self.directory = directory
    self.acts = acts
    self.language = language
  }

  /// The stage's title.
  var stage: String { title(of: state.stage) }

  func title(of stage: StageID) -> String { workflow.stages[stage]?.title[language] ?? stage.name }
  func title(of role: RoleID) -> String { workflow.roles[role]?.title[language] ?? role.name }
  func title(of action: ActionID) -> String { workflow.actions[action]?.title[language] ?? action.name }
  func what(_ duty: DutyState) -> String { workflow.duties[duty.run.id]?.title[language] ?? duty.run.id.name }
  func name(of party: PartyID) -> String { directory[party]?.name[language] ?? party.name }

  /// A duty that could not start, and why.
  func words(for item: Effects.Unstarted) -> String {
    let reason: DutyPhrase = item.reason == .impreciseDate ? .impreciseDate : .missingDate
    return "\(workflow.duties[item.id]?.title[language] ?? item.id.name): \(reason.text(in: language))"
  }

  /// Who owes it: the parties, or the role where nobody is bound.
  func debtor(_ duty: DutyState) -> String {
    duty.debtor.map { $0.map { name(of: $0) }.joined(separator: ", ") } ?? holders(of: duty.owedBy)
  }
  /// To whom it is owed.
  func creditor(_ duty: DutyState) -> String { holders(of: duty.owedTo) }

  private func holders(of role: RoleID) -> String {
    let parties = (state.parties[role] ?? []).map { name(of: $0) }
    return parties.isEmpty ? title(of: role) : parties.joined(separator: ", ")
  }

  /// The article in words: act, article, and whether it was read.
  func words(for basis: Basis) -> String { BasisText(acts: acts, language: language).words(for: basis) }
}

extension CaseState {
  /// The parties that its roles, duties and fields name.
  fileprivate var named: Set<PartyID> {
    JSON.object(self.fields).named.union(self.parties.values.joined()).union(self.duties.flatMap { $0.debtor ?? [] })
  }
}

extension CaseHistory {
  /// The parties that its records may name: who acted, whom inputs and duties name, who supplied documents.
  var named: Set<PartyID> {
    records.reduce(into: []) { named, record in
      if let by = record.by { named.insert(by) }
      named.formUnion(JSON.object(record.input).named)
      named.formUnion(record.effects.parties.values.joined())
      named.formUnion(record.evidence.compactMap(\.supplier).map { PartyID($0) })
    }
  }
}

extension JSON {
  /// What could be the id of a party, anywhere in a value.
  fileprivate var named: Set<PartyID> {
    switch self {
    case .string(let text): text.utf8.count <= 64 && !text.utf8.contains(0x20) ? [PartyID(text)] : []
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.named) }
    case .object(let object): object.members.reduce(into: []) { $0.formUnion($1.value.named) }
    default: []
    }
  }
}

/// An article of law in words.
struct BasisText {
  let acts: Acts
  let language: Language

  /// Short: the act's number and the article, for lists that explain the numbers below.
  func short(for basis: Basis) -> String {
    guard case .article(let act, let article, let isChecked) = basis else { return words(for: basis) }
    let name = acts.byID[act]?.number.map { "№ \($0)" } ?? act
    let words = "\(name), \(BasisPhrase.article(article)[language])"
    return isChecked ? words : "\(words) (\(BasisPhrase.notChecked.text(in: language)))"
  }

  /// What the numbers in short forms stand for, each once, in the order of the bases.
  func legend(of bases: [Basis]) -> [String] {
    var lines: [String] = []
    for case .article(let id, _, _) in bases {
      guard let act = acts.byID[id], let number = act.number else { continue }
      let line = "№ \(number): \(act.title[language])"
      if !lines.contains(line) { lines.append(line) }
    }
    return lines
  }

  func words(for basis: Basis) -> String {
    switch basis {
    case .selfSet: return BasisPhrase.selfSet.text(in: language)
    case .article(let act, let article, let isChecked):
      let title = acts.byID[act].map { act in act.title[language] + (act.number.map { " (№ \($0))" } ?? "") } ?? act
      let words = "\(title), \(BasisPhrase.article(article)[language])"
      return isChecked ? words : "\(words) — \(BasisPhrase.notChecked.text(in: language))"
    }
  }
}
