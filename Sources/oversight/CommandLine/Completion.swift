import CaseRegistry
import CaseWork
import Reports
import WorkflowEngine

/// A command line that is being typed: what its last word stands for, by the declarations of the commands.
struct Completion {
  /// What the last word can be.
  enum Wanted: Hashable, Sendable {
    /// One of these.
    case words([Suggestion])
    /// Something that is recorded, after what stands before it in the word.
    case value(Completable, after: String)
    /// A file, after what stands before it in the word.
    case file(after: String)
    /// A folder.
    case folder(after: String)
    /// Anything: nobody knows what.
    case anything
  }

  private let list: CommandList
  private let language: Language
  /// The words that are typed already.
  private let before: [String]
  /// What is typed of the last.
  let current: String

  /// - Parameters:
  ///   - words: What stands behind the program's name; the last word is the one that is being typed.
  ///   - list: The commands.
  ///   - language: Of what suggestions stand for.
  init(_ words: [String], in list: CommandList, _ language: Language) {
    (self.list, self.language) = (list, language)
    (before, current) = (Array(words.dropLast()), words.last ?? "")
  }

  /// What the last word can be.
  var wanted: Wanted {
    let typed = TypedWords(before, list)
    if typed.words.first == "help" { return .words(verbs(after: Array(typed.words.dropFirst()))) }
    guard let command = typed.command else {
      if let name = typed.openOption, !typed.endedOptions { return value(ofOption: name, typed) }
      if current.hasPrefix("-") { return .words(options(Access.plain.commonOptions, given: typed.options)) }
      return .words(verbs(after: typed.words) + (typed.words.isEmpty ? [Suggestion("help")] : []))
    }
    if typed.endedOptions { return positional(command, typed) }
    if let open = typed.openOption.flatMap({ name in command.usage.allOptions.first { $0.name == name } }) {
      return value(of: open, command, typed, after: "")
    }
    guard current.hasPrefix("-") else { return positional(command, typed) }
    if let equals = current.firstIndex(of: "=") {
      let name = String(current[..<equals])
      guard let option = command.usage.allOptions.first(where: { $0.name == name }) else { return .anything }
      return value(of: option, command, typed, after: "\(name)=")
    }
    return .words(options(command.usage.allOptions, given: typed.options, command))
  }
}

extension Completion {
  /// The verbs that can follow these words, or the second words of verbs.
  private func verbs(after words: [String]) -> [Suggestion] {
    switch words.count {
    case 0:
      var seen: Set<String> = []
      return list.commands.compactMap { command in
        let first = String(command.verb.prefix { $0 != " " })
        guard seen.insert(first).inserted else { return nil }
        return Suggestion(first, first == command.verb ? summary(of: command) : "")
      }
    case 1:
      return list.commands.filter { $0.verb.hasPrefix(words[0] + " ") }.map { command in
        Suggestion(String(command.verb.dropFirst(words[0].count + 1)), summary(of: command))
      }
    default: return []
    }
  }

  private func summary(of command: any Command.Type) -> String { command.usage.words().summary[language] }

  /// The options that are not given yet, or may be given again.
  private func options(
    _ options: [OptionSpec], given: Set<String>, _ command: (any Command.Type)? = nil
  ) -> [Suggestion] {
    let words = command?.usage.words() ?? HelpWords(Wording(en: "", ru: "", kk: ""))
    return options.filter { $0.isRepeatable || !given.contains($0.name) }.map { option in
      Suggestion(option.name, words.option(option.name)?[language] ?? "")
    }
  }
}

