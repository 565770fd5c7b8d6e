import Digests
import JSONText
import Testing
import WorkflowEngine

/// The complete small definition of the design, and ways to change it.
enum Letter {
  /// Design 4.1, word for word.
  static let text = #"""
    {
      "format": "oversight.workflow/1",
      "id": "letter", "version": 1, "prefix": "LTR", "calendar": "kz",
      "title": "Letter",
      "basis": [],
      "roles": { "secretary": { "title": "Secretary" }, "addressee": { "title": "Addressee", "party": "required" } },
      "fields": { "reason": { "type": "text", "title": "Reason" }, "copies": { "type": "integer", "title": "Copies" } },
      "initial": "drafted",
      "stages": {
        "drafted":  { "title": "Drafted", "waits": "not sent yet" },
        "sent":     { "title": "Sent" },
        "silent":   { "title": "Silent" },
        "answered": { "title": "Answered", "final": true, "outcome": "answered" },
        "dropped":  { "title": "Dropped", "final": true, "outcome": "dropped" }
      },
      "actions": {
        "send":   { "title": "Send", "from": ["drafted"], "to": "sent", "by": ["secretary"],
                    "input": { "receivedOn": { "type": "date", "title": "Received", "required": true },
                               "copies": { "field": "copies", "required": true } },
                    "require": [ { "that": "copies >= 1 && copies <= 9", "else": "One to nine copies." } ] },
        "answer": { "title": "Answer", "from": ["sent", "silent"], "to": "answered", "by": ["secretary"],
                    "input": { "reason": { "field": "reason" } } },
        "drop":   { "title": "Drop", "from": ["drafted", "silent"], "to": "dropped", "by": ["secretary"] },
        "lapse":  { "title": "No answer came", "from": ["sent"], "to": "silent", "by": ["clock"] }
      },
      "duties": {
        "answer": { "title": "Answer the letter", "owedBy": "addressee", "owedTo": "secretary",
                    "from": { "action": "send", "field": "receivedOn" }, "within": { "workingDays": 10 },
                    "metBy": ["answer"], "onLapse": "lapse", "basis": "self-set",
                    "extension": { "by": ["secretary"], "max": { "workingDays": 10 }, "times": 1 },
                    "suspension": { "by": ["secretary"], "max": { "calendarDays": 60 } } }
      }
    }
    """#

  /// What the definition is checked against in these tests: the shipped acts, the calendar, no languages.
  static func surroundings() throws -> DefinitionSurroundings {
    DefinitionSurroundings(acts: try acts(), calendars: ["kz"])
  }

  /// The shipped acts.
  static func acts() throws -> Acts {
    var defects: [Defect] = []
    let acts = Acts(try CalendarSamples.file("Workflows/Acts.json"), defects: &defects)
    #expect(defects.isEmpty)
    return acts
  }

  /// The definition with the values at these paths (keys parted by `/`) set, or removed where nil.
  static func json(_ changes: [String: JSON?] = [:]) throws -> JSON {
    var json = try JSON(parsing: text)
    for (path, value) in changes.sorted(by: { $0.key < $1.key }) { json = json.setting(path, to: value) }
    return json
  }

  /// What reading the changed definition gives.
  static func read(_ changes: [String: JSON?] = [:]) throws -> (workflow: Workflow?, defects: [Defect]) {
    Workflow.read(try json(changes), in: try surroundings())
  }

  /// The definition, changed so that it stays without defects, as cases pin it.
  static func pinned(_ changes: [String: JSON?] = [:]) throws -> PinnedWorkflow {
    try pin(try json(changes), in: try surroundings())
  }

  /// A definition without defects, as cases pin it.
  static func pin(_ json: JSON, in surroundings: DefinitionSurroundings) throws -> PinnedWorkflow {
    let (workflow, defects) = Workflow.read(json, in: surroundings)
    let complaint = defects.map { "\($0.pointer) \($0.rule.rawValue): \($0.message)" }.joined(separator: "\n")
    return PinnedWorkflow(try #require(workflow, "\(complaint)"), digest: "\(SHA256.digest(of: json.canonicalBytes()))")
  }
}

extension JSON {
  /// The value with what stands at `path` (keys parted by `/`) replaced, or removed when nil.
  func setting(_ path: String, to value: JSON?) -> JSON {
    setting(path.split(separator: "/").map(String.init), to: value)
  }

  private func setting(_ keys: [String], to value: JSON?) -> JSON {
    guard var object, let key = keys.first else { return self }
    let rest = Array(keys.dropFirst())
    object[key] = rest.isEmpty ? value : (object[key] ?? [:]).setting(rest, to: value)
    return .object(object)
  }
}
