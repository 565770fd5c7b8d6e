import CaseRecords
import CaseRegistry
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// What is counted from rows of an index is what a look at every document gives, on whatever store and on any day.
@Suite struct TallyAgreementTests {
  private static let bodies: [PartyID] = ["b-dept", "b-roads"]

  /// The letter with fields of a few values, with a duty that nobody is bound to and with one that is counted backwards.
  private static let letter = Office.letter.changing([
    #""fields": {"#: #"""
    "fields": {
      "position": { "type": "choice", "of": ["accepted", "rejected"], "title": "Position" },
      "implementation": { "type": "choice", "of": ["claimedDone", "none"], "title": "Implementation" },
      "verification": { "type": "choice", "of": ["confirmed"], "title": "Verification" },
      "secret": { "type": "choice", "of": ["one"], "title": "Secret", "personal": true },
      "meetOn": { "type": "date", "title": "Meeting" },
    """#,
    #""roles": {"#: #""roles": { "clerk": { "title": "Clerk" },"#,
    #""input": { "receivedOn":"#: #""input": { "meetOn": { "field": "meetOn", "required": true }, "receivedOn":"#,
    #""input": { "reason": { "field": "reason" },"#: #"""
    "input": { "position": { "field": "position" }, "implementation": { "field": "implementation" },
               "secret": { "field": "secret" }, "reason": { "field": "reason" },
    """#,
    #""duties": {"#: #"""
    "duties": {
      "send": { "title": "Send the letter", "owedBy": "clerk", "owedTo": "addressee", "from": { "open": true },
        "within": { "calendarDays": 5 }, "metBy": ["send"], "basis": "self-set" },
      "prepare": { "title": "Prepare the meeting", "owedBy": "secretary", "owedTo": "clerk",
        "from": { "action": "send" }, "before": { "field": "meetOn", "workingDays": 3 }, "metBy": ["answer"],
        "basis": "self-set" },
    """#,
  ])

  private func wish(_ random: inout Seeded, on day: Day) -> Command.Wish {
    switch random.number(in: 0...13) {
    case 0...3:
      let input: JSONObject = [
        "receivedOn": .string("\(day)"), "copies": 1, "meetOn": .string("\(day + random.number(in: 3...30))"),
      ]
      return .perform("send", input: input, evidence: [])
    case 4...5:
      var input: JSONObject = ["secret": "one"]
      if random.number(in: 0...3) > 0 { input["position"] = .string(random.pick(["accepted", "rejected"])) }
      if random.number(in: 0...2) > 0 { input["implementation"] = .string(random.pick(["claimedDone", "none"])) }
      return .perform("answer", input: input, evidence: [])
    case 6: return .perform("drop", input: [:], evidence: [])
    case 7: return .assign("addressee", [random.pick(Self.bodies)], reason: "moved")
    case 8: return .act(.extend(by: Term(3, .workingDays, .after)), duty: "answer", reason: "x")
    case 9...10: return .act(random.pick([.suspend, .resume]), duty: "answer", reason: "x")
    case 11:
      return .act(
        .forward(to: [random.pick(Self.bodies)], received: nil), duty: random.pick(["answer", "send"]), reason: "x")
    case 12: return random.pick([.act(.waive, duty: "answer", reason: "x"), .annul(reason: "x"), .reopen(reason: "x")])
    default: return .correct(Amendment(of: 2, values: ["receivedOn": .string("\(day - 3)")]), reason: "slip")
    }
  }

  private func question(_ random: inout Seeded, last: Day) -> TallyQuestion {
    let day = "\(Day.june(random.number(in: 0...60)))"
    let body = random.pick(Self.bodies).name
    let filters: [IndexFilter] = [
      IndexFilter(.debtor, .equal, body), IndexFilter(.debtor, anyOf: [body, "b-none"], roles: ["clerk"]),
      IndexFilter(.debtor, anyOf: ["p-sec"]).with(["AKT": [body]]), IndexFilter(.debtor, .none, ""),
      IndexFilter(.creditor, .equal, body), IndexFilter(.creditor, anyOf: ["p-sec", body]),
      IndexFilter(.stage, anyOf: ["sent", "silent"]), IndexFilter(.outcome, .none, ""),
      IndexFilter(.outcome, .equal, "annulled"), IndexFilter(.party, .equal, body), IndexFilter(.due, .by, day),
      IndexFilter(.opened, .after, day), IndexFilter(.title, .equal, "road"), IndexFilter(.recorded, .after, day),
      IndexFilter(.field, .equal, "accepted").of("position"),
    ]
    let keys =
      TallyKey.named.map { Optional($0) } + [nil, .field("position"), .field("verification"), .field("secret")]
    let span = last - Day.june() + 40
    let list = ListRequest(
      asOf: Day.june(random.number(in: -1...span)),
      filters: (0..<random.number(in: 0...2)).map { _ in random.pick(filters) },
      words: random.number(in: 0...5) == 0 ? [random.pick(["road", "нас", "-"])] : [])
    func some(_ day: Int) -> Day? { random.number(in: 0...3) == 0 ? Day.june(day + random.number(in: 0...30)) : nil }
    var question = TallyQuestion(list, by: random.pick(keys), from: some(0), to: some(10))
    if random.number(in: 0...3) == 0 { question.duties = Set([random.pick(["answer", "send", "prepare"])]) }
    return question
  }

  @Test(arguments: UInt64(0)..<6)
  func `what is counted from an index is what every document gives`(seed: UInt64) throws {
    var random = Seeded(seed)
    let clerks = try StoreKind.allCases.map { try Clerk($0, office: seed % 2 == 0 ? nil : "AKT", letter: Self.letter) }
    let documents = try #require(clerks.first { $0.store is MemoryStore })
    var (numbers, day): ([CaseNumber], Day) = ([], .june())
    for step in 0..<40 {
      day = day + random.number(in: 0...4)
      let (isTicked, opens) = (random.number(in: 0...5) == 0, numbers.count < 6 && random.number(in: 0...2) == 0)
      let number = opens || numbers.isEmpty ? nil : random.pick(numbers)
      let opening = Clerk.letter(to: random.pick(Self.bodies), title: random.pick(["Road", "насос"]))
      let wish = number == nil ? opening : wish(&random, on: day)
      for clerk in clerks {
        if isTicked { try clerk.tick(by: day) }
        guard let opened = try? clerk.decide(wish, on: day, number: number, id: "step-\(step)") else { continue }
        if number == nil, clerk.store === documents.store { numbers += opened }
      }
    }
    var counted = 0
    for _ in 0..<40 {
      let question = question(&random, last: day)
      let expected = try documents.store.tally(question)
      counted += expected.total.runs.count
      for clerk in clerks where clerk.store !== documents.store {
        #expect(try clerk.store.tally(question) == expected, "\(question)")
      }
    }
    #expect(counted > 40)
  }

  @Test func `what an index tells of a run is read as it was written, also before 1970`() throws {
    let line = "answer met addressee requester kz@3 x|-3 20 20 31 -|b-1 b-2/"
    try Array(line.utf8).withUnsafeBytes { bytes in
      let run = try #require(CountedRun(bytes))
      #expect([run.base, run.since, run.started, run.due, run.ended] == [-3, 20, 20, 31, CountedRun.never])
      #expect(run.pauses.isEmpty)
      #expect(CountedRun.Kind(run.kind)?.isExtended == true)
      #expect(CountedRun.Parties(run.parties)?.debtors == ["b-1", "b-2"])
    }
    for broken in ["", "|", "a|1 2 3 4|b/", "a|1 2 3 4 x|b/", "a|1 2 3 4 5 6|b/", "a|1 2 3 4 5"] {
      Array(broken.utf8).withUnsafeBytes { #expect(CountedRun($0) == nil, "\(broken)") }
    }
  }
}
