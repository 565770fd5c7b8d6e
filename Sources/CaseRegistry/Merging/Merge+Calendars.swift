import CaseRecords
import JSONText
import WorkflowEngine

extension Merge {
  /// Editions of calendars that are not here.
  mutating func planCalendars() throws(RegistryError) {
    var offers: [(reference: CalendarReference, digest: String)] = []
    for (reference, digest) in otherJournal.calendars.sorted(by: { $0.reference.edition < $1.reference.edition }) {
      if let known = journal.calendars.first(where: { $0.reference == reference }) {
        guard known.digest != digest else { continue }
        disputedCalendars.insert(reference)
        conflict(.calendar(reference))
      } else if !offers.contains(where: { $0.reference == reference }) {
        offers.append((reference, digest))
      }
    }
    let files = offers.compactMap { offer in
      sound(RegistryPath.calendar(offer.reference), offer.digest) {
        Self.isReadable(calendar: $0, offer.reference)
      }
      .map { (reference: offer.reference, digest: offer.digest, bytes: $0) }
    }
    takeInOrder(files)
  }

  /// Takes those that follow one another, and those that are here, without a gap.
  private mutating func takeInOrder(_ offers: [(reference: CalendarReference, digest: String, bytes: [UInt8])]) {
    var offers = offers
    while let place = offers.firstIndex(where: { isNext($0.reference) }) {
      let (reference, digest, bytes) = offers.remove(at: place)
      let path = RegistryPath.calendar(reference)
      journal.append(.calendar(reference, digest: digest), at: at, files: [path: bytes], isTaken: true)
      files.append((path, bytes))
      report.calendars.append(reference)
    }
    for (reference, _, _) in offers {
      conflict(.calendarGap(reference))
    }
  }

  /// Whether an edition is next to one that is known, or the first of its calendar.
  private func isNext(_ reference: CalendarReference) -> Bool {
    let editions = Set(journal.calendars.map(\.reference).filter { $0.id == reference.id }.map(\.edition))
    guard let first = editions.min(), let last = editions.max() else { return true }
    return (first - 1...last + 1).contains(reference.edition)
  }
}

extension Merge {
  /// Whether a calendar can be read, and is what it is called.
  private static func isReadable(calendar bytes: [UInt8], _ reference: CalendarReference) -> Bool {
    guard bytes.count <= Merge.largest, let json = try? JSON(parsing: bytes),
      Pins.reference(ofCalendar: json) == reference
    else { return false }
    var ignored: [Defect] = []
    return WorkingCalendar(json, defects: &ignored) != nil
  }
}
