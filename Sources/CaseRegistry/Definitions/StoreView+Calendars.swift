public import CaseRecords
public import JSONText
public import WorkflowEngine

extension StoreView {
  /// The name of the newest edition in use of each calendar, in the order in which the calendars were first added.
  public var newestEditions: [CalendarReference] { newest(catalogue.calendarsInUse) }

  package func newest(_ references: [CalendarReference]) -> [CalendarReference] {
    var newest: [CalendarReference] = []
    for reference in references {
      if let place = newest.firstIndex(where: { $0.id == reference.id }) {
        if newest[place].edition < reference.edition { newest[place] = reference }
      } else {
        newest.append(reference)
      }
    }
    return newest
  }

  /// The newest edition of each calendar as its author wrote it, in the same order.
  ///
  /// - Throws: As `calendar(_:)` does.
  public func newestCalendarDocuments() throws(RegistryError) -> [JSON] {
    try newestEditions.map { (reference) throws(RegistryError) in
      _ = try calendar(reference)
      let path = RegistryPath.calendar(reference)
      guard let bytes = try contents(of: path) else { throw .noDefinition("calendar \(reference)") }
      do throws(JSONError) { return try JSON(parsing: bytes) } catch { throw .document(path: path, .syntax(error)) }
    }
  }

  /// The newest edition of every calendar, in the order in which they were added.
  public func newestCalendars() throws(RegistryError) -> [WorkingCalendar] {
    try newestEditions.map { (reference) throws(RegistryError) in try calendar(reference) }
  }

  /// The editions of calendars in which a case has counted days.
  public func editions(of document: CaseDocument) throws(RegistryError) -> [CalendarReference: WorkingCalendar] {
    var editions: [CalendarReference: WorkingCalendar] = [:]
    for record in document.history.records {
      for effect in record.effects.duties {
        switch effect {
        case .start(let duty), .move(let duty):
          if editions[duty.calendar] == nil { editions[duty.calendar] = try calendar(duty.calendar) }
        case .interim, .end: break
        }
      }
    }
    return editions
  }
}
