import CaseRecords
import CaseRegistry
import JSONText
import WorkflowEngine

/// What others than the office may see of a case, from a day on; its bytes have passed the visibility door.
struct ShownRow: Hashable {
  let number: String
  let viewer: Viewer
  let from: String
  let json: [UInt8]
}

extension PostgresStore {
  /// Everybody but the office, who reads documents.
  static let viewers: [Viewer] = [.public, .council]

  /// Writes anew what others than the office may see of some cases, from the day on that was recorded last.
  ///
  /// - Parameter documents: The cases as they will be.
  func flushShown(_ documents: [CaseDocument]) throws(RegistryError) {
    if documents.isEmpty { return }
    try expect(people: documents.reduce(into: []) { $0.formUnion($1.everybody) })
    ahead.add(documents.reduce(into: []) { $0.formUnion($1.relatives) })
    let publication = try publicationHere()
    var rows: [ShownRow] = []
    for document in documents {
      for viewer in Self.viewers { rows += try shownRows(of: document, to: viewer, publication) }
    }
    try queue([
      PostgresStatement(
        "DELETE FROM oversight.shown WHERE registry = $1 AND number = ANY ($2::text[])",
        [name, .texts(documents.map(\.number.description))])
    ])
    guard !rows.isEmpty else { return }
    try queue([
      PostgresStatement(
        """
        INSERT INTO oversight.shown (registry, number, viewer, from_day, opens, bytes) \
        SELECT $1, s.number, s.viewer, s.from_day, (s.from_day || 'T00:00:00' || $2::text)::timestamptz, \
        convert_to(s.json, 'UTF8') \
        FROM unnest($3::text[], $4::text[], $5::text[], $6::text[]) s(number, viewer, from_day, json)
        """,
        [
          name, .text(settings.offset.description), .texts(rows.map(\.number)), .texts(rows.map(\.viewer.rawValue)),
          .texts(rows.map(\.from)), .texts(rows.map { String(decoding: $0.json, as: UTF8.self) }),
        ])
    ])
  }

  /// What somebody may see of a case, each time something else with its first day.
  ///
  /// A case that is withheld is said to be, with the public reason; of one that is not shown for another reason is nothing.
  func shownRows(
    of document: CaseDocument, to viewer: Viewer, _ publication: Publication, since day: Day? = nil
  ) throws(RegistryError) -> [ShownRow] {
    let door: CaseDoor
    do throws(RegistryError) { door = try self.door(of: document, for: viewer, publication) } catch {
      // Of a case whose definition cannot be read nothing is known to be for others.
      guard error.isAboutFile else { throw error }
      return []
    }
    return door.shown(since: day ?? latestDay(of: document)).compactMap { time in
      switch time.shown {
      case .hidden(.withheld), .visible: break
      case .hidden: return nil
      }
      return ShownRow(
        number: document.number.description, viewer: viewer, from: time.from.description,
        json: time.shown.json(of: document.number).canonicalBytes())
    }
  }

  /// The day of the commit, as far as it is said: of the last record of a case, and of what the journal says last.
  private func latestDay(of document: CaseDocument) -> Day {
    let recorded = document.recordedLast
    guard staged.isJournalChanged, let entry = journals.whole?.entries.last?.json["at"]?.string,
      let entered = Timestamp(entry)?.day
    else { return recorded }
    return max(recorded, entered)
  }

  /// What the office publishes, as the batch under way has left it; nothing where that cannot be read.
  func publicationHere() throws(RegistryError) -> Publication {
    if let known = known.publication { return known }
    let publication: Publication
    do throws(RegistryError) { publication = try self.publication() } catch {
      guard error.isAboutFile else { throw error }
      publication = Publication()
    }
    if isWriting { known.publication = publication }
    return publication
  }
}

