import WorkflowEngine

/// Sorts words into options and arguments.
struct ArgumentSorting {
  let verb: String
  let specs: [OptionSpec]
  private(set) var values: [String: [String]] = [:]
  private(set) var words: [String] = []

  init(verb: String, specs: [OptionSpec]) {
    self.verb = verb
    self.specs = specs
  }

  mutating func sort(_ all: [String]) throws(UsageError) {
    var left = all[...]
    var optionsEnded = false
    while let word = left.popFirst() {
      if !optionsEnded, word == "--" {
        optionsEnded = true
      } else if !optionsEnded, Arguments.isOption(word) {
        try take(word, from: &left)
      } else {
        guard !word.allSatisfy(\.isWhitespace) else { throw .emptyArgument(verb: verb) }
        words.append(word)
      }
    }
  }

  private mutating func take(_ word: String, from left: inout ArraySlice<String>) throws(UsageError) {
    let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = equals.map { String(word[..<$0]) } ?? word
    var value = equals.map { String(word[word.utf8.index(after: $0)...]) }
    guard let spec = specs.first(where: { $0.name == name }) else {
      throw .unknownOption(name, nearest: nearest(to: name), verb: verb)
    }
    guard values[name] == nil || spec.isRepeatable else { throw .repeatedOption(name, verb: verb) }
    guard spec.placeholder != nil else {
      guard value == nil else { throw .unexpectedValue(option: name, verb: verb) }
      values[name] = [""]
      return
    }
    if spec.takesNumbers, value == nil {
      values[name, default: []] += []
      while let next = left.first, next.allSatisfy({ $0.isASCII && $0.isNumber }) {
        values[name, default: []].append(next)
        left.removeFirst()
      }
      return
    }
    if value == nil, let next = left.first, !next.hasPrefix("--") { value = left.popFirst() }
    guard let value else { throw .missingValue(option: spec.label, verb: verb) }
    guard !value.allSatisfy(\.isWhitespace) else { throw .emptyValue(option: name, verb: verb) }
    values[name, default: []].append(value)
  }

  private func nearest(to name: String) -> String? {
    let bare = name.drop { $0 == "-" }
    return Spelling.nearest(to: String(bare), among: specs.map { String($0.name.dropFirst(2)) }).map { "--\($0)" }
  }
}
