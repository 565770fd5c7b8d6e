internal import CaseRecords
internal import CaseRegistry
internal import Disk
internal import JSONText
internal import Platform
package import WorkflowEngine

/// One step of a simulation: a line such as `apply` takes, in which number, actor and workflow may be left out.
package struct SimulationStep: Sendable {
  /// What is wanted.
  package let request: Request

  /// Whether it opens a case.
  package var isOpening: Bool { if case .open = request.wish { true } else { false } }

  /// The day that was given for it.
  package var day: Day? { if case .tick(_, let day) = request.wish { day ?? request.on } else { request.on } }

  /// Stands for the case that was opened first.
  static let firstCase = "$"
  /// Stands for whoever may do it.
  static let whoever: PartyID = ""

  /// Reads a step.
  ///
  /// - Parameters:
  ///   - text: A JSON object as in `apply`, or the short form: `[DATE] ACTION [FIELD=VALUE…]`, in which values may have
  ///     spaces; `[DATE] VERB DUTY [by=…] [reason=…]`; or a `DATE` alone, through which time passes.
  ///   - workflow: The workflow that is tried out.
  ///   - place: Which step it is, from 1.
  /// - Throws: `WorkError`, `FormatError`, which say what is wrong with the words.
  package init(_ text: String, of workflow: Workflow, place: Int) throws {
    let isShort = text.first { !$0.isWhitespace } != "{"
    var object = isShort ? try Self.object(short: text, of: workflow) : try RequestReader.object(Array(text.utf8))
    let verb = object["verb"]?.string ?? ""
    if verb == "open", object["workflow"] == nil { object["workflow"] = .string(workflow.id.name) }
    if !["open", "tick", "log"].contains(verb), object["number"] == nil { object["number"] = .string(Self.firstCase) }
    guard verb != "forget" else { throw WorkError.trying(.forget) }
    guard verb != "party" else { throw WorkError.trying(.party) }
    guard verb != "log" else { throw WorkError.trying(.log) }
    let reader = RequestReader(actor: Self.whoever, on: nil, id: nil, folder: Path("."))
    var request = try reader.request(object, line: place)
    request.isTyped = isShort
    self.request = request
  }
}

extension SimulationStep {
  /// What the short form stands for.
  private static func object(short text: String, of workflow: Workflow) throws(WorkError) -> JSONObject {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var object = JSONObject()
    if let day = words.first.flatMap({ Day($0) }) {
      object["on"] = .string(day.description)
      words.removeFirst()
    }
    guard !words.isEmpty else {
      object["verb"] = "tick"
      return object
    }
    let name = words.removeFirst()
    let acts = ["extend", "suspend", "resume", "forward", "waive"]
    let isAction = workflow.actions.contains(ActionID(name))
    if !isAction, acts.contains(name) {
      object["verb"] = .string(name)
      if let duty = words.first, Assignment(duty) == nil { object["duty"] = .string(words.removeFirst()) }
      for given in try values(words) { object[given.key] = given.value }
    } else if !isAction, name == "open" || name == "tick" {
      object["verb"] = .string(name)
      if name == "open" { object["fields"] = .object(JSONObject(try values(words))) }
    } else {
      object["verb"] = "advance"
      object["action"] = .string(name)
      try put(try values(words), into: &object)
    }
    return object
  }

  /// Inputs, and `evidence:KIND=FILE`.
  private static func put(_ values: [JSONObject.Member], into object: inout JSONObject) throws(WorkError) {
    var (input, evidence) = (JSONObject(), JSONObject())
    for given in values {
      if given.key.hasPrefix("evidence:") {
        evidence[String(given.key.dropFirst("evidence:".count))] = given.value
      } else if given.key == "as" {
        object["as"] = given.value
      } else {
        input[given.key] = given.value
      }
    }
    object["input"] = .object(input)
    if !evidence.isEmpty { object["evidence"] = .object(evidence) }
  }

  /// `name=value` words; what has no sign goes on with the value before it.
  private static func values(_ words: [String]) throws(WorkError) -> [JSONObject.Member] {
    var found: [String] = []
    for word in words {
      if Assignment(word) != nil {
        found.append(word)
      } else if found.isEmpty {
        throw .trying(.noAssignment(word))
      } else {
        found[found.count - 1] += " \(word)"
      }
    }
    do throws(Assignment.Repeated) {
      return try Assignment.values(found.compactMap { Assignment($0) }).members
    } catch { throw .trying(.twice(error.name)) }
  }
}
