import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// What a case rests on that is not here and does not come, and what no case here may be; none when it can be taken.
  mutating func lacks(of document: CaseDocument) -> [MergeLack] {
    numberFaults(of: document) + groundFaults(of: document) + timeFaults(of: document) + nameFaults(of: document)
      + evidenceFaults(of: document)
  }

  /// The number must be one that the program itself could give, and go on from.
  private func numberFaults(of document: CaseDocument) -> [MergeLack] {
    let number = document.number
    if number.serial > NumberAllotter.highest { return [.highNumber] }
    return (1000...9999).contains(number.year) ? [] : [.year(number.year)]
  }

  /// Definitions, calendars and people that must be here or come along, and about which both sides agree.
  func groundFaults(of document: CaseDocument) -> [MergeLack] {
    grounds.faults(of: document)
      + document.people.filter(disputedParties.contains).map { .disputedParty($0) }
      + document.editions.filter(disputedCalendars.contains).map { .disputedCalendar($0) }
  }

  /// Nothing can have been recorded after the merge, with a day for clocks that do not agree, and nothing can have
  /// happened after it was recorded.
  private func timeFaults(of document: CaseDocument) -> [MergeLack] {
    let latest = Timestamp(at).map { $0.secondsSince1970 + 86_400 } ?? .max
    return document.sealed.indices.compactMap { index in
      guard let at = Timestamp(document.sealed[index].record.at) else { return nil }
      if at.secondsSince1970 > latest {
        return .recordedAhead(record: index + 1, at.day)
      }
      let on = document.sealed[index].record.on
      return on > at.day ? .recordedBefore(record: index + 1, on) : nil
    }
  }
}
