internal import Disk
package import JSONText
package import Platform
internal import WorkflowEngine

/// Files with elements of lists, named where values are given: `complaints+=@complaints.json`.
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

  private static func elements(of path: Path, beneath root: Path?, for name: String) throws -> [JSON] {
    var bytes: [UInt8] = []
    let isThere: Bool
    do throws(FileError) {
      isThere = try FileSystem().readPieces(of: path, beneath: root) { bytes += $0 } != nil
    } catch { throw WorkError(error, of: path, in: root) ?? error }
    guard isThere else { throw WorkError.part(name, .noFile(path)) }
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: bytes) } catch { throw WorkError.part(name, .notJSON(path, error)) }
    let elements = json.array ?? [json]
    guard elements.allSatisfy({ $0.object != nil }) else { throw WorkError.part(name, .noElements(path)) }
    return elements
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
    case .assign, .act, .recompute, .migrate, .upgrade, .forget, .attach, .reopen, .annul, .party, .forgetParty, .tick:
      return self
    }
  }
}
