import JSONText
import Testing

@testable import WorkflowEngine

@Suite struct FieldDefinitionTests {
  private func read(_ text: String) throws -> (definition: FieldDefinition?, defects: [Defect]) {
    var defects: [Defect] = []
    let definition = FieldDefinition(try JSON(parsing: text), at: "/f", defects: &defects)
    return (definition, defects)
  }

  @Test func `what is not said is internal, optional and not personal`() throws {
    let read = try read(#"{"type":"text","title":"Reason"}"#)
    #expect(read.definition == FieldDefinition(.text(), title: LocalizedText("Reason")))
    #expect(read.defects.isEmpty)
  }

  @Test func `everything can be said`() throws {
    let read = try read(
      #"{"type":"integer","min":1,"title":{"en":"Copies"},"required":true,"visibility":"public","personal":true}"#)
    let definition = FieldDefinition(
      .integer(range: Limits(min: 1)), title: LocalizedText([.en: "Copies"]), isRequired: true, visibility: .public,
      isPersonal: true)
    #expect(read.definition == definition)
    #expect(read.defects.isEmpty)
  }

  @Test(arguments: [
    (#"{"type":"text","title":"A","requierd":true}"#, "/f/requierd", "did you mean 'required'?", Defect.Rule.key),
    (#"{"type":"money","title":"A","min":"1"}"#, "/f/min", "no meaning here", .key),
    (#"{"type":"text"}"#, "/f", "'title' is missing", .key),
    (#"{"type":"text","title":"A","visibility":"all"}"#, "/f/visibility", "\"council\"", .value),
    (#"{"type":"text","title":"A","required":"yes"}"#, "/f/required", "true or false", .value),
    (#"{"type":"txt","title":"A"}"#, "/f/type", "did you mean 'text'?", .type), (#"[]"#, "/f", "write a type", .type),
  ])
  func `every mistake is named with its place`(text: String, pointer: String, message: String, rule: Defect.Rule) throws
  {
    let defects = try read(text).defects
    #expect(defects.contains { $0.pointer == pointer && $0.rule == rule && $0.message.contains(message) }, "\(defects)")
  }
}
