internal import Disk
package import JSONText
package import Platform
internal import Sheets
internal import WorkflowEngine

/// Files with values, named where values are given: `facilities=@facilities.csv`, `complaints+=@complaints.json`.
///
/// A table, CSV or XLSX, is a list of records: each row one, its cells by the titles of their columns, as texts that are read
/// like those that people type.
///
/// They are read before anything else is looked at, so that a request, and its digest, is of what they hold.
package enum GivenFiles {
  /// The values with what stands in the files that they name.
  ///
  /// - Parameters:
  ///   - given: Values by name.
  ///   - root: The folder in which files must lie, since somebody else's list named them; nil takes any ordinary file.
  ///   - path: The path for a name, relative to `root` where there is one.
  /// - Throws: `WorkError.part`, `outside`; `FileError`.
  package static func read(
    _ given: JSONObject, beneath root: Path? = nil, _ path: (String) -> Path = { Path($0) }
  ) throws -> JSONObject {
    var read = given
    for member in given.members where GivenName(member.key).part == .whole {
      guard let text = member.value.string, text.utf8.first == UInt8(ascii: "@"), isFile(text) else { continue }
      let path = path(String(text.dropFirst()))
      read[member.key] =
        isTable(path)
        ? .array(try rows(of: path, beneath: root, for: member.key))
        : try json(of: path, beneath: root, for: member.key)
    }
    for member in given.members where GivenName(member.key).part == .added {
      var elements: [JSON] = []
      for value in member.value.array ?? [member.value] {
        guard let text = value.string, text.utf8.first == UInt8(ascii: "@") else {
          elements.append(value)
          continue
        }
        elements += try self.elements(of: path(String(text.dropFirst())), beneath: root, for: member.key)
      }
      if member.value.array == nil, elements.count == 1 {
        read[member.key] = elements[0]
      } else {
        read[member.key] = .array(elements)
      }
    }
    return read
  }

  /// Whether a text names a file that can hold a value; any other is the value itself.
  private static func isFile(_ text: String) -> Bool {
    [".json", ".csv", ".xlsx"].contains { text.lowercased().hasSuffix($0) && text.count > $0.count + 1 }
  }

  private static func isTable(_ path: Path) -> Bool { !path.text.lowercased().hasSuffix(".json") }

  /// The rows of a table.
  private static func rows(of path: Path, beneath root: Path?, for name: String) throws -> [JSON] {
    let bytes = try bytes(of: path, beneath: root, for: name)
    do {
      let table = try TableReader(MemoryBytes(bytes))
      let titles = table.names ?? table.header
      var rows: [JSON] = []
      while let row = try table.next() {
        var object = JSONObject()
        for (title, cell) in zip(titles, row.cells) where !title.isEmpty && !cell.isEmpty {
          object[title] = .string(cell.text)
        }
        rows.append(.object(object))
      }
      return rows
    } catch is SheetFault {
      throw WorkError.part(name, .noTable(path))
    }
  }

  private static func elements(of path: Path, beneath root: Path?, for name: String) throws -> [JSON] {
    if isFile("@\(path.text)"), isTable(path) { return try rows(of: path, beneath: root, for: name) }
    let json = try json(of: path, beneath: root, for: name)
    let elements = json.array ?? [json]
    guard elements.allSatisfy({ $0.object != nil }) else { throw WorkError.part(name, .noElements(path)) }
    return elements
  }

  private static func json(of path: Path, beneath root: Path?, for name: String) throws -> JSON {
    let bytes = try bytes(of: path, beneath: root, for: name)
    do throws(JSONError) { return try JSON(parsing: bytes) } catch { throw WorkError.part(name, .notJSON(path, error)) }
  }

  private static func bytes(of path: Path, beneath root: Path?, for name: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let isThere: Bool
    do throws(FileError) {
      isThere = try FileSystem().readPieces(of: path, beneath: root) { bytes += $0 } != nil
    } catch { throw WorkError(error, of: path, in: root) ?? error }
    guard isThere else { throw WorkError.part(name, .noFile(path)) }
    return bytes
  }
}

extension Request.Wish {
  /// The same, with what stands in the files that its values name.
  ///
  /// - Throws: As `GivenFiles.read`.
  package func readingFiles() throws -> Request.Wish {
    switch self {
    case .open(let workflow, let title, let fields, let parties, let parent, let related):
      return .open(
        workflow: workflow, title: title, fields: try GivenFiles.read(fields), parties: parties, parent: parent,
        related: related)
    case .log(var log):
      log.input = try GivenFiles.read(log.input)
      return .log(log)
    case .advance(let number, let action, let input, let evidence):
      return .advance(number: number, action: action, input: try GivenFiles.read(input), evidence: evidence)
    case .correct(let number, var amendment, let reason):
      amendment.values = try GivenFiles.read(amendment.values)
      return .correct(number: number, amendment, reason: reason)
    case .assign, .act, .recompute, .migrate, .upgrade, .forget, .attach, .reopen, .annul, .withhold, .party,
      .forgetParty,
      .tick:
      return self
    }
  }
}
