import CaseRecords
import CaseRegistry
import Digests
import JSONText
import Platform
import WorkflowEngine

/// What a registry in PostgreSQL finds out about itself: evidence, and rows that say something else than documents do.
final class PostgresAudit: StoreAudit {
  private let store: PostgresStore
  /// The rows of the cases that were last looked up, by number and table.
  private var rows: [String: [String: Set<[IndexValue]>]] = [:]
  /// Of these cases, the words that are there.
  private var words: [String: Set<[String]>] = [:]
  /// How many rows of each table belong to cases that were looked at.
  private var seen: [String: Int] = [:]
  /// The digests of evidence that records name.
  private var named: Set<String> = []
  private var states: [String: (size: Int, isSound: Bool)] = [:]
  private var shown: ShownCheck?
  /// Of the cases that were last looked up, those of which something else is shown than may be seen.
  private var misshown: Set<String> = []

  init(_ store: PostgresStore) { self.store = store }

  var memory: String { "oversight" }

  func problemsBesideCases() throws(RegistryError) -> [Problem] {
    let journal = try store.journal()
    let rows = try store.ask(
      PostgresStatement(
        "SELECT entries, head, catalogue FROM oversight.journals WHERE registry = $1", [store.name]),
      PostgresStatement("SELECT id, party FROM oversight.directory WHERE registry = $1", [store.name]))
    var problems: [Problem] = []
    let kept = Set((0..<rows[1].count).map { [rows[1].bytes($0, 0), rows[1].bytes($0, 1)] })
    let people = Set(journal.parties.map { [Array($0.id.name.utf8), JSON.object($0.json).canonicalBytes()] })
    let isSame =
      rows[0].count == 1 && rows[0].integer(0, 0) == journal.entries.count
      && rows[0].text(0, 1) == journal.entries.last?.hash.description ?? ""
      && rows[0].bytes(0, 2) == journal.bytesWithoutParties && kept == people
    if !isSame { problems.append(Problem(.index(.staleJournal), path: memory)) }
    return problems + (try strayProblems(journal))
  }

  /// Parts that nobody has recorded.
  private func strayProblems(_ journal: Journal) throws(RegistryError) -> [Problem] {
    var known = Set(journal.workflows.map { RegistryPath.workflow($0) })
    known.formUnion(journal.calendars.map { RegistryPath.calendar($0.reference) })
    known.formUnion(journal.seals.flatMap { Seal.files(of: $0, journal).map(\.path) })
    known.formUnion(journal.recipes.keys.map { RegistryPath.recipe($0) })
    known.formUnion([RegistryPath.acts, RegistryPath.publication])
    known.formUnion(journal.templates.keys.map { RegistryPath.template($0) })
    let versions = Set(try store.versions().map(\.path))
    let rows = try store.ask("SELECT path FROM oversight.parts WHERE registry = $1 ORDER BY path", [store.name])
    return (0..<rows.count).map { rows.text($0, 0) }.filter { !known.contains($0) && !versions.contains($0) }
      .map { Problem(.unexpected(.unrecorded), path: $0) }
  }

  func lookUp(_ cases: [ExaminedCase]) throws(RegistryError) {
    (rows, words, misshown) = ([:], [:], [])
    guard !cases.isEmpty else { return }
    var shown: ShownCheck
    if let begun = self.shown { shown = begun } else { shown = try ShownCheck(store) }
    try store.expect(documents: cases.map(\.number))
    let numbers = [store.name, .texts(cases.map(\.number.description))]
    let tables = IndexTable.all.flatMap { table in
      table.tables.map { (name: table.stored($0.name), table: $0.name, columns: $0.columns) }
    }
    var statements = tables.map { table in
      PostgresStatement(
        """
        SELECT \(table.columns.map { IndexTable.named($0) }.joined(separator: ", ")) FROM oversight.\(table.table) \
        WHERE registry = $1 AND number = ANY ($2::text[])
        """, numbers)
    }
    statements.append(
      PostgresStatement(
        "SELECT id, number, seq, request FROM oversight.commands WHERE registry = $1 AND number = ANY ($2::text[])",
        numbers))
    statements.append(
      PostgresStatement(
        """
        SELECT number, word, line, title, day, array_to_string(places, ',') FROM oversight.words \
        WHERE registry = $1 AND number = ANY ($2::text[])
        """, numbers))
    statements.append(ShownCheck.question(numbers))
    let answers = try store.ask(statements)
    for (table, answer) in zip(tables, answers) { take(answer, of: table.name, table.columns, numberAt: 0) }
    take(answers[tables.count], of: IndexedCase.commands, ["id", "number", "records", "request"], numberAt: 1)
    let said = answers[tables.count + 1]
    for row in 0..<said.count {
      let (number, line, isTitle) = (said.text(row, 0), said.integer(row, 2), said.isTrue(row, 3))
      words[number, default: []].insert([
        said.text(row, 1), "\(line)", "\(isTitle)", said.text(row, 4), said.text(row, 5),
      ])
      seen["words", default: 0] += 1
    }
    shown.take(answers[tables.count + 2])
    self.shown = shown
    let documents = Dictionary(
      uniqueKeysWithValues: cases.compactMap { one in (try? store.document(one.number)).map { (one.number, $0) } })
    store.ahead.add(documents.values.reduce(into: []) { $0.formUnion($1.relatives) })
    for one in cases {
      guard let document = documents[one.number] else { continue }
      noteSaid(one, document)
      if try shown.isStale(document) { misshown.insert(one.number.description) }
    }
  }

