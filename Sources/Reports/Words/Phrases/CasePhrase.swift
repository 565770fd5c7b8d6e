/// Words about cases, workflows and what can be done.
public enum CasePhrase: Phrase {
  /// Its number.
  case number
  /// Its title.
  case title
  /// A workflow.
  case workflow
  /// A version of a workflow.
  case version
  /// A stage.
  case stage
  /// Since which day.
  case since
  /// To whom it is addressed.
  case addressee
  /// How it ended.
  case outcome
  /// The case this one came from.
  case parent
  case related
  /// The cases opened by this one.
  case children
  /// Parties of a case.
  case parties
  /// A role.
  case role
  /// A party.
  case party
  /// The fields of a case.
  case fields
  /// Duties of a case.
  case duties
  /// An action.
  case action
  /// Nothing can happen any more.
  case noActions
  /// An action can be taken now.
  case ready
  /// What is missing for an action.
  case missing
  /// By whom.
  case by
  /// Where an action leads.
  case leadsTo
  /// It must be given.
  case required
  /// It can be left out.
  case optional
  /// The stage does not allow it.
  case notNow
  /// A command to copy.
  case example
  /// No case was found.
  case noCases
  /// Time has done something that nobody has recorded.
  case unrecorded
  /// No value.
  case none
  /// Yes.
  case yes
  /// No.
  case no

  /// The phrase in all languages.
  public var wording: Wording {
    switch self {
    case .number: Wording(en: "number", ru: "номер", kk: "нөмірі")
    case .unrecorded:
      Wording(
        en: "Has happened and is not recorded yet", ru: "Наступило, но ещё не записано",
        kk: "Болып қойды, бірақ әлі жазылмаған")
    case .title: Wording(en: "title", ru: "название", kk: "атауы")
    case .workflow: Wording(en: "workflow", ru: "процедура", kk: "рәсім")
    case .version: Wording(en: "version", ru: "редакция", kk: "редакция")
    case .stage: Wording(en: "stage", ru: "этап", kk: "кезең")
    case .since: Wording(en: "since", ru: "с какого дня", kk: "қай күннен бері")
    case .addressee: Wording(en: "to whom", ru: "кому", kk: "кімге")
    case .outcome: Wording(en: "outcome", ru: "исход", kk: "нәтижесі")
    case .parent: Wording(en: "parent case", ru: "исходное дело", kk: "бастапқы іс")
    case .related: Wording(en: "see also", ru: "связанные дела", kk: "байланысты істер")
    case .children: Wording(en: "cases opened from it", ru: "выделенные дела", kk: "одан бөлінген істер")
    case .parties: Wording(en: "parties", ru: "участники", kk: "қатысушылар")
    case .role: Wording(en: "role", ru: "роль", kk: "рөлі")
    case .party: Wording(en: "party", ru: "участник", kk: "қатысушы")
    case .fields: Wording(en: "fields", ru: "данные", kk: "деректер")
    case .duties: Wording(en: "duties", ru: "обязанности", kk: "міндеттер")
    case .action: Wording(en: "action", ru: "действие", kk: "әрекет")
    case .noActions: Wording(en: "nothing more can happen", ru: "действий больше нет", kk: "енді ешқандай әрекет жоқ")
    case .ready: Wording(en: "ready", ru: "готово", kk: "дайын")
    case .missing: Wording(en: "missing", ru: "не хватает", kk: "жетіспейді")
    case .by: Wording(en: "by", ru: "кто", kk: "кім")
    case .required: Wording(en: "required", ru: "обязательно", kk: "міндетті")
    case .optional: Wording(en: "if known", ru: "если известно", kk: "белгілі болса")
    case .notNow:
      Wording(en: "not possible in this stage", ru: "на этом этапе невозможно", kk: "бұл кезеңде мүмкін емес")
    case .example: Wording(en: "example", ru: "пример", kk: "мысал")
    case .leadsTo: Wording(en: "leads to", ru: "ведёт к этапу", kk: "келесі кезең")
    case .noCases: Wording(en: "no cases", ru: "дел не найдено", kk: "іс табылмады")
    case .none: Wording(en: "none", ru: "нет", kk: "жоқ")
    case .yes: Wording(en: "yes", ru: "да", kk: "иә")
    case .no: Wording(en: "no", ru: "нет", kk: "жоқ")
    }
  }
}
