import JSONText

/// Looks at the days that are given with an opening or an action, before they make somebody a debtor.
struct DayCheck {
  /// What is asked for.
  private let inputs: [Input]
  /// What was given.
  private let given: JSONObject
  /// What the case knows before.
  private let fields: JSONObject
  private let on: Day
  /// Whether it is the sending itself, which tells the day before which nothing is received.
  private let isSending: Bool
  private let context: CaseContext
  /// The inputs that are given anew; nil for all. Those that are bounded by one of them are looked at too.
  private let changed: Set<String>?

  init(
    _ action: Action, given: JSONObject, on: Day, state: CaseState, in context: CaseContext,
    changed: Set<String>? = nil
  ) {
    (inputs, fields, isSending) = (action.inputs, state.fields, action.id == "send")
    (self.given, self.on, self.context, self.changed) = (given, on, context, changed)
  }

  init(opening given: JSONObject, on: Day, in context: CaseContext, changed: Set<String>? = nil) {
    (inputs, fields, isSending) = (context.workflow.workflow.openingInputs, JSONObject(), false)
    (self.given, self.on, self.context, self.changed) = (given, on, context, changed)
  }

  /// Days that cannot be: outside the bounds of the definition, or received before it was sent where the definition says
  /// nothing of it; in the first format, where there are no bounds, also what is called received, sent, answered or adopted
  /// and lies after today.
  var impossible: [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    for known in inputs where isLookedAt(known) {
      guard let day = given[known.name]?.string.flatMap({ Day($0) }) else { continue }
      if let bounds = known.definition.bounds {
        reasons += problems(of: known.name, day, bounds)
        if bounds.notBefore == nil { reasons += receivedBeforeSending(known.name, day) }
      } else if context.workflow.workflow.format == .first, !isCountedBack(known) {
        reasons += problems(of: known.name, day)
      }
    }
    return reasons
  }

  private func isLookedAt(_ known: Input) -> Bool {
    guard let changed else { return true }
    let bounds = [known.definition.bounds?.notBefore, known.definition.bounds?.notAfter]
    return changed.contains(known.name)
      || bounds.contains { if case .value(let name)? = $0 { changed.contains(name) } else { false } }
  }

  private func problems(of name: String, _ day: Day, _ bounds: DateBounds) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if let last = self.day(bounds.notAfter), day > last.day {
      reasons.append(.impossibleDay(name, day, .after(last.day, last.name)))
    }
    if let first = self.day(bounds.notBefore), day < first.day {
      reasons.append(.impossibleDay(name, day, .before(first.day, first.name)))
    }
    return reasons
  }

  private func day(_ bound: DateBounds.Bound?) -> (day: Day, name: String?)? {
    switch bound {
    case .recordDay: (on, nil)
    case .value(let name): (given[name] ?? fields[name])?.string.flatMap { Day($0) }.map { ($0, name) }
    case nil: nil
    }
  }

  private static let happened = ["received", "sent", "answered", "adopted"]

  private func problems(of name: String, _ day: Day) -> [Refusal.Reason] {
    guard Self.happened.contains(where: name.hasPrefix) else { return [] }
    let today = context.surroundings.today
    if day > today { return [.impossibleDay(name, day, .after(today, nil))] }
    return receivedBeforeSending(name, day)
  }

  private func receivedBeforeSending(_ name: String, _ day: Day) -> [Refusal.Reason] {
    guard name.hasPrefix("received"), !isSending, let sent, day < sent else { return [] }
    return [.impossibleDay(name, day, .before(sent, "send"))]
  }

  /// The day on which it was sent, as far as that is known.
  private var sent: Day? {
    let records = context.history?.effective ?? []
    return records.last { $0.deed == .action("send") && $0.on <= on && !$0.isIdle }?.on
  }

  /// Whether a duty counts back from it: a hearing, a decision, which lie ahead.
  private func isCountedBack(_ known: Input) -> Bool {
    context.workflow.workflow.duties.values.contains { duty in
      if case .before(let field, _) = duty.rule { field == known.name || field == known.field } else { false }
    }
  }
}

extension Effects {
  /// The duties that would start from a day that is most likely a slip: their term would be over on the very day of the
  /// record, or the day lies more than a year from it. A duty that counts back from a day may be over, and its day may lie
  /// up to five years ahead: the end of a council's term is known for as long.
  func doubts(on day: Day, in workflow: Workflow) -> [Refusal.Reason] {
    var doubts: [Refusal.Reason] = []
    for case .start(let duty) in self.duties {
      let base = duty.event ?? duty.base
      guard base != day, let definition = workflow.duties[duty.run.id] else { continue }
      let countsForward = if case .within = definition.rule { true } else { false }
      let isFar = day - base > 366 || base - day > (countsForward ? 366 : 5 * 366)
      // What the record itself meets, late or in time, begins with a day that nobody typed.
      let isOver = countsForward && duty.due < day && !definition.isMetByAct
      if isFar || isOver { doubts.append(.doubted(base, duty, on: day)) }
    }
    return doubts
  }
}