  private func take(_ answer: PostgresRows, of table: String, _ columns: [String], numberAt place: Int) {
    for row in 0..<answer.count {
      let values = columns.enumerated().map { column, name -> IndexValue in
        if answer.isNull(row, column) { return .null }
        return IndexTable.isNumber(name) ? .integer(answer.integer(row, column)) : .text(answer.text(row, column))
      }
      seen[table, default: 0] += 1
      rows[answer.text(row, place), default: [:]][table, default: []].insert(values)
    }
  }

  /// The texts themselves are not kept here, only their words: where these are right the texts are said to be.
  private func noteSaid(_ one: ExaminedCase, _ document: CaseDocument) {
    let number = one.number.description
    guard let grounds = try? store.grounds(for: document) else { return }
    let expected = SaidWord.lines(of: document, grounds).flatMap(\.self).map { word in
      [
        word.word, "\(word.line)", "\(word.isTitle)", word.day, word.places.map(String.init).joined(separator: ","),
      ]
    }
    if Set(expected) == words[number] ?? [] {
      rows[number, default: [:]][IndexedCase.said] = one.rows.tables[IndexedCase.said]
    }
  }

  func problem(of examined: ExaminedCase) -> Problem? {
    guard examined.isComparable else { return nil }
    let known = IndexedCase(rows[examined.number.description] ?? [:])
    if let table = known.difference(from: examined.rows) {
      return Problem(.index(.staleIndex(table: table)), number: examined.number)
    }
    return misshown.contains(examined.number.description)
      ? Problem(.index(.staleShown), number: examined.number) : nil
  }

  func state(of document: Evidence) -> EvidenceState {
    named.insert(document.sha256)
    if let known = states[document.sha256] { return known.isSound && known.size == document.size ? .ok : .altered }
    var size = 0
    do throws(RegistryError) {
      try store.read(document) { (piece) throws(FileError) in size += piece.count }
      states[document.sha256] = (size, true)
      return size == document.size ? .ok : .altered
    } catch {
      guard case .evidence(_, _, let state) = error else { return .unreadable }
      if state == .altered { states[document.sha256] = (size, false) }
      return state
    }
  }

  func leftovers() -> (problems: [Problem], unused: [String]) {
    let rows = try? store.ask("SELECT sha256 FROM oversight.evidence WHERE registry = $1 ORDER BY sha256", [store.name])
    let kept = rows.map { rows in (0..<rows.count).map { rows.text($0, 0) } } ?? []
    return ([], kept.filter { !named.contains($0) }.map { "\(RegistryPath.evidence)/\($0)" })
  }

  func foreign() throws(RegistryError) -> [String] { [] }

  func problemsAfterCases(isComplete: Bool) throws(RegistryError) -> [Problem] {
    guard isComplete else { return [] }
    let names =
      IndexTable.all.flatMap { table in table.tables.map { (table.stored($0.name), $0.name) } }
      + [(IndexedCase.commands, "commands"), ("words", "words"), (Self.shownTable, Self.shownTable)]
    let answers = try store.ask(
      names.map { PostgresStatement("SELECT count(*) FROM oversight.\($0.1) WHERE registry = $1", [store.name]) })
    seen[Self.shownTable] = shown?.count ?? 0
    return zip(names, answers).filter { $1.integer(0, 0) != seen[$0.0] ?? 0 }.map {
      Problem(.index(.strangeRows(table: $0.0.1)), path: memory)
    }
  }

  private static let shownTable = "shown"

  func losses() throws(RegistryError) -> [Problem] { [] }
}
