import CaseRegistry
import CaseWork
import Disk
import Platform
import Reports
import WorkflowEngine

/// Somebody did not agree to what was going to be recorded, or ended the input.
struct AskingStopped: Error {}

extension Session {
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

  /// Asks until everything is said.
  ///
  /// - Throws: `AskingStopped` when the input ends.
  func ask<S>(_ interview: inout Interview<S>) throws {
    var listed: Question.Slot?
    while let question = interview.next {
      if listed != question.slot {
        let lines = AskingWords.list(question, in: language)
        if !lines.isEmpty { terminal.say(lines.joined(separator: "\n")) }
        listed = question.slot
      }
      let line = try line(asking: AskingWords.prompt(question, in: language))
      do throws(AnswerFault) { try interview.answer(line) } catch {
        terminal.say(AskingWords.fault(error, in: language))
      }
    }
  }

  /// What is typed after a prompt; what cannot be used is told, and asked for again.
  ///
  /// - Throws: `AskingStopped` when the input ends.
  private func line(asking prompt: String) throws -> String {
    while true {
      do throws(AnswerFault) {
        if let line = try terminal.ask(prompt) { return line }
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
  ///   - preview: Carries it out as a trial and tells what follows.
  ///   - record: Records it.
  mutating func record<S>(
    asking interview: Interview<S>, previewing preview: (inout Session, Answers) throws -> String,
    recording record: (inout Session, Answers) throws -> ExitCode
  ) throws -> ExitCode {
    var interview = interview
    if interview.next == nil {
      guard let reason = try reason(for: { session in _ = try preview(&session, interview.answers) }) else {
        return try record(&self, interview.answers)
      }
      interview.explain(reason)
      return try record(&self, interview.answers)
    }
    terminal.say(AskingWords.beginning[language])
    while true {
      try ask(&interview)
      guard let following = try held(&interview, preview) else { continue }
      let lines = interview.summary
      tell(lines, following)
      switch try decide(lines.count) {
      case .yes: return try record(&self, interview.answers)
      case .no: throw AskingStopped()
      case .again(let place): _ = interview.reopen([lines[place].question.slot])
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
      terminal.say(SafeText.make(RefusalWords(reason, in: request.workflow, language).sentence))
    }
  }

  /// Tries what was answered; where it does not hold, tells why and has it asked for again.
  ///
  /// - Returns: What follows from it; nil where something is asked for again.
  /// - Throws: What no other answer could mend.
  private mutating func held<S>(
    _ interview: inout Interview<S>, _ preview: (inout Session, Answers) throws -> String
  ) throws -> String? {
    do { return try preview(&self, interview.answers) } catch WorkError.refused(let request) {
      let slots = interview.slots(of: request.refusal)
      tell(request)
      if request.refusal.isDoubt, interview.answers.text(.despite) == nil {
        let line = try line(asking: AskingWords.despite[language])
        guard line.allSatisfy(\.isWhitespace) else {
          interview.explain(line)
          return nil
        }
      }
      guard interview.reopen(slots) else { throw WorkError.refused(request) }
      return nil
    } catch WorkError.value(let name, let problem) {
      terminal.say(AskingWords.fault(.value(problem), in: language))
      guard interview.reopen([.value(name)]) else { throw WorkError.value(name, problem) }
      return nil
    }
  }

  /// Shows what is going to be recorded, one line each, and what follows from it.
  private func tell(_ lines: [(question: Question, shown: String)], _ following: String) {
    terminal.say("\n" + AskingWords.summary[language])
    for (place, line) in lines.enumerated() {
      let number = String(repeating: " ", count: place < 9 ? 2 : 1) + "\(place + 1)  "
      let about = line.question.about.map { ", \($0[language])" } ?? ""
      let shown = AskingWords.shown(line.shown, in: language)
      terminal.say(SafeText.make("\(number)\(line.question.title[language])\(about): \(shown)"))
    }
    if !following.isEmpty { terminal.say(AskingWords.following[language] + "\n" + following) }
  }

  private func decide(_ lines: Int) throws -> Decision {
    while true {
      let line = try line(asking: AskingWords.decision[language])
      do throws(AnswerFault) { return try Decision(line, lines: lines) } catch {
        terminal.say(AskingWords.fault(error, in: language))
      }
    }
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
