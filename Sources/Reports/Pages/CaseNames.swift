package import CaseWork
internal import JSONText
package import WorkflowEngine

/// The names of a case's things in one language, safe for a terminal.
package struct CaseNames {
  let view: CaseView
  let language: Language

  /// - Parameters:
  ///   - view: The case.
  ///   - language: In which its things are named.
  package init(_ view: CaseView, _ language: Language) { (self.view, self.language) = (view, language) }

  /// The same with everybody called what they were called on a day.
  func on(_ day: Day) -> CaseNames { CaseNames(view.on(day), language) }

  var state: CaseState { view.state }
  var workflow: Workflow { view.workflow }
  var acts: Acts { view.acts }

  /// The stage's title.
  var stage: String { title(of: state.stage) }

  /// What people call an input, whichever action asks for it.
  func title(ofInput name: String) -> LocalizedText {
    workflow.actions.lazy.compactMap { $0.value.input(name)?.definition.title }.first ?? LocalizedText(name)
  }

  func title(of stage: StageID) -> String { workflow.stages[stage]?.title[language] ?? stage.name }
  func title(of role: RoleID) -> String { workflow.roles[role]?.title[language] ?? role.name }
  func title(of action: ActionID) -> String { workflow.actions[action]?.title[language] ?? action.name }
  func what(_ duty: DutyState) -> String {
    if duty.isRight { return workflow.title(ofRight: duty.run.id)[language] }
    let title = workflow.duties[duty.run.id]?.title[language] ?? duty.run.id.name
    return duty.item == nil ? title : "\(title) [\(duty.itemText)]"
  }
  func name(of party: PartyID) -> String { view.people[party]?.name[language] ?? party.name }

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

/// A value in words.
struct ValueText {
  let type: FieldType
  let names: CaseNames

  func text(_ json: JSON) -> String {
    if json["commitment"] != nil { return HistoryPhrase.removedByLaw.text(in: names.language) }
    switch type {
    case .choice(let choices):
      let id = json.string ?? ""
      return choices.first { $0.id == id }?.title[names.language] ?? id
    case .party: return json.string.map { names.name(of: PartyID($0)) } ?? ""
    case .money: return "\(json["amount"]?.string ?? "") \(json["currency"]?.string ?? "")"
    case .boolean: return (json.bool == true ? CasePhrase.yes : CasePhrase.no).text(in: names.language)
    case .integer: return json.integer.map(String.init) ?? ""
    case .list(let element, _, _):
      return (json.array ?? []).map { ValueText(type: element, names: names).text($0) }.joined(separator: "; ")
    case .record(let members):
      return members.compactMap { member in
        json[member.name].map {
          "\(member.title[names.language]): \(ValueText(type: member.type, names: names).text($0))"
        }
      }.joined(separator: ", ")
    case .text(_, true):
      let texts = Dictionary(
        (json.object?.members ?? []).compactMap { member in
          Language(rawValue: member.key).flatMap { language in member.value.string.map { (language, $0) } }
        }, uniquingKeysWith: { $1 })
      return json.string ?? (texts.isEmpty ? json.canonicalText() : LocalizedText(texts)[names.language])
    case .date: return json.string.map { PartialDate($0)?.words(in: names.language) ?? $0 } ?? json.canonicalText()
    case .text, .decimal, .caseNumber, .locality: return json.string ?? json.canonicalText()
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
    let words = cited(name, article, of: act)
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

  /// An act with an article of it; alone where none is known.
  private func cited(_ name: String, _ article: String, of act: String) -> String {
    let words = BasisPhrase.article(article, isCode: acts.byID[act]?.isCode ?? false)
    return words.map { "\(name), \($0[language])" } ?? name
  }

  func words(for basis: Basis) -> String {
    switch basis {
    case .selfSet: return BasisPhrase.selfSet.text(in: language)
    case .article(let act, let article, let isChecked):
      let title = acts.byID[act].map { act in act.title[language] + (act.number.map { " (№ \($0))" } ?? "") } ?? act
      let words = cited(title, article, of: act)
      return isChecked ? words : "\(words) — \(BasisPhrase.notChecked.text(in: language))"
    }
  }
}
