internal import CaseRecords
package import CaseRegistry
internal import Disk
internal import Platform
package import WorkflowEngine

/// What a list is asked: which rows, in which order, how many.
package struct ListQuestion: Hashable, Sendable {
  /// Conditions that all must hold.
  package private(set) var filters: [IndexFilter] = []
  /// Words that all must stand in what is searched.
  package private(set) var words: [String] = []
  /// The months and years after which something is to lie, so that none of their days counts.
  package private(set) var periodsPassed: [PassedPeriod] = []
  /// The contexts whose filters hold besides, as they are typed after `@`.
  package private(set) var contexts: [String] = []
  /// How many rows at the most; nil shows all.
  package var limit: Int?
  /// By what to sort; nil as the list does by itself.
  package var order: ListOrder?
  /// Whether only to say how many there are.
  package var countsOnly = false

  /// A question about everything there is.
  package init() {}

  /// The name that says that no context holds, also where one is in use.
  package static let noContext = "all"

  /// Takes the first word out that means something; nil where none does.
  package mutating func takeWord<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
    for (place, word) in words.enumerated() {
      guard let found = meaning(word) else { continue }
      words.remove(at: place)
      return found
    }
    return nil
  }

  /// Whether duties are listed, and not cases.
  package var listsDuties = false
  /// What a word may mean beside being said.
  package private(set) var meanings: [String: [IndexFilter]] = [:]

  /// The question with each condition, and each word, as it is understood.
  ///
  /// - Parameters:
  ///   - meanings: What words may mean beside being said.
  ///   - body: Gives a condition as it is understood.
  package func replacing(
    meanings: [String: [IndexFilter]] = [:], _ body: (IndexFilter) throws -> IndexFilter
  ) rethrows -> ListQuestion {
    var question = self
    question.filters = try filters.map(body)
    question.meanings = meanings
    // What was done is what was done after the day.
    let done = question.filters.first { $0.key == .did && $0.relation == .equal }
    if let done, done.values.count == 1 {
      question.filters = question.filters.map { filter in
        filter.key == .did && filter.relation == .after ? filter.of(done.values[0]) : filter
      }
    }
    return question
  }

  /// Asks for cases that have not ended, and whose numbers begin so.
  mutating func addOpenCases(_ beginning: String?) {
    filters.append(IndexFilter(.outcome, .none, ""))
    if let beginning { filters.append(IndexFilter(.number, .equal, beginning)) }
  }

  /// The question with one more condition.
  package func and(_ filter: IndexFilter) -> ListQuestion {
    var question = self
    question.filters.append(filter)
    return question
  }

  /// What of the question may be asked of everything there is, since nobody is kept from seeing it: workflows and numbers.
  package var ofAll: ListQuestion {
    var question = ListQuestion()
    question.filters = filters.filter { [.workflow, .number].contains($0.key) && $0.relation == .equal }
    question.listsDuties = listsDuties
    return question
  }

  /// The question as of a day.
  package func request(asOf: Day) -> ListRequest {
    var request = ListRequest(
      asOf: asOf, filters: filters, words: words, limit: countsOnly ? 0 : limit, order: order)
    request.meanings = meanings
    return request
  }
}

/// A month or a year after which something is to lie: after its last day, which not everybody expects.
package struct PassedPeriod: Hashable, Sendable {
  /// The key and the relation, as typed.
  package let condition: String
  /// The month or year.
  package let period: PartialDate

  /// A condition with its month or year.
  package init(condition: String, period: PartialDate) { (self.condition, self.period) = (condition, period) }
}

/// Why a word is no condition of a list.
package enum FilterError: Error, Hashable, Sendable {
  /// Nothing stands before the colon or dot.
  case missingKey(String)
  /// Cases have nothing of this name.
  case unknownKey(String, nearest: String?)
  /// Nothing stands after the dot.
  case missingRelation(String)
  /// Keys are not compared in this way.
  case unknownRelation(String, key: String, nearest: String?)
  /// A relation of dates after a key that holds no dates.
  case notADateKey(String, relation: String)
  /// Nothing stands after the colon.
  case missingValue(String)
  /// Something stands after `none:`.
  case needlessValue(String, value: String)
  /// The value is no day, month or year.
  case notADate(String, DayFault)
  /// A key and a relation without the colon.
  case missingColon(String)
}

extension ListQuestion {
  /// Adds a condition as it is typed: `stage:sent`, `due.before:2024-06-03`, `parent.none:`, or a word to search for.
  ///
  /// A word is a condition when Latin letters, perhaps with dots and dashes, stand before its first colon; all other words
  /// are searched for. A date that is a month or a year stands for all its days: `after` it is after the last of them,
  /// `from` it from the first on. What begins with `@` names a context.
  ///
  /// - Parameter days: Reads days as people type them.
  package mutating func add(_ word: String, _ days: DayReader = DayReader()) throws(FilterError) {
    if word.hasPrefix("@"), word.count > 1 { return contexts.append(String(word.dropFirst())) }
    let colon = word.utf8.firstIndex(of: UInt8(ascii: ":"))
    let head = colon.map { word[..<$0] } ?? word[...]
    guard let colon, Self.looksLikeKey(head) else {
      if colon == nil, Self.isKnown(head) { throw .missingColon(word) }
      if colon == word.startIndex { throw .missingKey(word) }
      return words.append(word)
    }
    let (key, relation) = try Self.keyAndRelation(head)
    try add(key, relation, String(word[word.utf8.index(after: colon)...]), days)
  }

