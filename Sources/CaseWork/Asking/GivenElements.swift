internal import JSONText
internal import WorkflowEngine

/// The elements of lists, put together from what was answered of each.
struct GivenElements {
  private var lists: [(field: String, type: FieldType, elements: [JSONObject])] = []
  private var whole: [(field: String, type: FieldType, text: String)] = []

  /// Whether a text is not the beginning of an element but stands for all: a file, or their JSON.
  static func isWhole(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "@") || (try? JSON(parsing: text))?.array != nil
  }

  /// Takes what was answered of one element.
  mutating func add(_ text: String, _ question: Question) {
    guard case .element(let field, let place, let member) = question.slot else { return }
    if case .element(_, let type) = question.form {
      if Self.isWhole(text) { return whole.append((field, type, text)) }
      if place == 0 { lists.append((field, type, [])) }
    }
    guard let list = lists.firstIndex(where: { $0.field == field }) else { return }
    if lists[list].elements.count <= place { lists[list].elements.append(JSONObject()) }
    lists[list].elements[place][member] = .string(text)
  }

  /// The lists as values are given: elements of keyed lists are added to those there are.
  var values: JSONObject {
    var values = JSONObject()
    for (field, type, elements) in lists {
      let isOfRecords = type.element?.members.isEmpty == false
      values[Self.name(field, type)] = .array(elements.map { isOfRecords ? .object($0) : $0[""] ?? .null })
    }
    for (field, type, text) in whole {
      let isFile = text.utf8.first == UInt8(ascii: "@")
      values[isFile ? Self.name(field, type) : field] = .string(text)
    }
    return values
  }

  private static func name(_ field: String, _ type: FieldType) -> String { type.key == nil ? field : "\(field)+" }
}
