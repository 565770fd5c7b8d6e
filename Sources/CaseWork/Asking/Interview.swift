internal import Platform
package import WorkflowEngine

/// What is asked one after the other, for one purpose.
package protocol Script {
  /// All questions in their order, as far as they follow from what was answered.
  ///
  /// - Parameter answers: What was answered; more answers may lead to more questions, never to fewer before them.
  func questions(after answers: Answers) -> [Question]

  /// Whether enough is said to try it, so that what is wrong whatever else will be answered is known at once.
  func isTriable(_ answers: Answers) -> Bool

  /// Somebody is known from now on who can be chosen.
  mutating func add(_ party: NamedOption)
}

extension Script {
  package func isTriable(_ answers: Answers) -> Bool { false }
  package mutating func add(_ party: NamedOption) {}
}

/// One line of what was said.
package struct SummaryLine: Hashable, Sendable {
  /// What it answers.
  package let question: Question
  /// As it is read back.
  package let shown: String
  /// Whether it can be asked for again; what was said on the command line is not.
  package let isAsked: Bool
}

/// Asks and is answered; it knows no terminal.
///
/// What is asked next, and what a line means, follow from the script and the answers alone. Nothing is recorded by it.
package struct Interview<S: Script> {
  /// What is asked.
  package private(set) var script: S
  /// What was answered.
  package private(set) var answers: Answers
  /// Asks also for what may be left out; not where somebody has begun to say it all on the command line.
  private var isThorough: Bool
  /// Whether anything had to be asked, and so the days too, of which nobody shall be recorded in silence.
  private let asksDays: Bool
  /// The day on which `yesterday` was.
  private let reading: AnswerReading

  /// - Parameters:
  ///   - script: What is asked.
  ///   - given: What was said on the command line.
  ///   - reading: How lines are read.
  package init(_ script: S, given: Answers = Answers(), reading: AnswerReading) {
    (self.script, answers, isThorough, self.reading) = (script, given, !given.isBegun, reading)
    asksDays = isThorough || script.questions(after: given).contains { $0.isRequired && given[$0.slot] == nil }
  }
}

extension Interview {
  /// What is asked now; nil when everything is said.
  package var next: Question? { questions.first { answers[$0.slot] == nil && isAsked($0) } }

  private var questions: [Question] {
    script.questions(after: answers).map { question in
      var question = question
      if answers.demanded.contains(question.slot) { question.isRequired = true }
      if let before = answers.before[question.slot], let value = before.value {
        question.usual = Question.Usual(value, shown: LocalizedText(before.shown ?? value))
      }
      // What did not hold is not offered again.
      if let usual = question.usual, usual.value == answers.refused[question.slot] { question.usual = nil }
      return question
    }
  }

  private func isAsked(_ question: Question) -> Bool {
    isThorough || question.isRequired || answers.demanded.contains(question.slot)
      || answers.before[question.slot] != nil || (asksDays && [.on, .sent, .adopted].contains(question.slot))
  }

  /// Takes a line as the answer to what is asked now.
  ///
  /// - Throws: `AnswerFault` where it is none; the same is asked again then.
  package mutating func answer(_ line: String) throws(AnswerFault) {
    guard let question = next else { return }
    let text = line[...].trimmed
    if text == "?" { throw .help }
    if text.isEmpty || (text == "-" && !question.isRequired) {
      if text.isEmpty, let usual = question.usual {
        return answers.put(question.slot, usual.value, shown: usual.shown[reading.language])
      }
      guard !question.isRequired else { throw question.form == .file ? .neededFile : .needed }
      return answers.put(question.slot, nil)
    }
    let (value, shown) = try reading.read(text, as: question.form)
    if case .more = question.slot, let again = question.optional.first(where: { $0.slot.code == value })?.slot,
      answers[again] != nil
    {
      return answers.revise(again)
    }
    answers.put(question.slot, value, shown: shown)
  }

  /// What was said, each line for ever in the place in which it was said first.
  package var summary: [SummaryLine] {
    var lines: [Question.Slot: SummaryLine] = [:]
    for question in script.questions(after: answers) {
      if case .more = question.slot { continue }
      guard let answer = answers[question.slot], let value = answer.value, let shown = answer.shown else { continue }
      guard answer.isGiven, case .choice(let options, _) = question.form,
        let title = options.first(where: { $0.id == value })?.titles.first
      else {
        lines[question.slot] = SummaryLine(question: question, shown: shown, isAsked: !answer.isGiven)
        continue
      }
      lines[question.slot] = SummaryLine(question: question, shown: title[reading.language], isAsked: false)
    }
    return answers.order.compactMap { lines[$0] }
  }

