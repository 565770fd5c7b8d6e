import CaseRecords
import CaseRegistry
import CaseWork
import Disk
import JSONText
import Platform
import Reports
import WorkflowEngine

/// `context save`: filters under a name.
struct ContextSaveCommand: Command {
  static let verb = "context save"
  static let usage = Usage(
    .contextSave, synopsis: "NAME FILTER…", audience: .coordinator, access: .plain, positionals: ["NAME", "FILTER"],
    examples: ["oversight context save schools debtor:b-education outcome.none:"],
    exitCodes: [.notFound, .data, .busy])

  private let name: String
  private let words: [String]
  private let question: ListQuestion

  init(_ arguments: inout Arguments) throws(UsageError) {
    let typed = try arguments.next("NAME")
    name = typed.hasPrefix("@") ? String(typed.dropFirst()) : typed
    words = try arguments.rest(atLeastOne: "FILTER")
    var question = ListQuestion()
    for word in words {
      do throws(FilterError) { try question.add(word, arguments.days) } catch { throw .filter(error, verb: Self.verb) }
    }
    self.question = question
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard !name.isEmpty, name != ListQuestion.noContext, name.allSatisfy(Self.canStand) else {
      throw WorkError.personal(.badName(name))
    }
    if let other = question.contexts.first { throw WorkError.personal(.nestedContext(other)) }
    // What nobody is called is told now and not every morning.
    _ = try session.names().understood(question)
    guard let place = try session.place() else { throw WorkError.personal(.needsRegistry(name)) }
    let (settings, before) = try session.personalFiles.change { settings in
      let before = settings[place].contexts[name]
      settings[place].contexts[name] = words
      return (settings[place], before)
    }
    session.answer(["contexts": .object(settings.contextsJSON)]) {
      let old = before == words ? nil : before?.joined(separator: " ")
      return session.lines(
        PersonalWords.saved(name, words.joined(separator: " "), before: old)[session.language])
    }
    return .ok
  }

  private static func canStand(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_"
  }
}

/// `context use`: filters for every list.
struct ContextUseCommand: Command {
  static let verb = "context use"
  static let usage = Usage(
    .contextUse, synopsis: "NAME", audience: .coordinator, access: .plain, positionals: ["NAME"], options: [.undo],
    examples: ["oversight context use schools"], exitCodes: [.notFound, .data, .busy])

  /// Nil ends the use of any.
  private let name: String?

  init(_ arguments: inout Arguments) throws(UsageError) {
    let typed = arguments.has(.undo) ? nil : try arguments.next("NAME")
    name = typed.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
  }

  func run(in session: inout Session) throws -> ExitCode {
    guard let place = try session.place() else { throw WorkError.personal(.needsRegistry(name ?? "")) }
    let settings = try session.personalFiles.change { settings in
      if let name, settings[place].contexts[name] == nil {
        throw WorkError.personal(.noContext(name, known: settings[place].contexts.keys.sorted()))
      }
      settings[place].context = name
      return settings[place]
    }
    session.answer(.object(settings.contextsAnswer)) {
      let words = name.flatMap { settings.contexts[$0] } ?? []
      return session.lines(PersonalWords.used(name, words.joined(separator: " "))[session.language])
    }
    return .ok
  }
}

/// `context list`: the filters that are saved.
struct ContextListCommand: Command {
  static let verb = "context list"
  static let usage = Usage(
    .contextList, audience: .coordinator, access: .plain, examples: ["oversight context list"], exitCodes: [.data])

  init(_ arguments: inout Arguments) throws(UsageError) {}

  func run(in session: inout Session) throws -> ExitCode {
    let personal = try session.personal()
    session.answer(.object(personal.contextsAnswer)) {
      PersonalPage.contexts(of: personal, session.lines, session.language)
    }
    return .ok
  }
}

extension PersonalSettings.Place {
  fileprivate var contextsAnswer: JSONObject {
    var json: JSONObject = ["contexts": .object(contextsJSON)]
    json["context"] = context.map { .string($0) }
    return json
  }
}
