import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import Platform
import Reports
import WorkflowEngine

/// Somebody did not agree to what was going to be recorded, or ended the input.
struct AskingStopped: Error {}

/// Another case is meant than the one of which was asked.
struct AnotherCase: Error {}

extension Session {
  /// Tries what was answered, and keeps nothing.
  typealias Trial = (inout Session, Answers) throws -> Void

  /// Whether somebody sits at a terminal and may be asked.
  var canAsk: Bool { options.mayAsk && terminal.input != nil && !options.json }

  /// How lines that are typed are read.
  func answerReading() throws -> AnswerReading {
    AnswerReading(language, today: try today()) { path in
      do throws(FileError) {
        let (files, path) = (FileSystem(), Path(path))
        guard try files.exists(path) else { return false }
        return try !files.isFolder(path)
      } catch {
        return false
      }
    }
  }

  /// Asks until everything is said; what is wrong whatever else is answered is told at once.
  ///
  /// - Throws: `AskingStopped` when the input ends; what no other answer could mend.
  mutating func ask<S>(_ interview: inout Interview<S>, trying trial: Trial) throws {
    var listed: Question.Slot?
    while let question = interview.next {
      if listed != question.slot { list(question) }
      listed = question.slot
      let line = try line(asking: AskingWords.prompt(question, in: language), isText: question.form == .text)
      do throws(AnswerFault) { try interview.answer(line) } catch {
        if try !isMadeKnown(line, error, question, &interview) { tell(error, of: question) }
        continue
      }
      if interview.isTelling(question) { try check(&interview, trial) }
    }
  }

  private func list(_ question: Question) {
    let lines = AskingWords.list(question, in: language)
    if !lines.isEmpty { terminal.say(lines.joined(separator: "\n")) }
  }

  private func tell(_ fault: AnswerFault, of question: Question) {
    guard fault == .help else { return terminal.say(AskingWords.fault(fault, in: language)) }
    terminal.say(AskingWords.help(question, in: language))
    list(question)
  }

  /// What is typed after a prompt; what cannot be used is told, and asked for again.
  ///
  /// - Parameter isText: Whether it may have several lines.
  /// - Throws: `AskingStopped` when the input ends.
  private func line(asking prompt: String, isText: Bool = false) throws -> String {
    while true {
      do throws(AnswerFault) {
        if let line = try terminal.ask(prompt, isText: isText) { return line }
      } catch {
        terminal.say(AskingWords.fault(error, in: language))
        continue
      }
      throw AskingStopped()
    }
  }

  /// Asks for what is missing, shows what would be recorded and what follows from it, and records it where somebody agrees.
  ///
  /// - Parameters:
  ///   - interview: What is asked.
  ///   - verb: What is to be done, by which what was typed can be said again where nothing came of it.
  ///   - isShown: Whether it is shown and agreed to though all is said: something of it was understood more freely than
  ///     a command line may be.
  ///   - trial: Tries what was answered so far.
  ///   - preview: Carries it out as a trial and tells what follows.
  ///   - record: Records it.
  mutating func record<S>(
    asking interview: Interview<S>, for verb: String, isShown: Bool = false, trying trial: Trial,
    previewing preview: (inout Session, Answers) throws -> String,
    recording record: (inout Session, Answers) throws -> ExitCode
  ) throws -> ExitCode {
    var interview = interview
    if interview.next == nil, !isShown {
      guard let reason = try reason(for: { session in _ = try preview(&session, interview.answers) }) else {
        return try record(&self, interview.answers)
      }
      interview.explain(reason)
      return try record(&self, interview.answers)
    }
    try check(&interview, trial)
    terminal.say(AskingWords.beginning[language])
    do {
      try agree(on: &interview, trial, preview)
      let code = try record(&self, interview.answers)
      if let actor = interview.answers.asked(.actor) { terminal.say(AskingWords.keeping(actor: actor)[language]) }
      return code
    } catch {
      // Nothing that was typed is lost.
      if !(error is AnotherCase), let draft = interview.draft(of: verb) {
        terminal.say(AskingWords.draft[language])
        terminal.say(SafeText.make("  " + draft.line), isWhole: true)
      }
      throw error
    }
  }

