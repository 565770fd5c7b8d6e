import CaseRecords
import CaseRegistry
import Digests
import JSONText
import WorkflowEngine

extension PostgresStore {
  /// Sends all that is staged, without waiting for answers.
  func flush() throws(RegistryError) {
    try flushCases()
    let before = try flushJournal()
    try flushEvidence()
    try queue(
      staged.parts.sorted { $0.key < $1.key }.map { path, bytes in
        PostgresStatement(
          """
          INSERT INTO oversight.parts VALUES ($1, $2, $3) ON CONFLICT (registry, path) DO UPDATE SET bytes = excluded.bytes
          """, [name, .text(path), .bytes(bytes)])
      })
    try flushCounters()
    try flushShownElsewhere(before)
  }

  func queue(_ statements: [PostgresStatement]) throws(RegistryError) {
    do throws(PostgresError) {
      for statement in statements { try link.queue(statement) }
    } catch { throw RegistryError(error, of: address) }
  }

  /// - Returns: The journal as it was before, where it has changed.
  private func flushJournal() throws(RegistryError) -> Journal? {
    guard staged.isJournalChanged || staged.areSettingsChanged else { return nil }
    let journal = try journal()
    changed = position
    var statements = [
      PostgresStatement("UPDATE oversight.registries SET changed = position WHERE registry = $1", [name]),
      PostgresStatement(
        """
        UPDATE oversight.journals SET settings = $2, whole = $3, catalogue = $4, entries = $5, head = $6 \
        WHERE registry = $1
        """,
        [
          name, .bytes(JSON.object(settings.json).documentBytes()), .bytes(journal.bytes),
          .bytes(journal.bytesWithoutParties), .integer(journal.entries.count),
          .text(journal.entries.last?.hash.description ?? ""),
        ]),
    ]
    var before: Journal?
    if staged.isJournalChanged {
      let rows = try ask("SELECT whole FROM oversight.journals WHERE registry = $1", [name])
      before = rows.count == 1 ? try Self.journal(rows.bytes(0, 0)) : Journal()
      staged.entries = journal.entries.count - (before?.entries.count ?? 0)
      statements += directory(of: journal, after: before?.parties ?? [])
    }
    try queue(statements)
    return before
  }

  /// Brings the directory of those who are known up to the journal; only what is other than before is sent.
  private func directory(of journal: Journal, after before: [Party]) -> [PostgresStatement] {
    let old = Dictionary(before.map { ($0.id, $0) }) { $1 }
    let gone = Set(old.keys).subtracting(journal.parties.map(\.id))
    var statements: [PostgresStatement] = []
    if !gone.isEmpty {
      statements.append(
        PostgresStatement(
          "DELETE FROM oversight.directory WHERE registry = $1 AND id = ANY ($2::text[])",
          [name, .texts(gone.map(\.name).sorted())]))
    }
    for party in journal.parties where old[party.id] != party {
      statements.append(
        PostgresStatement(
          """
          INSERT INTO oversight.directory VALUES ($1, $2, $3) ON CONFLICT (registry, id) DO UPDATE SET party = excluded.party
          """, [name, .text(party.id.name), .bytes(JSON.object(party.json).canonicalBytes())]))
    }
    return statements
  }

  private func flushCounters() throws(RegistryError) {
    guard let allotter = staged.allotter else { return }
    var statements: [PostgresStatement] = []
    if staged.areSettingsChanged {
      statements.append(PostgresStatement("DELETE FROM oversight.counters WHERE registry = $1", [name]))
      known.counters = [:]
    }
    let changed = allotter.last.filter { known.counters[$0.key] != $0.value }.sorted {
      ($0.key.prefix, $0.key.year) < ($1.key.prefix, $1.key.year)
    }
    for (series, last) in changed {
      statements.append(
        PostgresStatement(
          """
          INSERT INTO oversight.counters VALUES ($1, $2, $3, $4) \
          ON CONFLICT (registry, prefix, year) DO UPDATE SET last = excluded.last
          """, [name, .text(series.prefix), .integer(series.year), .integer(last)]))
    }
    try queue(statements)
  }
}

extension PostgresStore {
  /// Sends the cases that are staged, with what lists are made of, and lets go of them.
  func flushCases() throws(RegistryError) {
    var rows = CaseRowChanges(registry: address.registry)
    // What was said before to be asked for next still is.
    let asked = ahead
    defer {
      ahead = asked
      ahead.forget()
    }
    try expect(documents: staged.order.filter { !known.free.contains($0) && known.documents[$0] == nil })
    for number in staged.order {
      guard let document = staged.documents[number] else { continue }
      let old = try storedDocument(number, else: document)
      try noteAppearance(of: document, before: old?.document)
      let grounds = try grounds(for: document)
      let isWhole = grounds.areWhole(for: document)
      let before = try old.map { (old) throws(RegistryError) in try self.grounds(for: old.document) }
      rows.add(document, grounds, in: isWhole ? old : old.map { ($0.document, false) }, before)
      try queue([put(document, isWhole: isWhole)])
    }
    try queue(rows.statements + commandStatements)
    try flushShown(staged.order.compactMap { staged.documents[$0] })
    known.free.subtract(staged.order)
    (staged.documents, staged.order, staged.renewed) = ([:], [], [])
    (staged.commands, staged.forgotten) = ([], [])
    known.forgetDocuments()
  }

