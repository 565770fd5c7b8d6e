internal import CaseWork
internal import WorkflowEngine

extension RefusalWords {
  /// The reason as it is told between questions: in the words of what was asked, without those of the command line.
  package var askedSentence: String { (asked ?? told.wording)[language] }

  /// Nil where the words of the command line have nothing of it in them.
  private var asked: Wording? {
    switch reason {
    case .missing(let name): needed { title(of: name, $0) }
    case .missingEvidence(let kind): needed { document(kind, $0) }
    case .unboundRole(let role): needed { workflow?.roles[role]?.title[$0] ?? role.name }
    case .wrongType(let name, let problem), .outOfLimits(let name, let problem):
      Wording { "\(title(of: name, $0)): \(problem.text(in: $0))." }
    case .condition(_, let seen, let otherwise):
      Wording { language in
        let values = seen.map { "\(title(of: $0.name, language)): \($0.value.text(in: language))" }
        return otherwise[language] + (values.isEmpty ? "" : " (\(values.joined(separator: "; ")))")
      }
    case .impossibleDay(let name, let day, .after(let bound, let source)): after(name, day, bound, source)
    case .impossibleDay(let name, let day, .before(let bound, let source)): before(name, day, bound, source)
    case .beforeLast(let day, let last):
      Wording(
        en: "\(day) lies before \(last), the day of what comes first.",
        ru: "\(dotted(day)) раньше \(dotted(last)), дня того, что было до этого.",
        kk: "\(dotted(day)) күні бұған дейін болған нәрсенің күнінен (\(dotted(last))) бұрын.")
    case .doubted(let day, let duty, let on):
      Wording(
        en: "\(day) looks like a slip: for a record of \(on), \(named(duty, .en)) would be due on \(duty.due).",
        ru: "\(dotted(day)) похоже на описку: для записи от \(dotted(on)) срок \(named(duty, .ru)) был бы "
          + "\(dotted(duty.due)).",
        kk: "\(dotted(day)) қателікке ұқсайды: \(dotted(on)) күнгі жазба үшін \(named(duty, .kk)) мерзімі "
          + "\(dotted(duty.due)) болар еді.")
    default: nil
    }
  }

  private func needed(_ title: (Language) -> String) -> Wording {
    Wording(
      en: "Needed: \(title(.en)).", ru: "Нужно указать: \(title(.ru)).", kk: "Көрсету қажет: \(title(.kk)).")
  }

  private func after(_ name: String, _ day: Day, _ bound: Day, _ source: String?) -> Wording {
    Wording(
      en: "\(title(of: name, .en)): \(day) cannot be after \(self.bound(bound, source, .en)).",
      ru: "\(title(of: name, .ru)): \(dotted(day)) не может быть позже \(self.bound(bound, source, .ru)).",
      kk: "\(title(of: name, .kk)): \(dotted(day)) мынадан кейін бола алмайды: \(self.bound(bound, source, .kk)).")
  }

  private func before(_ name: String, _ day: Day, _ bound: Day, _ source: String?) -> Wording {
    Wording(
      en: "\(title(of: name, .en)): \(day) cannot be before \(self.bound(bound, source, .en)).",
      ru: "\(title(of: name, .ru)): \(dotted(day)) не может быть раньше \(self.bound(bound, source, .ru)).",
      kk: "\(title(of: name, .kk)): \(dotted(day)) мынадан бұрын бола алмайды: \(self.bound(bound, source, .kk)).")
  }

  /// A day with what it is of.
  private func bound(_ day: Day, _ source: String?, _ language: Language) -> String {
    let title = source.flatMap { source in
      workflow?.actions[ActionID(source)]?.title[language] ?? definition(of: source)?.title[language]
    }
    return day.text(in: language) + (title.map { " («\($0)»)" } ?? "")
  }

  private func title(of name: String, _ language: Language) -> String {
    definition(of: name)?.title[language] ?? name
  }

  private func document(_ kind: String, _ language: Language) -> String {
    let known = action.flatMap { workflow?.actions[$0] }?.evidence ?? workflow?.actions.values.flatMap(\.evidence) ?? []
    return known.first { $0.kind == kind }?.title[language] ?? kind
  }

  private func named(_ duty: DutyState, _ language: Language) -> String {
    workflow?.duties[duty.run.id].map { "«\($0.title[language])»" } ?? "'\(duty.run)'"
  }
}
