import Testing
import WorkflowEngine

@Suite struct PeopleTests {
  private let people = People(
    [
      Party(id: "p-new", kind: .person, name: LocalizedText("New"), roles: ["secretary"]),
      Party(id: "p-old", kind: .person, name: LocalizedText("Old"), roles: ["chair"], memberOf: ["b-old"]),
      Party(id: "b-new", kind: .body, name: LocalizedText("Body")),
      Party(id: "b-old", kind: .body, name: LocalizedText("Same body")),
      Party(id: "p-member", kind: .person, name: LocalizedText("Member"), memberOf: ["b-new"]),
    ], meanings: ["p-old": "p-new", "b-old": "b-mid", "b-mid": "b-new"])

  @Test func `a joined party is found as the one it means, under either id`() {
    #expect(people["p-old"]?.id == "p-new" && people["p-new"]?.name.fallback == "New")
    #expect(people.knows("b-old") && people["b-old"]?.id == "b-new")
    #expect(people.parties.keys.sorted() == ["b-new", "p-member", "p-new"])
  }

  @Test func `roles and bodies of both count, wherever a case has either id`() {
    #expect(people.may("p-new", actAs: "chair", bound: [:]) && people.may("p-old", actAs: "secretary", bound: [:]))
    #expect(people.may("p-new", actAs: "any", bound: ["any": ["p-old"]]))
    #expect(people.may("p-new", actAs: "any", bound: ["any": ["b-new"]]), "a member of the body under its other id")
    for id in ["b-old", "b-mid", "b-new"] as [PartyID] {
      #expect(people.may("p-member", actAs: "any", bound: ["any": [id]]))
    }
    #expect(people.whoMay(actAs: "any", bound: ["any": ["b-old"]]) == ["b-new", "p-member", "p-new"])
  }

  @Test(
    arguments: [
      (["a": "b", "b": "a"], "a", "a"), (["a": "a"], "a", "a"), (["a": "b", "b": "c", "c": "b"], "a", "a"),
      (["a": "b", "b": "c"], "a", "c"), ([:], "x", "x"),
    ] as [([PartyID: PartyID], PartyID, PartyID)])
  func `what leads in a circle means itself`(meanings: [PartyID: PartyID], id: PartyID, one: PartyID) {
    #expect(People.meaning(of: id, in: meanings) == one)
    _ = People([Party(id: "a", kind: .body, name: LocalizedText("A"))], meanings: meanings)
  }

  @Test func `everybody is called on a day what they were called then`() throws {
    let day = try #require(Day("2024-09-01"))
    var names = Dated(LocalizedText("Health"))
    names.change(to: LocalizedText("Welfare"), from: day)
    let all = People([Party(id: "b", kinds: Dated(.body), names: names)])
    #expect(all.on(day - 1)["b"]?.name.fallback == "Health" && all.on(day)["b"]?.name.fallback == "Welfare")
  }
}
