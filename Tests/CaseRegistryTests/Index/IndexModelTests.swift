import CaseRecords
import Disk
import JSONText
import Platform
import SQLite
import TestSupport
import Testing
import WorkflowEngine

@testable import CaseRegistry
@testable import FolderStore

/// Lists against a slow obvious filter over the documents.
@Suite struct IndexModelTests {
  /// A case as of a day, with all that was said by then.
  struct Model {
    let state: CaseState
    let titles: [String]
    let texts: [String]
    let touched: String
    let recorded: String

    /// The case as of a day, with what time has done by then as `tick` would record it.
    init?(_ document: CaseDocument, asOf day: Day, in registry: FolderStore) throws {
      guard let history = document.history.asOf(day) else { return nil }
      let isNow = history.state.last == document.state.last
      var context = try registry.context(of: document, today: day)
      context.history = history
      var numbers = NumberAllotter(office: nil)
      while let next = context.history, let event = Engine.clockEvents(of: next.state, by: day).first {
        context.history = try Engine.lapse(event.duty, in: context, at: "\(day)T00:00:00Z", numbers: &numbers)[0]
          .history
      }
      state = try #require(context.history).state
      let records = document.history.effective.filter { isNow || $0.on <= day }
      touched = "\(history.effective.filter { $0.by != nil && !$0.isBeside }.map(\.on).max() ?? .june())"
      recorded = document.sealed.indices.map { String(document.sealed[$0].record.at.prefix(10)) }.max() ?? ""
      titles = records.compactMap(\.effects.title)
      texts = records.flatMap { record in
        ["reason"].compactMap { record.effects.set[$0]?.string } + ["remark"].compactMap { record.input[$0]?.string }
      }
    }

    func says(_ word: String, in texts: [String]) -> Bool {
      let word = Self.plain(word)
      return texts.contains { Self.plain($0).split(separator: " ").contains { $0.hasPrefix(word) } }
    }

    /// As a Russian keyboard types it.
    private static func plain(_ text: String) -> String {
      let pairs: [Character: Character] = ["ё": "е", "қ": "к", "і": "и", "ә": "а"]
      return String(text.lowercased().map { pairs[$0] ?? $0 })
    }

    var dated: [DutyState] { state.duties.filter { $0.isOwed && ($0.status != .paused || $0.clockDay != nil) } }

    func satisfies(_ filter: IndexFilter) -> Bool {
      switch (filter.key, filter.relation) {
      case (.stage, _): filter.values.contains(state.stage.name)
      case (.outcome, .none): state.outcome == nil
      case (.party, .none): state.parties.isEmpty
      case (.party, _): state.parties.values.joined().contains { filter.values.contains($0.name) }
      case (.debtor, .none): !state.duties.contains(where: \.isOwed)
      case (.debtor, _):
        state.duties.contains { duty in
          let debtors = duty.debtor ?? state.parties[duty.owedBy] ?? []
          return duty.isOwed
            && (debtors.contains { filter.values.contains($0.name) }
              || debtors.isEmpty && filter.roles.contains(duty.owedBy.name))
        }
      case (.due, .by): dated.contains { "\($0.due)" <= filter.values[0] }
      case (.due, .none): dated.isEmpty
      case (.deadline, .after): dated.map(\.due).min().map { "\($0)" > filter.values[0] } ?? false
      case (.since, .before): "\(state.since)" < filter.values[0]
      case (.touched, .by): touched <= filter.values[0]
      case (.recorded, .after): recorded > filter.values[0]
      case (.title, _): says(filter.values[0], in: titles)
      default: false
      }
    }
  }

