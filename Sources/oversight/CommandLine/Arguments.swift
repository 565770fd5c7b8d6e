import CaseWork
import JSONText

/// The words after a verb, sorted into options and arguments, which a command reads one after the other.
///
/// Options may stand anywhere; after `--` there are none. A term such as `-3wd` and a single `-` are arguments.
struct Arguments: Sendable {
  /// The verb, for messages.
  let verb: String
  /// The values by option; a flag that is given has one empty value.
  private let values: [String: [String]]
  private let specs: [OptionSpec]
  /// How days are read.
  let days: DayReader
  private var words: ArraySlice<String>
  /// Whether what is missing will be asked for, and is no mistake.
  var asksForMissing = false

  /// Sorts `words`.
  ///
  /// - Parameter days: How days among them are read.
  /// - Throws: `UsageError` for unknown and repeated options, missing or unexpected values, and empty arguments.
  init(
    _ words: [String], for verb: String, _ usage: Usage, days: DayReader = DayReader()
  ) throws(UsageError) {
    var sorting = ArgumentSorting(verb: verb, specs: usage.allOptions)
    try sorting.sort(words)
    (self.verb, self.days) = (verb, days)
    specs = usage.allOptions
    values = sorting.values
    self.words = sorting.words[...]
  }

  /// Whether a word is meant as an option: it begins with a dash that no digit follows.
  static func isOption(_ word: String) -> Bool {
    let second = word.utf8.dropFirst().first
    return word.utf8.first == UInt8(ascii: "-")
      && second.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// Whether `words` ask for JSON, also when nothing else about them is right.
  static func askForJSON(_ words: [String]) -> Bool { words.prefix { $0 != "--" }.contains("--json") }
}

extension Arguments {
  /// The next argument.
  ///
  /// - Parameter name: As the synopsis writes it, for the message when there is none.
  mutating func next(_ name: String) throws(UsageError) -> String {
    guard let word = words.popFirst() else { throw .missingArgument(name, verb: verb) }
    return word
  }

  /// The next argument; nil where it is missing and will be asked for.
  mutating func nextOrAsked(_ name: String) throws(UsageError) -> String? {
    if asksForMissing { return nextIfPresent() }
    return try next(name)
  }

  /// The next argument, if there is one.
  mutating func nextIfPresent() -> String? { words.popFirst() }

  /// All arguments that are left.
  mutating func rest() -> [String] {
    defer { words = [] }
    return Array(words)
  }

  /// All arguments that are left, at least one.
  mutating func rest(atLeastOne name: String) throws(UsageError) -> [String] {
    guard !words.isEmpty else { throw .missingArgument(name, verb: verb) }
    return rest()
  }

  /// All arguments that are left, each a `field=value`.
  ///
  /// - Throws: `UsageError.noAssignment`; `repeatedField` for a name that stands twice and adds nothing to a list.
  mutating func assignments() throws(UsageError) -> [Assignment] { try given().assignments }

  /// All arguments that are left, each a `field=value`, and as texts to be read by the types of their fields.
  mutating func given() throws(UsageError) -> (assignments: [Assignment], values: JSONObject) {
    let verb = verb
    let assignments = try rest().map { (word) throws(UsageError) in
      guard let assignment = Assignment(word) else { throw .noAssignment(word, verb: verb) }
      return assignment
    }
    do throws(Assignment.Repeated) { return (assignments, try Assignment.values(assignments)) } catch {
      throw .repeatedField(error.name, verb: verb)
    }
  }

  /// Makes sure that everything was read.
  func finish() throws(UsageError) {
    if let word = words.first { throw .unexpectedArgument(word, verb: verb) }
  }
}

extension Arguments {
  /// Whether a flag is given.
  func has(_ option: OptionSpec) -> Bool {
    precondition(knows(option), "the usage of '\(verb)' has no option \(option.name)")
    return values[option.name] != nil
  }

  /// All values of a repeatable option, in order.
  ///
  /// - Precondition: The usage of the verb has this option.
  func values(of option: OptionSpec) -> [String] {
    precondition(knows(option), "the usage of '\(verb)' has no option \(option.name)")
    return values[option.name] ?? []
  }

  /// The value of an option, if given.
  func value(of option: OptionSpec) -> String? { values(of: option).first }

  /// The value of an option that must be given.
  func required(_ option: OptionSpec) throws(UsageError) -> String {
    guard let value = value(of: option) else { throw .missingOption(option.label, verb: verb) }
    return value
  }

  /// Whether the verb has an option of this name.
  func knows(_ option: OptionSpec) -> Bool { specs.contains { $0.name == option.name } }

  /// Whether the verb has an option, and its own of that name.
  func knowsOwn(_ option: OptionSpec) -> Bool {
    specs.contains { $0.name == option.name && $0.placeholder == option.placeholder }
  }
}
