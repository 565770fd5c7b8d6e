import JSONText

/// One thing wrong with a definition: where, which rule it breaks, and what to write instead.
public struct Defect: Hashable, Sendable {
  /// The rules a definition is checked against; the raw values are what `workflow check` prints.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The file is not strict JSON.
    case syntax
    /// A key that has no meaning here, or a required key that is missing.
    case key
    /// A value of the wrong JSON type or form.
    case value
    /// A text that is missing or malformed.
    case text
    /// A text that is not given in every required language.
    case language
    /// An id or prefix that is not well formed, or reserved.
    case identifier
    /// A name that refers to nothing.
    case reference
    /// A field type that cannot be.
    case type
    /// A condition that does not parse, names something unknown, or mixes types.
    case condition
    /// Conditional targets that are not provably disjoint, or have no `otherwise`.
    case targets
    /// A stage that cannot be reached.
    case unreachable
    /// A stage from which no final stage can be reached.
    case deadEnd = "dead-end"
    /// Something leaves a final stage, or a final stage has no outcome.
    case final
    /// An action that nobody can take.
    case action
    /// A duty that is not well formed.
    case duty
    /// A non-final stage in which nobody owes anything and nothing is waited for.
    case idle
    /// A lapse action that is not allowed wherever its duty can run.
    case lapse
    /// An endless chain of clock actions or of child cases.
    case endless
    /// A condition over child cases that can never become true.
    case children
    /// An act that is not listed, or an article that is missing.
    case basis
    /// What is personal gets to where it cannot be removed.
    case leaky
    /// A duty can be owed where nothing can meet it any more.
    case unmet
    /// A duty can run twice for one obligation.
    case doubled
    /// An action opens a case in which nobody owes anything.
    case orphan
    /// A date that starts or ends a term is held against no other day.
    case undated
    /// The role that owes a duty need not be bound to anybody.
    case unowed
    /// Another definition was published under the same id and version.
    case version
  }

  /// Where in the file: a JSON pointer (RFC 6901).
  public var pointer: String
  /// The rule that is broken.
  public var rule: Rule
  /// What is wrong.
  public var finding: Finding
  /// Whether this is only a warning: the definition can be used all the same.
  public var isWarning: Bool

  /// A defect at a place of a definition.
  public init(at pointer: String, rule: Rule, _ finding: Finding, isWarning: Bool = false) {
    self.pointer = pointer
    self.rule = rule
    self.finding = finding
    self.isWarning = isWarning
  }
}

/// A file that somebody wrote, after parsing, with the place of everything in it.
struct ParsedFile {
  /// Its name as it was given.
  let name: String
  /// What stands in it; nil when it is not JSON.
  private(set) var json: JSON?
  private var map: SourceMap?
  private var failure: JSONError?

  /// What people write by hand is small; so no file can keep its checks busy for hours.
  private static let limits = JSONLimits(bytes: 1 << 20)

  init(name: String, bytes: [UInt8]) {
    self.name = name
    do throws(JSONError) {
      let (json, map) = try JSON.located(parsing: bytes, limits: Self.limits)
      self.json = json
      self.map = map
    } catch {
      failure = error
    }
  }

  /// The defects with their places, in the order of lines; a file that is not JSON has that one.
  func findings(_ defects: [Defect]) -> [PlacedDefect] {
    guard let map else {
      let defect = Defect(at: "", rule: .syntax, .syntax(failure?.problem))
      let position = failure?.position ?? TextPosition(line: 1, column: 1)
      return [PlacedDefect(file: name, position: position, defect: defect)]
    }
    let findings = defects.map {
      PlacedDefect(file: name, position: map.nearest(to: $0.pointer), defect: $0)
    }
    return findings.sorted { $0.position < $1.position }
  }
}
