public import CaseRecords
public import WorkflowEngine

/// What `evidence check` found.
public struct EvidenceReport: Sendable {
  /// How many cases were read.
  public var cases = 0
  /// The documents that were looked at: all of the cases named, else those with which something is wrong.
  public var findings: [Finding] = []
  /// How many documents the cases have.
  public var documents = 0
  /// Whatever else is wrong, by file: cases that cannot be read, files under a wrong name.
  public var problems: [Problem] = []
  /// Stored documents that no record names; looked for only in the whole registry.
  public var unused: [String] = []

  /// Whether everything is as it was stored.
  public var isSound: Bool { problems.isEmpty && findings.allSatisfy { $0.state == .ok } }

  /// Nothing was looked at yet.
  package init() {}

  /// One document of one record.
  public struct Finding: Sendable {
    /// The case.
    public let number: CaseNumber
    /// The record.
    public let sequence: Int
    /// The document.
    public let document: Evidence
    /// How its bytes are.
    public let state: EvidenceState

    /// A document that was looked at.
    package init(number: CaseNumber, sequence: Int, document: Evidence, state: EvidenceState) {
      self.number = number
      self.sequence = sequence
      self.document = document
      self.state = state
    }
  }
}
