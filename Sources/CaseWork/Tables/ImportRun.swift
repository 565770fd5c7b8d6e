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

    package init(actor: PartyID, file: String, reason: String?, addsParties: Bool, keepsEach: Bool) {
      (self.actor, self.file, self.reason) = (actor, file, reason)
      (self.addsParties, self.keepsEach) = (addsParties, keepsEach)
    }
  }

  var runner: RequestRunner
  let bound: BoundRecipe
  let table: TableReader
  let wish: Wish
  let language: Language
  var report: ImportReport
  /// The columns of the recipe by their places in the file.
  private(set) var places: [String: Int] = [:]
  private var keys: [String: Int] = [:]
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
    (self.runner, self.bound, self.table, self.wish, self.language) = (runner, bound, table, wish, language)
    report = ImportReport(file: wish.file, recipe: bound.recipe, isDryRun: runner.isDryRun)
    if case .sheet(let name, _, _) = table.origin { report.sheet = name }
    findColumns()
  }

  private mutating func findColumns() {
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
        .init(row: table.headerRow, column: nil, title: column.name, fault: .noColumn(column)))
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
        while let row = try table.next() {
          if Interruption.isAsked { throw RegistryError.interrupted }
          report.rows += 1
          try take(row, &batch)
          try batch.spill()
        }
        if !report.problems.isEmpty, !wish.keepsEach { throw NothingKept() }
        return Outcome()
      }
    } catch is NothingKept {
      report.isRefused = true
    }
    report.leftOut = table.left
    return report
  }

  private struct NothingKept: Error {}
}

extension ImportRun {
  /// A row with its cells read.
  struct Row {
    let number: Int
    let ref: String
    var values: [String: JSON] = [:]
  }

  private mutating func take(_ row: SheetRow, _ batch: inout StoreBatch) throws {
    let before = report.problems.count
    let known = try existing(row, in: batch.view)
    var read = Row(number: row.number, ref: ref(of: row, known))
    for column in bound.recipe.columns {
      try self.read(column, row, into: &read, &batch)
    }
    if read.ref.isEmpty { add(.missing, bound.recipe.key, row.number) }
    if let earlier = keys.updateValue(row.number, forKey: read.ref), !read.ref.isEmpty {
      add(.twice(read.ref, row: earlier), bound.recipe.key, row.number)
    }
    guard report.problems.count == before else { return report.count(.refused, row: row.number, nil, ref: read.ref) }
    var trial = self
    do {
      self = try batch.attempt { batch in
        if let known { try trial.renew(known, by: read, row, &batch) } else { try trial.open(read, &batch) }
        // What was refused of a row leaves nothing of it.
        if trial.report.problems.count > before { throw RowRefused(problems: trial.report.problems) }
        return trial
      }
    } catch let refused as RowRefused {
      report.problems = refused.problems
      report.count(.refused, row: row.number, known?.number, ref: read.ref)
    }
  }

  private struct RowRefused: Error {
    let problems: [ImportReport.Problem]
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

  private func ref(of row: SheetRow, _ known: CaseDocument?) -> String {
    let text = places[bound.recipe.key].map { CellReading.trimmed(HarmlessText.read(row[$0].text)) } ?? ""
    guard text.isEmpty, let known else { return text }
    return ExportColumn.ref(of: known.history)
  }

  /// The case of a row: by its number and own number as exported, or by its own number as it was taken in.
  private func existing(_ row: SheetRow, in view: any StoreView) throws -> CaseDocument? {
    let ref = ref(of: row, nil)
    if let place = places[ExportColumn.number], let number = CaseNumber(CellReading.trimmed(row[place].text)),
      let document = try document(number, in: view),
      ref.isEmpty || ExportColumn.ref(of: document.history) == ref
    {
      return document
    }
    guard !ref.isEmpty else { return nil }
    let traces = try view.records(ofCommand: id(of: ref)).filter { $0.sequence == 1 }
    if let trace = traces.first { return try document(trace.number, in: view) }
    // A case that was begun here is called by its number in tables.
    guard let number = CaseNumber(ref), let document = try document(number, in: view),
      document.history.records.first?.takenOver == nil, document.state.workflow.id == bound.recipe.workflow
    else { return nil }
    return document
  }

  private func document(_ number: CaseNumber, in view: any StoreView) throws -> CaseDocument? {
    do { return try view.document(number) } catch RegistryError.noCase { return nil }
  }

  /// The id of the command that opens the case of a row: the same in every office that takes in the same table.
  func id(of ref: String) -> String {
    let text = "\(bound.recipe.workflow.name)\n\(ref)"
    return "import-" + SHA256.digest(of: Array(text.utf8)).description.prefix(24)
  }

  mutating func add(_ fault: CellFault, _ column: String, _ row: Int) {
    let place = places[column]
    let title = place.map { table.header[$0] } ?? column
    report.problems.append(.init(row: row, column: place, title: title.isEmpty ? column : title, fault: fault))
  }

  mutating func leave(_ why: ImportReport.Left.Why, _ column: String, _ row: Int) {
    report.left.append(.init(row: row, column: places[column], why: why))
  }

  /// Where a row comes from, as its records say.
  func origin(_ row: Row) -> JSONObject {
    var origin: JSONObject = ["file": .string(wish.file), "row": .integer(row.number), "ref": .string(row.ref)]
    origin["sheet"] = report.sheet.map { .string($0) }
    return origin
  }
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
