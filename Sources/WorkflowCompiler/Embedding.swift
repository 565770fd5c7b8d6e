import JSONText

/// The Swift text that holds the files.
struct Embedding {
  let files: [ShippedFile]

  init(_ files: [ShippedFile]) { self.files = files }

  /// One `[(name, text)]` for each kind; literals, so that nothing is parsed before it is needed.
  var swift: String {
    """
    // Written by WorkflowCompiler from the definitions beside this target; do not edit.

    enum Embedded {
      static let workflows: [(name: String, text: StaticString)] = \(list(.workflow))
      static let calendars: [(name: String, text: StaticString)] = \(list(.calendar))
      static let acts: StaticString = \(files.first { $0.kind == .acts }.map(literal) ?? "\"{}\"")
      static let schema: StaticString = \(files.first { $0.kind == .schema }.map(literal) ?? "\"{}\"")
    }

    """
  }

  private func list(_ kind: ShippedFile.Kind) -> String {
    let rows = files.filter { $0.kind == kind }.map { "    (\"\($0.stem)\", \(literal($0))),\n" }
    return "[\n\(rows.joined())  ]"
  }

  /// A raw literal with so many `#` that nothing in the text can end it.
  private func literal(_ file: ShippedFile) -> String {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var fence = "#"
    while text.contains("\"\(fence)") || text.contains("\\\(fence)") { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
  }
}

extension ShippedFile {
  /// The file's name without folder and ending.
  var stem: String {
    let name = place.split(separator: "/").last.map(String.init) ?? place
    return String(name.dropLast(".json".count))
  }
}
