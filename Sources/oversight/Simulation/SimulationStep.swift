import CaseRegistry
import JSONText
import Platform
import WorkflowEngine

/// One step of a simulation: a line such as `apply` takes, in which number, actor and workflow may be left out.
struct SimulationStep {
  /// What is wanted.
  let request: Request

  /// Whether it opens a case.
  var isOpening: Bool { if case .open = request.wish { true } else { false } }

  /// The day that was given for it.
  var day: Day? { if case .tick(_, let day) = request.wish { day ?? request.on } else { request.on } }

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
  /// - Throws: `Failure` that says what is wrong with the words.
  init(_ text: String, of workflow: Workflow, place: Int) throws(Failure) {
    let isShort = text.first { !$0.isWhitespace } != "{"
    var object = isShort ? try Self.object(short: text, of: workflow) : try Self.object(json: text)
    let verb = object["verb"]?.string ?? ""
    if verb == "open", object["workflow"] == nil { object["workflow"] = .string(workflow.id.name) }
    if !["open", "tick", "log"].contains(verb), object["number"] == nil { object["number"] = .string(Self.firstCase) }
    guard verb != "forget" else {
      throw Failure(.usage, "a simulation keeps nothing, so there is nothing to remove from it; leave 'forget' out")
    }
    guard verb != "log" else {
      throw Failure(.usage, "'log' records several steps at once; write them one by one, beginning with 'open'")
    }
    let reader = ApplyReader(actor: Self.whoever, on: nil, id: nil, folder: Path("."))
    var request = try reader.request(JSON.object(object).canonicalBytes(), line: place)
    if isShort { request.wish = request.wish.read }
    self.request = request
  }

  private static func object(json text: String) throws(Failure) -> JSONObject {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: text) } catch {
      throw Failure(.syntax, "not JSON: \(error.problem), column \(error.position.column)")
    }
    guard let object = json.object else {
      throw Failure(.invalid, "expected an object such as {\"verb\": \"advance\", …}")
    }
    return object
  }
}

extension SimulationStep {
  /// What the short form stands for.
  private static func object(short text: String, of workflow: Workflow) throws(Failure) -> JSONObject {
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
  private static func put(_ values: [JSONObject.Member], into object: inout JSONObject) throws(Failure) {
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
  private static func values(_ words: [String]) throws(Failure) -> [JSONObject.Member] {
    var found: [(name: String, value: String)] = []
    for word in words {
      if let given = Assignment(word) {
        guard !found.contains(where: { $0.name == given.name }) else {
          throw Failure(.usage, "'\(given.name)' is given twice")
        }
        found.append((given.name, given.value))
      } else if found.isEmpty {
        throw Failure(.usage, "'\(word)' is not FIELD=VALUE")
      } else {
        found[found.count - 1].value += " \(word)"
      }
    }
    return found.map { JSONObject.Member(key: $0.name, value: .string($0.value)) }
  }
}

extension Request.Wish {
  /// The wish with its values as text, which the types of their fields read.
  fileprivate var read: Request.Wish {
    switch self {
    case .open(let workflow, let title, let fields, let parties, let parent):
      .open(workflow: workflow, title: title, fields: fields.map(\.text), parties: parties, parent: parent)
    case .advance(let number, let action, let input, let evidence):
      .advance(number: number, action: action, input: input.map(\.text), evidence: evidence)
    case .log, .assign, .act, .correct, .recompute, .migrate, .forget, .attach, .tick: self
    }
  }
}

extension Request.Given {
  fileprivate var text: Request.Given {
    if case .json(.string(let text)) = value { Request.Given(name: name, value: .text(text)) } else { self }
  }
}
