import Digests
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
  public let findings: [PlacedDefect]

  /// Whether the definition can be used: there is nothing but warnings.
  public var isUsable: Bool { workflow != nil }

  /// SHA-256 of the canonical definition, in lower-case hex; nil when the file is not JSON.
  public var digest: String? { json.map { $0.canonicalDigest().description } }
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
    let parsed = files.map { ParsedFile(name: $0.name, bytes: $0.bytes) }
    var surroundings = surroundings
    // Of several versions the newest is the one that others open.
    let outlines = parsed.compactMap { $0.json.flatMap { WorkflowOutline($0) } }.sorted { $0.version < $1.version }
    for outline in outlines {
      surroundings.workflows[outline.id] = outline
    }
    return parsed.map { DefinitionFile($0, in: surroundings) }
  }

  private init(_ file: ParsedFile, in surroundings: DefinitionSurroundings) {
    name = file.name
    json = file.json
    var (workflow, defects) = file.json.map { Workflow.read($0, in: surroundings) } ?? (nil, [])
    // Of the second format they are defects, found already.
    if let workflow, workflow.format == .first { defects += workflow.doubts(in: surroundings) }
    self.workflow = workflow
    findings = file.findings(defects)
  }
}
