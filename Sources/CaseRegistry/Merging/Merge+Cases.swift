import JSONText
import WorkflowEngine

extension Merge {
  /// Compares one document there with the one here.
  mutating func planCase(at path: String) throws(RegistryError) {
    do throws(RegistryError) {
      guard let bytes = try other.contents(of: path) else { return }
      // Read without looking: a document that was damaged in the same way on both sides is for 'verify'.
      if let known = try? registry.contents(of: path), known == bytes {
        report.same += 1
        return
      }
      try compare(try other.document(bytes, at: path), bytes)
    } catch {
      switch error {
      case .document, .broken, .file: conflict(.broken, "\(error)", Self.number(of: path))
      default: throw error
      }
    }
  }

  private static func number(of path: String) -> CaseNumber? {
    CaseNumber(String(Path(path).lastComponent.dropLast(".json".count)))
  }

  private mutating func compare(_ theirs: CaseDocument, _ bytes: [UInt8]) throws(RegistryError) {
    guard let mine = try mine(theirs.number) else { return take(theirs, bytes, over: nil) }
    switch mine.kinship(to: theirs) {
    case .same:
      if let one = mine.extras, let two = theirs.extras, one != two {
        conflict(.extras, "other programs keep different things under 'x' here and there; it stays.", mine.number)
      }
      complete(mine, by: theirs, bytes) { $0.report.same += 1 }
    case .ahead: complete(mine, by: theirs, bytes) { $0.report.ahead += 1 }
    case .behind: take(theirs, bytes, over: mine)
    case .strangers:
      conflict(
        .number,
        "\(theirs.number) is another case there: '\(mine.state.title)' here, '\(theirs.state.title)' there. Both offices "
          + "gave the same number; it is not taken. Give every office a code of its own with 'oversight init --office'.",
        theirs.number)
    case .forked(let common): try fork(mine, theirs, common, bytes)
    }
  }

  /// Keeps what only the other side knows of records that are the same: what was forgotten there, what stands under `x`.
  private mutating func complete(
    _ mine: CaseDocument, by theirs: CaseDocument, _ bytes: [UInt8], otherwise count: (inout Merge) -> Void
  ) {
    guard let joined = mine.completed(by: theirs), joined.bytes != mine.bytes else { return count(&self) }
    add(joined, bytes, before: mine.sealed.count, isCompleted: true)
  }

  private mutating func take(
    _ theirs: CaseDocument, _ bytes: [UInt8], over mine: CaseDocument?, _ settlement: Settlement? = nil
  ) {
    guard let lack = lack(of: theirs) else {
      return add(
        theirs, bytes, before: mine?.sealed.count ?? 0, isCompleted: mine != nil && settlement == nil, settlement)
    }
    conflict(.needs, "\(theirs.number) is not taken: \(lack).", theirs.number)
  }

  private mutating func add(
    _ result: CaseDocument, _ bytes: [UInt8], before: Int, isCompleted: Bool, _ settlement: Settlement? = nil
  ) {
    candidates[result.number] = Candidate(
      digest: SHA256.digest(of: bytes), before: before, records: result.sealed.count, parent: result.state.parent,
      children: result.state.children, isCompleted: isCompleted, settlement: settlement)
  }

  /// What a case rests on that is not here and does not come; nil when there is nothing.
  private func lack(of document: CaseDocument) -> String? {
    let state = document.state
    guard journal.workflows.contains(state.workflow) else { return "its definition \(state.workflow) was not taken" }
    let people = Set(state.parties.values.joined()).union(document.sealed.compactMap(\.record.by))
    if let party = people.intersection(disputedParties).min() { return "the two sides do not agree on '\(party)'" }
    let editions = Set(state.duties.map(\.calendar))
    if let edition = editions.intersection(disputedCalendars).min(by: { $0.edition < $1.edition }) {
      return "the two sides do not agree on the calendar \(edition)"
    }
    return nil
  }

  /// Both sides went on from a common record: somebody must decide, unless somebody has.
  private mutating func fork(
    _ mine: CaseDocument, _ theirs: CaseDocument, _ common: Int, _ bytes: [UInt8]
  ) throws(RegistryError) {
    let number = mine.number
    let isDropped = journal.settlements.contains {
      $0.number == number && $0.dropped == theirs.head && mine.holds($0.kept)
    }
    let isContrary = other.journal.settlements.contains {
      $0.number == number && mine.holds($0.dropped) && theirs.holds($0.kept)
    }
    if isDropped, isContrary {
      return conflict(
        .fork,
        "\(number) was settled for another version there; it stays as it is here. Agree on one, and let the other side "
          + "decide again with 'oversight settle \(number) --keep MARK'.", number)
    }
    if isDropped {
      report.same += 1
      return
    }
    let decided = other.journal.settlements.last {
      $0.number == number && $0.dropped == mine.head && theirs.holds($0.kept)
    }
    if let decided {
      files.append((decided.path, mine.bytes))
      return take(theirs, bytes, over: mine, decided)
    }
    let path = Settlement.path(of: number, head: theirs.head)
    if try registry.contents(of: path) != theirs.bytes { files.append((path, theirs.bytes)) }
    report.conflicts.append(MergeConflict(fork: mine, theirs, common, keptIn: path))
  }

  /// A case is taken only together with those it opened and the one that opened it.
  mutating func holdBackTheUnconnected() {
    while true {
      let unconnected = candidates.keys.sorted().compactMap { number in
        missingRelation(of: number).map { (number, $0) }
      }
      guard !unconnected.isEmpty else { return }
      for (number, relation) in unconnected {
        candidates[number] = nil
        conflict(.needs, "\(number) is not taken: \(relation) is not here, or does not say so.", number)
      }
    }
  }

  private func missingRelation(of number: CaseNumber) -> CaseNumber? {
    guard let candidate = candidates[number] else { return nil }
    if let parent = candidate.parent, relations(of: parent)?.children.contains(number) != true { return parent }
    return candidate.children.first { relations(of: $0)?.parent != number }
  }

  private func relations(of number: CaseNumber) -> (parent: CaseNumber?, children: [CaseNumber])? {
    if let candidate = candidates[number] { return (candidate.parent, candidate.children) }
    return (try? registry.document(number)).map { ($0.state.parent, $0.state.children) }
  }
}
