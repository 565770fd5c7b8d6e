public import JSONText

extension Engine {
  /// Records that personal data is removed; whoever stores the record removes it.
  ///
  /// The record names the records from which it goes; a field that had its value from one of them is cleared.
  static func forget(
    _ forgetting: Forgetting, reason: String, _ command: Command, in context: CaseContext
  ) throws(Refusal) -> CaseChange {
    let history = history(of: context)
    var reasons = problems(with: command, .forget, reason: reason, in: context)
    let workflow = context.workflow.workflow
    let sources = history.records.filter {
      (forgetting.sequence ?? $0.sequence) == $0.sequence
        && personalNames(in: $0, of: history, workflow).contains(forgetting.name)
    }.map(\.sequence)
    if sources.isEmpty { reasons.append(obstacle(to: forgetting, in: history, workflow)) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let effects = effects(ofForgetting: forgetting.name, from: sources, in: history)
    return append(
      command.record(
        .verb(.forget), as: actingRole(command, in: context), after: history,
        input: input(forgetting.name, from: sources), reason: reason, effects: effects),
      to: history, in: context)
  }

  /// Records in a copy of a case what was recorded in another one: that personal data was removed.
  ///
  /// - Parameters:
  ///   - record: The record of the removal there; its place, input and effects are those of this history.
  ///   - name: What is removed.
  ///   - sources: The numbers of the records from which it goes.
  ///   - history: The case.
  public static func repeated(
    _ record: Record, of name: String, from sources: [Int], in history: CaseHistory
  ) -> CaseChange {
    let repeated = Record(
      sequence: history.nextSequence, id: record.id, deed: record.deed, on: record.on, at: record.at, by: record.by,
      role: record.role, input: input(name, from: sources), reason: record.reason,
      effects: effects(ofForgetting: name, from: sources, in: history))
    // Nothing of it is hidden, so that it is the same record wherever the removal is repeated.
    var history = history
    do throws(FoldError) { try history.append(repeated) } catch {
      preconditionFailure("a removal must fold: \(error)")
    }
    return CaseChange(history: history, added: 1)
  }

  /// What a removal says was given: the name, and the numbers of the records from which it goes.
  private static func input(_ name: String, from sources: [Int]) -> JSONObject {
    ["name": .string(name), "records": .array(sources.map { .integer($0) })]
  }

  /// A field that had its value from one of the records is cleared.
  private static func effects(ofForgetting name: String, from sources: [Int], in history: CaseHistory) -> Effects {
    var effects = Effects()
    if let source = history.source(ofField: name), sources.contains(source) { effects.set[name] = .null }
    return effects
  }

  private static func obstacle(
    to forgetting: Forgetting, in history: CaseHistory, _ workflow: Workflow
  ) -> Refusal.Reason {
    let name = forgetting.name
    let known = Set(history.records.flatMap { personalNames(in: $0, of: history, workflow) }).sorted()
    let isRemoved = history.records.contains { record in
      record.deed == .verb(.forget) && record.input["name"]?.string == name
        && (forgetting.sequence.map { record.input["records"]?.array?.contains(.integer($0)) == true } ?? true)
    }
    if isRemoved { return .notForgettable(name, .removed, known: known) }
    let isKnown =
      workflow.fields[name] != nil || workflow.actions.contains { $0.value.input(name) != nil }
      || ["title", "reason"].contains(name)
    let isPersonal =
      workflow.fields[name]?.isPersonal == true
      || workflow.actions.contains { $0.value.input(name)?.definition.isPersonal == true }
    return .notForgettable(name, isKnown && !isPersonal ? .plain : .nothing, known: known)
  }
}

extension Engine {
  /// The names under which a record says something about private people.
  ///
  /// In a case of the second format more is hashed by commitment than a law may order removed; who recorded it, under
  /// which id, is among it, and tells such a record from one of the first format.
  private static func personalNames(in record: Record, of history: CaseHistory, _ workflow: Workflow) -> [String] {
    var pointers = record.personal
    if pointers.contains("/id") {
      let personal = Set(Discretion(personalIn: workflow).pointers(in: record, after: history.records))
      pointers.removeAll { !personal.contains($0) }
    }
    return pointers.compactMap { Forgetting.name(of: $0) }
  }
}

extension CaseHistory {
  /// The record from which a field has its value: the last that set it, or the one that corrected that; nil for none.
  fileprivate func source(ofField name: String) -> Int? {
    let effective = effective
    guard let setter = effective.last(where: { $0.effects.set[name] != nil })?.sequence else { return nil }
    let counting = Set(effective.map(\.sequence))
    let correcting = records.last {
      $0.effects.corrected[setter]?.effects.set[name] != nil && counting.contains($0.sequence)
    }
    return correcting?.sequence ?? setter
  }
}

/// What is to be removed from a case's history, as a law orders.
public struct Forgetting: Hashable, Sendable {
  /// The field or input that is marked `personal`, or `note`.
  public var name: String
  /// The record in which it stands; nil removes it wherever it stands.
  public var sequence: Int?

  /// What is to be removed.
  public init(_ name: String, in sequence: Int? = nil) {
    self.name = name
    self.sequence = sequence
  }

  /// The name under which the value at a pointer, within its record, can be removed; nil for what is hidden but belongs to
  /// the record itself: who made it, its id and reason, titles, parties, the names of documents.
  public static func name(of pointer: String) -> String? {
    let keys = JSONPointer.keys(of: pointer)
    if keys == ["note"] { return "note" }
    if keys.first == "evidence" { return keys.last == "suppliedBy" ? "suppliedBy" : nil }
    // What a correction says of another record stands under its number.
    let own = keys.starts(with: ["effects", "corrected"]) ? keys.dropFirst(3) : keys[...]
    let isValue =
      own.first == "input" || own.starts(with: ["effects", "set"]) || own.starts(with: ["effects", "lists"])
    return isValue && own.count > 1 ? own.last : nil
  }
}

/// Why something cannot be removed.
public enum ForgettingObstacle: String, Hashable, Sendable {
  /// Nothing in the case, or in the record, has that name.
  case nothing
  /// It is not marked `personal`: its value is part of what is hashed.
  case plain
  /// It was removed before.
  case removed
}

extension JSON {
  /// Whether this stands for a value that was removed by law: a commitment without the value.
  public var isForgotten: Bool { object?.count == 1 && self["commitment"]?.string != nil }
}