extension PostgresStore {
  /// Remembers a case that the public sees now and did not see before, or the other way round: others may name it.
  func noteAppearance(of document: CaseDocument, before old: CaseDocument?) throws(RegistryError) {
    let publication = try publicationHere()
    guard publication.workflows.contains(document.state.workflow.id) else { return }
    let day = latestDay(of: document)
    let days = try shownRows(of: document, to: .public, publication, since: day).map(\.from)
    guard let old else {
      // Nobody can have named it before but those that it names itself.
      if !days.isEmpty { staged.appeared.formUnion(document.relatives) }
      return
    }
    if try shownRows(of: old, to: .public, publication, since: day).isEmpty != days.isEmpty {
      staged.appearing.insert(document.number)
    }
  }

  /// Writes anew what is shown of cases in which nothing was recorded, since something else was on which it depends: what
  /// is published, what is withheld, who is a person, which other cases are shown.
  func flushShownElsewhere(_ before: Journal?) throws(RegistryError) {
    var numbers = staged.appeared
    if let before {
      let journal = try journal()
      known.publication = nil
      if before.publication != journal.publication || before.settings?.offset != journal.settings?.offset
        || before.officeMeanings != journal.officeMeanings
      {
        return try renewShown(try everyNumber().sorted())
      }
      let withheld = Set(before.withholdings.keys).union(journal.withholdings.keys).filter {
        before.withholdings[$0]?.isReleased != journal.withholdings[$0]?.isReleased
          || before.withholdings[$0]?.publicReason != journal.withholdings[$0]?.publicReason
      }
      numbers.formUnion(withheld)
      staged.appearing.formUnion(withheld)
      let old = People(before.parties, meanings: before.meanings)
      let new = People(journal.parties, meanings: journal.meanings)
      let ids = Set((before.parties + journal.parties).map(\.id)).union(before.meanings.keys)
        .union(journal.meanings.keys)
      let changed = ids.filter { old[$0]?.kind != new[$0]?.kind }.sorted()
      numbers.formUnion(try holders(of: changed.filter { old[$0] == nil }))
      numbers.formUnion(try cases(naming: changed.filter { old[$0] != nil }.map(\.name)))
    }
    if !staged.appearing.isEmpty {
      numbers.formUnion(try cases(naming: staged.appearing.map(\.description)))
      for number in staged.appearing.sorted() {
        if let document = try? document(number) { numbers.formUnion(document.relatives) }
      }
    }
    try renewShown(numbers.sorted())
  }

  private func renewShown(_ numbers: [CaseNumber]) throws(RegistryError) {
    for start in stride(from: 0, to: numbers.count, by: Self.renewedAtOnce) {
      let page = Array(numbers[start..<min(start + Self.renewedAtOnce, numbers.count)])
      try expect(documents: page)
      try flushShown(page.compactMap { try? document($0) })
    }
  }

  private static let renewedAtOnce = 128

  /// The cases in whose documents one of some texts stands; all of them are read for that, which is done rarely.
  private func cases(naming texts: [String]) throws(RegistryError) -> [CaseNumber] {
    if texts.isEmpty { return [] }
    let rows = try ask(
      """
      SELECT d.number FROM oversight.documents d WHERE d.registry = $1 AND EXISTS ( \
      SELECT 1 FROM unnest($2::text[]) t(said) WHERE position(t.said in d.json::text) > 0)
      """, [name, .texts(texts.sorted())])
    return try (0..<rows.count).map { (row) throws(RegistryError) in try Self.number(rows.text(row, 0)) }
  }

  /// The cases in which some parties hold a role; nobody was taken for a body before it was known.
  private func holders(of parties: [PartyID]) throws(RegistryError) -> [CaseNumber] {
    if parties.isEmpty { return [] }
    let queries = ["now_parties", "past_parties", "now_facts", "past_facts"].map { table in
      let column = table.hasSuffix("parties") ? "party" : "value"
      return "SELECT number FROM oversight.\(table) WHERE registry = $1 AND \(column) = ANY ($2::text[])"
    }
    let rows = try ask(
      queries.joined(separator: " UNION "),
      [name, .texts(parties.map(\.name).sorted())])
    return try (0..<rows.count).map { (row) throws(RegistryError) in try Self.number(rows.text(row, 0)) }
  }
}

extension CaseDocument {
  /// The day on which something was last recorded in it.
  var recordedLast: Day { history.records.last.flatMap { Timestamp($0.at)?.day } ?? state.last }
}
