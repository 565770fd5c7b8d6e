import CaseRecords
import CaseRegistry
import FolderStore
import JSONText
import TestSupport
import Testing
import WorkflowEngine

/// All stores do the same work and are asked the same questions: they must not differ in an answer.
@Suite struct StoreAgreementTests {
  private static let bodies: [PartyID] = ["b-dept", "b-roads"]
  private static let words = ["насос", "Қала", "кала", "йод", "ёлка", "road", "Roads", "мектеп", "№ 5"]

  /// One piece of work, the same for every store.
  private struct Piece {
    let wish: Command.Wish
    let number: CaseNumber?
    let day: Day
    let id: String
  }

  private func wish(_ random: inout Seeded, on day: Day, records: Int) -> Command.Wish {
    func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: return Clerk.sending(receivedOn: day)
    case 3...4:
      let input: JSONObject = [
        "reason": .string(pick(Self.words)), "sender": "Secretkey", "draft": "Draftword",
        "remark": .string(pick(Self.words)), "aside": "Asideword",
      ]
      return .perform("answer", input: input, evidence: [])
    case 5: return .perform("drop", input: [:], evidence: [])
    case 6: return .assign("addressee", [pick(Self.bodies)], reason: "moved")
    case 7: return .act(.extend(by: Term(3, .workingDays, .after)), duty: "answer", reason: "x")
    case 8: return .act(pick([.suspend, .resume]), duty: "answer", reason: "x")
    default:
      let title = Bool.random(using: &random) ? pick(Self.words) : nil
      let values: JSONObject = title == nil ? ["receivedOn": .string("\(day - 3)")] : [:]
      return .correct(Amendment(of: title == nil ? 2 : 1, values: values, title: title), reason: "slip")
    }
  }

  /// What a store says to a piece of work: the cases it touched, or that it was refused.
  private func answer(_ clerk: Clerk, _ piece: Piece) throws -> [String] {
    do {
      return try clerk.decide(piece.wish, on: piece.day, number: piece.number, id: piece.id).map(\.description)
    } catch let refusal as Refusal {
      return ["refused: \(refusal.reasons)"]
    }
  }

  private func request(_ random: inout Seeded, last: Day) -> ListRequest {
    func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: values.indices, using: &random)] }
    let span = last - Day.june() + 3
    let day = "\(Day.june(Int.random(in: 0...60, using: &random)))"
    let body = pick(Self.bodies).name
    let all: [IndexFilter] = [
      IndexFilter(.stage, .equal, pick(["drafted", "sent", "silent", "answered"])), IndexFilter(.outcome, .none, ""),
      IndexFilter(.workflow, .equal, "letter"), IndexFilter(.number, .equal, pick(["LTR", "LTR-2024-00000", "REC"])),
      IndexFilter(.party, .equal, body), IndexFilter(.party, .none, ""), IndexFilter(.role, .equal, "addressee"),
      IndexFilter(.role, .none, ""), IndexFilter(.debtor, .equal, body), IndexFilter(.debtor, .none, ""),
      IndexFilter(.creditor, .equal, body), IndexFilter(.creditor, .none, ""), IndexFilter(.duty, .equal, "answer"),
      IndexFilter(.duty, .none, ""), IndexFilter(.due, .by, day), IndexFilter(.due, .after, day),
      IndexFilter(.due, .none, ""), IndexFilter(.deadline, .after, day), IndexFilter(.deadline, .none, ""),
      IndexFilter(.touched, .by, day), IndexFilter(.touched, .after, day), IndexFilter(.recorded, .after, day),
      IndexFilter(.since, .before, day), IndexFilter(.opened, .by, day), IndexFilter(.parent, .none, ""),
      IndexFilter(.stage, anyOf: ["sent", "silent"]),
      IndexFilter(.number, anyOf: ["LTR-2024-000001", "LTR-2024-000003"]),
      IndexFilter(.party, anyOf: [body, "b-none"]), IndexFilter(.creditor, anyOf: [body, "p-sec"]),
      IndexFilter(.debtor, anyOf: [body], roles: ["secretary", "addressee"]),
      IndexFilter(.debtor, anyOf: [body, "b-none"], roles: ["secretary"]),
      IndexFilter(.duty, anyOf: ["answer", "send"]),
      IndexFilter(.locality, .none, ""), IndexFilter(.title, .equal, pick(["нас", "қал", "кал", "roads", "йо"])),
    ]
    let filters = (0..<Int.random(in: 0...2, using: &random)).map { _ in pick(all) }
    let words = (0..<Int.random(in: 0...1, using: &random)).map { _ in pick(Self.words + ["secret", "draft", "-"]) }
    let limit = pick([nil, nil, 0, 2])
    let order = pick([nil] + ListOrder.Key.ofCases.map { Optional($0) }).map {
      ListOrder($0, isDescending: Bool.random(using: &random))
    }
    return ListRequest(
      asOf: Day.june(Int.random(in: 0...span, using: &random)), filters: filters, words: words, limit: limit,
      order: order)
  }

  @Test(arguments: UInt64(0)..<16)
  func `every store gives the same answer to the same question`(seed: UInt64) throws {
    var random = Seeded(seed)
    // Every second time the letter is of the second format, and may be complained of.
    let letter = seed % 2 == 0 ? Office.letter : Office.complaining
    let clerks = try StoreKind.allCases.map { try Clerk($0, letter: letter) }
    var (numbers, day): ([CaseNumber], Day) = ([], .june())
    for step in 0..<30 {
      day = day + Int.random(in: 0...4, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 { for clerk in clerks { try clerk.tick(by: day) } }
      let opens = numbers.isEmpty || Int.random(in: 0..<4, using: &random) == 0
      let number = opens ? nil : numbers[Int.random(in: numbers.indices, using: &random)]
      let title = Self.words[Int.random(in: Self.words.indices, using: &random)]
      let body = Self.bodies[Int.random(in: Self.bodies.indices, using: &random)]
      let wish = opens ? Clerk.letter(to: body, title: title) : wish(&random, on: day, records: 2)
      let piece = Piece(wish: wish, number: number, day: day, id: "step-\(step)")
      let answers = try clerks.map { try answer($0, piece) }
      #expect(answers.allSatisfy { $0 == answers[0] }, "step \(step)")
      if opens, let opened = answers[0].first.flatMap({ CaseNumber($0) }) { numbers.append(opened) }
    }
    for number in numbers {
      let histories = try clerks.map { try $0.store.document(number).history }
      #expect(histories.allSatisfy { $0.state == histories[0].state }, "\(number)")
      // The digests of requests stand there as commitments, each with a salt of its own.
      #expect(histories.allSatisfy { $0.records.map(\.effects) == histories[0].records.map(\.effects) }, "\(number)")
    }
    for _ in 0..<60 { try compare(clerks, request(&random, last: day)) }
    for question in [
      CaseQuestion.lapsing(by: day), .lapsing(by: day + 40), .running("letter", version: 1),
      .running("other", version: 1),
      .counted(otherThanIn: try #require(CalendarReference("kz@4"))),
    ] {
      let answers = try clerks.map { try $0.store.numbers(question) }
      #expect(answers.allSatisfy { $0 == answers[0] }, "\(question)")
    }
  }

  private func compare(_ clerks: [Clerk], _ request: ListRequest) throws {
    let cases = try clerks.map { try $0.store.cases(request) }
    for answer in cases { #expect(answer.count == cases[0].count && answer.rows == cases[0].rows, "\(request)") }
    for (through, after) in [(request.asOf - 1, nil), (request.asOf + 30, Optional(request.asOf))] {
      let duties = try clerks.map { try $0.store.duties(dueThrough: through, after: after, request) }
      #expect(through >= request.asOf || !duties[0].rows.contains(where: \.isRight), "nobody is late with a right")
      for answer in duties { #expect(answer.count == duties[0].count && answer.rows == duties[0].rows, "\(request)") }
    }
    let runs = try clerks.map { try $0.store.runs(owedOrEndedSince: request.asOf, request) }
    for answer in runs {
      #expect(
        answer.map(\.number) == runs[0].map(\.number) && answer.map(\.runs) == runs[0].map(\.runs), "\(request)")
    }
  }
}
