import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// What a case rests on that is not here and does not come, and what no case here may be; none when it can be taken.
  mutating func lacks(of document: CaseDocument) -> [String] {
    numberFaults(of: document) + groundFaults(of: document) + timeFaults(of: document) + nameFaults(of: document)
      + evidenceFaults(of: document)
  }

  /// The number must be one that the program itself could give, and go on from.
  private func numberFaults(of document: CaseDocument) -> [String] {
    let number = document.number
    if number.serial > NumberAllotter.highest { return ["no office gives numbers as high as that"] }
    return (1000...9999).contains(number.year) ? [] : ["no office gives numbers of the year \(number.year)"]
  }

  /// Definitions, calendars and people that must be here or come along, and about which both sides agree.
  func groundFaults(of document: CaseDocument) -> [String] {
    grounds.faults(of: document)
      + document.people.filter(disputedParties.contains).map { "the two sides do not agree on '\($0)'" }
      + document.editions.filter(disputedCalendars.contains).map { "the two sides do not agree on the calendar \($0)" }
  }

  /// Nothing can have been recorded after the merge, with a day for clocks that do not agree, and nothing can have
  /// happened after it was recorded.
  private func timeFaults(of document: CaseDocument) -> [String] {
    let latest = Timestamp(at).map { $0.secondsSince1970 + 86_400 } ?? .max
    return document.sealed.indices.compactMap { index in
      guard let at = Timestamp(document.sealed[index].record.at) else { return nil }
      if at.secondsSince1970 > latest {
        return "record \(index + 1) says that it was recorded on \(at.day), which is still to come"
      }
      let on = document.sealed[index].record.on
      return on > at.day ? "record \(index + 1) is of \(on), and was recorded before that" : nil
    }
  }
}
