internal import CaseRecords
internal import CaseRegistry
internal import Digests
internal import JSONText
internal import Platform
package import Sheets
package import WorkflowEngine

/// Takes in a table: rows that are new open cases, rows that are known become what is to be added or corrected.
///
/// A row is known again by what its recipe calls the key. All of it is one commit; the same table twice changes nothing.
package struct ImportRun {
  /// How it is taken in.
  package struct Wish: Sendable {
    /// Who takes it in.
    package var actor: PartyID
    /// What the file is called.
    package var file: String
    /// Why cells were changed; needed where one was.
    package var reason: String?
    /// Whether bodies that nobody knows are made known.
    package var addsParties: Bool
    /// Whether good rows are recorded beside bad ones.
    package var keepsEach: Bool
    /// Whether what becomes of each row is kept, so that a plan can be made of it.
    package var isPlanned: Bool

    package init(
      actor: PartyID, file: String, reason: String?, addsParties: Bool, keepsEach: Bool, isPlanned: Bool = false
    ) {
      (self.actor, self.file, self.reason) = (actor, file, reason)
      (self.addsParties, self.keepsEach, self.isPlanned) = (addsParties, keepsEach, isPlanned)
    }
  }

  /// Where rows come from.
  private enum Source {
    case table(TableReader)
    case plan(ImportPlan)
  }

  var runner: RequestRunner
  let bound: BoundRecipe
  private let source: Source
  let wish: Wish
  let language: Language
  var report: ImportReport
  /// Where the titles stand, and what they are.
  let headerRow: Int
  let header: [String]
  /// The columns of the recipe by their places in the file.
  private(set) var places: [String: Int] = [:]
  /// What becomes of each row, and how the cases stood that it is about.
  private(set) var planned: [ImportPlan.Row] = []
  private(set) var heads: [ImportPlan.Head] = []
  private var keys: [String: Int] = [:]
  /// The cases that rows are about, and whether one of them came from this table.
  private var seen: Set<CaseNumber> = []
  private var isAgain = false
  private var names: [String: PartyID] = [:]

  /// - Parameters:
  ///   - runner: What records.
  ///   - bound: How rows become cases.
  ///   - table: The table.
  ///   - wish: What whoever takes it in says.
  ///   - language: The language of names that are made known.
  package init(
    _ runner: RequestRunner, _ bound: BoundRecipe, _ table: TableReader, _ wish: Wish, language: Language
  ) {
    (self.runner, self.bound, self.wish, self.language) = (runner, bound, wish, language)
    (source, headerRow, header) = (.table(table), table.headerRow, table.header)
    report = ImportReport(file: wish.file, recipe: bound.recipe, isDryRun: runner.isDryRun)
    if case .sheet(let name, _, _) = table.origin { report.sheet = name }
    findColumns(of: table)
  }

  /// - Parameters:
  ///   - runner: What records.
  ///   - bound: The plan's recipe, with the definition that new cases get.
  ///   - plan: What becomes of each row.
  ///   - actor: Who carries it out.
  ///   - language: The language of names that are made known.
  package init(_ runner: RequestRunner, _ bound: BoundRecipe, _ plan: ImportPlan, by actor: PartyID, language: Language)
  {
    (self.runner, self.bound, self.language) = (runner, bound, language)
    wish = Wish(
      actor: actor, file: plan.file, reason: plan.reason, addsParties: false, keepsEach: plan.keepsEach)
    (source, headerRow, header, places) = (.plan(plan), plan.headerRow, plan.header, plan.columns)
    report = ImportReport(file: plan.file, recipe: bound.recipe, isDryRun: runner.isDryRun)
    report.sheet = plan.sheet
  }

  /// The plan that is carried out, where one is.
  private var plan: ImportPlan? { if case .plan(let plan) = source { plan } else { nil } }

  /// The day by which time is recorded: today, or that of the plan.
  var lastDay: Day { plan?.day ?? runner.now.day }

  private mutating func findColumns(of table: TableReader) {
    for (place, title) in table.header.enumerated() {
      let name = table.names.flatMap { place < $0.count && !$0[place].isEmpty ? $0[place] : nil } ?? title
      if ExportColumn.derived.contains(name), bound.recipe.column(name) == nil {
        // As it was exported: 'number' is the case's, whatever people call their own.
        places[name] = place
      } else if let column = bound.recipe.column(titled: name) ?? bound.recipe.column(titled: title) {
        if places[column.name] == nil { places[column.name] = place } else { report.ignored.append(title) }
      } else if !title.isEmpty {
        report.ignored.append(title)
      }
    }
    for column in bound.recipe.columns where column.isRequired && places[column.name] == nil {
      report.problems.append(
        .init(row: headerRow, column: nil, title: column.name, fault: .noColumn(column)))
    }
  }

  /// How many columns of a header a recipe knows; nil where one that each row needs is missing.
  package static func fit(_ recipe: Recipe, _ header: [String], _ names: [String]?) -> Int? {
    let found = Set(
      (header + (names ?? [])).compactMap { $0.isEmpty ? nil : recipe.column(titled: $0)?.name })
    return recipe.columns.allSatisfy { !$0.isRequired || found.contains($0.name) } ? found.count : nil
  }

  /// Takes it in, in one commit; nothing is kept where it is a dry run, or where there are problems and not each good row is
  /// wanted.
  ///
  /// - Throws: What reading the table and recording throw, when that has not to do with what stands in a row.
  package mutating func run() throws -> ImportReport {
    guard report.problems.isEmpty else {
      report.isRefused = true
      return report
    }
    do {
      _ = try RequestRunner.committing(in: runner.store, isDryRun: runner.isDryRun) { batch in
        switch source {
        case .table(let table): try takeAll(of: table, &batch)
        case .plan(let plan): try carryOut(plan, &batch)
        }
        if !report.problems.isEmpty, !wish.keepsEach { throw NothingKept() }
        return Outcome()
      }
    } catch is NothingKept {
      report.isRefused = true
    }
    if case .table(let table) = source { report.leftOut = table.left }
    return report
  }

  private mutating func takeAll(of table: TableReader, _ batch: inout StoreBatch) throws {
    while let row = try table.next() {
      if Interruption.isAsked { throw RegistryError.interrupted }
      report.rows += 1
      try take(row, &batch)
      try batch.spill()
    }
    if isAgain { try noteVanished(in: batch.view) }
  }

  /// Names the rows that the same table had once and has no more.
  private mutating func noteVanished(in view: any StoreView) throws {
    for row in try view.cases(ListQuestion().request(asOf: lastDay)).rows
    where row.workflow.id == bound.recipe.workflow && !seen.contains(row.number) {
      guard let document = try view.readable(row.number), isFromHere(document),
        let origin = document.history.records.first?.takenOver, let ref = origin["ref"]?.string, keys[ref] == nil
      else { continue }
      report.left.append(
        .init(row: origin["row"]?.integer ?? 0, column: nil, why: .vanished(ref: ref, document.number)))
    }
  }

  /// Whether a case was opened by a table of this name.
  private func isFromHere(_ document: CaseDocument) -> Bool {
    guard let origin = document.history.records.first?.takenOver else { return false }
    return origin["file"]?.string == wish.file && origin["sheet"]?.string == report.sheet
  }

  private struct NothingKept: Error {}
}

