package import CaseWork
package import WorkflowEngine

/// What a person has set, as they read it.
package struct PersonalPage {
  private let settings: PersonalSettings
  private let here: PersonalSettings.Place
  private let actor: String?
  private let file: String?
  private let overruling: [String]

  /// - Parameters:
  ///   - settings: All that is set.
  ///   - here: What is set for the registry that was opened.
  ///   - actor: What whoever acts is called.
  ///   - file: Where it is kept.
  ///   - overruling: The variables of the environment that are set and go before it.
  package init(
    settings: PersonalSettings, here: PersonalSettings.Place, actor: String?, file: String?, overruling: [String]
  ) {
    (self.settings, self.here, self.actor, self.file) = (settings, here, actor, file)
    self.overruling = overruling
  }

  /// A line for each setting, and where they are kept.
  package func text(_ lines: WrappedLines, _ language: Language) -> String {
    var text: [String] = []
    func add(_ name: String, _ value: String, _ remarks: [String]) {
      let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
      let title = PersonalWords.setting(name)[language]
      text.append(lines("\(title.prefix(1).uppercased())\(title.dropFirst()): \(value)\(remark)"))
    }
    func overruled(_ variable: String) -> [String] {
      overruling.contains(variable) ? [PersonalWords.overruled(by: variable)[language]] : []
    }
    if let id = here.actor {
      add("actor", actor.map { "\($0) (\(id))" } ?? id.name, overruled("OVERSIGHT_AS"))
    }
    if let spoken = here.language ?? settings.language {
      let everywhere = here.language == nil ? [PersonalWords.everywhere[language]] : []
      add("language", spoken.rawValue, everywhere + overruled("OVERSIGHT_LANG"))
    }
    if !here.contexts.isEmpty { text.append(Self.contexts(of: here, lines, language)) }
    if text.isEmpty { text.append(PersonalWords.nothingSet[language]) }
    if let file { text.append(lines(PersonalWords.kept(in: file)[language])) }
    return text.joined(separator: "\n")
  }

  /// A line for each context.
  package static func contexts(
    of settings: PersonalSettings.Place, _ lines: WrappedLines, _ language: Language
  ) -> String {
    guard !settings.contexts.isEmpty else { return lines(PersonalWords.noContexts[language]) }
    return settings.contexts.sorted { $0.key < $1.key }.map { name, words in
      let use = settings.context == name ? " (\(PersonalWords.inUse[language]))" : ""
      return lines("@\(name)\(use): \(words.joined(separator: " "))")
    }.joined(separator: "\n")
  }
}
