import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct LanguageCheckTests {
  func surroundings(shipped: Bool) throws -> DefinitionSurroundings {
    var surroundings = try Letter.surroundings()
    surroundings.languages = [.kk, .ru, .en]
    surroundings.requiresLanguages = shipped
    return surroundings
  }

  @Test func `a missing language is a warning for users`() throws {
    let json = try Letter.json(["title": ["en": "Letter"]])
    let (workflow, defects) = Workflow.read(json, in: try surroundings(shipped: false))
    #expect(workflow != nil)
    #expect(
      defects == [
        Defect(
          at: "/title", rule: .language, .language(missing: [.kk, .ru]), isWarning: true
        )
      ])
  }

  @Test func `a missing language is an error in shipped files`() throws {
    let json = try Letter.json(["title": ["en": "Letter"]])
    let (workflow, defects) = Workflow.read(json, in: try surroundings(shipped: true))
    #expect(workflow == nil)
    #expect(defects.allSatisfy { $0.rule == .language && !$0.isWarning })
    let pointers = Set(defects.map(\.pointer))
    #expect(
      pointers.isSuperset(of: [
        "/title", "/stages/drafted/waits", "/actions/send/require/0/else", "/fields/copies/title",
      ]))
  }

  @Test func `the values of a choice are texts too`() throws {
    let of: JSON = ["yes": ["en": "Yes", "ru": "Да", "kk": "Иә"], "no": ["en": "No"]]
    let title: JSON = ["en": "Will", "ru": "Будет", "kk": "Болады"]
    let json = try Letter.json(["fields/will": ["type": "choice", "title": title, "of": of]])
    let defects = Workflow.read(json, in: try surroundings(shipped: false)).defects
    #expect(defects.map(\.pointer) == ["/fields/will/of/no"])
  }

  @Test func `an input or stage may be called title or waits`() throws {
    let json = try Letter.json([
      "fields/title": ["type": "text", "title": "Title"], "actions/send/input/title": ["field": "title"],
      "stages/waits": ["title": "Waits", "waits": "for paper"],
      "actions/wait": ["title": "Wait", "from": ["drafted"], "to": "waits", "by": ["secretary"]],
      "actions/else": ["title": ["en": "Else"], "from": ["waits"], "to": "dropped", "by": ["secretary"]],
    ])
    let defects = Workflow.read(json, in: try surroundings(shipped: false)).defects
    #expect(defects.map(\.pointer) == ["/actions/else/title"])
  }

  @Test func `the title of a case to open is an expression and no text`() throws {
    let opens: JSON = [["workflow": "letter", "title": "reason", "parties": ["addressee": "addressee"]]]
    let defects = Workflow.read(
      try Letter.json(["actions/drop/opens": opens]), in: try surroundings(shipped: true)
    ).defects
    #expect(!defects.contains { $0.pointer.hasPrefix("/actions/drop/opens") })
  }
}
