import CaseRegistry
import Reports
import WorkflowEngine

/// The names of a case's things in one language, safe for a terminal.
struct CaseNames {
  let state: CaseState
  let workflow: Workflow
  let directory: Directory
  let acts: Acts
  let language: Language

  init(_ state: CaseState, in registry: Registry, _ language: Language) throws {
    self.state = state
    self.language = language
    workflow = try registry.workflow(state.workflow).workflow
    directory = registry.directory
    acts = try registry.acts()
  }

  /// The stage's title.
  var stage: String { title(of: state.stage) }

  func title(of stage: StageID) -> String { workflow.stages[stage]?.title[language] ?? stage.name }
  func title(of role: RoleID) -> String { workflow.roles[role]?.title[language] ?? role.name }
  func title(of action: ActionID) -> String { workflow.actions[action]?.title[language] ?? action.name }
  func what(_ duty: DutyState) -> String { workflow.duties[duty.run.id]?.title[language] ?? duty.run.id.name }
  func name(of party: PartyID) -> String { directory[party]?.name[language] ?? party.name }

  /// Who owes it: the parties, or the role where nobody is bound.
  func debtor(_ duty: DutyState) -> String { holders(of: duty.owedBy) }
  /// To whom it is owed.
  func creditor(_ duty: DutyState) -> String { holders(of: duty.owedTo) }

  private func holders(of role: RoleID) -> String {
    let parties = (state.parties[role] ?? []).map { name(of: $0) }
    return parties.isEmpty ? title(of: role) : parties.joined(separator: ", ")
  }

  /// The article in words: act, article, and whether it was read.
  func words(for basis: Basis) -> String { BasisText(acts: acts, language: language).words(for: basis) }
}

/// An article of law in words.
struct BasisText {
  let acts: Acts
  let language: Language

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
