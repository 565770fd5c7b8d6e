extension Engine {
  /// The case with the records that time will make of it if nobody acts.
  ///
  /// - Parameters:
  ///   - context: The case.
  ///   - days: How many days after its last record are looked at.
  ///   - records: How many records are made at most.
  public static func foreseen(in context: CaseContext, days: Int, records: Int) -> CaseHistory {
    var history = history(of: context)
    let horizon = history.state.last + days
    let moment = history.records.last?.at ?? ""
    var numbers = NumberAllotter(office: nil)
    for _ in 0..<records {
      guard let event = clockEvents(of: history.state, by: horizon).first,
        let changes = try? lapse(event.duty, of: history, in: context, at: moment, by: nil, numbers: &numbers)
      else { break }
      history = changes[0].history
    }
    return history
  }
}
