internal import CaseRecords
package import JSONText
package import WorkflowEngine

/// What a case says in the columns of a recipe.
package struct RowFacts {
  /// Values by column: days as `2024-05-03`, parties by id, choices by code.
  package private(set) var values: [String: JSON] = [:]
  /// The record that says it.
  private(set) var places: [String: Place] = [:]
  private let recipe: Recipe

  /// Where something stands that a column shows.
  struct Place {
    let sequence: Int
    let what: What

    enum What {
      case day
      case title
      /// An input of an action, or a field of the opening.
      case value(String)
      case party(RoleID)
      case note
    }
  }

  /// A record as it counts: with what corrections have made of it.
  struct Seen {
    let record: Record
    var on: PartialDate
    var input: JSONObject
    var effects: Effects

    init(_ record: Record) {
      (self.record, on, input, effects) = (record, record.period, record.input, record.effects)
    }
  }

  /// What a case says, all that was recorded since counted in.
  package init(_ history: CaseHistory, by recipe: Recipe) {
    self.init(history.effective.map { Seen($0) }, by: recipe)
  }

  /// What may be seen of a case: values that are not shown are not in it, and no record is told.
  package init(_ shown: ShownCase, by recipe: Recipe) {
    self.recipe = recipe
    let (state, place) = (shown.state, Place(sequence: 1, what: .day))
    guard let opening = shown.events.first, opening.deed == .open else { return }
    let isText = state.fields.members.contains { $0.value == .string(state.title) }
    if let column = recipe.opening.title, shown.hasTitle, !isText { put(column, .string(state.title), place) }
    for pair in recipe.opening.fields {
      if let value = state.fields[pair.name] { put(pair.column, value, place) }
    }
    for pair in recipe.opening.parties {
      if let party = state.parties[RoleID(pair.name)]?.first { put(pair.column, .string(party.name), place) }
    }
    for step in recipe.steps {
      for event in shown.events {
        guard case .action(let action) = event.deed, let way = step.actions.first(where: { $0.action == action })
        else { continue }
        put(step.on, .string(event.on.description), place)
        for pair in way.input where values[pair.column] == nil {
          if let value = event.input[pair.name] { put(pair.column, value, place) }
        }
        break
      }
    }
    for name in recipe.opened where values[name] == nil && !recipe.steps.contains(where: { $0.on == name }) {
      put(name, .string(opening.on.description), place)
      break
    }
  }

  /// What tables said of a case that were taken over: what people have recorded or corrected since is not looked at.
  package init(takenOverOf history: CaseHistory, by recipe: Recipe) {
    var seen: [Seen] = []
    for record in history.records where record.takenOver != nil {
      guard record.deed == .verb(.correct) || record.deed == .verb(.assign) else {
        seen.append(Seen(record))
        continue
      }
      if record.deed == .verb(.assign), !seen.isEmpty {
        seen[0].effects.parties.merge(record.effects.parties) { $1 }
      }
      seen.removeAll { record.effects.voids.contains($0.record.sequence) }
      for (sequence, correction) in record.effects.corrected {
        guard let place = seen.firstIndex(where: { $0.record.sequence == sequence }) else { continue }
        // What a correction does not say is as the record itself has it.
        let own = seen[place].record
        seen[place].on = correction.on.map { PartialDate(around: $0, correction.precision ?? .day) } ?? own.period
        seen[place].input = correction.input ?? own.input
        let parties = seen[place].effects.parties
        seen[place].effects = correction.effects
        if place == 0 { seen[place].effects.parties.merge(parties) { $1 } }
      }
    }
    self.init(seen, by: recipe)
  }

  private init(_ records: [Seen], by recipe: Recipe) {
    self.recipe = recipe
    guard let opening = records.first, opening.record.deed == .open else { return }
    let parties = records.reduce(into: [RoleID: [PartyID]]()) { all, record in
      if record.record.deed == .open || record.record.deed == .verb(.assign) {
        all.merge(record.effects.parties) { $1 }
      }
    }
    read(opening, parties)
    for step in recipe.steps {
      let found = records.first { record in
        guard case .action(let action) = record.record.deed else { return false }
        return step.actions.contains { $0.action == action }
      }
      if let found { read(found, step) }
    }
    // A case that begins with its first step has no day of its own.
    for name in recipe.opened where values[name] == nil && !recipe.steps.contains(where: { $0.on == name }) {
      put(name, .string(opening.on.description), Place(sequence: opening.record.sequence, what: .day))
      break
    }
  }

  private mutating func read(_ opening: Seen, _ parties: [RoleID: [PartyID]]) {
    let sequence = opening.record.sequence
    // A title that nobody gave is the text.
    let isOwn = { (title: String) in !opening.effects.set.members.contains { $0.value == .string(title) } }
    if let column = recipe.opening.title, let title = opening.effects.title, isOwn(title) {
      put(column, .string(title), Place(sequence: sequence, what: .title))
    }
    for pair in recipe.opening.fields {
      guard let value = opening.effects.set[pair.name] else { continue }
      put(pair.column, value, Place(sequence: sequence, what: .value(pair.name)))
    }
    for pair in recipe.opening.parties {
      guard let party = parties[RoleID(pair.name)]?.first else { continue }
      put(pair.column, .string(party.name), Place(sequence: sequence, what: .party(RoleID(pair.name))))
    }
    if let column = recipe.opening.note, let note = opening.record.note {
      put(column, .string(note), Place(sequence: sequence, what: .note))
    }
  }

  private mutating func read(_ record: Seen, _ step: Recipe.Step) {
    guard case .action(let action) = record.record.deed, let way = step.actions.first(where: { $0.action == action })
    else { return }
    let sequence = record.record.sequence
    put(step.on, .string(record.on.description), Place(sequence: sequence, what: .day))
    for pair in way.input where values[pair.column] == nil {
      guard let value = record.input[pair.name] else { continue }
      put(pair.column, value, Place(sequence: sequence, what: .value(pair.name)))
    }
  }

  private mutating func put(_ column: String, _ value: JSON, _ place: Place) {
    guard !value.isNull, !value.isForgotten else { return }
    (values[column], places[column]) = (value, place)
  }

  /// The record of a step whose day is there.
  func sequence(ofStepOn column: String) -> Int? {
    if case .day? = places[column].map(\.what) { places[column]?.sequence } else { nil }
  }
}
