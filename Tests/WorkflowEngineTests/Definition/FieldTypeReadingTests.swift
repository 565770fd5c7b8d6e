import JSONText
import Testing

@testable import WorkflowEngine

@Suite struct FieldTypeReadingTests {
  private func read(_ text: String) throws -> (type: FieldType?, defects: [Defect]) {
    var defects: [Defect] = []
    let type = FieldType(try JSON(parsing: text), at: "/t", defects: &defects)
    return (type, defects)
  }

  @Test(
    arguments: [
      (#"{"type":"text","min":2,"max":5}"#, .text(length: Limits(min: 2, max: 5))),
      (#"{"type":"integer","min":-1}"#, .integer(range: Limits(min: -1))),
      (#"{"type":"decimal","max":"1.5"}"#, .decimal(range: Limits(max: ExactDecimal("1.5")))),
      (#"{"type":"money"}"#, .money), (#"{"type":"boolean"}"#, .boolean), (#"{"type":"date"}"#, .date()),
      (
        #"{"type":"date","precision":"year","min":"2020","max":"2024-05"}"#,
        .date(precision: .year, range: Limits(min: Day("2020-01-01"), max: Day("2024-05-31")))
      ),
      (#"{"type":"choice","of":["a","b"]}"#, .choice(of: [Choice("a"), Choice("b")])),
      (#"{"type":"choice","of":{"a":"A"}}"#, .choice(of: [Choice("a", title: LocalizedText("A"))])),
      (#"{"type":"party"}"#, .party), (#"{"type":"case"}"#, .caseNumber), (#"{"type":"locality"}"#, .locality),
      (#"{"type":"list","of":"party","max":3}"#, .list(of: .party, count: Limits(max: 3))),
      (#"{"type":"list","of":{"type":"choice","of":["a"]}}"#, .list(of: .choice(of: [Choice("a")]))),
      (
        #"{"type":"list","of":{"type":"record","fields":{"works":{"type":"boolean","title":"Works","required":true}}}}"#,
        .list(of: .record([RecordField("works", .boolean, title: LocalizedText("Works"), isRequired: true)]))
      ),
      (
        #"{"type":"record","fields":{"tags":{"type":"list","of":"text"}}}"#,
        .record([RecordField("tags", .list(of: .text()))])
      ),
    ] as [(String, FieldType)])
  func `every type can be written`(text: String, type: FieldType) throws {
    let read = try read(text)
    #expect(read.type == type)
    #expect(read.defects.isEmpty)
  }

  @Test(arguments: [
    (#""text""#, "/t", "write a type here"), (#"{}"#, "/t", "'type' is missing"),
    (#"{"type":5}"#, "/t/type", "write the name of a type"),
    (#"{"type":"integr"}"#, "/t/type", "did you mean 'integer'?"), (#"{"type":"zzz"}"#, "/t/type", "there are text, "),
    (#"{"type":"integer","min":"1"}"#, "/t/min", "write a whole number"),
    (#"{"type":"integer","min":1.5}"#, "/t/min", "write a whole number"),
    (#"{"type":"text","max":-1}"#, "/t/max", "0 or more"), (#"{"type":"decimal","max":1}"#, "/t/max", "in quotes"),
    (#"{"type":"date","min":"tomorrow"}"#, "/t/min", "2024-05-03"),
    (#"{"type":"date","precision":"hour"}"#, "/t/precision", "\"day\", \"month\" or \"year\""),
    (#"{"type":"integer","min":2,"max":1}"#, "/t", "'min' is above 'max'"),
    (#"{"type":"choice"}"#, "/t", "a choice needs its values"),
    (#"{"type":"choice","of":"a"}"#, "/t/of", "needs its values"),
    (#"{"type":"choice","of":[]}"#, "/t/of", "at least one"),
    (#"{"type":"choice","of":["a","a"]}"#, "/t/of/1", "twice"),
    (#"{"type":"choice","of":["a|b"]}"#, "/t/of/0", "without '|'"),
    (#"{"type":"choice","of":[5]}"#, "/t/of/0", "non-empty"),
    (#"{"type":"choice","of":{"a":5}}"#, "/t/of/a", "by language"),
    (#"{"type":"list"}"#, "/t", "needs the type of its elements"),
    (#"{"type":"list","of":"txt"}"#, "/t/of/type", "did you mean 'text'?"),
    (#"{"type":"list","of":{"type":"list","of":"text"}}"#, "/t/of", "a list cannot hold lists"),
    (#"{"type":"list","of":{"type":"text","mx":1}}"#, "/t/of/mx", "did you mean"),
    (#"{"type":"record"}"#, "/t", "a record needs its members"),
    (#"{"type":"record","fields":{}}"#, "/t", "a record needs its members"),
    (#"{"type":"record","fields":{"a b":{"type":"text"}}}"#, "/t/fields/a b", "cannot name one of the members"),
    (
      #"{"type":"record","fields":{"a":{"type":"record","fields":{"b":{"type":"text"}}}}}"#, "/t/fields/a",
      "cannot hold records"
    ),
    (
      #"{"type":"record","fields":{"a":{"type":"list","of":{"type":"record","fields":{"b":{"type":"text"}}}}}}"#,
      "/t/fields/a/of", "cannot hold records"
    ),
    (
      #"{"type":"record","fields":{"a":{"type":"list","of":{"type":"list","of":"text"}}}}"#, "/t/fields/a/of",
      "cannot hold lists"
    ),
    (
      #"{"type":"record","fields":{"a":{"type":"text","visibility":"public"}}}"#, "/t/fields/a/visibility", "no meaning"
    ),
  ])
  func `every mistake is named with its place`(text: String, pointer: String, message: String) throws {
    let defects = try read(text).defects
    #expect(defects.contains { $0.pointer == pointer && $0.message.contains(message) }, "\(defects)")
  }

  @Test func `all mistakes are found at once`() throws {
    let text = #"{"type":"record","fields":{"a":{"type":"nothing"},"b":{"type":"choice","of":[]},"c":{"type":"text"}}}"#
    let read = try read(text)
    #expect(read.type == nil)
    #expect(read.defects.count == 2)
  }

  @Test func `every type has its own keys and one description`() {
    #expect(FieldType.keys(for: "date") == ["type", "precision", "min", "max"])
    #expect(FieldType.keys(for: "money") == ["type"])
    #expect(FieldType.names.count == 12)
  }
}
