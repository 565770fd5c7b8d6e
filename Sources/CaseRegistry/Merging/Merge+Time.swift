public import CaseRecords
import Digests
import Platform
import WorkflowEngine

extension Settlement {
  /// Since a side on which only time had gone on gives way to the other: nobody has to decide, and nobody did.
  fileprivate static func byTime(_ number: CaseNumber, kept: CaseDocument, dropped: CaseDocument) -> Settlement {
    Settlement(number: number, kept: kept.head, dropped: dropped.head, by: .clock, reason: "time")
  }

  /// Whether it was made by a merge alone, because one side had nothing but the passing of time.
  public var isByTime: Bool { by == .clock }
}

extension Merge {
  /// Where after the common record one side has only what time did, the other side's records are taken, whichever merges
  /// into which; time is then worked out again. Where both have only that, the same one is taken on both sides.
  ///
  /// - Returns: False where people have acted on both sides.
  mutating func giveWay(
    _ mine: CaseDocument, _ theirs: CaseDocument, _ common: Int, _ bytes: [UInt8]
  ) throws(RegistryError) -> Bool {
    let (isTimeHere, isTimeThere) = (mine.isOnlyTime(after: common), theirs.isOnlyTime(after: common))
    guard isTimeHere || isTimeThere else { return false }
    let isTheirs = isTimeHere && (!isTimeThere || theirs.head.description < mine.head.description)
    if isTheirs {
      // Where the other side has merged first, it has said so already.
      let said = otherJournal.settlements.last {
        $0.isByTime && $0.number == mine.number && $0.dropped == mine.head && theirs.holds($0.kept)
      }
      let settlement = said ?? Settlement.byTime(mine.number, kept: theirs, dropped: mine)
      take(theirs, bytes, over: mine, settlement)
      if candidates[mine.number] != nil { yielded[mine.number] = settlement }
      return true
    }
    let settlement = Settlement.byTime(mine.number, kept: mine, dropped: theirs)
    let kept = try withoutRemoved(theirs)
    if try registry.contents(of: settlement.path) != kept { files.append((settlement.path, kept)) }
    yielded[mine.number] = settlement
    touched.insert(mine.number)
    return true
  }

  /// Says in the journal which versions gave way.
  mutating func recordYielding() throws(RegistryError) {
    // One that was held back in the end stays as it is.
    for (number, settlement) in yielded where candidates[number] == nil {
      if try mine(number)?.holds(settlement.kept) != true { yielded[number] = nil }
    }
    let known = Set(journal.settlements)
    for (_, settlement) in yielded.sorted(by: { $0.key < $1.key }) where !known.contains(settlement) {
      journal.append(.settled(settlement), at: at)
    }
    report.yielded = yielded.keys.sorted()
  }

  /// Whether what another registry says that time has decided is so: the version that gave way has nothing else after the
  /// records that both share.
  func isTrue(byTime settlement: Settlement, dropped bytes: [UInt8]) throws(RegistryError) -> Bool {
    guard let dropped = try? CaseDocument(bytes), let kept = try keptVersion(of: settlement.number) else {
      return false
    }
    let common = zip(kept.sealed, dropped.sealed).prefix { $0.hash == $1.hash }.count
    return common > 0 && dropped.isOnlyTime(after: common)
  }

  /// The version of a case that will be in place.
  private func keptVersion(of number: CaseNumber) throws(RegistryError) -> CaseDocument? {
    let path = RegistryPath.document(of: number)
    guard candidates[number] != nil, let bytes = try other.contents(of: path) else { return try mine(number) }
    return try document(bytes, at: path)
  }
}

extension CaseDocument {
  /// Whether all records after some are what time did.
  fileprivate func isOnlyTime(after count: Int) -> Bool {
    sealed.indices.dropFirst(count).allSatisfy { sealed[$0].record.isByClock }
  }
}

extension StoreBatch {
  /// Records what time has done to cases of which another version was taken, or gave way.
  mutating func recordTime(in numbers: some Sequence<CaseNumber>, at: String) throws {
    guard let day = Timestamp(at)?.day else { return }
    for number in numbers.sorted() {
      // A definition without end keeps nobody waiting: the next 'tick' goes on.
      for _ in 0..<366 {
        let document = try backend.document(number)
        guard let event = Engine.clockEvents(of: document.state, by: day).first else { break }
        var context = try backend.context(of: document, today: day)
        context.surroundings.editions = try backend.editions(of: document)
        do {
          _ = try staging { numbers, _ in try Engine.lapse(event.duty, in: context, at: at, numbers: &numbers) }
        } catch is Refusal { break }
      }
    }
  }
}