  static func filters(_ work: inout RandomWork) -> [IndexFilter] {
    let day = "\(Day.june(Int.random(in: 0...60, using: &work.random)))"
    let all: [IndexFilter] = [
      IndexFilter(.stage, .equal, work.pick(["drafted", "sent", "silent", "answered"])),
      IndexFilter(.stage, anyOf: ["sent", "silent"]), IndexFilter(.party, anyOf: RandomWork.bodies.map(\.name)),
      IndexFilter(.debtor, anyOf: [work.pick(RandomWork.bodies).name], roles: ["secretary", "addressee"]),
      IndexFilter(.outcome, .none, ""),
      IndexFilter(.party, .equal, work.pick(RandomWork.bodies).name), IndexFilter(.party, .none, ""),
      IndexFilter(.debtor, .equal, work.pick(RandomWork.bodies).name), IndexFilter(.debtor, .none, ""),
      IndexFilter(.due, .by, day), IndexFilter(.due, .none, ""), IndexFilter(.deadline, .after, day),
      IndexFilter(.touched, .by, day), IndexFilter(.recorded, .after, day),
      IndexFilter(.since, .before, day), IndexFilter(.title, .equal, work.pick(["нас", "қал", "кал", "roads", "йо"])),
    ]
    return (0..<Int.random(in: 0...2, using: &work.random)).map { _ in work.pick(all) }
  }

  @Test(arguments: UInt64(0)..<24)
  func `a list of any day is what a look at every document gives`(seed: UInt64) throws {
    let office = try Office()
    var work = RandomWork(try office.open(), seed: seed)
    try work.go(steps: 40)
    let registry = try office.open()
    for _ in 0..<40 {
      let day = Day.june(Int.random(in: 0...(work.day - Day.june() + 3), using: &work.random))
      let words = (0..<Int.random(in: 0...1, using: &work.random)).map { _ in
        work.pick(["нас", "Қала", "иод", "мектеп", "secret", "draft", "aside"])
      }
      let order = ListOrder(work.pick(ListOrder.Key.ofCases), isDescending: Bool.random(using: &work.random))
      let request = ListRequest(asOf: day, filters: Self.filters(&work), words: words, order: order)
      let expected = try work.numbers.filter { number in
        guard let model = try Model(registry.document(number), asOf: day, in: registry) else { return false }
        return request.filters.allSatisfy(model.satisfies)
          && words.allSatisfy { model.says($0, in: model.titles + model.texts) }
      }
      let found = try registry.cases(request)
      #expect(found.rows.map(\.number).sorted() == expected.sorted(), "\(request)")
      var page = request
      page.limit = 3
      let first = try registry.cases(page)
      #expect(first.count == expected.count && first.rows == Array(found.rows.prefix(3)), "\(request)")
      try expectDuties(registry, request, expected)
    }
  }

  /// What is late in those of the cases that match, apart from filters that ask duties something else than cases.
  func expectDuties(_ registry: FolderStore, _ request: ListRequest, _ cases: [CaseNumber]) throws {
    guard !request.filters.contains(where: { [.debtor, .due].contains($0.key) }) else { return }
    var request = request
    request.order = nil
    let day = request.asOf
    let expected = try cases.flatMap { number -> [String] in
      let model = try #require(try Model(registry.document(number), asOf: day, in: registry))
      return model.dated.filter { $0.due < day }.map {
        "\($0.due) \(number) \($0.run) \($0.status) \(model.state.title)"
      }
    }
    let found = try registry.duties(dueThrough: day - 1, request)
    #expect(found.rows.map { "\($0.due) \($0.number) \($0.run) \($0.status) \($0.title)" } == expected.sorted())
    request.limit = 1
    #expect(try registry.duties(dueThrough: day - 1, request).count == expected.count)
  }

  @Test(arguments: UInt64(0)..<24)
  func `an index kept up record by record is the one made anew`(seed: UInt64) throws {
    let office = try Office()
    let registry = try office.open()
    var work = RandomWork(registry, seed: seed)
    try work.go(steps: 50)
    for number in work.numbers { expectVersions(try registry.document(number).history, through: work.day) }
    let kept = try registry.indexRows()
    #expect(try registry.refresh() == work.numbers.count)
    #expect(try registry.indexRows() == kept)
    try registry.database.execute("INSERT INTO texts (texts, rank) VALUES ('integrity-check', 1)")
  }

  /// Versions answer for every day what the history does.
  func expectVersions(_ history: CaseHistory, through last: Day) {
    let versions = history.versions()
    for offset in -1...(last - Day.june() + 1) {
      let day = Day.june(offset)
      #expect(versions.last { $0.from <= day }?.state == history.state(asOf: day))
    }
    #expect(history.versions(since: history.state.last).map(\.state) == [history.state])
  }
}
