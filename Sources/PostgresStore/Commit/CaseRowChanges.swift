import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

/// What is other in the tables that lists are made of, for the cases of a batch together: a few statements, however many
/// cases there are.
struct CaseRowChanges {
  private let registry: String
  /// The keys of the rows that go, by table.
  private var deleted: [String: [[IndexValue]]] = [:]
  /// The rows that come, by table.
  private var inserted: [String: [[IndexValue]]] = [:]
  /// The cases of which all rows go first.
  private var cleared: [String] = []
  /// The cases of which all rows go first that say what time will do.
  private var unforeseen: [String] = []
  /// The cases of which all words go first.
  private var unsaid: [String] = []
  private var said: [SaidWord] = []

  init(registry: String) { self.registry = registry }

  /// Adds what changes for one case.
  ///
  /// Where it is known what the rows of the case are, only what is other is written; else all is made anew. What time will
  /// do follows from more than the document, so that it is always made anew.
  ///
  /// - Parameters:
  ///   - document: The case as it will be.
  ///   - grounds: What its rows follow from besides.
  ///   - old: The case as it is, and whether its rows follow from that alone; nil for one that is new.
  ///   - before: What the rows of the case as it is follow from besides: another calendar, where it was counted in one.
  mutating func add(
    _ document: CaseDocument, _ grounds: IndexGrounds, in old: (document: CaseDocument, isWhole: Bool)?,
    _ before: IndexGrounds?
  ) {
    let number = document.number.description
    let new = IndexedCase(of: document, grounds)
    let texts = SaidWord.lines(of: document, grounds)
    guard let old, old.isWhole else {
      if old != nil { (cleared, unsaid) = (cleared + [number], unsaid + [number]) }
      for table in IndexTable.all {
        for (name, _) in table.tables { insert(new.tables[table.stored(name)] ?? [], into: name) }
      }
      said += texts.flatMap(\.self)
      return
    }
    unforeseen.append(number)
    let before = IndexedCase(of: old.document, before ?? grounds)
    for table in IndexTable.all {
      for (name, _) in table.tables { change(table, name, from: before, to: new) }
    }
    let known = SaidWord.lines(of: old.document, grounds)
    if texts.starts(with: known) {
      said += texts.dropFirst(known.count).flatMap(\.self)
    } else {
      unsaid.append(number)
      said += texts.flatMap(\.self)
    }
  }

  private mutating func change(_ table: IndexTable, _ name: String, from before: IndexedCase, to new: IndexedCase) {
    let (old, now) = (before.tables[table.stored(name)] ?? [], new.tables[table.stored(name)] ?? [])
    let width = 1 + table.key.count
    func key(_ row: [IndexValue]) -> [IndexValue] {
      Array(row.prefix(width)) + (name == table.present ? [] : [row[width + table.values.count]])
    }
    // The rows of what time will do may stand there otherwise: acts of law have changed since. All of them go first.
    if name == table.ahead { return insert(now, into: name) }
    let kept = old.intersection(now)
    let keys = Set(now.map(key))
    deleted[name, default: []] += old.map(key).filter { !keys.contains($0) }
    insert(now.subtracting(kept), into: name)
  }

  private mutating func insert(_ rows: Set<[IndexValue]>, into table: String) {
    if !rows.isEmpty { inserted[table, default: []] += rows }
  }

  /// The statements, in the order in which they are to be run.
  var statements: [PostgresStatement] {
    let registry = PostgresValue.text(registry)
    var statements: [PostgresStatement] = []
    if !unsaid.isEmpty { statements.append(Self.clearing("words", unsaid, registry)) }
    for table in IndexTable.all {
      for (name, columns) in table.tables {
        let gone = cleared + (name == table.ahead ? unforeseen : [])
        if !gone.isEmpty { statements.append(Self.clearing(name, gone, registry)) }
        if let keys = deleted[name], !keys.isEmpty {
          let arrays = Self.arrays(keys, table.identity(of: name))
          statements.append(PostgresStatement(table.deletion(from: name), [registry] + arrays))
        }
        if let rows = inserted[name], !rows.isEmpty {
          let arrays = Self.arrays(rows, columns)
          statements.append(PostgresStatement(table.insertion(into: name, columns), [registry] + arrays))
        }
      }
    }
    if !said.isEmpty { statements.append(SaidWord.insertion(said, registry)) }
    return statements
  }

  private static func clearing(_ table: String, _ numbers: [String], _ registry: PostgresValue) -> PostgresStatement {
    PostgresStatement(
      "DELETE FROM oversight.\(table) WHERE registry = $1 AND number = ANY ($2::text[])", [registry, .texts(numbers)])
  }

  /// One array for each column.
  private static func arrays(_ rows: [[IndexValue]], _ columns: [String]) -> [PostgresValue] {
    columns.enumerated().map { place, column in
      IndexTable.isNumber(column)
        ? .integers(rows.map { if case .integer(let number) = $0[place] { number } else { nil } })
        : .texts(rows.map(\.[place].text))
    }
  }
}

extension IndexTable {
  /// What a table of the database is called in `IndexedCase`.
  func stored(_ table: String) -> String { table == present ? name : table }
}

/// A word that was said publicly in a record of a case, with its places.
struct SaidWord: Hashable {
  let number: String
  let word: String
  /// Which of the texts of the case it is.
  let line: Int
  let isTitle: Bool
  let day: String
  let places: [Int]

  /// What was said in a case, by texts in the order of their records.
  static func lines(of document: CaseDocument, _ grounds: IndexGrounds) -> [[SaidWord]] {
    let texts = grounds.texts(of: document)
    let number = document.number.description
    var lines: [[SaidWord]] = []
    for record in document.history.effective {
      let (title, text) = texts.texts(in: record)
      guard title != nil || text != nil else { continue }
      let (line, day) = (lines.count, record.on.description)
      func words(_ text: String?, isTitle: Bool) -> [SaidWord] {
        var places: [String: [Int]] = [:]
        for (place, word) in PostgresSearch.words(of: text ?? "").enumerated() {
          places[word, default: []].append(place)
        }
        return places.map {
          SaidWord(number: number, word: $0.key, line: line, isTitle: isTitle, day: day, places: $0.value)
        }.sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
      }
      lines.append(words(title, isTitle: true) + words(text, isTitle: false))
    }
    return lines
  }

  static func insertion(_ words: [SaidWord], _ registry: PostgresValue) -> PostgresStatement {
    PostgresStatement(
      """
      INSERT INTO oversight.words (registry, word, number, line, title, day, places) \
      SELECT $1, w.word, w.number, w.line, w.title = 1, w.day, w.places::integer[] \
      FROM unnest($2::text[], $3::text[], $4::integer[], $5::integer[], $6::text[], $7::text[]) \
      w(word, number, line, title, day, places) \
      ON CONFLICT (registry, word, number, line, title) DO UPDATE SET day = excluded.day, places = excluded.places
      """,
      [
        registry, .texts(words.map(\.word)), .texts(words.map(\.number)), .integers(words.map(\.line)),
        .integers(words.map { $0.isTitle ? 1 : 0 }), .texts(words.map(\.day)),
        .texts(words.map { "{\($0.places.map(String.init).joined(separator: ","))}" }),
      ])
  }
}
