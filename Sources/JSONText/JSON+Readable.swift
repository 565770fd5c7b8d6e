extension JSON {
  /// The form in which people write definitions: members in their own order, and on one line what fits on it.
  ///
  /// - Parameter width: Columns of a line; only a value that cannot be broken is longer.
  /// - Returns: The text, without a line feed at its end.
  /// - Precondition: Doubles are finite, integers within ±(2⁵³−1).
  public func readableText(width: Int = 100) -> String { readable(width: width, indent: 0, used: 0) }

  private func readable(width: Int, indent: Int, used: Int) -> String {
    let line = onOneLine
    if used + line.unicodeScalars.count <= width { return line }
    let margin = String(repeating: " ", count: indent + 2)
    switch self {
    case .object(let object) where !object.isEmpty:
      let rows = object.members.map { member in
        let key = "\(margin)\(JSON.string(member.key).canonicalText()): "
        // One column is kept for the comma.
        return key + member.value.readable(width: width, indent: indent + 2, used: key.unicodeScalars.count + 1)
      }
      return "{\n\(rows.joined(separator: ",\n"))\n\(margin.dropLast(2))}"
    case .array(let array) where !array.isEmpty:
      let rows = array.map { margin + $0.readable(width: width, indent: indent + 2, used: margin.count + 1) }
      return "[\n\(rows.joined(separator: ",\n"))\n\(margin.dropLast(2))]"
    case .object, .array, .null, .bool, .integer, .double, .string: return line
    }
  }

  private var onOneLine: String {
    switch self {
    case .object(let object) where !object.isEmpty:
      let members = object.members.map { "\(JSON.string($0.key).canonicalText()): \($0.value.onOneLine)" }
      return "{ \(members.joined(separator: ", ")) }"
    case .array(let array): return "[\(array.map(\.onOneLine).joined(separator: ", "))]"
    case .object, .null, .bool, .integer, .double, .string: return canonicalText()
    }
  }
}
