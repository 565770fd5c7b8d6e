import JSONText

/// The Swift text that holds the files.
struct Embedding {
  let files: [ShippedFile]

  init(_ files: [ShippedFile]) { self.files = files }

  /// One `[(name, text)]` for each kind; literals, so that nothing is parsed before it is needed.
  ///
  /// Definitions are called by their ids: the newest version of each, and those before it beside them.
  var swift: String {
    """
    // Written by WorkflowCompiler from the definitions beside this target; do not edit.

    enum Embedded {
      static let workflows: [(name: String, text: StaticString)] = \(list(newest.map { ($0.id, $0.file) }))
      static let earlier: [(name: String, text: StaticString)] = \(list(earlier.map { ($0.id, $0.file) }))
      static let migrations: [(name: String, text: StaticString)] = \(list(migrations.map { ($0.stem, $0) }))
      static let templates: [(name: String, text: StaticString)] = \(list(templates.map { ($0.stem, $0) }))
      static let recipes: [(name: String, text: StaticString)] = \(list(recipes.map { ($0.stem, $0) }))
      static let calendars: [(name: String, text: StaticString)] = \(list(calendars.map { ($0.stem, $0) }))
      static let acts: StaticString = \(files.first { $0.kind == .acts }.map(literal) ?? "\"{}\"")
      static let schema: StaticString = \(files.first { $0.kind == .schema }.map(literal) ?? "\"{}\"")
    }

    """
  }

  private var calendars: [ShippedFile] { files.filter { $0.kind == .calendar } }
  private var templates: [ShippedFile] { files.filter { $0.kind == .template } }
  private var migrations: [ShippedFile] { files.filter { $0.kind == .migration } }
  private var recipes: [ShippedFile] { files.filter { $0.kind == .recipe } }
  private var versions: [ShippedVersion] { ShippedVersion.all(in: files) }
  private var newest: [ShippedVersion] { versions.filter(\.isNewest) }
  private var earlier: [ShippedVersion] { versions.filter { !$0.isNewest } }

  private func list(_ files: [(name: String, file: ShippedFile)]) -> String {
    let rows = files.map { "    (\"\($0.name)\", \(literal($0.file))),\n" }
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
