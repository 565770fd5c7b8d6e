import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What a definition of the second format can say, and how mistakes in it are told.
@Suite struct SecondFormatTests {
  private static func read(_ changes: [String: JSON?] = [:]) throws -> (workflow: Workflow?, defects: [Defect]) {
    Workflow.read(try Mutation.second(changes), in: try Letter.surroundings())
  }

  private let workflow: Workflow

  init() throws {
    let (workflow, defects) = try Self.read()
    #expect(defects.isEmpty, "\(defects)")
    self.workflow = try #require(workflow)
  }

  @Test(arguments: Mutation.ofSecondFormat)
  func `a mistake is refused by its rule and no other, and the message says what to write`(mutation: Mutation) throws {
    let (workflow, defects) = try Self.read(mutation.changes)
    #expect(workflow == nil)
    #expect(Set(defects.map(\.rule)) == [mutation.rule], "\(defects)")
    let found = defects.contains { $0.pointer == mutation.pointer && $0.message.contains(mutation.message) }
    #expect(found, "\(defects.map { "\($0.pointer): \($0.message)" })")
    let advice = [
      "write ", "did you mean ", "add ", "remove ", "name ", "give ", "move ", "make ", "ask for ", "compare ", "let ",
      "there are ", "use ", "only a list of records",
    ]
    for defect in defects { #expect(advice.contains { defect.message.contains($0) }, "\(defect.message)") }
  }

  @Test func `days, lists and texts say what they may be`() throws {
    let answered = try #require(workflow.fields["answeredOn"])
    #expect(answered.bounds == DateBounds(notBefore: .value("sentOn"), notAfter: .recordDay))
    #expect(workflow.fields["visitOn"]?.bounds?.isAhead == true)
    let list = try #require(workflow.fields["facilities"])
    #expect(list.type.key?.name == "number")
    #expect(list.type.personalMembers == ["complainant"] && list.holdsPersonal && !list.isPersonal)
    #expect(list.type.check([["number": 1], ["number": 1]]) == .inElement(1, .keyTwice("number", "1")))
    let reason = try #require(workflow.fields["reason"]?.type)
    #expect(reason.check(["ru": "нет", "kk": "жоқ"]) == nil)
    #expect(reason.check(["de": "nein"]) == .unknownMember("de", known: ["kk", "ru", "en"]))
    #expect(reason.check([:]) != nil && reason.check("no") == nil)
  }

  @Test func `rights, what depends on conditions, items and rhythms are read`() throws {
    let right = try #require(workflow.rights["complain"])
    #expect(right.heldBy == "monitor" && right.usedBy == ["complain"] && right.onExpiry == "expire")
    #expect(right.term == Term(3, .months) && right.start == .duty("reply", .lapsed))
    let reply = try #require(workflow.duties["reply"])
    #expect(reply.rule == .within(Term(10, .workingDays)))
    #expect(reply.terms?.values == [Term(15, .workingDays), Term(10, .workingDays)])
    #expect(reply.bases?.values.map { $0.map(\.act) } == [["kz-appc-2020"], [nil], ["kz-public-control-2023"]])
    let mend = try #require(workflow.duties["mend"])
    #expect(mend.each == "facilities" && mend.metBy == ["answer", "mend"] && mend.items == ["mend": "numbers"])
    #expect(workflow.duties["report"]?.rhythm == .fixed && mend.rhythm == .met)
  }

  @Test func `what the public sees, letters, maps, places and reopening are read`() {
    #expect(workflow.disclosure == Disclosure(register: .afterClosing, titles: .public, embargo: .days(30)))
    #expect(workflow.hasTitlesByLanguage && workflow.roles["owner"]?.isNamed == true)
    #expect(workflow.place?.description == "facilities.village" && workflow.topic?.description == "subject")
    #expect(workflow.letters["reminder"]?.duty == "reply")
    let mapped = workflow.maps["gao"]?["mended"]
    #expect(mapped?.to == "implemented" && mapped?.fit == .close)
    #expect(workflow.reopening(from: "refused")?.to == "sent")
    #expect(workflow.reopening(from: "mended").map { $0.by == ["monitor"] && $0.to == nil } == true)
    #expect(workflow.actions["send"]?.clears == ["reason"])
    #expect(workflow.actions["send"]?.input("inspector")?.binds == "checker")
    #expect(workflow.actions["ask"]?.opens.first?.waits != nil)
  }

  @Test(
    arguments: [
      ([:] as [RoleID: [PartyID]], Term(10, .workingDays), true),
      (["owner": ["b-unknown"]], Term(10, .workingDays), true), (["owner": ["b-court"]], Term(10, .workingDays), false),
      (["owner": ["b-prosecutor"]], Term(15, .workingDays), false),
      (["owner": ["b-prosecutor", "b-court"]], Term(10, .workingDays), true),
    ])
  func `a term depends on who owes it, and is assumed where that is not told`(
    parties: [RoleID: [PartyID]], term: Term, isAssumed: Bool
  ) throws {
    let people = People([
      Party(id: "b-unknown", kind: .body, name: LocalizedText("?")),
      Party(id: "b-court", kind: .court, name: LocalizedText("Court")),
      Party(id: "b-prosecutor", kind: .prosecutor, name: LocalizedText("Prosecutor")),
    ])
    let terms = try #require(workflow.duties["reply"]?.terms)
    let found = terms.value(in: ConditionContext(parties: parties, people: people))
    #expect(found.value == term && found.isAssumed == isAssumed)
  }

  @Test func `conditions look as deep as they say`() throws {
    var defects: [Defect] = []
    func condition(_ source: String) throws -> Condition {
      try #require(
        Condition(
          source, in: ConditionScope(children: ["w": ChildOutline(stages: ["a"], outcomes: [])]), at: "",
          defects: &defects), "\(defects)")
    }
    let context = ConditionContext(children: [
      ChildView(workflow: "w", stage: "a", isFinal: true),
      ChildView(workflow: "w", stage: "a", isFinal: false, depth: 2),
    ])
    #expect(try condition("children('w').all(c, c.final)").evaluate(in: context) == .true)
    #expect(try condition("children('w').deep().all(c, c.final)").evaluate(in: context) == .false)
    #expect(try condition("children('w').deep().size() == 2").evaluate(in: context) == .true)
    #expect(try condition("size(children('w').deep()) == 2").evaluate(in: context) == .true)
    #expect(try condition("children('w').size() == 1").evaluate(in: context) == .true)
    let seen = try condition("children('w').deep().all(c, c.final)").explanation(in: context)
    #expect(seen.map(\.name) == ["children('w').deep()", "children('w').deep()[2].final"])
  }

  @Test func `every key of the second format is refused in the first, with advice`() throws {
    let first = try Mutation.second(["format": "oversight.workflow/1"])
    let defects = Workflow.read(first, in: try Letter.surroundings()).defects
    let later = defects.compactMap { if case .reading(.laterKey(let key)) = $0.finding { key } else { nil } }
    let keys: Set<String> = [
      "rights", "register", "titleVisibility", "embargo", "languages", "place", "topic", "letters", "maps", "reopen",
      "named", "notBefore", "notAfter", "ahead", "key", "personal", "clears", "binds", "waits", "each", "counted",
    ]
    #expect(keys.subtracting(later) == [])
    for defect in defects where defect.rule == .key {
      #expect(defect.message.contains("write \"format\": \"oversight.workflow/2\""), "\(defect.message)")
    }
  }
}
