public import JSONText

/// What somebody may see of a case.
public enum Shown: Hashable, Sendable {
  /// The case, with nothing in it that is not for them.
  case visible(ShownCase)
  /// Nothing but that there is something.
  case hidden(Hidden)

  /// The case, where it is shown.
  public var visible: ShownCase? { if case .visible(let shown) = self { shown } else { nil } }
}

/// Why a case is not shown.
public enum Hidden: Hashable, Sendable {
  /// Its definition does not let the public see its cases.
  case neverShown
  /// The office has not said that the workflow is published.
  case notPublished(WorkflowID)
  /// It is shown once it has ended.
  case open
  /// It is held back, to this day where that is known: on it the case is shown.
  case embargo(until: Day?)
  /// It is withheld; with what everybody may know of why.
  case withheld(reason: String?)
  /// It should never have been.
  case annulled
  /// It had not been opened by the day that was asked for.
  case notOpened
}

/// A case as somebody may see it.
///
/// Every value in it has passed the door: texts, people, documents and cases that are not for the viewer are not in it.
public struct ShownCase: Hashable, Sendable {
  /// For whom it is shown.
  public let viewer: Viewer
  /// The day it stands as of: the one that was asked for, less the days of the office's embargo.
  public let asOf: Day
  /// The case: with the values, parties, duties and other cases that may be seen. Its title is empty where it is not shown.
  public let state: CaseState
  /// What has happened, in order.
  public let events: [ShownEvent]
  /// The documents, in the order in which they came.
  public let documents: [ShownDocument]
  /// Whether its title may be seen.
  public var hasTitle: Bool { !state.title.isEmpty }
}

/// One thing that has happened, as somebody may see it.
public struct ShownEvent: Hashable, Sendable {
  /// The day, as exactly as it is known.
  public let on: PartialDate
  /// What was done.
  public let deed: Deed
  /// In which role; nil where time did it.
  public let role: RoleID?
  /// The stage that was entered.
  public let stage: StageID?
  /// What was given, as far as it may be seen.
  public let input: JSONObject
  /// Its documents.
  public let documents: [ShownDocument]
  /// The run of a duty or right that it is about, where it is no action.
  public let run: DutyRun?
}

/// A document as somebody may see it; its name is the office's own.
public struct ShownDocument: Hashable, Sendable {
  /// What it is, such as `minutes`.
  public let kind: String
  /// SHA-256 of its bytes, in lower-case hex.
  public let sha256: String
  /// Its size in bytes.
  public let size: Int
  /// The ending of its name, where it is one that everybody knows, such as `pdf`; says how to open it.
  public let ending: String?
  /// Whether it is a copy from which something was taken out.
  public let isRedacted: Bool
  /// The day it came.
  public let on: Day
}

extension Shown {
  /// As scripts read it: the case, or why it is not shown.
  public func json(of number: CaseNumber) -> JSON {
    switch self {
    case .visible(let shown):
      guard var object = shown.json.object else { return shown.json }
      object["shown"] = true
      return .object(object)
    case .hidden(let why):
      var json: JSONObject = ["number": .string(number.description), "shown": false, "why": .string(why.code)]
      if case .withheld(let reason?) = why { json["reason"] = .string(reason) }
      if case .embargo(let until?) = why { json["until"] = .string(until.description) }
      return .object(json)
    }
  }
}

extension Hidden {
  /// What it is called in answers.
  public var code: String {
    switch self {
    case .neverShown, .notPublished: "workflow"
    case .open: "open"
    case .embargo: "embargo"
    case .withheld: "case"
    case .annulled: "annulled"
    case .notOpened: "notOpened"
    }
  }
}

extension ShownCase {
  /// As scripts read it: in the form of a document, with `null` or nothing where something is not shown.
  public var json: JSON {
    var json = JSONObject()
    json["number"] = .string(state.number.description)
    json["workflow"] = ["id": .string(state.workflow.id.name), "version": .integer(state.workflow.version)]
    json["asOf"] = .string(asOf.description)
    json["title"] = hasTitle ? .string(state.title) : .null
    json["opened"] = .string(state.opened.description)
    for key in ["stage", "since", "outcome", "parent", "children", "parties", "fields", "duties", "rights"] {
      json[key] = state.json[key]
    }
    json["history"] = .array(events.map(\.json))
    return .object(json)
  }
}

extension ShownEvent {
  /// As scripts read it.
  public var json: JSON {
    var json: JSONObject = ["on": .string(on.description)]
    switch deed {
    case .open: json["action"] = "open"
    case .action(let action): json["action"] = .string(action.name)
    case .verb(let verb): json["verb"] = .string(verb.rawValue)
    }
    json["role"] = role.map { .string($0.name) }
    json["to"] = stage.map { .string($0.name) }
    json["duty"] = run.map { .string($0.description) }
    if !input.isEmpty { json["input"] = .object(input) }
    if !documents.isEmpty { json["evidence"] = .array(documents.map(\.json)) }
    return .object(json)
  }
}

extension ShownDocument {
  /// As scripts read it.
  public var json: JSON {
    var json: JSONObject = [
      "kind": .string(kind), "sha256": .string(sha256), "size": .integer(size), "on": .string(on.description),
    ]
    json["ending"] = ending.map { .string($0) }
    if isRedacted { json["redacted"] = true }
    return .object(json)
  }
}