  /// Asks until somebody agrees to what is going to be recorded.
  ///
  /// - Throws: `AskingStopped` when somebody does not; `AnotherCase`.
  private mutating func agree<S>(
    on interview: inout Interview<S>, _ trial: Trial, _ preview: (inout Session, Answers) throws -> String
  ) throws {
    while true {
      try ask(&interview, trying: trial)
      guard let following = try held(&interview, preview) else { continue }
      let lines = interview.summary
      let asked = lines.filter(\.isAsked)
      tell(lines, following)
      switch try decide(asked.count) {
      case .yes: return
      case .no: throw AskingStopped()
      case .again(let place):
        if asked[place].question.slot == .number { throw AnotherCase() }
        interview.revise(asked[place].question.slot)
      case .more: if !interview.askForMore() { terminal.say(AskingWords.nothingMore[language]) }
      }
    }
  }

  /// Why a day is right that is doubted in what was said whole on the command line; nil where none is, or nobody says it.
  private mutating func reason(for preview: (inout Session) throws -> Void) throws -> String? {
    do { try preview(&self) } catch WorkError.refused(let request) where request.refusal.isDoubt {
      tell(request)
      let line = try line(asking: AskingWords.despite[language])
      guard !line.allSatisfy(\.isWhitespace) else { throw WorkError.refused(request) }
      return line
    } catch {
      // Whoever records it says so.
      return nil
    }
    return nil
  }

  private func tell(_ request: RefusedRequest) {
    for reason in request.refusal.reasons {
      let words = RefusalWords(
        reason, in: request.workflow, language, performing: request.action, of: request.number)
      terminal.say(SafeText.make(words.askedSentence))
    }
  }

  /// Tries what is said so far, and has asked for again what is wrong whatever else is answered.
  ///
  /// - Throws: What no other answer could mend.
  private mutating func check<S>(_ interview: inout Interview<S>, _ trial: Trial) throws {
    guard interview.isTriable else { return }
    do { try trial(&self, interview.answers) } catch WorkError.refused(let request) {
      let settled = request.only(interview.settled(request.refusal))
      if !settled.refusal.reasons.isEmpty { try mend(settled, &interview) }
    } catch WorkError.value(let name, let problem) {
      try mend(name, problem, &interview)
    }
  }

  /// Tells why it was refused, and has asked for again what could mend it.
  private func mend<S>(_ request: RefusedRequest, _ interview: inout Interview<S>) throws {
    guard let slots = interview.mending(request.refusal) else { throw WorkError.refused(request) }
    tell(request)
    _ = interview.reopen(slots)
  }

  private func mend<S>(_ name: String, _ problem: ValueProblem, _ interview: inout Interview<S>) throws {
    guard let slots = interview.mending(Refusal([.wrongType(name, problem)])) else {
      throw WorkError.value(name, problem)
    }
    terminal.say(AskingWords.fault(.value(problem), in: language))
    _ = interview.reopen(slots)
  }

  /// Tries what was answered; where it does not hold, tells why and has it asked for again.
  ///
  /// - Returns: What follows from it; nil where something is asked for again.
  /// - Throws: What no other answer could mend.
  private mutating func held<S>(
    _ interview: inout Interview<S>, _ preview: (inout Session, Answers) throws -> String
  ) throws -> String? {
    do { return try preview(&self, interview.answers) } catch WorkError.refused(let request) {
      if request.refusal.isDoubt, interview.answers.text(.despite) == nil {
        tell(request)
        let line = try line(asking: AskingWords.despite[language])
        guard line.allSatisfy(\.isWhitespace) else {
          interview.explain(line)
          return nil
        }
        guard let slots = interview.mending(request.refusal) else { throw WorkError.refused(request) }
        _ = interview.reopen(slots)
      } else {
        try mend(request, &interview)
      }
      return nil
    } catch WorkError.value(let name, let problem) {
      try mend(name, problem, &interview)
      return nil
    }
  }

