import WorkflowEngine

extension CaseDocument {
  /// Everybody whom the history names: in a role, as who recorded something, as who owes something.
  var people: [PartyID] {
    var people: Set<PartyID> = []
    // By places, because taking hold of a whole record costs more than looking at it.
    for index in sealed.indices {
      if let by = sealed[index].record.by { people.insert(by) }
      sealed[index].record.effects.name(&people)
    }
    return people.sorted()
  }

  /// The runs of duties as they were counted, each as often as that was.
  var countedDuties: [DutyState] { everyEffects.flatMap(\.countedDuties) }

  /// The editions of calendars in which the history has counted days.
  var editions: [CalendarReference] {
    let all = Set(countedDuties.map(\.calendar))
    return all.sorted { ($0.id, $0.edition) < ($1.id, $1.edition) }
  }

  /// The definitions that the case pins or has pinned.
  var definitions: [WorkflowReference] {
    Set(everyEffects.compactMap(\.workflow)).sorted { ($0.id, $0.version, $0.digest) < ($1.id, $1.version, $1.digest) }
  }

  /// What every record led to, and what corrections say instead.
  private var everyEffects: [Effects] {
    sealed.indices.flatMap { index -> [Effects] in
      let effects = sealed[index].record.effects
      return effects.corrected.isEmpty ? [effects] : [effects] + effects.corrected.values.map(\.effects)
    }
  }
}

extension Effects {
  /// Adds those whom it binds to roles and whom its duties name.
  fileprivate func name(_ people: inout Set<PartyID>) {
    for holders in parties.values { people.formUnion(holders) }
    for effect in duties {
      switch effect {
      case .start(let duty), .move(let duty): people.formUnion(duty.debtor ?? [])
      case .interim, .end: break
      }
    }
    for correction in corrected.values { correction.effects.name(&people) }
  }

  /// The runs of duties whose days were counted.
  fileprivate var countedDuties: [DutyState] {
    duties.compactMap { effect in
      switch effect {
      case .start(let duty), .move(let duty): duty
      case .interim, .end: nil
      }
    }
  }
}
