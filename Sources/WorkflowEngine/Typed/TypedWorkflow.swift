public import JSONText

/// The names of one definition as Swift types, written when the program is built.
///
/// Code that uses them cannot name a stage that does not exist, and a switch over stages is exhaustive.
public protocol TypedWorkflow: SendableMetatype {
  /// Where a case can stand.
  associatedtype Stage: TypedName
  /// Who takes part.
  associatedtype Role: TypedName
  /// What somebody owes.
  associatedtype Duty: TypedName = NoName
  /// How a case ends.
  associatedtype Outcome: TypedName
  /// What somebody can do, with what it asks for.
  associatedtype Action: TypedAction
  /// What is known when a case is opened.
  associatedtype Opening: TypedOpening

  /// The workflow.
  static var id: WorkflowID { get }
  /// The version these names were written from.
  static var version: Int { get }
}

/// A name of a definition: its raw value is what documents write.
public protocol TypedName: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// The names of what a definition has none of.
public enum NoName: TypedName {
  /// Nothing is called so.
  public init?(rawValue: String) { return nil }
  /// The name, if there were one.
  public var rawValue: String { switch self {} }
}

/// An action of a definition, with what it asks for.
public protocol TypedAction: Hashable, Sendable {
  /// Every action that somebody can take, in the author's order.
  static var ids: [ActionID] { get }
  /// The action.
  var id: ActionID { get }
  /// What is given, as documents write it; what is nil is left out.
  var input: JSONObject { get }
}

/// What a case knows from its opening.
public protocol TypedOpening: Hashable, Sendable {
  /// The fields, as documents write them; what is nil is left out.
  var fields: JSONObject { get }
}

extension TypedWorkflow {
  /// What somebody wants who opens a case.
  public static func open(
    _ opening: Opening, title: String? = nil, parties: [Role: [PartyID]] = [:], parent: CaseNumber? = nil
  ) -> Command.Wish {
    let bound = parties.map { (RoleID($0.key.rawValue), $0.value) }
    return .open(
      title: title, fields: opening.fields, parties: Dictionary(bound, uniquingKeysWith: +), parent: parent)
  }

  /// What somebody wants who performs an action.
  public static func perform(_ action: Action, evidence: [Evidence] = []) -> Command.Wish {
    .perform(action.id, input: action.input, evidence: evidence)
  }

  /// Where a case stands.
  ///
  /// - Returns: Nil when the case is of another workflow, or of a version with other stages.
  public static func stage(of state: CaseState) -> Stage? {
    state.workflow.id == id ? Stage(rawValue: state.stage.name) : nil
  }
}

/// A value of a field, as Swift code gives it.
public protocol TypedValue: Hashable, Sendable {
  /// The value as documents write it.
  var json: JSON { get }
}

extension String: TypedValue {
  /// A text.
  public var json: JSON { .string(self) }
}

extension Int: TypedValue {
  /// A whole number; must lie within ±(2⁵³−1) to be accepted.
  public var json: JSON { .integer(self) }
}

extension Bool: TypedValue {
  /// True or false.
  public var json: JSON { .bool(self) }
}

extension Day: TypedValue {
  /// A date.
  public var json: JSON { .string(description) }
}

extension PartialDate: TypedValue {
  /// A date, perhaps without its day or month.
  public var json: JSON { .string(description) }
}

extension ExactDecimal: TypedValue {
  /// An exact decimal number.
  public var json: JSON { .string(description) }
}

extension Money: TypedValue {}

extension PartyID: TypedValue {
  /// A party's id.
  public var json: JSON { .string(name) }
}

extension CaseNumber: TypedValue {
  /// A case's number.
  public var json: JSON { .string(description) }
}

extension Array: TypedValue where Element: TypedValue {
  /// A list.
  public var json: JSON { .array(map(\.json)) }
}

/// One of the values of a choice.
public protocol TypedChoice: TypedName, TypedValue {}

extension TypedChoice {
  /// The value's name.
  public var json: JSON { .string(rawValue) }
}

extension JSONObject {
  /// The object with a member where there is a value.
  public func with(_ key: String, _ value: (any TypedValue)?) -> JSONObject {
    guard let value else { return self }
    var object = self
    object[key] = value.json
    return object
  }
}