  private mutating func add(
    _ key: IndexFilter.Key, _ relation: String, _ value: String, _ reader: DayReader
  ) throws(FilterError) {
    let name = relation.isEmpty ? key.rawValue : "\(key.rawValue).\(relation)"
    switch key {
    case .mine: return filters.append(IndexFilter(.mine, .equal, value).of(relation.isEmpty ? nil : relation))
    case .field:
      let isNone = relation.hasSuffix(".none")
      let field = isNone ? String(relation.dropLast(".none".count)) : relation
      if isNone, !value.isEmpty { throw .needlessValue(name, value: value) }
      guard isNone || !value.allSatisfy(\.isWhitespace) else { throw .missingValue(name) }
      return filters.append(IndexFilter(.field, isNone ? .none : .equal, value).of(field))
    case .owedBy:
      guard !value.allSatisfy(\.isWhitespace) else { throw .missingValue(name) }
      return filters.append(IndexFilter(relation == "role" ? .owedBy : .debtor, .equal, value))
    default: break
    }
    guard relation != "none" else {
      guard value.isEmpty else { throw .needlessValue(name, value: value) }
      return filters.append(IndexFilter(key, .none, ""))
    }
    guard relation.isEmpty || key.isDate || (key == .did && ["after", "from"].contains(relation)) else {
      throw .notADateKey(key.rawValue, relation: relation)
    }
    guard !value.allSatisfy(\.isWhitespace) else { throw .missingValue(name) }
    guard key.isDate || !relation.isEmpty else { return filters.append(IndexFilter(key, .equal, value)) }
    let date: PartialDate
    do throws(DayFault) { date = try reader.date(value) } catch { throw .notADate(name, error) }
    let (first, last) = (date.firstDay.description, date.lastDay.description)
    let before = (date.firstDay - 1).description
    switch relation {
    case "before": filters.append(IndexFilter(key, .before, first))
    case "by": filters.append(IndexFilter(key, .by, last))
    case "from": filters.append(IndexFilter(key, .after, before))
    case "after":
      filters.append(IndexFilter(key, .after, last))
      if date.day == nil { periodsPassed.append(PassedPeriod(condition: name, period: date)) }
    default: filters += [IndexFilter(key, .after, before), IndexFilter(key, .by, last)]
    }
  }

  /// What is typed after the dot.
  private static let relations = ["before", "by", "from", "after", "none"]

  private static func relations(of key: IndexFilter.Key) -> [String] {
    switch key {
    case .mine: ["others"]
    case .owedBy: ["role"]
    case .kind, .region, .batch, .quiet: []
    default: relations
    }
  }

  /// Everything that can be typed before the colon of a condition.
  package static let typedKeys: [String] = IndexFilter.Key.allCases.flatMap { key in
    [key.rawValue]
      + relations(of: key).filter { ["none", "others", "role"].contains($0) || key.isDate }
      .map { "\(key.rawValue).\($0)" }
  }

  private static func keyAndRelation(_ head: Substring) throws(FilterError) -> (IndexFilter.Key, String) {
    let parts = head.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard !parts[0].isEmpty else { throw .missingKey("\(head):") }
    guard let key = IndexFilter.Key(rawValue: parts[0]) else {
      let known = IndexFilter.Key.allCases.map(\.rawValue)
      throw .unknownKey(parts[0], nearest: Spelling.nearest(to: parts[0], among: known))
    }
    guard parts.count > 1 else {
      if key == .field { throw .missingRelation(key.rawValue) }
      return (key, "")
    }
    guard !parts[1].isEmpty else { throw .missingRelation(key.rawValue) }
    if key == .field { return (key, parts[1]) }
    let relations = relations(of: key)
    guard relations.contains(parts[1]) else {
      throw .unknownRelation(parts[1], key: key.rawValue, nearest: Spelling.nearest(to: parts[1], among: relations))
    }
    return (key, parts[1])
  }

  private static func looksLikeKey(_ head: Substring) -> Bool {
    !head.isEmpty
      && head.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        // The name of a field may have digits.
        case UInt8(ascii: "0")...UInt8(ascii: "9"): head.hasPrefix("field.")
        default: false
        }
      }
  }

  /// Whether a word without a colon is a key and a relation, as in `due.none`, which nobody searches for.
  private static func isKnown(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    return parts.count == 2 && IndexFilter.Key(rawValue: parts[0]) != nil && relations.contains(parts[1])
  }
}

extension IndexFilter.Key {
  /// Whether values are days, months or years.
  fileprivate var isDate: Bool {
    switch self {
    case .due, .since, .opened, .deadline, .touched, .recorded: true
    case .workflow, .stage, .number, .party, .debtor, .creditor, .role, .duty, .outcome, .parent, .title, .locality,
      .owedBy,
      .field, .place, .topic, .ref, .did, .quiet, .mine, .kind, .region, .batch:
      false
    }
  }
}
