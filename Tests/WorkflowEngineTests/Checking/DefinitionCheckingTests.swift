import JSONText
import TestSupport
import Testing
import WorkflowEngine

@Suite struct DefinitionCheckingTests {
  @Test func `the letter of the design has no defects`() throws {
    let (workflow, defects) = try Letter.read()
    #expect(defects.isEmpty)
    let letter = try #require(workflow)
    #expect(letter.stages.keys.map(\.name) == ["drafted", "sent", "silent", "answered", "dropped"])
    #expect(letter.actions["send"]?.inputs.map(\.name) == ["receivedOn", "copies"])
    #expect(letter.actions["lapse"]?.isByClock == true)
    #expect(letter.duties["answer"]?.rule == .within(Term(10, .workingDays)))
    #expect(letter.roles["addressee"]?.needsParty == true)
  }

  @Test(arguments: Mutation.ofParts)
  func `a mistake in a part is refused by its rule and no other`(mutation: Mutation) throws { try check(mutation) }

  @Test(arguments: Mutation.ofWholes)
  func `a mistake that no part shows is refused by its rule and no other`(mutation: Mutation) throws {
    try check(mutation)
  }

  @Test(arguments: Mutation.ofParts + Mutation.ofWholes)
  func `a message says what to write instead`(mutation: Mutation) throws {
    let advice = [
      "write ", "did you mean ", "add ", "remove ", "name ", "give ", "move ", "make ", "ask for ", "compare ", "let ",
      "there are ",
    ]
    for defect in try Letter.read(mutation.changes).defects {
      #expect(advice.contains { defect.message.contains($0) }, "\(defect.message)")
    }
  }

  private func check(_ mutation: Mutation) throws {
    let (workflow, defects) = try Letter.read(mutation.changes)
    #expect(workflow == nil)
    #expect(Set(defects.map(\.rule)) == [mutation.rule], "\(defects)")
    let found = defects.contains { $0.pointer == mutation.pointer && $0.message.contains(mutation.message) }
    #expect(found, "\(defects)")
    #expect(defects.allSatisfy { !$0.isWarning && !$0.message.isEmpty })
  }

  @Test func `every rule that one definition can break is broken here`() {
    let elsewhere: Set<Defect.Rule> = [.syntax, .language, .version, .leaky]
    let broken = Set((Mutation.ofParts + Mutation.ofWholes + Mutation.ofSoundness).map(\.rule))
    #expect(broken.union(elsewhere) == Set(Defect.Rule.allCases))
  }

  @Test func `all defects are reported at once`() throws {
    let parts = try Letter.read(["prefix": "ltr", "actions/drop/to": "droped", "duties/answer/owedBuy": "x"]).defects
    #expect(Set(parts.map(\.pointer)) == ["/prefix", "/actions/drop/to", "/duties/answer/owedBuy"])
    let wholes = try Letter.read([
      "stages/lost": ["title": "Lost", "final": true, "outcome": "lost"], "stages/drafted": ["title": "Drafted"],
    ]).defects
    #expect(Set(wholes.map(\.rule)) == [.unreachable, .idle])
  }

  @Test func `a lapse that may lead to several stages is followed to each`() throws {
    let (workflow, defects) = try Letter.read([
      "stages/limbo": ["title": "Limbo"],
      "actions/lapse/to": [["when": "copies >= 5", "to": "silent"], ["otherwise": "limbo"]],
      "actions/drop/from": ["drafted", "silent", "limbo"],
      "actions/forgive": ["title": "Forgive", "from": ["limbo"], "to": "mild", "by": ["secretary"]],
      "stages/mild": ["title": "Mild"],
      "actions/end": ["title": "End", "from": ["mild"], "to": "dropped", "by": ["secretary"]],
      "duties/answer/metBy": ["answer", "forgive"],
    ])
    #expect(workflow == nil)
    #expect(defects.map(\.rule) == [.idle])
    #expect(defects.map(\.pointer) == ["/stages/mild"])
  }

  @Test func `a chain of child cases that a person starts is no endless one`() throws {
    let opens: JSON = [["workflow": "letter", "parties": ["addressee": "addressee"]]]
    #expect(try Letter.read(["actions/drop/opens": opens]).defects.isEmpty)
  }

  @Test func `clock actions of two workflows that open each other are endless`() throws {
    let other = try Letter.json([
      "id": "other", "prefix": "OTH",
      "actions/lapse/opens": [["workflow": "letter", "parties": ["addressee": "addressee"]]],
    ])
    let letter = try Letter.json([
      "actions/lapse/opens": [["workflow": "other", "parties": ["addressee": "addressee"]]]
    ])
    let files = DefinitionFile.check(
      [("letter.json", letter.canonicalBytes()), ("other.json", other.canonicalBytes())], in: try Letter.surroundings())
    for file in files { #expect(file.findings.map(\.defect.rule) == [.endless]) }
  }
}