  /// Asks again for these, whose answers did not hold.
  ///
  /// - Returns: Whether any of them can be asked for.
  package mutating func reopen(_ slots: [Question.Slot]) -> Bool {
    let found = askable(slots)
    answers.reopen(found)
    return !found.isEmpty
  }

  /// Which of these can be asked for: those of the script that the command line does not say.
  private func askable(_ slots: [Question.Slot]) -> [Question.Slot] {
    let known = Set(script.questions(after: answers).flatMap(\.slots))
    return slots.reduce(into: []) { found, slot in
      if known.contains(slot), answers[slot]?.isGiven != true, !found.contains(slot) { found.append(slot) }
    }
  }

  /// Asks again for what somebody wants to change; an empty line leaves it as it is.
  package mutating func revise(_ slot: Question.Slot) { answers.revise(slot) }

  /// Asks also for what may be left out, and again for more of it.
  ///
  /// - Returns: Whether there is anything.
  package mutating func askForMore() -> Bool {
    isThorough = true
    let menus = script.questions(after: answers).map(\.slot).filter { if case .more = $0 { true } else { false } }
    if let last = menus.last, answers.text(last) == nil { answers.forget(last) }
    return next != nil
  }

  /// Somebody is known from now on who can be chosen.
  package mutating func add(_ party: NamedOption) { script.add(party) }

  /// Notes why a day is right that is most likely a slip.
  package mutating func explain(_ reason: String) { answers.put(.despite, reason) }
}

extension Interview {
  /// Whether enough is said to try it.
  package var isTriable: Bool { script.isTriable(answers) }

  /// Whether an answer to this question may be wrong whatever else will be answered.
  package func isTelling(_ question: Question) -> Bool {
    if question.form == .day { return true }
    if case .value(let type) = question.form { return type.isDate }
    return [.actor, .action, .folder].contains(question.slot)
  }

  /// The reasons of a trial that no further answer can mend.
  package func settled(_ refusal: Refusal) -> [Refusal.Reason] {
    refusal.reasons.filter { reason in
      switch reason {
      case .notInRole, .unknownRole, .unknownParty, .unknownInput, .unknownAction, .unknownEvidence, .wrongStage,
        .ended,
        .clockOnly, .annulled, .unavailable, .future, .beforeMigration:
        true
      case .beforeLast, .impossibleDay: answers.isDayKnown
      case .wrongType(let name, _), .outOfLimits(let name, _): answers.text(.value(name)) != nil
      default: false
      }
    }
  }

  /// The answers that could mend a refusal; nil where one of its reasons is not about any.
  package func mending(_ refusal: Refusal) -> [Question.Slot]? {
    var slots: [Question.Slot] = []
    for reason in refusal.reasons {
      let about = askable(self.slots(of: reason))
      guard !about.isEmpty else { return nil }
      slots += about
    }
    return slots
  }

  /// The answers that a reason is about.
  private func slots(of reason: Refusal.Reason) -> [Question.Slot] {
    switch reason {
    case .missing(let name), .outOfLimits(let name, _), .wrongType(let name, _): named(name)
    case .impossibleDay(let name, let day, let fault): named(name) + dayed(day) + dayed(fault.day)
    case .future(let day, _), .doubted(let day, _, _): dayed(day)
    case .beforeLast(let day, let last): dayed(day) + dayed(last)
    case .missingEvidence(let kind): [.document(kind)]
    case .unboundRole(let role): [.role(role)]
    case .condition(_, let seen, _): seen.flatMap { named($0.name) }
    case .notInRole: [.actor]
    case .wrongStage, .unknownAction: [.action]
    default: []
    }
  }

  /// What is asked under a name: its value, or the first element of it.
  private func named(_ name: String) -> [Question.Slot] {
    let elements = script.questions(after: answers).flatMap(\.slots).filter {
      if case .element(name, 0, _) = $0 { true } else { false }
    }
    return [.value(name)] + elements.prefix(1)
  }

  /// The answers that are this day.
  private func dayed(_ day: Day) -> [Question.Slot] {
    script.questions(after: answers).filter { answers[$0.slot]?.value == day.description }.map(\.slot)
  }
}

extension Refusal.DayFault {
  /// The day that it is held against.
  fileprivate var day: Day {
    switch self {
    case .after(let day, _), .before(let day, _): day
    }
  }
}

extension Question {
  /// What it is for, and what may be chosen with it.
  fileprivate var slots: [Slot] { [slot] + optional.map(\.slot) }
}