extension Completion {
  /// What stands in the place of an argument.
  private func positional(_ command: any Command.Type, _ typed: TypedWords) -> Wanted {
    let usage = command.usage
    let values = typed.values
    let isRepeated = usage.positionals.last.map { usage.synopsis.contains("\($0)…") } ?? false
    guard values.count < usage.positionals.count || isRepeated,
      let name = values.count < usage.positionals.count ? usage.positionals[values.count] : usage.positionals.last
    else { return .anything }
    let isActed = usage.access == .writing || usage.access == .writingWithoutActor || command.verb == NextCommand.verb
    switch name {
    case "NUMBER": return .value(.number(isOpen: isActed && command.verb != CorrectCommand.verb), after: "")
    case "ACTION": return .value(.action(in: values[0]), after: "")
    case "DUTY": return .value(.duty(in: values[0]), after: "")
    case "FIELD=VALUE":
      let given = Set(values.dropFirst(command.verb == OpenCommand.verb ? 1 : 2).compactMap { Assignment($0)?.name })
      switch command.verb {
      case AdvanceCommand.verb: return .value(.input(of: values[1], in: values[0], given: given), after: "")
      case OpenCommand.verb: return .value(.field(of: values[0], given: given), after: "")
      default: return .anything
      }
    case "WORKFLOW": return .value(.workflow, after: "")
    case "FILTER": return .value(.filter, after: "")
    case "ROLE=ID": return .value(.role(isBound: true), after: "")
    case "INTO": return .value(.party(.anybody), after: "")
    case "ID" where command.verb.hasPrefix("party ") && command.verb != PartyAddCommand.verb:
      return .value(.party(.anybody), after: "")
    case "ID" where command.verb.hasPrefix("workflow ") && command.verb != WorkflowNewCommand.verb:
      return .value(.workflow, after: "")
    case "NAME" where command.verb == ContextUseCommand.verb: return .value(.context, after: "")
    case "SETTING": return .words(ConfigSetCommand.settings.map { Suggestion($0, PersonalWords.setting($0)[language]) })
    case "VALUE" where values.first == "actor": return .value(.party(.person), after: "")
    case "VALUE": return .words(Language.allCases.map { Suggestion($0.rawValue) })
    case "SHELL": return .words(Shell.allCases.map { Suggestion($0.rawValue) })
    case "FILE", "SEAL", "PROOF", "DOCUMENT", "ID|FILE": return .file(after: "")
    case "DIR", "FROM", "TO", "OTHER": return .folder(after: "")
    default: return .anything
    }
  }

  /// What stands for the value of an option before any verb.
  private func value(ofOption name: String, _ typed: TypedWords) -> Wanted {
    for command in list.commands {
      guard let option = command.usage.allOptions.first(where: { $0.name == name && $0.placeholder != nil }) else {
        continue
      }
      return value(of: option, command, typed, after: "")
    }
    return .anything
  }

  /// What stands for the value of an option.
  private func value(
    of option: OptionSpec, _ command: any Command.Type, _ typed: TypedWords, after head: String
  ) -> Wanted {
    let placeholder = option.placeholder ?? ""
    let typedValue = String(current.dropFirst(head.count))
    switch option {
    case .actor: return .value(.party(.anybody), after: head)
    case .evidence:
      if let equals = typedValue.firstIndex(of: "=") { return .file(after: head + typedValue[...equals]) }
      guard command.verb == AdvanceCommand.verb, typed.values.count > 1 else { return .anything }
      return .value(.evidence(of: typed.values[1], in: typed.values[0]), after: head)
    case .partyKind where command.verb == PartyAddCommand.verb:
      let kinds = Party.Kind.allCases.map { Suggestion($0.rawValue, $0.wording[language]) }
      return .words(kinds.map { $0.after(head) })
    case .sort:
      let keys = command.verb == ListCommand.verb ? ListOrder.Key.ofCases : ListOrder.Key.ofDuties
      return .words(keys.map { Suggestion(head + $0.rawValue) })
    default: break
    }
    if placeholder.contains("|") {
      return .words(placeholder.split(separator: "|").map { Suggestion(head + $0) })
    }
    switch placeholder {
    case "BODY", "BODY[=RECEIVED[,FIELD=VALUE]]": return .value(.party(.body), after: head)
    case "ID": return .value(.party(.anybody), after: head)
    case "ROLE": return .value(.role(isBound: false), after: head)
    case "ROLE=ID": return .value(.role(isBound: true), after: head)
    case "WORKFLOW": return .value(.workflow, after: head)
    case "NUMBER": return .value(.number(isOpen: false), after: head)
    case "FILE", "KEY": return .file(after: head)
    case "DIR": return .folder(after: head)
    default: return .anything
    }
  }
}

/// The words of a command line that are typed already, sorted as far as they tell.
struct TypedWords {
  /// The words that are neither options nor values of options, those of the verb among them.
  private(set) var words: [String] = []
  /// The options that stand there.
  private(set) var options: Set<String> = []
  /// The option whose value is the next word.
  private(set) var openOption: String?
  /// Whether two dashes have ended the options.
  private(set) var endedOptions = false
  /// The command that is meant; nil where the verb is not there yet.
  let command: (any Command.Type)?

  init(_ all: [String], _ list: CommandList) {
    var left = all[...]
    while let word = left.popFirst() {
      if endedOptions || !Arguments.isOption(word) {
        words.append(word)
      } else if word == "--" {
        endedOptions = true
      } else {
        let name = String(word.prefix { $0 != "=" })
        options.insert(name)
        guard name == word, list.takesValue(name) else { continue }
        if left.popFirst() == nil { openOption = name }
      }
    }
    let pair = words.count > 1 ? list.command(named: "\(words[0]) \(words[1])") : nil
    command = pair ?? words.first.flatMap { list.command(named: $0) }
  }

  /// The arguments that are typed.
  var values: [String] {
    Array(words.dropFirst(command.map { $0.verb.contains(" ") ? 2 : 1 } ?? 0))
  }
}
