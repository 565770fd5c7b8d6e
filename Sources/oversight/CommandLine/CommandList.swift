import CaseWork
import WorkflowEngine

/// All verbs of the program, and finding the one that is meant.
struct CommandList: Sendable {
  /// The commands in the order the overview lists them.
  let commands: [any Command.Type]

  init(_ commands: [any Command.Type]) { self.commands = commands }

  /// The command with exactly this verb.
  func command(named verb: String) -> (any Command.Type)? { commands.first { $0.verb == verb } }

  /// What the words after `oversight` ask for.
  ///
  /// The verb is the first one or two words that are not options; options may stand before, between and after.
  ///
  /// - Parameters:
  ///   - language: Of the help that is asked for.
  ///   - days: How days among the arguments are read.
  /// - Throws: `UsageError` for an unknown verb, and for options the verb does not have.
  func invocation(
    of words: [String], in language: Language, days: DayReader = DayReader()
  ) throws(UsageError) -> Invocation {
    let (places, asksForHelp) = verbWords(in: words)
    guard let first = places.first else {
      if !asksForHelp, let today = command(named: TodayCommand.verb) {
        return .alone(
          today, try Arguments(words, for: today.verb, today.usage, days: days), help: overview(in: language))
      }
      var sorting = ArgumentSorting(verb: "", specs: Access.plain.commonOptions)
      try sorting.sort(words.filter { $0 != "-h" })
      return .help(overview(in: language))
    }
    let pair = places.count > 1 ? "\(words[first]) \(words[places[1]])" : nil
    if words[first] == "help" {
      return .help(try help(for: pair.map { String($0.dropFirst(5)) }, words, places, in: language))
    }
    if let pair, let command = command(named: pair) {
      return try invocation(of: command, words, without: Array(places.prefix(2)), asksForHelp, language, days)
    }
    if let command = command(named: words[first]) {
      return try invocation(of: command, words, without: [first], asksForHelp, language, days)
    }
    if asksForHelp, pair == nil, !verbs(startingWith: words[first]).isEmpty {
      return .help(overview(of: words[first], in: language))
    }
    throw unknownVerb(words[first], pair)
  }

  private func invocation(
    of command: any Command.Type, _ words: [String], without places: [Int], _ asksForHelp: Bool,
    _ language: Language, _ days: DayReader
  ) throws(UsageError) -> Invocation {
    if asksForHelp { return .help(command.usage.help(for: command.verb, in: language)) }
    let rest = words.indices.filter { !places.contains($0) }.map { words[$0] }
    return .command(command, try Arguments(rest, for: command.verb, command.usage, days: days))
  }

  /// What `help VERB` prints; `verb` holds its first word, `places` where all words stand.
  private func help(
    for verb: String?, _ words: [String], _ places: [Int], in language: Language
  ) throws(UsageError) -> String {
    guard let verb else { return overview(in: language) }
    let pair = places.count > 2 ? "\(verb) \(words[places[2]])" : nil
    if let found = pair.flatMap(command(named:)) ?? command(named: verb) {
      return found.usage.help(for: found.verb, in: language)
    }
    if pair == nil, !verbs(startingWith: verb).isEmpty { return overview(of: verb, in: language) }
    throw unknownVerb(verb, pair)
  }

  private func unknownVerb(_ word: String, _ pair: String?) -> UsageError {
    let choices = verbs(startingWith: word)
    if pair == nil, !choices.isEmpty { return .incompleteVerb(word, choices: choices) }
    if let pair, let near = Spelling.nearest(to: pair, among: commands.map { $0.verb }.filter { $0.contains(" ") }) {
      return .unknownVerb(pair, nearest: near)
    }
    if !choices.isEmpty { return .incompleteVerb(word, choices: choices) }
    let known = commands.map { $0.verb } + ["help"]
    // `дщп` is `log`, typed while the keyboard was switched to Russian or Kazakh.
    let switched = KeyboardLayout.latin(word)
    let near =
      switched == word ? nil : known.contains(switched) ? switched : Spelling.nearest(to: switched, among: known)
    return .unknownVerb(word, nearest: near ?? Spelling.nearest(to: word, among: known))
  }

  /// The two-word verbs whose first word is `word`.
  func verbs(startingWith word: String) -> [String] {
    commands.map { $0.verb }.filter { $0.hasPrefix(word + " ") }
  }

  /// Where the first three words stand that are neither options nor values of options.
  private func verbWords(in words: [String]) -> (places: [Int], asksForHelp: Bool) {
    var places: [Int] = []
    var asksForHelp = false
    var position = 0
    while position < words.count, words[position] != "--" {
      let word = words[position]
      if word == "--help" || word == "-h" {
        asksForHelp = true
      } else if Arguments.isOption(word) {
        if takesValue(word) { position += 1 }
      } else if places.count < 3 {
        places.append(position)
      }
      position += 1
    }
    return (places, asksForHelp)
  }

  /// Whether any verb has an option of this name whose value is the next word.
  func takesValue(_ name: String) -> Bool {
    commands.contains { $0.usage.allOptions.contains { $0.name == name && $0.placeholder != nil } }
  }
}
