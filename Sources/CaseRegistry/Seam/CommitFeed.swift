public import WorkflowEngine

/// Commits of a store one behind the other.
public struct CommitFeed: Hashable, Sendable {
  /// The position of the last commit that there is, shown or not.
  public let last: Int
  /// The commits, in the order of their positions.
  public let commits: [Commit]

  /// Commits.
  package init(last: Int, commits: [Commit]) { (self.last, self.commits) = (last, commits) }

  /// What one commit has put.
  public struct Commit: Hashable, Sendable {
    /// Its place among all; the first is 1.
    public let position: Int
    /// The records, by case in the order of numbers.
    public let records: [Place]
    /// How many entries it added to the registry's own history.
    public let entries: Int

    /// A commit.
    package init(position: Int, records: [Place], entries: Int) {
      (self.position, self.records, self.entries) = (position, records, entries)
    }
  }

  /// Where a record stands.
  public struct Place: Hashable, Sendable {
    /// The case.
    public let number: CaseNumber
    /// Its place in the history of the case; the first is 1.
    public let sequence: Int

    /// A place.
    package init(_ number: CaseNumber, _ sequence: Int) { (self.number, self.sequence) = (number, sequence) }
  }
}
