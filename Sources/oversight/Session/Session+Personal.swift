import CaseRecords
import CaseRegistry
import CaseWork
import FolderStore
import Platform
import Reports
import WorkflowEngine

extension Session {
  /// The files of whoever works here.
  var personalFiles: PersonalFiles { PersonalFiles(environment) }

  /// By which name the registry is known in them; nil where there is none.
  func place() throws -> String? {
    try registryIfAny.map { registry in
      registry is FolderStore ? try personalFiles.place(of: registry.place) : registry.place.text
    }
  }

  /// What whoever works here has set for this registry.
  func personal() throws -> PersonalSettings.Place {
    guard let place = try place() else { return PersonalSettings.Place() }
    return try personalFiles.settings()[place]
  }

  /// Who acts: `--as`, else `OVERSIGHT_AS`, else whom the person's settings name for this registry, which is said beside
  /// the answer.
  ///
  /// - Throws: `UsageError.missingActor` where nobody is named.
  mutating func actor() throws -> PartyID {
    if let named { return named }
    guard let actor = try personal().actor else { throw UsageError.missingActor }
    note(.configuredActor(actor, name: try registryIfAny?.party(actor)?.name[language] ?? actor.name))
    return actor
  }

  /// Who asks, if anybody is named; nothing is said of it.
  func asker() throws -> PartyID? { try named ?? personal().actor }

  private var named: PartyID? { (options.actor ?? environment["OVERSIGHT_AS"]).map { PartyID($0) } }
}

extension Session {
  /// A list's question with the filters of its contexts, or of the one in use, and every value of its conditions understood.
  ///
  /// - Throws: `WorkError.noName`, `severalNames` for a value that nothing has, or that means several things;
  ///   `WorkError.personal` for a context there is not.
  mutating func understood(_ question: ListQuestion) throws -> ListQuestion {
    let question = try withContexts(question)
    for passed in question.periodsPassed { note(.after(passed)) }
    return try names().understood(question, asker: asker(), asOf: reader().asOf)
  }

  private mutating func withContexts(_ question: ListQuestion) throws -> ListQuestion {
    let personal = question.contexts.isEmpty && !hasPersonalSettings ? PersonalSettings.Place() : try personal()
    var names = question.contexts.filter { $0 != ListQuestion.noContext }
    if question.contexts.isEmpty, let used = personal.context {
      names = [used]
      note(.contextInUse(used, words: personal.contexts[used] ?? []))
    }
    var question = question
    let days = DayReader(on: try today())
    for name in names {
      guard let words = personal.contexts[name] else {
        throw WorkError.personal(.noContext(name, known: personal.contexts.keys.sorted()))
      }
      for word in words {
        do throws(FilterError) { try question.add(word, days) } catch { throw UsageError.filter(error, verb: "") }
      }
    }
    return question
  }

  private var hasPersonalSettings: Bool { personalFiles.settingsFile != nil }
}
