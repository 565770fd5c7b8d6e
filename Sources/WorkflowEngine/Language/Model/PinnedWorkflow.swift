/// A checked definition and the digest under which cases pin it.
public struct PinnedWorkflow: Sendable {
  /// The definition.
  public let workflow: Workflow
  /// SHA-256 of its canonical form, in lower-case hex.
  public let digest: String

  /// A definition with its digest.
  public init(_ workflow: Workflow, digest: String) {
    self.workflow = workflow
    self.digest = digest
  }

  /// How cases refer to it.
  public var reference: WorkflowReference {
    WorkflowReference(id: workflow.id, version: workflow.version, digest: digest)
  }
}

/// A workflow as a case pins it.
public struct WorkflowReference: Hashable, Sendable, CustomStringConvertible {
  /// The workflow.
  public let id: WorkflowID
  /// Its version.
  public let version: Int
  /// SHA-256 of the canonical definition, in lower-case hex.
  public let digest: String

  /// A reference.
  public init(id: WorkflowID, version: Int, digest: String) {
    self.id = id
    self.version = version
    self.digest = digest
  }

  /// Id and version, as in `letter@1`.
  public var description: String { "\(id)@\(version)" }
}
