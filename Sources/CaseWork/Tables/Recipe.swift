package import JSONText
package import WorkflowEngine

/// How the rows of a table become cases: which column is which, what is recorded of a row, and by what a row is known again.
package struct Recipe: Hashable, Sendable {
  /// The format of its JSON form.
  package static let format = "oversight.recipe/1"

  /// Its id.
  package let id: String
  /// The workflow of the cases.
  package let workflow: WorkflowID
  /// What people call it.
  package let title: LocalizedText
  /// The columns in the order in which a template has them.
  package let columns: [Column]
  /// The place of the column for each title that means one, folded.
  private let places: [String: Int]
  /// The column by which a row is known again.
  package let key: String
  /// The columns with days, the first of which that has one is the day of the opening.
  package let opened: [String]
  /// What the opening is made of.
  package let opening: Opening
  /// What is recorded after it, each where its day is filled in.
  package let steps: [Step]

  /// A recipe.
  init(
    id: String, workflow: WorkflowID, title: LocalizedText, columns: [Column], key: String, opened: [String],
    opening: Opening, steps: [Step]
  ) {
    (self.id, self.workflow, self.title, self.columns) = (id, workflow, title, columns)
    places = Self.places(of: columns)
    (self.key, self.opened, self.opening, self.steps) = (key, opened, opening, steps)
  }

  /// A column.
  package struct Column: Hashable, Sendable {
    /// Its name for programs.
    package let name: String
    /// Its title for people.
    package let title: LocalizedText
    /// What stands in it.
    package let type: ColumnType
    /// Whether each row has it.
    package let isRequired: Bool
    /// What it means.
    package let meaning: LocalizedText
    /// What else people call it.
    package let also: [String]
  }

  /// What stands in a column.
  package enum ColumnType: String, Hashable, Sendable, CaseIterable {
    case text, day, integer, decimal, money, boolean, choice, party
  }

  /// What the opening is made of: columns by what they are for.
  package struct Opening: Hashable, Sendable {
    package var title: String?
    package var fields: [Pair] = []
    package var parties: [Pair] = []
    package var note: String?
  }

  /// A thing of the workflow, and the column it comes from.
  package struct Pair: Hashable, Sendable {
    package let name: String
    package let column: String
  }

  /// What is recorded where a day is filled in: the first of several actions that the case allows then.
  package struct Step: Hashable, Sendable {
    /// The column with the day.
    package let on: String
    /// The actions.
    package let actions: [Way]
  }

  /// One action of a step.
  package struct Way: Hashable, Sendable {
    package let action: ActionID
    /// The values that columns must have for it.
    package let when: [String: [String]]
    package let input: [Pair]
  }
}

extension Recipe {
  /// The column called `name`.
  package func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// The column that a title of a file means: a name, a title in any language, or what else people call it.
  package func column(titled title: String) -> Column? {
    if let column = column(title) { return column }
    // A template marks what each row needs with an asterisk.
    let name = FoldedName(title.hasSuffix(" *") ? String(title.dropLast(2)) : title).text
    return name.isEmpty ? nil : places[name].map { columns[$0] }
  }

  /// The first column that a title means, for each title of any.
  private static func places(of columns: [Column]) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      for title in column.titles where places[title] == nil { places[title] = place }
    }
    return places
  }
}

extension Recipe.Column {
  /// All that it is called, folded; titles in several languages stand together as a template writes them.
  fileprivate var titles: Set<String> {
    var all = Set((title.all + also).map { FoldedName($0).text })
    let languages = Language.allCases
    for first in languages {
      for second in languages where second != first {
        all.insert(FoldedName("\(title[first]) / \(title[second])").text)
        for third in languages where third != first && third != second {
          all.insert(FoldedName("\(title[first]) / \(title[second]) / \(title[third])").text)
        }
      }
    }
    return all
  }
}

