public import CaseRecords
public import WorkflowEngine

/// Told how many cases have been read, and how many there are.
public typealias ReadingProgress = (_ done: Int, _ count: Int) -> Void

/// What `verify` found.
public struct VerificationReport: Sendable {
  /// How many cases were read.
  public var cases = 0
  /// How many records they hold.
  public var records = 0
  /// Everything wrong, by file.
  public var problems: [Problem] = []
  /// Stored documents that no record names: no harm, but nobody needs them.
  public var unused: [String] = []
  /// Files that systems and editors have left in the registry: no harm, and no part of it.
  public var foreign: [String] = []
  /// The seal that the histories were compared with: the newest of the registry, or the one that was asked for.
  public var seal: Seal?
  /// The cases whose history is not the one in the seal, since somebody has decided that another one counts.
  public var replaced: [CaseNumber] = []

  /// Nothing was looked at yet.
  package init() {}
}
