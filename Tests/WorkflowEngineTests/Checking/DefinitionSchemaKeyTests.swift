import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// Where every kind of object stands in a definition.
enum SchemaPlace {
  /// Where each kind of object stands in the rich sample, and what the schema calls it.
  static let definitions: [(pointer: String, name: String)] = [
    ("", ""), ("/roles/body", "role"), ("/stages/open", "stage"), ("/actions/visit", "action"),
    ("/actions/visit/input/seen", "input"), ("/actions/visit/to/0", "targets"),
    ("/actions/visit/require/0", "requirement"), ("/actions/visit/evidence/photo", "document"),
    ("/actions/visit/opens/0", "opening"), ("/duties/reply", "duty"), ("/duties/reply/from", "start"),
    ("/duties/reply/extension", "allowance"), ("/duties/reply/basis", "basis"), ("/duties/warn/before", "before"),
  ]

  /// The same in the sample of the second format.
  static let second: [(pointer: String, name: String)] = [
    ("", ""), ("/roles/owner", "role"), ("/stages/mended", "stage"), ("/actions/send", "action"),
    ("/actions/send/input/sentOn", "input"), ("/actions/ask/opens/0", "opening"), ("/duties/reply", "duty"),
    ("/duties/mend/metBy/1", "meeting"), ("/rights/complain", "right"), ("/rights/complain/from", "start"),
    ("/letters/reminder", "letter"), ("/maps/gao/mended", "mapped"), ("/reopen", "reopening"), ("/embargo", "embargo"),
  ]
}

/// The JSON Schema names the keys, types and words that the readers know, and no others.
@Suite struct DefinitionSchemaKeyTests {
  private let schema: SchemaValidator

  init() throws { schema = SchemaValidator(root: try CalendarSamples.file("Workflows/Schema/workflow.schema.json")) }

  /// The keys that the schema gives to a kind of object, in whatever form, those of a type left out.
  private func keys(_ definition: String) throws -> Set<String> {
    let found = try #require(definition.isEmpty ? schema.root : schema.root["$defs"]?[definition])
    let parts = found["oneOf"]?.array ?? []
    let forms = parts + parts.compactMap { $0["items"]?["oneOf"]?.array }.joined() + [found]
    return Set(forms.flatMap { $0["properties"]?.object?.members.map(\.key) ?? [] })
  }

  /// The keys that the readers know at a place, as they say themselves of one that nobody knows.
  private func known(at pointer: String, in json: JSON) throws -> Set<String> {
    let strange = json.setting("\(pointer)/qqqqqqqqqqqqqqqqqqqq", to: 1)
    let defects = Workflow.read(strange, in: try Letter.surroundings()).defects
    let message = try #require(defects.first { $0.rule == .key }?.message, "\(pointer): \(defects)")
    let list = try #require(message.split(separator: "known are ").last)
    return Set(list.split(separator: ", ").map(String.init))
  }

  @Test(arguments: SchemaPlace.second.map { $0.pointer })
  func `the schema has exactly the keys that the readers know`(pointer: String) throws {
    let definition = try #require(SchemaPlace.second.first { $0.pointer == pointer }?.name)
    #expect(try keys(definition) == known(at: pointer, in: try JSON(parsing: SecondFormat.text)))
  }

  @Test(arguments: SchemaPlace.definitions.map { $0.pointer })
  func `what the first format lacks of them is said to be of the second`(pointer: String) throws {
    let definition = try #require(SchemaPlace.definitions.first { $0.pointer == pointer }?.name)
    let rich = try JSON(parsing: DefinitionSchemaTests.rich)
    let known = try known(at: pointer, in: rich)
    let keys = try keys(definition)
    #expect(known.isSubset(of: keys))
    for key in keys.subtracting(known) {
      let defects = Workflow.read(rich.setting("\(pointer)/\(key)", to: 1), in: try Letter.surroundings()).defects
      #expect(
        defects.contains { $0.pointer == "\(pointer)/\(key)" && $0.finding == .reading(.laterKey(key)) }, "\(key)")
    }
  }

  @Test(arguments: FieldType.names)
  func `every type has its keys, as a field, a member and an element`(name: String) throws {
    for (place, more) in [
      ("field", { FieldDefinition.keys + ($0 == "date" ? FieldDefinition.dateKeys : []) }),
      ("member", { _ in ["title", "required", "personal"] }), ("element", { _ in [] }), ("memberElement", { _ in [] }),
    ] as [(String, (String) -> [String])] {
      let forms = try #require(schema.root["$defs"]?[place]?["oneOf"]?.array)
      let form = forms.first { form in
        let type = form["properties"]?["type"]
        return type?["const"]?.string == name || type?["enum"]?.array?.contains(.string(name)) == true
      }
      let isPossible =
        !(name == "list" && place.lowercased().hasSuffix("element")) && !(name == "record" && place.hasPrefix("member"))
      #expect((form != nil) == isPossible)
      guard let form else { continue }
      #expect(
        Set(form["properties"]?.object?.members.map(\.key) ?? [])
          == Set(FieldType.keys(for: name) + FieldType.secondKeys(for: name) + more(name) + ["comment"]), "\(place)")
    }
  }

  @Test func `units, ends, acts, precisions, visibilities and languages are all there`() throws {
    let defs = try #require(schema.root["$defs"])
    func names(_ json: JSON?) -> Set<String> { Set((json?.array ?? []).compactMap(\.string)) }
    func keys(_ json: JSON?) -> Set<String> { Set((json?.object?.members ?? []).map(\.key)) }
    let units = Set(TermUnit.allCases.map(\.rawValue))
    #expect(keys(defs["term"]?["properties"]) == units)
    #expect(keys(defs["rhythm"]?["properties"]) == units.union(["counted", "comment"]))
    #expect(keys(defs["before"]?["properties"]) == units.union(["field", "comment"]))
    let starts = defs["start"]?["oneOf"]?.array ?? []
    #expect(names(starts.compactMap { $0["properties"]?["end"]?["enum"] }.first) == ["met", "lapsed", "any"])
    let acts = names(starts.compactMap { $0["properties"]?["act"]?["enum"] }.first)
    for verb in Deed.Verb.allCases {
      let from: JSON = ["duty": "reply", "act": .string(verb.rawValue)]
      let defects = Workflow.read(
        try JSON(parsing: DefinitionSchemaTests.rich).setting("duties/told/from", to: from),
        in: try Letter.surroundings()
      ).defects
      #expect(defects.contains { $0.rule == .value } != acts.contains(verb.rawValue), "\(verb)")
    }
    let dates = defs["field"]?["oneOf"]?.array?.compactMap { $0["properties"]?["precision"]?["enum"] }.first
    #expect(names(dates) == Set(DatePrecision.allCases.map(\.rawValue)))
    let visible = defs["field"]?["oneOf"]?.array?.first?["properties"]?["visibility"]?["enum"]
    #expect(names(visible) == Set(Visibility.allCases.map(\.rawValue)))
    #expect(keys(defs["text"]?["oneOf"]?.array?.last?["properties"]) == Set(Language.allCases.map(\.rawValue)))
  }
}