  /// Shows what is going to be recorded, one line each, and what follows from it.
  private func tell(_ lines: [SummaryLine], _ following: String) {
    terminal.say("\n" + AskingWords.summary[language])
    var place = 0
    for line in lines {
      if line.isAsked { place += 1 }
      let number = line.isAsked ? String(repeating: " ", count: place < 10 ? 2 : 1) + "\(place)  " : "     "
      terminal.say(SafeText.make(number + AskingWords.line(line.question, line.shown, in: language)))
    }
    if !following.isEmpty { terminal.say(AskingWords.following[language] + "\n" + following) }
  }

  private func decide(_ lines: Int) throws -> Decision {
    while true {
      let line = try line(asking: AskingWords.decision[language])
      do throws(AnswerFault) { return try Decision(line, lines: lines) } catch {
        terminal.say(AskingWords.fault(error == .help ? .noDecision(lines: lines) : error, in: language))
      }
    }
  }
}

extension Session {
  /// Offers to make somebody known whom nobody is called like, and takes them for the answer.
  ///
  /// - Returns: Whether that was agreed to.
  private mutating func isMadeKnown<S>(
    _ line: String, _ fault: AnswerFault, _ question: Question, _ interview: inout Interview<S>
  ) throws -> Bool {
    guard case .unknown = fault, case .choice(_, let listing) = question.form, listing.takesNew,
      line.contains(where: \.isLetter)
    else { return false }
    terminal.say(AskingWords.fault(fault, in: language))
    while true {
      let answer = try self.line(asking: AskingWords.makingKnown(line, in: language))
      let decision: Decision
      do throws(AnswerFault) { decision = try Decision(answer, lines: 0) } catch {
        terminal.say(AskingWords.fault(.noDecision(lines: 0), in: language))
        continue
      }
      guard decision == .yes else { return true }
      let party = try makeKnown(named: line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      interview.add(party)
      do throws(AnswerFault) { try interview.answer(party.id) } catch {
        terminal.say(AskingWords.fault(error, in: language))
      }
      return true
    }
  }

  /// Asks who somebody is, and makes them known.
  private mutating func makeKnown(named name: String) throws -> NamedOption {
    let script = try partyScript()
    let languages = registry.settings.languages
    let spoken = languages.contains(language) ? language : languages.first ?? language
    var given = Answers()
    given.give(.name(spoken), name)
    var interview = Interview(script, given: given, reading: try answerReading())
    try ask(&interview) { _, _ in }
    let party = script.party(interview.answers, named: LocalizedText([spoken: name]), PartyDetails())
    let outcome = try PartyDesk(registry, now: try now()).record(.add(party, despite: nil))
    for note in outcome.notes { self.note(note) }
    terminal.say(SafeText.make(AskingWords.madeKnown(party.id)[language]))
    return NamedOption(party.id.name, titles: [party.name])
  }
}

extension Session {
  /// Everybody who can be chosen, those that are gone left out.
  func chooseable(_ fits: (Party) -> Bool) throws -> [NamedOption] {
    let day = try today()
    return try PartyView.all(in: registry).filter { $0.joined == nil && !$0.party.isRetired(on: day) }
      .map(\.party).filter(fits)
      .map { NamedOption($0.id.name, titles: [$0.name], former: Array($0.names.all.dropFirst())) }
  }

  /// Who can record something; nil where that is known.
  func unknownActor() throws -> [NamedOption]? {
    guard try asker() == nil else { return nil }
    return try chooseable { $0.kind == .person }
  }

  /// Takes from answers who records it, on which day, and why a day is right.
  mutating func take(_ answers: Answers) -> String? {
    if let actor = answers.asked(.actor) { options.actor = actor }
    if let day = (answers.asked(.sent) ?? answers.asked(.on)).flatMap({ Day($0) }) { options.on = day }
    return answers.asked(.despite)
  }
}
