import CaseRegistry
import Digests
import JSONText
import Platform
import WorkflowEngine

/// One thing that somebody asks to be recorded, from the command line or from a line of `apply`.
struct Request {
  /// The id the caller chose, if any.
  var id: String?
  /// Who asks.
  var actor: PartyID
  /// In which role, if it was said.
  var role: RoleID?
  /// The day it happened; nil is today.
  var on: Day?
  /// A remark.
  var note: String?
  /// The name under which later lines of `apply` know the case.
  var label: String?
  /// How many records the case must have; nil does not look. Not part of the command: who tries again looks again.
  var expectedRecords: Int?
  /// What is asked.
  var wish: Wish

  enum Wish {
    case open(
      workflow: WorkflowID, title: String?, fields: [Given], parties: [(role: String, party: String)], parent: String?)
    case log(LogRequest)
    case advance(number: String, action: ActionID, input: [Given], evidence: [Attachment])
    case assign(number: String, role: String, parties: [String], reason: String)
    case act(number: String, duty: String, DutyAct, reason: String?)
    case correct(number: String, Request.Amending, reason: String)
    case recompute(calendar: String?)
    case migrate(Migration)
    case forget(number: String, Forgetting, reason: String)
    case attach(number: String, Attachment)
    case tick(numbers: [String], asOf: Day?)
  }

  /// What is wrong with a record, as it was given.
  struct Amending {
    var sequence: Int
    var values: [Given] = []
    var removed: [String] = []
    var on: Day?
    var title: String?
    var isVoid = false
  }

  /// A value as it was given: as text that the field's type reads, or as JSON.
  struct Given {
    let name: String
    let value: Value

    enum Value {
      case text(String)
      case json(JSON)
    }
  }

  /// A file given as evidence.
  struct Attachment {
    let kind: String
    /// The file, relative to `root` where there is one.
    let file: Path
    /// The folder in which it must lie, since somebody else's list named it; nil where whoever acts has named it.
    var root: Path?
    /// Where it comes from.
    var origin: String?
    /// Who supplied it.
    var supplier: String?
    var visibility: Visibility = .internal
    /// The original of which it is a redacted copy: a beginning of its SHA-256.
    var redacts: String?
  }
}

/// A recommendation logged: adopted and sent in one commit, one case for each addressee.
struct LogRequest {
  var workflow: WorkflowID
  var text: String
  var title: String?
  var addressees: [(body: String, received: Day?)]
  var adopted: Day?
  var inputs: [Request.Given]
  var evidence: [Request.Attachment]
}

extension Request {
  /// Everything the caller gave but the id, in canonical form: the same id with another digest is a conflict.
  var digest: String {
    var json = wish.json
    json["as"] = .string(actor.name)
    json["role"] = role.map { .string($0.name) }
    json["on"] = on.map { .string($0.description) }
    json["note"] = note.map { .string($0) }
    return json.canonicalDigest().description
  }
}

extension Request.Given {
  var json: JSON {
    switch value {
    case .text(let text): .string(text)
    case .json(let json): json
    }
  }
}

extension [Request.Given] {
  var json: JSON {
    var object = JSONObject()
    for given in self { object[given.name] = given.json }
    return .object(object)
  }
}

extension Request.Wish {
  fileprivate var json: JSONObject {
    switch self {
    case .open(let workflow, let title, let fields, let parties, let parent):
      [
        "verb": "open", "workflow": .string(workflow.name), "title": title.map { .string($0) } ?? .null,
        "fields": fields.json, "parties": .array(parties.map { .string("\($0.role)=\($0.party)") }),
        "parent": parent.map { .string($0) } ?? .null,
      ]
    case .log(let log):
      [
        "verb": "log", "workflow": .string(log.workflow.name), "text": .string(log.text),
        "title": log.title.map { .string($0) } ?? .null,
        "to": .array(log.addressees.map { .string("\($0.body)=\($0.received.map(\.description) ?? "")") }),
        "adopted": log.adopted.map { .string($0.description) } ?? .null, "input": log.inputs.json,
        "evidence": .array(log.evidence.map(\.given)),
      ]
    case .advance(let number, let action, let input, let evidence):
      [
        "verb": "advance", "number": .string(number), "action": .string(action.name), "input": input.json,
        "evidence": .array(evidence.map(\.given)),
      ]
    case .assign(let number, let role, let parties, let reason):
      [
        "verb": "assign", "number": .string(number), "role": .string(role),
        "parties": .array(parties.map { .string($0) }), "reason": .string(reason),
      ]
    case .act(let number, let duty, let act, let reason):
      [
        "verb": .string(act.verb.rawValue), "number": .string(number), "duty": .string(duty), "given": act.given,
        "reason": reason.map { .string($0) } ?? .null,
      ]
    case .correct(let number, let amending, let reason):
      [
        "verb": "correct", "number": .string(number), "seq": .integer(amending.sequence),
        "values": amending.values.json,
        "removed": .array(amending.removed.map { .string($0) }), "void": .bool(amending.isVoid),
        "happened": amending.on.map { .string($0.description) } ?? .null,
        "title": amending.title.map { .string($0) } ?? .null, "reason": .string(reason),
      ]
    case .recompute(let calendar):
      ["verb": "recompute", "calendar": calendar.map { .string($0) } ?? .null]
    case .migrate(let migration): ["verb": "migrate", "migration": migration.json]
    case .forget(let number, let forgetting, let reason):
      [
        "verb": "forget", "number": .string(number), "name": .string(forgetting.name),
        "seq": forgetting.sequence.map { .integer($0) } ?? .null, "reason": .string(reason),
      ]
    case .attach(let number, let item):
      ["verb": "attach", "number": .string(number), "evidence": .array([item.given])]
    case .tick(let numbers, let asOf):
      [
        "verb": "tick", "numbers": .array(numbers.map { .string($0) }),
        "asOf": asOf.map { .string($0.description) } ?? .null,
      ]
    }
  }
}

extension Request.Attachment {
  /// The file from where the program works.
  var place: Path {
    guard let root, !file.isAbsolute else { return file }
    return root / file.text
  }

  /// What the caller gave: `KIND=FILE`, and with it what else was said.
  fileprivate var given: JSON {
    let plain = JSON.string("\(kind)=\(place)")
    guard origin != nil || supplier != nil || visibility != .internal || redacts != nil else { return plain }
    return [
      "file": plain, "origin": origin.map { .string($0) } ?? .null,
      "suppliedBy": supplier.map { .string($0) } ?? .null, "visibility": .string(visibility.rawValue),
      "redacts": redacts.map { .string($0) } ?? .null,
    ]
  }
}

extension DutyAct {
  /// What the caller gave with it.
  fileprivate var given: JSON {
    switch self {
    case .extend(let term): ["by": .string(term.rule)]
    case .forward(let holders, let received):
      [
        "to": .array(holders.map { .string($0.name) }),
        "received": received.map { .string($0.description) } ?? .null,
      ]
    case .suspend, .resume, .waive: [:]
    }
  }
}
