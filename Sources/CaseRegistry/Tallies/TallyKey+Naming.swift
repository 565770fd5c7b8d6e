import WorkflowEngine

/// What a run of a duty is grouped by.
struct KeyedRun {
  let duty: DutyID
  let owedBy: RoleID
  let owedTo: RoleID
  let debtors: [PartyID]
  let creditors: [PartyID]
  let base: Day
}

extension TallyKey {
  /// The groups in which a run is counted; none where the key is of the case as a whole.
  func groups(of run: KeyedRun, among people: People) -> [String] {
    switch self {
    case .debtor: Self.names(run.debtors, else: run.owedBy, people)
    case .creditor: Self.names(run.creditors, else: run.owedTo, people)
    case .region: Self.each(run.debtors) { people[$0]?.details[.region] ?? "" }
    case .kind: Self.each(run.debtors) { people[$0]?.kind.rawValue ?? "" }
    case .duty: [run.duty.name]
    case .month: [String(run.base.description.prefix(7))]
    case .quarter: ["\(run.base.description.prefix(4))-Q\((run.base.parts.month + 2) / 3)"]
    case .year: [String(run.base.description.prefix(4))]
    case .workflow, .stage, .outcome, .field: []
    }
  }

  /// The group of a whole case; nil where the key is of runs.
  func group(of counted: CountedCase) -> String? {
    switch self {
    case .workflow: counted.workflow.name
    case .stage: counted.stage.name
    case .outcome: counted.outcome ?? ""
    case .field(let name): counted.values[name] ?? ""
    case .debtor, .creditor, .region, .kind, .duty, .month, .quarter, .year: nil
    }
  }

  private static func names(_ parties: [PartyID], else role: RoleID, _ people: People) -> [String] {
    parties.isEmpty ? [TallyCounter.rolePrefix + role.name] : each(parties) { people.meaning(of: $0).name }
  }

  private static func each(_ parties: [PartyID], _ name: (PartyID) -> String) -> [String] {
    parties.isEmpty ? [""] : Set(parties.map(name)).sorted()
  }
}

extension TallyGroup {
  /// Adds what is counted of so many cases as a whole.
  mutating func add(_ counted: CountedCase, times count: Int = 1) {
    cases += count
    for (field, value) in counted.values {
      values[field, default: [:]][value, default: 0] += count
      bases[field, default: 0] += count
    }
    for field in counted.wanting { bases[field, default: 0] += count }
    if let outcome = counted.outcome { outcomes[counted.workflow, default: [:]][outcome, default: 0] += count }
  }
}