extension ImportRun {
  /// A row with its cells read.
  struct Row {
    let number: Int
    let ref: String
    /// The case that it is about.
    let known: CaseDocument?
    /// How many records the case had when the row was exported.
    let records: Int?
    var values: [String: JSON] = [:]
  }

  private mutating func take(_ cells: SheetRow, _ batch: inout StoreBatch) throws {
    let before = report.problems.count
    let row = try read(cells, &batch)
    if let known = row.known {
      seen.insert(known.number)
      isAgain = isAgain || isFromHere(known)
    }
    if row.ref.isEmpty { add(.missing, bound.recipe.key, row.number) }
    if let earlier = keys.updateValue(row.number, forKey: row.ref), !row.ref.isEmpty {
      add(.twice(row.ref, row: earlier), bound.recipe.key, row.number)
    }
    if report.problems.count == before {
      try record(row, &batch)
    } else {
      report.count(.refused, row: row.number, nil, ref: row.ref)
    }
    if wish.isPlanned { plan(row) }
  }

  /// Records what a row says; what is refused of it leaves nothing.
  mutating func record(_ row: Row, _ batch: inout StoreBatch) throws {
    let before = report.problems.count
    var trial = self
    do {
      self = try batch.attempt { batch in
        if let known = row.known { try trial.renew(known, by: row, &batch) } else { try trial.open(row, &batch) }
        if trial.report.problems.count > before { throw RowRefused(problems: trial.report.problems) }
        return trial
      }
    } catch let refused as RowRefused {
      report.problems = refused.problems
      report.count(.refused, row: row.number, row.known?.number, ref: row.ref)
    }
  }

  /// Keeps what becomes of a row, and how its case stood.
  private mutating func plan(_ row: Row) {
    guard let fate = report.last else { return }
    planned.append(
      ImportPlan.Row(
        number: row.number, ref: row.ref, fate: fate, known: row.known?.number, records: row.records,
        values: fate == .refused ? [:] : row.values))
    guard fate == .changed || fate == .conflict, let known = row.known else { return }
    heads.append(ImportPlan.Head(known))
  }

  private struct RowRefused: Error {
    let problems: [ImportReport.Problem]
  }

  private mutating func read(_ cells: SheetRow, _ batch: inout StoreBatch) throws -> Row {
    func text(_ column: String) -> String {
      places[column].map { CellReading.trimmed(HarmlessText.read(cells[$0].text)) } ?? ""
    }
    let ref = text(bound.recipe.key)
    let known = try existing(ref, CaseNumber(text(ExportColumn.number)), in: batch.view)
    var row = Row(
      number: cells.number, ref: ref.isEmpty ? known.map { ExportColumn.ref(of: $0.history) } ?? "" : ref,
      known: known, records: Int(text(ExportColumn.records)))
    for column in bound.recipe.columns { try read(column, cells, into: &row, &batch) }
    return row
  }