extension Recipe {
  /// Reads a recipe.
  ///
  /// - Throws: `FormatError` at the first key that is not as it should be.
  package init(_ json: JSONObject) throws(FormatError) {
    let reader = ObjectReader(json, at: "")
    guard json["format"]?.string == Self.format else { throw FormatError("/format", expected: .form(Self.format)) }
    id = try reader.string("id")
    workflow = WorkflowID(try reader.string("workflow"))
    title = Self.text(json["title"]) ?? LocalizedText(id)
    columns = try reader.list("columns") { (json, at) throws(FormatError) in
      guard let object = json.object else { throw FormatError(at, expected: .object) }
      let reader = ObjectReader(object, at: at)
      let type = try reader.optionalString("type") ?? ColumnType.text.rawValue
      guard let known = ColumnType(rawValue: type) else {
        throw FormatError(at + "/type", expected: .form(ColumnType.allCases.map(\.rawValue).joined(separator: " | ")))
      }
      let name = try reader.string("name")
      return Column(
        name: name, title: Self.text(object["title"]) ?? LocalizedText(name), type: known,
        isRequired: object["required"]?.bool == true, meaning: Self.text(object["meaning"]) ?? LocalizedText(""),
        also: object["also"] == nil ? [] : try reader.strings("also"))
    }
    places = Self.places(of: columns)
    key = try reader.string("key")
    opened = json["opened"] == nil ? [] : try reader.strings("opened")
    opening = try Self.opening(try reader.optionalObject("open") ?? JSONObject())
    steps = try reader.list("steps") { (json, at) throws(FormatError) in
      guard let object = json.object else { throw FormatError(at, expected: .object) }
      let reader = ObjectReader(object, at: at)
      let ways = try reader.list("do") { (json, at) throws(FormatError) in try Self.way(json, at) }
      return Step(on: try reader.string("on"), actions: ways)
    }
    let named = [key] + opened + opening.columns + steps.flatMap { [$0.on] + $0.actions.flatMap(\.columns) }
    for name in named where column(name) == nil { throw FormatError("/columns", expected: .form(name)) }
  }

  private static func text(_ json: JSON?) -> LocalizedText? {
    if let text = json?.string { return LocalizedText(text) }
    guard let object = json?.object else { return nil }
    var texts: [Language: String] = [:]
    for language in Language.allCases { texts[language] = object[language.rawValue]?.string }
    return texts.isEmpty ? nil : LocalizedText(texts)
  }

  private static func pairs(_ json: JSON?) -> [Pair] {
    (json?.object?.members ?? []).compactMap { member in
      member.value.string.map { Pair(name: member.key, column: $0) }
    }
  }

  private static func opening(_ json: JSONObject) throws(FormatError) -> Opening {
    Opening(
      title: json["title"]?.string, fields: pairs(json["fields"]), parties: pairs(json["parties"]),
      note: json["note"]?.string)
  }

  private static func way(_ json: JSON, _ at: String) throws(FormatError) -> Way {
    guard let object = json.object else { throw FormatError(at, expected: .object) }
    var when: [String: [String]] = [:]
    for member in object["when"]?.object?.members ?? [] {
      when[member.key] = (member.value.array ?? [member.value]).compactMap(\.string)
    }
    let action = ActionID(try ObjectReader(object, at: at).string("action"))
    return Way(action: action, when: when, input: pairs(object["input"]))
  }
}

extension Recipe.Opening {
  fileprivate var columns: [String] { [title, note].compactMap(\.self) + (fields + parties).map(\.column) }
}

extension Recipe.Way {
  fileprivate var columns: [String] { when.keys.sorted() + input.map(\.column) }
}

extension Recipe {
  /// What will do for a workflow for which nobody has written one: its cases are opened, and that is all.
  package init(opening workflow: Workflow, texts: GenericColumns) {
    id = workflow.id.name
    self.workflow = workflow.id
    title = workflow.title
    var columns = [texts.ref, texts.title, texts.openedOn]
    var opening = Opening(title: texts.title.name, note: texts.note.name)
    for role in workflow.roles.values where role.needsParty {
      columns.append(
        Column(
          name: role.id.name, title: role.title, type: .party, isRequired: true, meaning: role.title, also: []))
      opening.parties.append(Pair(name: role.id.name, column: role.id.name))
    }
    for name in workflow.fields.keys {
      guard let field = workflow.fields[name], let type = ColumnType(field.type) else { continue }
      columns.append(
        Column(
          name: name, title: field.title, type: type, isRequired: field.isRequired, meaning: field.title, also: []))
      opening.fields.append(Pair(name: name, column: name))
    }
    self.columns = columns + [texts.note]
    places = Self.places(of: self.columns)
    self.opening = opening
    (key, opened, steps) = (texts.ref.name, [texts.openedOn.name], [])
  }

  /// The columns that every table has.
  package struct GenericColumns: Sendable {
    package let ref: Column
    package let title: Column
    package let openedOn: Column
    package let note: Column

    package init(ref: Column, title: Column, openedOn: Column, note: Column) {
      (self.ref, self.title, self.openedOn, self.note) = (ref, title, openedOn, note)
    }
  }
}

extension Recipe.Column {
  package init(
    _ name: String, _ title: LocalizedText, _ type: Recipe.ColumnType, isRequired: Bool, meaning: LocalizedText
  ) {
    (self.name, self.title, self.type, self.isRequired) = (name, title, type, isRequired)
    (self.meaning, also) = (meaning, [])
  }
}

extension Recipe.ColumnType {
  /// The type of a column for values of a field; nil for what no cell holds.
  init?(_ type: FieldType) {
    switch type {
    case .text, .locality, .caseNumber: self = .text
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .money: self = .money
    case .boolean: self = .boolean
    case .date: self = .day
    case .choice: self = .choice
    case .party: self = .party
    case .list, .record: return nil
    }
  }
}
