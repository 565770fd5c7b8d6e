import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// The JSON Schema that editors use says what the checker does, as far as a schema can.
@Suite struct DefinitionSchemaTests {
  private let schema: SchemaValidator

  init() throws { schema = SchemaValidator(root: try CalendarSamples.file("Workflows/Schema/workflow.schema.json")) }

  @Test func `the schema uses nothing that is passed over here, and its references lead somewhere`() {
    #expect(schema.unknown.isEmpty)
  }

  @Test func `every key has a description, directly or where it refers to`() {
    schema.walk(schema.root) { object in
      for member in object["properties"]?.object?.members ?? [] {
        let isKey = member.value["const"] == nil && member.value["oneOf"] == nil
        let described = member.value["$ref"].flatMap { schema.definition($0) } ?? member.value
        #expect(!isKey || member.value["description"] != nil || described["description"] != nil, "\(member.key)")
      }
    }
  }

  @Test func `shipped definitions are valid`() throws {
    let digests = try #require(CalendarSamples.file("Workflows/Digests.json").object)
    for published in digests.members.map(\.key) {
      let name = published.replacing("@1", with: "").replacing("@", with: "-")
      #expect(try schema.accepts(CalendarSamples.file("Workflows/\(name).json")), "\(name)")
    }
  }

  @Test(arguments: Mutation.ofParts)
  func `mistakes of form are invalid, and mistakes of sense are not for a schema`(mutation: Mutation) throws {
    let isValid = try schema.accepts(Letter.json(mutation.changes))
    switch mutation.rule {
    case .key, .value, .text, .identifier, .type, .final, .action: #expect(!isValid)
    case .reference, .condition, .children: #expect(isValid)
    default: break
    }
  }

  @Test(arguments: Mutation.ofWholes) func `a mistake that no part shows is valid`(mutation: Mutation) throws {
    #expect(try schema.accepts(Letter.json(mutation.changes)))
  }

  @Test(
    arguments: [
      ["duties/answer/metBy": []], ["duties/answer/within": ["days": 10]], ["duties/answer/within": nil],
      ["duties/answer/from": ["action": "send", "open": true]], ["duties/answer/from": ["actions": []]],
      ["duties/answer/from": ["stage": "sent", "act": "extend"]],
      ["duties/answer/from": ["duty": "answer", "act": "extend", "end": "met"]],
      ["duties/answer/basis": "selfset"], ["actions/answer/to": [["when": "copies >= 1", "to": "answered"]]],
      [
        "actions/answer/to": [
          ["otherwise": "dropped"], ["when": "copies >= 1", "to": "answered"], ["otherwise": "sent"],
        ]
      ],
      ["comment": 5], ["roles/addressee/comment": ""], ["x-other": 1],
    ] as [[String: JSON?]])
  func `forms of duties, targets and comments are checked`(changes: [String: JSON?]) throws {
    #expect(try !schema.accepts(Letter.json(changes)))
    #expect(try Letter.read(changes).workflow == nil)
  }

  @Test(arguments: UInt64(0)..<400)
  func `what the checker accepts is valid`(seed: UInt64) throws {
    var dice = Seeded(seed)
    let sample = try JSON(parsing: seed.isMultiple(of: 2) ? Self.rich : SecondFormat.text)
    let donors = Damage.values(of: sample) + Damage.odd
    for _ in 0..<6 {
      let changed = dice.damaged(sample, donors: donors)
      guard Workflow.read(changed, in: try Letter.surroundings()).workflow != nil else { continue }
      #expect(try schema.accepts(changed), "\(changed.canonicalText())")
    }
  }

  @Test(arguments: [Self.rich, SecondFormat.text]) func `the rich samples are accepted by both`(text: String) throws {
    let sample = try JSON(parsing: text)
    let defects = Workflow.read(sample, in: try Letter.surroundings()).defects
    #expect(defects.isEmpty, "\(defects)")
    #expect(try schema.accepts(sample))
  }
}
