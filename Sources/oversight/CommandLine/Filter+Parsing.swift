import CaseRegistry
import WorkflowEngine

extension Filter {
  /// Reads one word of a list command.
  ///
  /// A word is a filter when Latin letters, perhaps with dots and dashes, stand before its first colon; all other words
  /// are searched for.
  init(_ word: String) throws(FilterError) {
    let colon = word.utf8.firstIndex(of: UInt8(ascii: ":"))
    let head = colon.map { word[..<$0] } ?? word[...]
    guard let colon, Filter.looksLikeKey(head) else {
      if colon == nil, Filter.isKnown(head) { throw .missingColon(word) }
      if colon == word.startIndex { throw .missingKey(word) }
      self.init(key: nil, relation: .equals, value: word)
      return
    }
    let (key, relation) = try Filter.keyAndRelation(head)
    try self.init(key: key, relation: relation, checking: String(word[word.utf8.index(after: colon)...]))
  }

  private init(key: Key, relation: Relation, checking value: String) throws(FilterError) {
    let name = relation == .equals ? key.rawValue : "\(key.rawValue).\(relation.rawValue)"
    switch relation {
    case .none:
      guard value.isEmpty else { throw .needlessValue(name, value: value) }
    case .before, .by, .after:
      guard key.isDate else { throw .notADateKey(key.rawValue, relation: relation.rawValue) }
      fallthrough
    case .equals:
      guard !value.allSatisfy(\.isWhitespace) else { throw .missingValue(name) }
      if key.isDate, DatePeriod(value) == nil { throw .notADate(name, value: value) }
    }
    self.init(key: key, relation: relation, value: value)
  }

  private static func keyAndRelation(_ head: Substring) throws(FilterError) -> (Key, Relation) {
    let parts = head.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !parts[0].isEmpty else { throw .missingKey("\(head):") }
    guard let key = Key(rawValue: parts[0]) else {
      throw .unknownKey(parts[0], nearest: Spelling.nearest(to: parts[0], among: Key.allCases.map(\.rawValue)))
    }
    guard parts.count > 1 else { return (key, .equals) }
    guard !parts[1].isEmpty else { throw .missingRelation(key.rawValue) }
    guard let relation = Relation(rawValue: parts[1]) else {
      let known = Relation.allCases.map(\.rawValue).filter { !$0.isEmpty }
      throw .unknownRelation(parts[1], key: key.rawValue, nearest: Spelling.nearest(to: parts[1], among: known))
    }
    return (key, relation)
  }

  private static func looksLikeKey(_ head: Substring) -> Bool {
    !head.isEmpty
      && head.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Whether a word without a colon is a key and a relation, as in `due.none`, which nobody searches for.
  private static func isKnown(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty && Key(rawValue: String(parts[0])) != nil
      && Relation(rawValue: String(parts[1])) != nil
  }
}
