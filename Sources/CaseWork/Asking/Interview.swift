internal import Platform
package import WorkflowEngine

/// What is asked one after the other, for one purpose.
package protocol Script {
  /// All questions in their order, as far as they follow from what was answered.
  ///
  /// - Parameter answers: What was answered; more answers may lead to more questions, never to fewer before them.
  func questions(after answers: Answers) -> [Question]
}

/// Asks and is answered; it knows no terminal.
///
/// What is asked next, and what a line means, follow from the script and the answers alone. Nothing is recorded by it.
package struct Interview<S: Script> {
  /// What is asked.
  package let script: S
  /// What was answered.
  package private(set) var answers: Answers
  /// Asks also for what may be left out; not where somebody has begun to say it all on the command line.
  private let isThorough: Bool
  /// The day on which `yesterday` was.
  private let reading: AnswerReading

  /// - Parameters:
  ///   - script: What is asked.
  ///   - given: What was said on the command line.
  ///   - reading: How lines are read.
  package init(_ script: S, given: Answers = Answers(), reading: AnswerReading) {
    (self.script, answers, isThorough, self.reading) = (script, given, !given.isBegun, reading)
  }
}

extension Interview {
  /// What is asked now; nil when everything is said.
  package var next: Question? { questions.first { answers[$0.slot] == nil && isAsked($0) } }

  private var questions: [Question] {
    script.questions(after: answers).map { question in
      guard answers.demanded.contains(question.slot), !question.isRequired else { return question }
      // What was given before and refused is not offered again.
      return Question(question.slot, question.title, question.form, about: question.about)
    }
  }

  private func isAsked(_ question: Question) -> Bool {
    isThorough || question.isRequired || answers.demanded.contains(question.slot)
  }

  /// Takes a line as the answer to what is asked now.
  ///
  /// - Throws: `AnswerFault` where it is none; the same is asked again then.
  package mutating func answer(_ line: String) throws(AnswerFault) {
    guard let question = next else { return }
    let text = line[...].trimmed
    if text.isEmpty || (text == "-" && !question.isRequired) {
      if text.isEmpty, let usual = question.usual {
        return answers.put(question.slot, usual.value, shown: usual.shown[reading.language])
      }
      guard !question.isRequired else { throw .needed }
      return answers.put(question.slot, nil)
    }
    let (value, shown) = try reading.read(text, as: question.form)
    answers.put(question.slot, value, shown: shown)
  }

  /// What was answered, in the order in which it was asked.
  package var summary: [(question: Question, shown: String)] {
    script.questions(after: answers).compactMap { question in
      if case .more = question.slot { return nil }
      guard let answer = answers[question.slot], !answer.isGiven, let shown = answer.shown else { return nil }
      return (question, shown)
    }
  }

  /// Asks again for these, whose answers did not hold.
  ///
  /// - Returns: Whether any of them can be asked for.
  package mutating func reopen(_ slots: [Question.Slot]) -> Bool {
    let known = Set(script.questions(after: answers).flatMap(\.slots))
    let found = slots.filter { known.contains($0) && answers[$0]?.isGiven != true }
    answers.reopen(found)
    return !found.isEmpty
  }

  /// Notes why a day is right that is most likely a slip.
  package mutating func explain(_ reason: String) { answers.put(.despite, reason) }

  /// The answers that a refusal is about, so that they can be asked for again.
  package func slots(of refusal: Refusal) -> [Question.Slot] {
    var slots: [Question.Slot] = []
    for reason in refusal.reasons {
      switch reason {
      case .missing(let name), .outOfLimits(let name, _), .wrongType(let name, _): slots.append(.value(name))
      case .impossibleDay(let name, let day, _): slots += [.value(name)] + dayed(day)
      case .future(let day, _), .beforeLast(let day, _), .doubted(let day, _, _): slots += dayed(day)
      case .missingEvidence(let kind): slots.append(.document(kind))
      case .unboundRole(let role): slots.append(.role(role))
      case .condition(_, let seen, _): slots += seen.map { .value($0.name) }
      case .notInRole: slots.append(.actor)
      default: continue
      }
    }
    return slots
  }

  /// The answers that are this day.
  private func dayed(_ day: Day) -> [Question.Slot] {
    script.questions(after: answers).filter { answers[$0.slot]?.value == day.description }.map(\.slot)
  }
}

extension Question {
  /// What it is for, and what may be chosen with it.
  fileprivate var slots: [Slot] { [slot] + optional.map(\.slot) }
}