  /// A document as the database has it; nil for a case that is new.
  ///
  /// - Parameter other: What is answered in the place of one that cannot be read: it has rows all the same.
  private func storedDocument(
    _ number: CaseNumber, else other: CaseDocument
  ) throws(RegistryError) -> (document: CaseDocument, isWhole: Bool)? {
    if known.free.contains(number) { return nil }
    if let document = known.documents[number] { return (document, known.whole.contains(number)) }
    guard let row = try row(of: number) else { return nil }
    guard let document = try? Self.document(row.bytes, of: number) else { return (other, false) }
    return (document, row.isWhole)
  }

  private func put(_ document: CaseDocument, isWhole: Bool) -> PostgresStatement {
    let bytes = document.bytes
    return PostgresStatement(
      """
      INSERT INTO oversight.documents (registry, number, position, records, head, whole, bytes, json) \
      VALUES ($1, $2, $3, $4, $5, $6::boolean, $7, $8::jsonb) ON CONFLICT (registry, number) DO UPDATE SET \
      position = excluded.position, records = excluded.records, head = excluded.head, whole = excluded.whole, \
      bytes = excluded.bytes, json = excluded.json
      """,
      [
        name, .text(document.number.description), .integer(position), .integer(document.sealed.count),
        .text(document.head.description), .text(isWhole ? "t" : "f"), .bytes(bytes),
        .utf8(document.readableJSON(bytes)),
      ])
  }

  private var commandStatements: [PostgresStatement] {
    var statements: [PostgresStatement] = []
    let renewed = staged.renewed.sorted()
    if !renewed.isEmpty {
      statements.append(
        PostgresStatement(
          """
          DELETE FROM oversight.commands c USING unnest($2::text[], $3::integer[]) r(number, records) \
          WHERE c.registry = $1 AND c.number = r.number AND c.seq > r.records
          """,
          [
            name, .texts(renewed.map(\.description)),
            .integers(renewed.map { staged.documents[$0]?.sealed.count ?? 0 }),
          ]))
    }
    if !staged.commands.isEmpty {
      statements.append(
        PostgresStatement(
          """
          INSERT INTO oversight.commands (registry, position, number, seq, id, request) \
          SELECT $1, $6::bigint, * FROM unnest($2::text[], $3::integer[], $4::text[], $5::text[]) \
          ON CONFLICT (registry, number, seq) DO UPDATE SET id = excluded.id, request = excluded.request, \
          position = CASE WHEN commands.id = excluded.id THEN commands.position ELSE excluded.position END
          """,
          [
            name, .texts(staged.commands.map(\.trace.number.description)),
            .integers(staged.commands.map(\.trace.sequence)), .texts(staged.commands.map(\.id)),
            .texts(staged.commands.map(\.trace.request)), .integer(position),
          ]))
    }
    for (number, records) in staged.forgotten {
      statements.append(
        PostgresStatement(
          "UPDATE oversight.commands SET request = NULL WHERE registry = $1 AND number = $2 AND seq = ANY ($3::integer[])",
          [name, .text(number.description), .integers(records)]))
    }
    return statements
  }
}

extension CaseDocument {
  /// The document for queries: without what is personal, and without what the server's JSON cannot hold.
  ///
  /// - Parameter bytes: Those of the document.
  fileprivate func readableJSON(_ bytes: [UInt8]) -> [UInt8] {
    let isPersonal = sealed.contains { !$0.personalValues.isEmpty }
    guard isPersonal, let clean = without({ _, _ in true }), var object = clean.json.object else {
      return bytes.withoutNULs
    }
    object["history"] = .array(
      clean.sealed.map { sealed in
        var record = sealed.json
        record["personal"] = nil
        return .object(record)
      })
    return JSON.object(object).documentBytes().withoutNULs
  }
}

extension [UInt8] {
  /// JSON with U+FFFD in the place of U+0000, which PostgreSQL has in no text.
  fileprivate var withoutNULs: [UInt8] {
    let mark = Array(#"\u0000"#.utf8)
    guard contains(UInt8(ascii: "\\")) else { return self }
    var (bytes, place): ([UInt8], Int) = ([], 0)
    bytes.reserveCapacity(count)
    while place < count {
      guard self[place] == UInt8(ascii: "\\"), place + 1 < count else {
        bytes.append(self[place])
        place += 1
        continue
      }
      if self[place...].starts(with: mark) {
        bytes += Array(#"\ufffd"#.utf8)
        place += mark.count
      } else {
        bytes += self[place...(place + 1)]
        place += 2
      }
    }
    return bytes
  }
}