  private mutating func read(
    _ column: Recipe.Column, _ row: SheetRow, into read: inout Row, _ batch: inout StoreBatch
  ) throws {
    guard let place = places[column.name] else { return }
    do throws(CellProblem) {
      let value = try bound.reading(of: column).value(row[place]) { try party($0, &batch) }
      read.values[column.name] = value
      if value == nil, column.isRequired, column.name != bound.recipe.key { add(.missing, column.name, row.number) }
    } catch {
      guard let fault = error.fault else { throw error.cause }
      add(fault, column.name, row.number)
    }
  }

  /// The party of a name; one that nobody has is made known where that was asked for.
  private mutating func party(_ text: String, _ batch: inout StoreBatch) throws -> PartyID {
    if let known = names[text] { return known }
    let book = NameBook(batch.view, language: language, shipped: runner.shipped)
    let id: PartyID
    do { id = try book.party(text) } catch WorkError.noName where wish.addsParties {
      id = PartyID(try PartyNaming.free(for: text) { try batch.view.party(PartyID($0)) != nil })
      let party = Party(id: id, kind: .body, name: LocalizedText([language: text]))
      _ = try runner.makeKnown(party, despite: nil, &batch)
      report.parties.append(party)
    }
    names[text] = id
    return id
  }

  /// The case of a row: by its number and own number as exported, or by its own number as it was taken in.
  func existing(_ ref: String, _ number: CaseNumber?, in view: any StoreView) throws -> CaseDocument? {
    if let number, let document = try document(number, in: view),
      ref.isEmpty || ExportColumn.ref(of: document.history) == ref
    {
      return document
    }
    guard !ref.isEmpty else { return nil }
    if let document = try opening(of: ref, in: view).document { return document }
    // A case that was begun here is called by its number in tables.
    guard let number = CaseNumber(ref), let document = try document(number, in: view),
      document.history.records.first?.takenOver == nil, document.state.workflow.id == bound.recipe.workflow
    else { return nil }
    return document
  }

  func document(_ number: CaseNumber, in view: any StoreView) throws -> CaseDocument? {
    do { return try view.document(number) } catch RegistryError.noCase { return nil }
  }

  /// The case that a row was opened as, and the id of the command that opens it or is free for that: the same in every
  /// office that takes in the same table. Where that was undone its id stays used, and the next one counts.
  func opening(of ref: String, in view: any StoreView) throws -> (document: CaseDocument?, id: String) {
    try Self.opening(of: ref, bound.recipe.workflow, in: view)
  }

  static func opening(
    of ref: String, _ workflow: WorkflowID, in view: any StoreView
  ) throws -> (document: CaseDocument?, id: String) {
    var round = 1
    while true {
      let text = "\(workflow.name)\n\(ref)" + (round == 1 ? "" : "\n\(round)")
      let id = "import-" + SHA256.digest(of: Array(text.utf8)).description.prefix(24)
      guard let trace = try view.records(ofCommand: id).first(where: { $0.sequence == 1 }) else { return (nil, id) }
      let document = try view.document(trace.number)
      guard document.history.isUndone else { return (document, id) }
      round += 1
    }
  }

  mutating func add(_ fault: CellFault, _ column: String, _ row: Int) {
    let place = places[column]
    let title = place.flatMap { $0 < header.count ? header[$0] : nil } ?? column
    report.problems.append(.init(row: row, column: place, title: title.isEmpty ? column : title, fault: fault))
  }

  mutating func leave(_ why: ImportReport.Left.Why, _ column: String, _ row: Int) {
    report.left.append(.init(row: row, column: places[column], why: why))
  }

  /// Where a row comes from, as its records say.
  func origin(_ row: Row) -> JSONObject {
    var origin: JSONObject = ["file": .string(wish.file), "row": .integer(row.number), "ref": .string(row.ref)]
    origin["sheet"] = report.sheet.map { .string($0) }
    origin["plan"] = plan.map { .string($0.mark) }
    return origin
  }
}

extension CaseHistory {
  /// Whether the case was opened by a table, and that was undone.
  var isUndone: Bool { state.annulled != nil && records.contains { $0.deed == .verb(.annul) && $0.takenOver != nil } }
}

/// Ids for parties that only have a name.
enum PartyNaming {
  private static let letters: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "c", "ч": "ch",
    "ш": "sh", "щ": "sh", "ы": "y", "і": "i", "э": "e", "ю": "yu", "я": "ya",
  ]

  /// An id made of a name, with a number where it is taken.
  static func free(for name: String, isTaken: (String) throws -> Bool) rethrows -> String {
    var id = "b-"
    for letter in name.lowercased() {
      if letter.isASCII, letter.isLetter || letter.isNumber {
        id.append(letter)
      } else if let plain = letters[letter] {
        id += plain
      } else if !id.hasSuffix("-") {
        id += "-"
      }
    }
    id = String(id.prefix(40))
    while id.hasSuffix("-") { id.removeLast() }
    if id == "b" { id = "b-body" }
    var (free, number) = (id, 2)
    while try isTaken(free) {
      free = "\(id)-\(number)"
      number += 1
    }
    return free
  }
}
