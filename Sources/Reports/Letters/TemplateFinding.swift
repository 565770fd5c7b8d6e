package import JSONText
internal import Sheets
internal import WorkflowEngine

/// Something wrong with the form of a letter, and where.
package struct TemplateFinding: Hashable, Sendable {
  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    /// It is no file of a kind that can be filled, or it cannot be read.
    case unreadable
    /// A part has no end.
    case notEnded(String)
    /// Something ends that has not begun.
    case notBegun(String)
    /// Parts stand in each other deeper than any letter needs.
    case deep(String)
    /// A part begins or ends beside other text of its paragraph, where a document cannot be divided.
    case notAlone(String)
    /// Nothing of this name can be filled in; perhaps the other was meant.
    case unknownField(String, nearest: String?)
    /// It is known only of the elements of these lists.
    case onlyIn(String, lists: [String])
    /// It is no list of which there are elements; these are.
    case notAList(String, lists: [String])
    /// A place begins in this paragraph and is not ended there.
    case broken
    /// A header or footer has places, which are not filled there.
    case notFilled
  }

  /// What is wrong.
  package let fault: Fault
  /// Where; nil for the whole file.
  package let place: TemplatePlace?

  /// The rule, for scripts.
  package var rule: String {
    switch fault {
    case .unreadable: "unreadable"
    case .notEnded, .notBegun, .deep: "parts"
    case .unknownField, .onlyIn, .notAList: "field"
    case .broken, .notAlone: "paragraph"
    case .notFilled: "header"
    }
  }

  /// As scripts read it.
  ///
  /// - Parameter message: What people read of it.
  package func json(_ message: String) -> JSON {
    var json: JSONObject = ["rule": .string(rule), "message": .string(message)]
    if let place {
      if place.number > 0 { json[place.isParagraph ? "paragraph" : "line"] = .integer(place.number) }
      json["text"] = .string(place.text)
    }
    if case .unknownField(let name, let nearest) = fault {
      json["name"] = .string(name)
      json["nearest"] = nearest.map { .string($0) }
    }
    return .object(json)
  }

  /// Everything wrong with a file, in the order of the file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What it is called; its ending tells what it is.
  ///   - use: For what it is to be taken.
  package static func all(in bytes: [UInt8], called name: String, for use: LetterUse) -> [TemplateFinding] {
    guard name.lowercased().hasSuffix(".docx") else {
      guard let text = String(validating: bytes, as: UTF8.self) else { return [.init(fault: .unreadable, place: nil)] }
      var check = TemplateCheck(use)
      return check.findings(TemplateText.placed(in: text))
    }
    guard let file = try? OfficeFile(MemoryBytes(bytes)), let main = try? file.documentName(), let xml = file[main],
      PlainMarkup.holds(xml)
    else { return [.init(fault: .unreadable, place: nil)] }
    let filling = WordFilling(xml)
    var check = TemplateCheck(use)
    let found = check.findings(filling.placed) + filling.broken.map { TemplateFinding(fault: .broken, place: $0) }
    return found.sorted { ($0.place?.number ?? 0) < ($1.place?.number ?? 0) } + headers(of: file)
  }

  /// The headers and footers with places: only the main part is filled.
  private static func headers(of file: OfficeFile) -> [TemplateFinding] {
    file.parts.filter { $0.name.hasPrefix("word/header") || $0.name.hasPrefix("word/footer") }.compactMap { part in
      let texts = WordFilling(part.bytes).placed
      return texts.first.map {
        TemplateFinding(fault: .notFilled, place: TemplatePlace(0, isParagraph: true, $0.place.text))
      }
    }
  }
}

/// Goes through the tags of a form once.
private struct TemplateCheck {
  private let use: LetterUse
  private var open: [(part: TemplateText.Part, name: String, place: TemplatePlace)] = []
  private var found: [TemplateFinding] = []

  init(_ use: LetterUse) { self.use = use }

  mutating func findings(_ tags: [TemplateTag]) -> [TemplateFinding] {
    for tag in tags { add(tag) }
    for one in open { note(.notEnded("{{#\(one.part.rawValue) \(one.name)}}"), one.place) }
    return found
  }

  private mutating func note(_ fault: TemplateFinding.Fault, _ place: TemplatePlace) {
    found.append(TemplateFinding(fault: fault, place: place))
  }

  private mutating func add(_ tag: TemplateTag) {
    switch tag.tag {
    case .text: break
    case .field(let name): check(name, tag.place)
    case .begin(let part, let name):
      let text = "{{#\(part.rawValue) \(name)}}"
      if !tag.canDivide { return note(.notAlone(text), tag.place) }
      if part == .each { checkList(name, tag.place) } else if !isList(name) { check(name, tag.place) }
      open.append((part, name, tag.place))
      if open.count == TemplateText.depth + 1 { note(.deep(text), tag.place) }
    case .end(let part):
      let text = "{{/\(part.rawValue)}}"
      if !tag.canDivide { return note(.notAlone(text), tag.place) }
      guard open.last?.part == part else { return note(.notBegun(text), tag.place) }
      open.removeLast()
    }
  }

  private var lists: [LetterField: Set<LetterField>] {
    use.families.reduce(into: [:]) { $0.merge($1.lists) { $0.union($1) } }
  }

  private func isList(_ name: String) -> Bool { LetterField(rawValue: name).map { lists[$0] != nil } ?? false }

  private mutating func checkList(_ name: String, _ place: TemplatePlace) {
    if isList(name) { return }
    note(.notAList(name, lists: lists.keys.map(\.rawValue).sorted()), place)
  }

  private mutating func check(_ name: String, _ place: TemplatePlace) {
    if let field = Self.caseField(name) {
      guard let known = use.caseFields, !known.contains(field) else { return }
      return note(
        .unknownField(name, nearest: Spelling.nearest(to: field, among: known.sorted()).map { "field.\($0)" }), place)
    }
    let families = use.families
    let everywhere = families.reduce(into: Set<LetterField>()) { $0.formUnion($1.fields) }
    if let field = LetterField(rawValue: name) {
      if everywhere.contains(field) { return }
      let with = lists.filter { $0.value.contains(field) }.keys
      if open.contains(where: { one in one.part == .each && with.contains { $0.rawValue == one.name } }) { return }
      if !with.isEmpty { return note(.onlyIn(name, lists: with.map(\.rawValue).sorted()), place) }
    }
    let known = everywhere.union(lists.values.joined()).map(\.rawValue).sorted()
    note(.unknownField(name, nearest: Spelling.nearest(to: name, among: known)), place)
  }

  private static func caseField(_ name: String) -> String? {
    name.hasPrefix("field.") ? String(name.dropFirst("field.".count)) : nil
  }
}
