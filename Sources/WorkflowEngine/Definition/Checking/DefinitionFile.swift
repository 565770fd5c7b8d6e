public import JSONText

/// A definition as it stands in a file, with everything found wrong in it.
public struct DefinitionFile: Sendable {
  /// The file's name as it was given.
  public let name: String
  /// What stands in it; nil when it is not JSON.
  public let json: JSON?
  /// The checked workflow; nil when there are defects.
  public let workflow: Workflow?
  /// Defects and warnings, in the order of lines.
  public let findings: [Finding]

  /// A defect with its place in the file.
  public struct Finding: Hashable, Sendable {
    /// The file's name as it was given.
    public let file: String
    /// Line and column, both from 1.
    public let position: TextPosition
    /// What is wrong.
    public let defect: Defect
  }

  /// Whether the definition can be used: there is nothing but warnings.
  public var isUsable: Bool { workflow != nil }

  /// SHA-256 of the canonical definition, in lower-case hex; nil when the file is not JSON.
  public var digest: String? { json.map { SHA256.digest(of: $0.canonicalBytes()).description } }
}

extension DefinitionFile {
  /// Reads and checks files together: each may name workflows of the others.
  ///
  /// - Parameters:
  ///   - files: Names and bytes.
  ///   - surroundings: What they are checked against; the files' own workflows are added.
  /// - Returns: One result for each file, in the same order.
  public static func check(
    _ files: [(name: String, bytes: [UInt8])], in surroundings: DefinitionSurroundings
  ) -> [DefinitionFile] {
    let parsed = files.map { Parsed(name: $0.name, bytes: $0.bytes) }
    var surroundings = surroundings
    for outline in parsed.compactMap({ $0.json.flatMap { WorkflowOutline($0) } }) {
      surroundings.workflows[outline.id] = outline
    }
    return parsed.map { $0.checked(in: surroundings) }
  }

  /// A file after parsing.
  private struct Parsed {
    let name: String
    var json: JSON?
    var map: SourceMap?
    var failure: JSONError?

    init(name: String, bytes: [UInt8]) {
      self.name = name
      do throws(JSONError) {
        let (json, map) = try JSON.located(parsing: bytes)
        self.json = json
        self.map = map
      } catch {
        failure = error
      }
    }

    func checked(in surroundings: DefinitionSurroundings) -> DefinitionFile {
      guard let json, let map else {
        let defect = Defect(at: "", rule: .syntax, failure.map { "\($0.problem)" } ?? "not JSON")
        let position = failure?.position ?? TextPosition(line: 1, column: 1)
        let finding = Finding(file: name, position: position, defect: defect)
        return DefinitionFile(name: name, json: nil, workflow: nil, findings: [finding])
      }
      let (workflow, defects) = Workflow.read(json, in: surroundings)
      let findings = defects.map { Finding(file: name, position: map.nearest(to: $0.pointer), defect: $0) }
      return DefinitionFile(
        name: name, json: json, workflow: workflow, findings: findings.sorted { $0.position < $1.position })
    }
  }
}
